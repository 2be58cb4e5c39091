// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QObject>

#include <optional>
#include <span>
#include <vector>

class QSettings;
class QWidget;

namespace casegrip::ui
{

enum class ActionId {
    StartReview,
    OpenCase,
    Peek,
    NextRow,
    PreviousRow,
    Snooze,
    Note,
    RedBox,
    LiftRedBox,
    GiveDirection,
    DeclareInterest,
    CopyCaseNo,
    ReviewTogether,
    CopySignedText,
    ReadSignedText,
    ReadReview,
    AddToReview,
    OtherForm,
    CopyLogText,
    SaveLogText,
    SaveReviewPdf,
    PrintReview,
    DiscloseCase,
    Undo,
    Search,
    Palette,
    Help,
    Keys,
    ChangeKeys,
    GoQueue,
    GoApprovals,
    MyDirections,
    GoArea,
    GoThemes,
    GoGuidance,
    GoSync,
    GoAccessLog,
    GoVerify,
    GoCover,
    GoWhatIf,
    GuidanceBack,
    ApproveReview,
    ReturnReview,
    ReviseReview,
    WithdrawReview,
    SubmitNext,
    Submit,
    NextUnanswered,
    NextQuestion,
    PreviousQuestion,
    NextStep,
    PreviousStep,
    AddRow,
    RemoveRow,
    NextFormRow,
    PreviousFormRow,
    ReadCase,
    ReadGuidance,
    OpenInLibrary,
    CoachMode,
    LeaveReview,
    NextOfBatch,
    LeaveOutCase,
    LeaveOutRefused,
    View1,
    View2,
    View3,
    View4,
    View5,
    View6,
    View7,
    View8,
    View9,
    SaveView,
    CasePanel,
    TallRows,
    ResetColumns,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    SingleKeys,
    Refresh,
    LanguageEnglish,
    LanguageWelsh,
    ChooseExportFolder,
    ChooseExportFile,
    UndoSync,
    SecondBackupFolder,
    WhoIAm,
    AnnotateCharts,
    ChartTargets,
    ExportForBi,
    SaveTable,
    SavePoster,
    CheckEverything,
    SaveCertificate,
    SaveAccessLog,
    Lock,
    DataProtection,
    About,
    Quit,
};

enum class ActionMenu { Case, Review, Edit, View, Go, Data, Help, None };
// Window: anywhere in the window. Table: while the list of the page has the focus, such as the queue.
enum class ActionContext { Window, Table };

struct ActionSpec {
    ActionId id;
    const char *name; // in settings and as object name: "snooze"
    const char *text; // English; in the context "actions"
    const char *keys; // default shortcuts, portable, separated by a blank; "" for none
    ActionMenu menu;
    ActionContext context = ActionContext::Window;
    const char *icon = "";
    bool checkable = false;
};

// Every action of the window, once. Menus, shortcuts, the sheet of keys and the palette are made of this
// table.
std::span<const ActionSpec> actionSpecs();

// The actions themselves. Whoever does the work connects to triggered and enables the action; one that nobody
// has taken is not shown anywhere. Shortcuts may be changed in the settings ("keys/<name>"), and those that
// are a single character can be switched off ("keys/single", WCAG 2.1.4). While a text field has the focus,
// Qt gives such keys to it.
class Actions : public QObject
{
    Q_OBJECT
public:
    explicit Actions(QSettings &settings, QObject *parent = nullptr);

    QAction *get(ActionId id) const { return m_actions.value(int(id)); }
    // Says that this action works now: `receiver` does `slot` when it is triggered.
    template <typename Receiver, typename Slot>
    QAction *handle(ActionId id, Receiver *receiver, Slot slot)
    {
        QAction *action = take(id);
        connect(action, &QAction::triggered, receiver, slot);
        return action;
    }
    bool isHandled(ActionId id) const { return m_handled.contains(int(id)); }
    std::vector<ActionSpec> handled() const;

    // An action that the person may not do is off, whatever else is said of it, and its status tip and tool tip say why; it
    // is as it was wanted meanwhile once `why` is empty.
    void forbid(ActionId id, const QString &why);
    QString whyForbidden(ActionId id) const; // empty: it is not

    // "Snooze": the text without the mark for the key and the dots.
    static QString plainText(const QAction *action);
    // Gives table actions to the table and the others to the window.
    void attach(QWidget *window, QWidget *table) const;
    bool singleKeys() const;
    void setSingleKeys(bool on);
    // Kept in the settings; nothing: the keys of the table of actions.
    void setKeys(ActionId id, const std::optional<QList<QKeySequence>> &keys);
    // Another action that has these keys or ones that begin alike, so that not both could be pressed.
    const QAction *userOf(const QKeySequence &keys, ActionId except) const;

private:
    QAction *take(ActionId id);
    QList<QKeySequence> keysOf(const ActionSpec &spec) const;
    void applyShortcuts();

    QSettings &m_settings;
    QHash<int, QAction *> m_actions;
    QHash<int, bool> m_handled;
    struct Forbidden {
        QString why;
        bool isWanted = false; // would be on
    };
    QHash<int, Forbidden> m_forbidden;
};

} // namespace casegrip::ui
