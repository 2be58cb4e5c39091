// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actions.h"

#include "ui/style/icon.h"
#include "ui/text/visible_text.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QSettings>
#include <QWidget>

namespace casegrip::ui
{
namespace
{

using enum ActionId;
using Menu = ActionMenu;
constexpr auto inTable = ActionContext::Table;
constexpr auto inWindow = ActionContext::Window;

constexpr ActionSpec specs[] = {
    {StartReview, "start-review", QT_TRANSLATE_NOOP("actions", "Start &review"), "Return Enter E", Menu::Case, inTable,
     "check"},
    {OpenCase, "open-case", QT_TRANSLATE_NOOP("actions", "&Open the case panel"), "O", Menu::Case,
     inTable, "open"},
    {Peek, "peek", QT_TRANSLATE_NOOP("actions", "&Peek"), "Space", Menu::Case, inTable},
    {NextRow, "next-row", QT_TRANSLATE_NOOP("actions", "Ne&xt row"), "J", Menu::Case, inTable},
    {PreviousRow, "previous-row", QT_TRANSLATE_NOOP("actions", "P&revious row"), "K", Menu::Case, inTable},
    {Snooze, "snooze", QT_TRANSLATE_NOOP("actions", "&Snooze…"), "S", Menu::Case, inTable, "snooze"},
    {Note, "note", QT_TRANSLATE_NOOP("actions", "&Note…"), "C", Menu::Case, inTable, "note"},
    {RedBox, "red-box", QT_TRANSLATE_NOOP("actions", "Red &box by hand…"), "", Menu::Case, inTable,
     "red-box"},
    {LiftRedBox, "lift-red-box", QT_TRANSLATE_NOOP("actions", "&Lift the red box by hand…"), "", Menu::Case,
     inTable},
    {GiveDirection, "give-direction", QT_TRANSLATE_NOOP("actions", "Gi&ve a direction…"), "Ctrl+Shift+D", Menu::Case, inWindow,
     "note"},
    {DeclareInterest, "declare-interest", QT_TRANSLATE_NOOP("actions", "Declare an &interest…"), "", Menu::Case, inTable},
    {CopyCaseNo, "copy-case-no", QT_TRANSLATE_NOOP("actions", "&Copy the case number"), "Ctrl+C", Menu::Case,
     inTable},
    {ReviewTogether, "review-together", QT_TRANSLATE_NOOP("actions", "Review to&gether…"), "B", Menu::Case, inTable, "check"},
    {OtherForm, "other-form", QT_TRANSLATE_NOOP("actions", "Review with anothe&r form…"), "", Menu::Case, inWindow, "check"},
    {ReadReview, "read-review", QT_TRANSLATE_NOOP("actions", "R&ead the review…"), "", Menu::Case, inWindow, "book"},
    {AddToReview, "add-to-review", QT_TRANSLATE_NOOP("actions", "Add to the revie&w…"), "", Menu::Case, inWindow, "note"},
    {CopyLogText, "copy-log-text", QT_TRANSLATE_NOOP("actions", "Copy the &log text of the review"), "Ctrl+Shift+C",
     Menu::Case, inWindow, "copy"},
    {SaveLogText, "save-log-text", QT_TRANSLATE_NOOP("actions", "Save the log te&xt of the review…"), "", Menu::Case},
    {SaveReviewPdf, "save-review-pdf", QT_TRANSLATE_NOOP("actions", "Save the review as P&DF…"), "", Menu::Case},
    {PrintReview, "print-review", QT_TRANSLATE_NOOP("actions", "&Print the review…"), "Ctrl+P", Menu::Case},
    {DiscloseCase, "disclose-case", QT_TRANSLATE_NOOP("actions", "All reviews of the case for d&isclosure…"), "",
     Menu::Case},

    {Undo, "undo", QT_TRANSLATE_NOOP("actions", "&Undo"), "Ctrl+Z", Menu::Edit, inWindow, "undo"},
    {Search, "search", QT_TRANSLATE_NOOP("actions", "&Search"), "/ Ctrl+F", Menu::Edit, inWindow,
     "search"},
    {Palette, "palette", QT_TRANSLATE_NOOP("actions", "Find an &action…"), "Ctrl+K", Menu::Edit, inWindow,
     "command"},

    {GoQueue, "go-queue", QT_TRANSLATE_NOOP("actions", "My &queue"), "G,Q", Menu::Go, inWindow, "queue"},
    {GoApprovals, "go-approvals", QT_TRANSLATE_NOOP("actions", "&Approvals"), "G,A", Menu::Go, inWindow, "approve"},
    {MyDirections, "my-directions", QT_TRANSLATE_NOOP("actions", "My &directions"), "G,D", Menu::Go, inWindow, "note"},
    {GoArea, "go-area", QT_TRANSLATE_NOOP("actions", "A&rea: figures and charts"), "G,C", Menu::Go, inWindow, "compliance"},
    {GoThemes, "go-themes", QT_TRANSLATE_NOOP("actions", "&Themes over time"), "G,T", Menu::Go, inWindow, "compliance"},
    {GoGuidance, "go-guidance", QT_TRANSLATE_NOOP("actions", "&Guidance"), "G,G", Menu::Go, inWindow, "book"},
    {GoSync, "go-sync", QT_TRANSLATE_NOOP("actions", "&Sync"), "G,S", Menu::Go, inWindow, "sync"},
    {GoAccessLog, "go-access-log", QT_TRANSLATE_NOOP("actions", "&Access log"), "G,L", Menu::Go, inWindow, "person"},
    {GoCover, "go-cover", QT_TRANSLATE_NOOP("actions", "Co&ver and absence"), "G,B", Menu::Go, inWindow, "people"},
    {GoWhatIf, "go-what-if", QT_TRANSLATE_NOOP("actions", "&What if: another framework"), "G,W", Menu::Go, inWindow, "clock"},
    {GoVerify, "go-verify", QT_TRANSLATE_NOOP("actions", "Check the data &folder"), "G,V", Menu::Go, inWindow, "shield"},

    {GuidanceBack, "guidance-back", QT_TRANSLATE_NOOP("actions", "&Back in the guidance"), "Alt+Left", Menu::Go, inWindow,
     "back"},

    {ApproveReview, "approve-review", QT_TRANSLATE_NOOP("actions", "Appr&ove"), "A", Menu::Review, inTable, "approve"},
    {ReturnReview, "return-review", QT_TRANSLATE_NOOP("actions", "Return to &its author…"), "R", Menu::Review, inTable, "back"},
    {ReviseReview, "revise-review", QT_TRANSLATE_NOOP("actions", "Revise &what was returned"), "", Menu::Review, inTable, "note"},
    {WithdrawReview, "withdraw-review", QT_TRANSLATE_NOOP("actions", "&Withdraw the review…"), "", Menu::Review},
    {SubmitNext, "submit-next", QT_TRANSLATE_NOOP("actions", "&Submit and open the next"), "Ctrl+Return Ctrl+Enter",
     Menu::Review, inWindow, "check"},
    {Submit, "submit", QT_TRANSLATE_NOOP("actions", "S&ubmit"), "Ctrl+Shift+Return", Menu::Review},
    {NextUnanswered, "next-unanswered", QT_TRANSLATE_NOOP("actions", "Next un&answered question"), "F8", Menu::Review},
    {NextQuestion, "next-question", QT_TRANSLATE_NOOP("actions", "&Next question"), "Alt+Down", Menu::Review},
    {PreviousQuestion, "previous-question", QT_TRANSLATE_NOOP("actions", "&Previous question"), "Alt+Up", Menu::Review},
    {NextStep, "next-step", QT_TRANSLATE_NOOP("actions", "Next s&tep"), "Ctrl+PgDown", Menu::Review},
    {PreviousStep, "previous-step", QT_TRANSLATE_NOOP("actions", "Previous st&ep"), "Ctrl+PgUp", Menu::Review},
    {AddRow, "add-row", QT_TRANSLATE_NOOP("actions", "A&dd one here"), "Ctrl+=", Menu::Review},
    {RemoveRow, "remove-row", QT_TRANSLATE_NOOP("actions", "&Remove this one…"), "Ctrl+-", Menu::Review},
    {NextFormRow, "next-form-row", QT_TRANSLATE_NOOP("actions", "Ne&xt of these"), "Ctrl+Down", Menu::Review},
    {PreviousFormRow, "previous-form-row", QT_TRANSLATE_NOOP("actions", "Pre&vious of these"), "Ctrl+Up", Menu::Review},
    {ReadCase, "read-case", QT_TRANSLATE_NOOP("actions", "Go to the &case"), "F6", Menu::Review},
    {ReadGuidance, "read-guidance", QT_TRANSLATE_NOOP("actions", "Go to the &guidance"), "F7", Menu::Review},
    {OpenInLibrary, "open-in-library", QT_TRANSLATE_NOOP("actions", "Question in the guidance &library"), "Shift+F1",
     Menu::Review},
    {CoachMode, "coach-mode", QT_TRANSLATE_NOOP("actions", "Coach &mode"), "F2", Menu::Review, inWindow, "", true},
    {CopySignedText, "copy-signed-text", QT_TRANSLATE_NOOP("actions", "Copy the &log text of what was just signed"), "Ctrl+T",
     Menu::Review, inWindow, "copy"},
    {ReadSignedText, "read-signed-text", QT_TRANSLATE_NOOP("actions", "Read the lo&g text of what was just signed…"),
     "Ctrl+Shift+T", Menu::Review},
    {LeaveReview, "leave-review", QT_TRANSLATE_NOOP("actions", "&Back to the queue"), "Esc", Menu::Review},
    {NextOfBatch, "next-of-batch", QT_TRANSLATE_NOOP("actions", "Next case of several that needs something"), "F3", Menu::Review},
    {LeaveOutCase, "leave-out-case", QT_TRANSLATE_NOOP("actions", "Leave this case out of several"), "Ctrl+Shift+Del", Menu::Review},
    {LeaveOutRefused, "leave-out-refused", QT_TRANSLATE_NOOP("actions", "Leave out all refused cases"), "F4", Menu::Review},

    {View1, "view-1", QT_TRANSLATE_NOOP("actions", "Saved view 1"), "Alt+1", Menu::View},
    {View2, "view-2", QT_TRANSLATE_NOOP("actions", "Saved view 2"), "Alt+2", Menu::View},
    {View3, "view-3", QT_TRANSLATE_NOOP("actions", "Saved view 3"), "Alt+3", Menu::View},
    {View4, "view-4", QT_TRANSLATE_NOOP("actions", "Saved view 4"), "Alt+4", Menu::View},
    {View5, "view-5", QT_TRANSLATE_NOOP("actions", "Saved view 5"), "Alt+5", Menu::View},
    {View6, "view-6", QT_TRANSLATE_NOOP("actions", "Saved view 6"), "Alt+6", Menu::View},
    {View7, "view-7", QT_TRANSLATE_NOOP("actions", "Saved view 7"), "Alt+7", Menu::View},
    {View8, "view-8", QT_TRANSLATE_NOOP("actions", "Saved view 8"), "Alt+8", Menu::View},
    {View9, "view-9", QT_TRANSLATE_NOOP("actions", "Saved view 9"), "Alt+9", Menu::View},
    {SaveView, "save-view", QT_TRANSLATE_NOOP("actions", "Save this &view…"), "Ctrl+Shift+S", Menu::View},
    {CasePanel, "case-panel", QT_TRANSLATE_NOOP("actions", "Case &panel"), "F9", Menu::View, inWindow,
     "panel", true},
    {TallRows, "tall-rows", QT_TRANSLATE_NOOP("actions", "&Tall rows"), "", Menu::View, inWindow, "", true},
    {ResetColumns, "reset-columns", QT_TRANSLATE_NOOP("actions", "&Reset the columns"), "", Menu::View},
    {ThemeSystem, "theme-system", QT_TRANSLATE_NOOP("actions", "Colours of the &desktop"), "", Menu::View,
     inWindow, "", true},
    {ThemeLight, "theme-light", QT_TRANSLATE_NOOP("actions", "&Light colours"), "", Menu::View, inWindow, "",
     true},
    {ThemeDark, "theme-dark", QT_TRANSLATE_NOOP("actions", "D&ark colours"), "", Menu::View, inWindow, "",
     true},
    {SingleKeys, "single-keys", QT_TRANSLATE_NOOP("actions", "Single-&key shortcuts"), "", Menu::View,
     inWindow, "", true},
    {LanguageEnglish, "language-en", QT_TRANSLATE_NOOP("actions", "English"), "", Menu::View, inWindow, "",
     true},
    {LanguageWelsh, "language-cy", QT_TRANSLATE_NOOP("actions", "Cymraeg"), "", Menu::View, inWindow, "",
     true},
    {Refresh, "refresh", QT_TRANSLATE_NOOP("actions", "Re&fresh"), "F5", Menu::View},

    {ChooseExportFolder, "choose-export-folder", QT_TRANSLATE_NOOP("actions", "Read an export &folder…"),
     "Ctrl+O", Menu::Data, inWindow, "folder"},
    {ChooseExportFile, "choose-export-file", QT_TRANSLATE_NOOP("actions", "Read a &zipped export…"), "",
     Menu::Data, inWindow, "archive"},
    {UndoSync, "undo-sync", QT_TRANSLATE_NOOP("actions", "Go &back to the export before…"), "", Menu::Data},
    {SecondBackupFolder, "second-backup-folder", QT_TRANSLATE_NOOP("actions", "Second folder for &backups…"),
     "", Menu::Data},
    {WhoIAm, "who-i-am", QT_TRANSLATE_NOOP("actions", "&Who I am…"), "", Menu::Data, inWindow, "person"},
    {AnnotateCharts, "annotate-charts", QT_TRANSLATE_NOOP("actions", "Annotate c&harts…"), "", Menu::View},
    {ExportForBi, "export-for-bi", QT_TRANSLATE_NOOP("actions", "E&xport for BI…"), "", Menu::View},
    {ChartTargets, "chart-targets", QT_TRANSLATE_NOOP("actions", "Tar&gets of charts…"), "", Menu::View},
    {SaveTable, "save-table", QT_TRANSLATE_NOOP("actions", "Save the compliance &table…"), "", Menu::Data},
    {SavePoster, "save-poster", QT_TRANSLATE_NOOP("actions", "Framework on one &page…"), "", Menu::Data},
    {CheckEverything, "check-everything", QT_TRANSLATE_NOOP("actions", "&Check everything that is stored"), "", Menu::Data, inWindow,
     "shield"},
    {SaveCertificate, "save-certificate", QT_TRANSLATE_NOOP("actions", "Save the c&ertificate of the check…"), "", Menu::Data},
    {SaveAccessLog, "save-access-log", QT_TRANSLATE_NOOP("actions", "Save the rows of the access &log…"), "", Menu::Data},
    {Lock, "lock", QT_TRANSLATE_NOOP("actions", "Loc&k Casegrip"), "Ctrl+L", Menu::Data, inWindow, "lock"},
    {Quit, "quit", QT_TRANSLATE_NOOP("actions", "&Quit"), "Ctrl+Q", Menu::Data},

    {Help, "help", QT_TRANSLATE_NOOP("actions", "&Help with this"), "F1", Menu::Help},
    {Keys, "keys", QT_TRANSLATE_NOOP("actions", "&Keys"), "?", Menu::Help, inWindow, "help"},
    {ChangeKeys, "change-keys", QT_TRANSLATE_NOOP("actions", "C&hange the keys…"), "", Menu::Help},
    {DataProtection, "data-protection", QT_TRANSLATE_NOOP("actions", "&Data protection"), "", Menu::Help, inWindow,
     "shield"},
    {About, "about", QT_TRANSLATE_NOOP("actions", "&About Casegrip"), "", Menu::Help},
};

bool isSingleKey(const QKeySequence &keys)
{
    if (keys.isEmpty())
        return false;
    const int key = keys[0].key();
    return keys[0].keyboardModifiers() == Qt::NoModifier && key > Qt::Key_Space && key < Qt::Key_Escape;
}

const auto keysGroup = QStringLiteral("keys/");
const auto singleKeysSetting = QStringLiteral("keys/single");

} // namespace

std::span<const ActionSpec> actionSpecs()
{
    return specs;
}

Actions::Actions(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    for (const ActionSpec &spec : specs) {
        auto *action = new QAction(QCoreApplication::translate("actions", spec.text), this);
        action->setObjectName(QString::fromLatin1(spec.name));
        action->setCheckable(spec.checkable);
        action->setEnabled(false);
        action->setVisible(false);
        action->setShortcutContext(spec.context == ActionContext::Table ? Qt::WidgetShortcut
                                                                        : Qt::WindowShortcut);
        if (*spec.icon)
            action->setIcon(icon(QString::fromLatin1(spec.icon)));
        m_actions.insert(int(spec.id), action);
        connect(action, &QAction::enabledChanged, this, [this, action, id = int(spec.id)](bool isEnabled) {
            const auto at = m_forbidden.find(id);
            if (!isEnabled || at == m_forbidden.end())
                return;
            at->isWanted = true;
            action->setEnabled(false);
        });
    }
    applyShortcuts();
}

QAction *Actions::take(ActionId id)
{
    QAction *action = get(id);
    m_handled.insert(int(id), true);
    action->setEnabled(true);
    action->setVisible(true);
    return action;
}

void Actions::forbid(ActionId id, const QString &why)
{
    QAction *action = get(id);
    const auto at = m_forbidden.find(int(id));
    const bool was = at != m_forbidden.end();
    if (why.isEmpty() && !was)
        return;
    if (why.isEmpty()) {
        const bool isWanted = at->isWanted;
        m_forbidden.erase(at);
        action->setStatusTip({});
        action->setToolTip(tipText({}));
        action->setEnabled(isWanted);
        return;
    }
    m_forbidden.insert(int(id), {why, was ? at->isWanted : action->isEnabled()});
    action->setStatusTip(why);
    action->setToolTip(tipText(why));
    action->setEnabled(false);
}

QString Actions::whyForbidden(ActionId id) const
{
    return m_forbidden.value(int(id)).why;
}

std::vector<ActionSpec> Actions::handled() const
{
    std::vector<ActionSpec> taken;
    for (const ActionSpec &spec : specs) {
        if (isHandled(spec.id))
            taken.push_back(spec);
    }
    return taken;
}

QString Actions::plainText(const QAction *action)
{
    const QString marked = action->text();
    QString text;
    for (qsizetype i = 0; i < marked.size(); ++i) {
        if (marked[i] == QLatin1Char('&') && ++i == marked.size())
            break;
        text += marked[i]; // of two in a row the second
    }
    if (text.endsWith(QChar(0x2026)))
        text.chop(1);
    return text;
}

void Actions::attach(QWidget *window, QWidget *table) const
{
    for (const ActionSpec &spec : specs)
        (spec.context == ActionContext::Table ? table : window)->addAction(get(spec.id));
}

bool Actions::singleKeys() const
{
    return m_settings.value(singleKeysSetting, true).toBool();
}

void Actions::setSingleKeys(bool on)
{
    m_settings.setValue(singleKeysSetting, on);
    applyShortcuts();
}

QList<QKeySequence> Actions::keysOf(const ActionSpec &spec) const
{
    const QString name = keysGroup % QString::fromLatin1(spec.name);
    const QStringList texts = m_settings.contains(name)
                                  ? m_settings.value(name).toStringList()
                                  : QString::fromLatin1(spec.keys).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<QKeySequence> keys;
    for (const QString &text : texts) {
        const QKeySequence sequence(text, QKeySequence::PortableText);
        if (!sequence.isEmpty())
            keys << sequence;
    }
    return keys;
}

void Actions::setKeys(ActionId id, const std::optional<QList<QKeySequence>> &keys)
{
    const QString name = keysGroup % get(id)->objectName();
    if (!keys) {
        m_settings.remove(name);
    } else {
        QStringList texts;
        for (const QKeySequence &sequence : *keys)
            texts << sequence.toString(QKeySequence::PortableText);
        m_settings.setValue(name, texts);
    }
    applyShortcuts();
}

const QAction *Actions::userOf(const QKeySequence &keys, ActionId except) const
{
    for (const ActionSpec &spec : specs) {
        if (spec.id == except || !isHandled(spec.id))
            continue;
        for (const QKeySequence &used : keysOf(spec)) {
            if (used.matches(keys) != QKeySequence::NoMatch || keys.matches(used) != QKeySequence::NoMatch)
                return get(spec.id);
        }
    }
    return nullptr;
}

void Actions::applyShortcuts()
{
    for (const ActionSpec &spec : specs) {
        QList<QKeySequence> shortcuts = keysOf(spec);
        if (!singleKeys())
            shortcuts.removeIf(isSingleKey);
        get(spec.id)->setShortcuts(shortcuts);
    }
}

} // namespace casegrip::ui
