// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/reviewing.h"
#include "ui/actions/actions.h"
#include "ui/background/latest.h"
#include "ui/review/draft_aside.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <span>

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace casegrip::ui
{

class BatchLines;
class DirectionFields;
class FilledForm;
class FormView;
class FoundBatchView;
class PlainLabel;
class ReviewCase;
class WorkspaceThread;
struct Desk;

// One decision for several cases: the direction and what is asked once for all above, the cases with a line
// each below, the current case beside them. Each case has to be opened once. Leaving the page loses nothing.
class BatchPage : public QWidget
{
    Q_OBJECT
public:
    // `reader` opens cases, `writer` keeps the draft and signs.
    BatchPage(const Desk &desk, WorkspaceThread &reader, WorkspaceThread &writer, Actions &actions,
              QWidget *parent);
    ~BatchPage() override;

    // Asks first when there is a batch that was not signed. No cases: goes on with that one.
    void begin(const std::vector<std::string> &caseNos);
    bool isOpen() const { return m_filled != nullptr; }
    // What has not been saved is given to the writer now.
    void save();
    // Who sees what has changed: the page is left, and says why, when one of its cases is not seen any more.
    void leaveUnseen();
    FormView &formView() { return *m_form; }
    BatchLines &lines() { return *m_lines; }

    // The actions that work here, and one of them.
    static std::span<const ActionId> actions();
    void act(ActionId id);

signals:
    void readWanted(const std::string &ref); // a review of the case that is looked at
    void left();           // back to the queue
    void kept(bool waits); // the page is not shown any more; `waits`: there is a draft to go on with
    void submitted(const casegrip::workspace::Changes &changes, const QString &what);
    void changed(const casegrip::workspace::Changes &changes); // what became of a direction
    void happened(const QString &what, const std::vector<casegrip::workspace::Operation> &undo);
    void failed(const casegrip::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildFoot();
    void buildWork();
    void enableActions(bool enabled);

    void ask(const workspace::BatchDraft &found);
    void goOn();
    void read(workspace::BatchDraft draft, const std::vector<std::string> &caseNos);
    void open(const workspace::BegunBatch &begun, workspace::BatchDraft draft);
    void close();
    void leave();
    void readCase();

    void onChanged();
    bool write(KeptDraft::Saved saved);
    void putAside(KeptDraft::Saved saved);
    void showProgress();
    bool isWorthKeeping() const;
    bool waits() const;
    workspace::BatchDraft draft() const;
    void leaveOut(bool current);
    void dropAll();

    bool goToMissing();
    void sign();
    void takeOutcome(const std::vector<workspace::BatchRefusal> &refusals, const workspace::Changes &changes);

    const Desk &m_desk;
    WorkspaceThread &m_reader;
    WorkspaceThread &m_writer;
    Actions &m_actions;
    DraftAside m_aside;
    QStackedWidget *m_stack; // waiting, the question about a draft, the work
    PlainLabel *m_waiting;
    FoundBatchView *m_found;
    QSplitter *m_columns;
    DirectionFields *m_direction;
    FormView *m_form;
    BatchLines *m_lines;
    ReviewCase *m_case;
    PlainLabel *m_title, *m_saved, *m_progress;
    KeptDraft *m_kept;
    QPushButton *m_leaveOut, *m_sign;

    workspace::BatchDraft m_draft;   // id and template; the rest is in the widgets
    workspace::BatchDraft m_earlier; // that was found
    std::vector<std::string> m_wanted;
    std::unique_ptr<FilledForm> m_filled;
    Latest m_latest, m_latestCase;
    QTimer m_caseTimer;
    bool m_isBusy = false; // being signed
};

} // namespace casegrip::ui
