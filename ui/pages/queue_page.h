// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/access_log.h"
#include "core/workspace/reviewing.h"
#include "ui/models/queue_model.h"
#include "ui/models/scope.h"
#include "ui/pages/case_actions.h"
#include "ui/pages/empty_queue.h"

#include <QWidget>

#include <optional>

class QSplitter;
class QStackedWidget;

namespace casegrip::ui
{

class Actions;
class CasePanel;
class CurrentCase;
class DirectionsView;
class DraftsButton;
class QueueChips;
class QueueColumns;
class TableView;
struct Desk;

// My queue: chips with counts, the table, and the case of the current row beside it. Whose work it shows is
// said from outside (setWork); what of it, in which order and widths, is remembered.
class QueuePage : public QWidget
{
    Q_OBJECT
public:
    QueuePage(const Desk &desk, QueueSource &source, Actions &actions, QWidget *parent = nullptr);

    void setWork(const due::QueueQuery &query);
    // Something has changed or time has passed: reads again, keeping the current row.
    void reload();
    void follow(const workspace::Changes &changes);
    void showTeam(bool shown); // the column says nothing in the queue of one team

    QueueModel &model() { return *m_model; }
    TableView &table() { return *m_table; }
    QWidget &firstFocus(); // where the keys go: the table; what there is to do when it is empty
    DirectionsView &directions() { return *m_directions; }
    void showDirections(bool shown); // instead of the table
    void showUnattended();           // what nobody is there to do
    const QueueView &view() const { return m_request.view; }
    void setView(const QueueView &view);
    // The current row is done: once the list has been read anew, begins the review that stands in its place then.
    void startNext();
    // See CaseActions::setBatchWaits().
    void setBatchWaits(bool waits);
    std::string currentCase() const; // of the current row or direction; empty: none, or not read yet
    // The case that is shown beside the table, and the chosen one of its reviews made here; empty: none.
    std::string shownCase() const;
    std::string chosenReview() const;
    std::string ownReview() const; // see CasePanel

signals:
    void reviewWanted(const casegrip::workspace::ReviewWanted &wanted);
    void currentCaseChanged();
    void nothingNext(); // after startNext()
    void togetherWanted(const std::vector<std::string> &caseNos); // none: the batch that waits
    void everythingWanted(); // without the search
    void countsChanged(std::int64_t open, std::int64_t overdue);
    void ready(); // once: the first rows are painted, or there are none to paint; what can wait begins then
    void viewed(); // a case is shown, perhaps again
    void reviewChosen(); // another case is shown, or another review of it chosen
    void saving(); // a change has been given to the writer, which may have to finish something first
    // Something was done; the window says so and offers to take it back.
    void happened(const QString &what, const std::vector<casegrip::workspace::Operation> &undo);
    void said(const QString &why); // why the action of a key does not work now
    void failed(const casegrip::Error &error);    // something could not be read
    void notSaved(const casegrip::Error &error); // something was not done

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override; // the keys of the table, its first painted row

private:
    void buildTable();
    void handleActions();
    void restoreLook();
    void orderFocus();

    void chooseChip(Chip chip);
    void sortBy(SortKey key);
    void request();
    void showView();
    void rememberPlace();
    void restorePlace();
    void showCounts();
    void updateEmpty();
    void beReady();
    void fillEmpty(EmptyQueue::Why why);
    void connectChips();
    void connectDirections();

    void startReview();
    void startWaitingReview();
    void onCurrentRow();
    void showRowMenu(const QPoint &at);
    void enableCaseActions();
    void followPermissions();

    int chosenRows() const;
    CaseActions::Chosen chosen() const;
    void restoreChosen();
    void toggleTallRows(bool tall);
    void showPanel(bool shown);

    const Desk &m_desk;
    Actions &m_actions;
    QueueRequest m_request;
    QueueModel *m_model;
    TableView *m_table;
    CasePanel *m_panel;
    QueueChips *m_chips;
    QSplitter *m_splitter;
    QStackedWidget *m_stack; // the table, why it is empty, or my directions
    DirectionsView *m_directions;
    EmptyQueue *m_empty;
    CaseActions *m_caseActions;
    DraftsButton *m_drafts;
    CurrentCase *m_case;
    QueueColumns *m_columns = nullptr;

    std::vector<due::OpenWork> m_placeChosen; // when it is more than one row
    std::optional<due::OpenWork> m_place; // the current piece of work while the list is replaced
    int m_placeRow = 0;
    int m_placeOffset = 0; // rows between the first visible one and it
    bool m_restoring = false;
    bool m_isReady = false; // see ready()
    std::pair<std::string, access::Permissions> m_standing; // the case it is of, and what may be done about it
    std::optional<due::OpenWork> m_done; // startNext() waits for another row than this
};

} // namespace casegrip::ui
