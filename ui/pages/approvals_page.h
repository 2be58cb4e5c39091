// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/reviewing.h"
#include "ui/actions/actions.h"
#include "ui/background/latest.h"
#include "ui/models/approval_model.h"
#include "ui/models/scope.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <optional>
#include <span>

class QPushButton;
class QSplitter;

namespace casegrip::ui
{

class ApprovalCase;
class ApprovalPaper;
class PlainLabel;
class TableView;
class WorkspaceThread;
struct Desk;

// Reviews that need an approval: those that wait for me, those of mine that wait for others, those that were
// returned to me. The list at the left; what is decided on and its case beside it.
class ApprovalsPage : public QWidget
{
    Q_OBJECT
public:
    using Which = ApprovalModel::Which;

    ApprovalsPage(const Desk &desk, WorkspaceThread &reader, WorkspaceThread &writer, Actions &actions,
                  QWidget *parent);

    // Of the cases of these teams; what is mine is mine wherever it is.
    void setScope(const Scope &scope);
    // Something has changed, or time has passed.
    void reload();
    void showList(Which which);
    Which shownList() const { return m_which; }
    ApprovalModel &model() { return *m_model; }
    TableView &table() { return *m_table; }
    QWidget &firstFocus(); // the list, or what says that it is empty
    // The actions that work here, and one of them.
    static std::span<const ActionId> actions();
    void act(ActionId id);
    // Everything that is to be shown has been read.
    bool isRead() const;
    // The review that can be decided on now; empty: it is still being read, or there is none.
    // A review of the person's own that is chosen alone; empty: none is, or the list is of those of others.
    std::string ownReview() const;
    std::string shown() const { return m_view ? m_view->state.ref : std::string(); }

signals:
    void countsChanged(std::size_t waiting, std::size_t returned);
    void chosenChanged(); // another review, or none, or it can be worked on now
    void reviewWanted(const casegrip::workspace::ReviewWanted &wanted); // the next version of a returned one
    void saving();
    void changed(const casegrip::workspace::Changes &changes);
    void happened(const QString &what, const std::vector<casegrip::workspace::Operation> &undo);
    void failed(const casegrip::Error &error);
    void notSaved(const casegrip::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    using Lists = std::array<std::vector<workspace::ApprovalOfCase>, 3>; // by Which

    QWidget *makeChips();
    void buildList();
    QWidget *buildFoot();
    void addKeys();

    void take(Lists lists);
    void showCurrentList();
    void showCounts();
    QString emptyText() const;
    void onCurrentRow();
    void readCurrent();
    void takeView(workspace::ApprovalView view);
    void enableActions();
    QString whyNotApproved() const;
    std::string currentRef() const;
    std::vector<int> chosenRows() const;

    void approve();
    void approveChosen(const std::vector<int> &rows);
    void giveBack();
    void revise();
    void run(workspace::Operation operation, const QString &what);
    void takeOutcome(const Result<workspace::Changes> &changes, const QString &what, std::size_t asked);

    const Desk &m_desk;
    WorkspaceThread &m_reader;
    WorkspaceThread &m_writer;
    Actions &m_actions;
    std::array<QPushButton *, 3> m_chips{};
    ApprovalModel *m_model;
    TableView *m_table;
    PlainLabel *m_empty;
    ApprovalPaper *m_paper;
    ApprovalCase *m_case;
    QSplitter *m_columns;
    PlainLabel *m_chosen;
    QPushButton *m_return, *m_approve, *m_revise, *m_withdraw;

    Scope m_scope;
    Which m_which = Which::Waiting;
    Lists m_lists;
    std::optional<workspace::ApprovalView> m_view; // of the current row
    Latest m_listing, m_viewing;
    QTimer m_rest;           // the cursor has come to rest
    bool m_isListed = false; // the lists have been read
    bool m_isBusy = false;
};

} // namespace casegrip::ui
