// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/approvals_page.h"

#include "core/workspace/workspace.h"
#include "ui/actions/actions.h"
#include "ui/actions/permissions.h"
#include "ui/background/shared_progress.h"
#include "ui/background/workspace_thread.h"
#include "ui/delegates/lines_delegate.h"
#include "ui/desk.h"
#include "ui/dialogs/bulk_dialog.h"
#include "ui/dialogs/return_dialog.h"
#include "ui/pages/approval_paper.h"
#include "ui/text/labels.h"
#include "ui/text/sentences.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/table_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

constexpr int restMs = 60, listWidth = 320, caseWidth = 300;
constexpr std::array lists = {ApprovalModel::Which::Waiting, ApprovalModel::Which::OnOthers,
                              ApprovalModel::Which::ReturnedToMe};

QString titleOf(const workspace::ApprovalOfCase &one)
{
    return ApprovalsPage::tr("%1 of %2", "kind of review, case number")
        .arg(label::reviewKind(one.review.kind), visibleText(one.caseNo));
}

} // namespace

ApprovalsPage::ApprovalsPage(const Desk &desk, WorkspaceThread &reader, WorkspaceThread &writer,
                             Actions &actions, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_reader(reader), m_writer(writer), m_actions(actions),
      m_model(new ApprovalModel(desk.words, this)), m_table(new TableView(this)),
      m_empty(new PlainLabel(this)), m_paper(new ApprovalPaper(desk, this)),
      m_case(new ApprovalCase(desk, {actions.get(ActionId::ApproveReview), actions.get(ActionId::ReturnReview)}, this)), m_columns(new QSplitter(this)), m_chosen(new PlainLabel(this)),
      m_return(new QPushButton(this)), m_approve(new QPushButton(this)), m_revise(new QPushButton(this)),
      m_withdraw(new QPushButton(tr("Withdraw…"), this))
{
    setObjectName(QStringLiteral("approvalsPage"));
    buildList();
    auto *left = new QWidget(this);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    leftLayout->addWidget(m_table, 1);
    leftLayout->addWidget(m_empty, 1);
    for (QWidget *column : std::initializer_list<QWidget *>{left, m_paper, m_case})
        m_columns->addWidget(column);
    m_columns->setStretchFactor(1, 1);
    m_columns->setChildrenCollapsible(false);
    m_columns->setHandleWidth(1);
    m_columns->setSizes({listWidth, 560, caseWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeChips());
    layout->addWidget(m_columns, 1);
    layout->addWidget(buildFoot());
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &ApprovalsPage::readCurrent);
    connect(m_case, &ApprovalCase::checked, this, &ApprovalsPage::enableActions);
    addKeys();
    showCurrentList();
}

// Building
// -----------------------------------------------------------------------------------------------------------

QWidget *ApprovalsPage::makeChips()
{
    auto *place = new QWidget(this);
    auto *row = new FlowLayout(6, 6, place);
    row->setContentsMargins(12, 8, 12, 8);
    for (const Which which : lists) {
        auto *chip = new QPushButton(place);
        chip->setObjectName(QStringLiteral("approvals%1").arg(int(which)));
        chip->setCheckable(true);
        chip->setProperty("role", QStringLiteral("chip"));
        connect(chip, &QPushButton::clicked, this, [this, which] { showList(which); });
        m_chips[std::size_t(which)] = chip;
        row->addWidget(chip);
    }
    m_chosen->setRole("heading");
    m_chosen->setObjectName(QStringLiteral("chosenApprovals"));
    m_chosen->setMinimumHeight(24); // on one line with the chips
    m_chosen->hide();
    row->addWidget(m_chosen);
    return place;
}

void ApprovalsPage::buildList()
{
    m_table->setObjectName(QStringLiteral("approvalTable"));
    m_table->setAccessibleName(tr("Reviews that need an approval"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new LinesDelegate(m_desk.theme, m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->hide();
    m_table->setRowHeight(LinesDelegate::fullHeight(m_table->font()));
    m_table->setMinimumWidth(200);
    connect(m_table, &TableView::currentRowChanged, this, &ApprovalsPage::onCurrentRow);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ApprovalsPage::enableActions);
    connect(m_table, &TableView::activated, this, [this] {
        if (m_which == Which::ReturnedToMe)
            revise();
        else
            m_paper->setFocus(Qt::ShortcutFocusReason);
    });
    m_empty->setRole("muted");
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(16);
    m_empty->setObjectName(QStringLiteral("noApprovals"));
    m_empty->setFocusPolicy(Qt::StrongFocus);
}

QWidget *ApprovalsPage::buildFoot()
{
    auto *foot = new QFrame(this);
    foot->setObjectName(QStringLiteral("reviewFoot"));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(12, 8, 12, 8);
    row->addStretch();
    const std::pair<QPushButton *, ActionId> buttons[] = {{m_return, ActionId::ReturnReview},
                                                          {m_approve, ActionId::ApproveReview},
                                                          {m_revise, ActionId::ReviseReview}};
    for (const auto &[button, id] : buttons) {
        QAction *action = m_actions.get(id);
        button->setObjectName(action->objectName() % QStringLiteral("Button"));
        button->setAutoDefault(true);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        row->addWidget(button);
    }
    QAction *withdraw = m_actions.get(ActionId::WithdrawReview); // the window does that
    m_withdraw->setObjectName(withdraw->objectName() % QStringLiteral("Button"));
    m_withdraw->setAutoDefault(true);
    connect(m_withdraw, &QPushButton::clicked, withdraw, &QAction::trigger);
    followAction(*m_withdraw, *withdraw);
    row->insertWidget(1, m_withdraw);
    for (QPushButton *button : {m_approve, m_revise})
        button->setProperty("role", QStringLiteral("primary"));
    return foot;
}

std::span<const ActionId> ApprovalsPage::actions()
{
    static constexpr ActionId ids[] = {ActionId::ApproveReview, ActionId::ReturnReview,
                                       ActionId::ReviseReview};
    return ids;
}

void ApprovalsPage::act(ActionId id)
{
    if (id == ActionId::ApproveReview)
        approve();
    else if (id == ActionId::ReturnReview)
        giveBack();
    else
        revise();
}

void ApprovalsPage::addKeys()
{
    using enum ActionId;
    for (const ActionId id : {ApproveReview, ReturnReview, ReviseReview, NextRow, PreviousRow})
        m_table->addAction(m_actions.get(id));
    for (const ActionId id : {ApproveReview, ReturnReview, ReviseReview}) // also while it is read
        m_paper->addAction(m_actions.get(id));
    const auto move = [this](ActionId id, int rows) {
        connect(m_actions.get(id), &QAction::triggered, m_table, [this, rows] {
            if (isVisible())
                m_table->moveBy(rows);
        });
    };
    move(NextRow, 1);
    move(PreviousRow, -1);
}

void ApprovalsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload();
    enableActions();
}

void ApprovalsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    enableActions();
}

// What is listed
// -----------------------------------------------------------------------------------------------------

void ApprovalsPage::setScope(const Scope &scope)
{
    m_scope = scope;
    reload();
}

void ApprovalsPage::reload()
{
    workspace::ApprovalQuery query;
    query.teams = teamsOf(m_scope, m_desk.briefing);
    query.rank = m_desk.briefing.actor.rankNow();
    m_reader.runLatest(
        m_listing.next(), this,
        [query](workspace::Workspace &workspace) -> Result<Lists> {
            Lists found;
            for (const Which which : lists) {
                workspace::ApprovalQuery one = query;
                one.which = which;
                if (which != Which::Waiting)
                    one.teams.clear();
                auto reviews = workspace.approvals(one);
                if (!reviews)
                    return failure(reviews.error());
                found[std::size_t(which)] = std::move(*reviews);
            }
            return found;
        },
        [this](Result<Lists> found) {
            if (found)
                take(std::move(*found));
            else
                emit failed(found.error());
        });
}

void ApprovalsPage::take(Lists found)
{
    m_lists = std::move(found);
    m_isListed = true;
    showCurrentList();
    emit countsChanged(m_lists[std::size_t(Which::Waiting)].size(),
                       m_lists[std::size_t(Which::ReturnedToMe)].size());
}

void ApprovalsPage::showList(Which which)
{
    m_which = which;
    showCurrentList();
    if (isVisible())
        firstFocus().setFocus();
}

// The review that was current stays so while it is there; else the one that has come to its place.
void ApprovalsPage::showCurrentList()
{
    const std::string ref = currentRef();
    const int before = std::max(0, m_table->currentIndex().row());
    const QWidget *focus = window()->focusWidget(); // also of a window that is not active yet
    const bool hadFocus = focus == m_table || focus == m_empty;
    m_view.reset();
    m_model->show(m_which, m_lists[std::size_t(m_which)], m_desk.clock.now());
    const int rows = m_model->rowCount();
    m_table->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
    m_empty->setText(emptyText());
    showCounts();
    const int same = m_model->rowOf(ref);
    if (rows > 0)
        m_table->setCurrentIndex(m_model->index(same >= 0 ? same : std::min(before, rows - 1), 0));
    onCurrentRow();
    if (hadFocus)
        firstFocus().setFocus();
}

void ApprovalsPage::showCounts()
{
    const QString names[] = {tr("Waiting for me"), tr("Waiting on others"), tr("Returned to me")};
    for (const Which which : lists) {
        const std::size_t count = m_lists[std::size_t(which)].size();
        QPushButton *chip = m_chips[std::size_t(which)];
        chip->setText(tr("%1  %2", "name of a chip, count")
                          .arg(names[std::size_t(which)], m_desk.words.count(std::int64_t(count))));
        chip->setChecked(which == m_which);
    }
}

QString ApprovalsPage::emptyText() const
{
    if (m_desk.briefing.actor.officerId.empty() && m_which != Which::Waiting)
        return tr("Nobody in the roster has this login, so no review is yours.");
    switch (m_which) {
    case Which::OnOthers:
        return tr("No review of yours waits for an approval.");
    case Which::ReturnedToMe:
        return tr("No review was returned to you.");
    case Which::Waiting:
        break;
    }
    return tr("No review waits for you here. Enhanced initial reviews, proposals to file and plans of "
              "red-box cases appear when "
              "they are submitted, as the framework says.");
}

QWidget &ApprovalsPage::firstFocus()
{
    return m_model->rowCount() > 0 ? *static_cast<QWidget *>(m_table) : *m_empty;
}

bool ApprovalsPage::isRead() const
{
    return m_isListed && (currentRef().empty() || m_view.has_value());
}

std::string ApprovalsPage::currentRef() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? m_model->reviewAt(row).review.ref : std::string();
}

std::string ApprovalsPage::ownReview() const
{
    return m_which == Which::Waiting || m_isBusy || chosenRows().size() > 1 ? std::string() : currentRef();
}

std::vector<int> ApprovalsPage::chosenRows() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

// What is decided on
// -------------------------------------------------------------------------------------------------

void ApprovalsPage::onCurrentRow()
{
    m_view.reset();
    if (currentRef().empty()) {
        m_rest.stop();
        m_viewing.next();
        m_paper->showNothing(tr("Choose a review to read it here."));
        m_case->showNothing();
    } else {
        m_rest.start();
    }
    enableActions();
}

void ApprovalsPage::readCurrent()
{
    const std::string ref = currentRef();
    if (ref.empty() || !isVisible())
        return;
    const std::string caseNo = m_model->reviewAt(m_table->currentIndex().row()).caseNo;
    const auto row = m_desk.lookedAt->rowFor({caseNo, {workspace::WorkReason::From::Approval, {}, 0, {}}}, m_desk.clock.now());
    m_reader.runLatest(
        m_viewing.next(), this,
        [ref, row](workspace::Workspace &workspace) -> Result<workspace::ApprovalView> {
            const Done told = row ? workspace.recordViewed(*row) : Done();
            return told ? workspace.approvalView(ref) : failure(told.error());
        },
        [this, row](Result<workspace::ApprovalView> view) {
            if (!view) {
                emit failed(view.error());
                return;
            }
            m_desk.lookedAt->told(row, m_desk.clock.now());
            takeView(std::move(*view));
        });
}

void ApprovalsPage::takeView(workspace::ApprovalView view)
{
    if (view.state.ref != currentRef())
        return;
    m_paper->show(view);
    m_case->show(view, m_which == Which::Waiting && !view.refused);
    m_view = std::move(view);
    enableActions();
}

void ApprovalsPage::enableActions()
{
    const auto chosen = chosenRows().size();
    const bool isHere = isVisible() && !m_isBusy;
    const bool isWaiting = isHere && m_which == Which::Waiting && m_view.has_value();
    const bool mayDecide = isWaiting && !m_view->refused;
    const bool several = chosen > 1;
    const QString against = isWaiting && !several ? whyNotApproved() : QString();
    const QString refused = isWaiting && m_view->refused ? sentence(*m_view->refused).joined() : QString();
    const auto set = [&](ActionId id, QPushButton *button, const QString &text, bool enabled, bool shown) {
        QAction *action = m_actions.get(id);
        action->setEnabled(enabled);
        action->setStatusTip(enabled ? QString() : id == ActionId::ApproveReview && !against.isEmpty() ? against : refused);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        button->setText(buttonText(
            keys.isEmpty() ? text : tr("%1  (%2)", "what a button does, its key").arg(text, keys)));
        button->setEnabled(enabled);
        button->setVisible(shown);
        button->setToolTip(tipText(action->statusTip()));
    };
    const QString approve = several ? tr("Approve %n", nullptr, int(chosen)) : tr("Approve");
    set(ActionId::ApproveReview, m_approve, approve,
        isHere && m_which == Which::Waiting && (several || (mayDecide && against.isEmpty())), m_which == Which::Waiting);
    set(ActionId::ReturnReview, m_return, tr("Return…"), mayDecide && !several, m_which == Which::Waiting);
    set(ActionId::ReviseReview, m_revise, tr("Revise"),
        isHere && m_which == Which::ReturnedToMe && !currentRef().empty(), m_which == Which::ReturnedToMe);
    m_withdraw->setVisible(m_which != Which::Waiting);
    m_chosen->setVisible(several);
    m_chosen->setText(tr("%1 chosen").arg(m_desk.words.count(std::int64_t(chosen))));
    emit chosenChanged();
}

// An answer with which the form does not let anybody approve; empty: there is none.
QString ApprovalsPage::whyNotApproved() const
{
    for (const reviews::ApprovalCheck &check : m_case->notMet()) {
        if (check.standsAgainst)
            return tr("%1 No. With that it cannot be approved: return it.", "a question, its answer").arg(visibleText(check.label));
    }
    return {};
}

// Deciding
// -----------------------------------------------------------------------------------------------------------

void ApprovalsPage::approve()
{
    const std::vector<int> rows = chosenRows();
    if (rows.size() > 1) {
        approveChosen(rows);
        return;
    }
    if (!m_view || m_view->refused)
        return;
    const int row = m_model->rowOf(m_view->state.ref);
    run(workspace::ApproveReview{{m_view->state.ref, journal::toHex(m_view->state.latest().hash)}, {}, m_case->checks()},
        tr("Approved: %1").arg(titleOf(m_model->reviewAt(row))));
}

void ApprovalsPage::approveChosen(const std::vector<int> &rows)
{
    workspace::ApproveReviews all;
    for (const int row : rows) {
        const reviews::ApprovalRow &review = m_model->reviewAt(row).review;
        all.read.push_back({review.ref, journal::toHex(review.hash)});
    }
    const Question question{
        tr("Approve several"), tr("Approve %n review(s)?", nullptr, int(rows.size())),
        tr("Each is recorded on its own under your name. One undo takes all of them back."), tr("Approve")};
    m_desk.ask(this, question, [this, all, count = rows.size()](bool yes) {
        if (yes)
            run(all, tr("Approved: %n review(s)", nullptr, int(count)));
    });
}

void ApprovalsPage::giveBack()
{
    if (!m_view || m_view->refused || chosenRows().size() > 1)
        return;
    const int row = m_model->rowOf(m_view->state.ref);
    const reviews::ReviewVersion &version = m_view->state.latest();
    const QString title = titleOf(m_model->reviewAt(row));
    const reviews::Reviewer &author = version.review.author;
    ReturnDialog::Asked asked{title, visibleText(author.name.empty() ? author.id : author.name), {}, {}};
    for (const reviews::ApprovalCheck &check : m_case->notMet()) {
        if (asked.reasonCode.empty())
            asked.reasonCode = check.reasonCode;
        asked.note += (asked.note.isEmpty() ? QString() : QStringLiteral("\n")) % visibleText(check.toPutRight);
    }
    auto *dialog = new ReturnDialog(m_desk.theme, asked, m_view->reasons, this);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, title, checks = m_case->checks(),
             read = workspace::VersionRead{m_view->state.ref, journal::toHex(version.hash)}] {
                run(workspace::ReturnReview{read, dialog->reasonCode(), dialog->note(), checks},
                    tr("Returned: %1").arg(title));
            });
    dialog->open();
}

void ApprovalsPage::revise()
{
    const int row = m_table->currentIndex().row();
    if (m_which != Which::ReturnedToMe || row < 0 || row >= m_model->rowCount())
        return;
    workspace::ReviewWanted wanted;
    wanted.caseNo = m_model->reviewAt(row).caseNo;
    wanted.revise = m_model->reviewAt(row).review.ref;
    emit reviewWanted(wanted);
}

void ApprovalsPage::run(workspace::Operation operation, const QString &what)
{
    const auto *several = std::get_if<workspace::ApproveReviews>(&operation);
    const std::size_t asked = several ? several->read.size() : 1;
    m_isBusy = true;
    enableActions();
    emit saving();
    m_writer.run(
        this,
        [operation = std::move(operation)](workspace::Workspace &workspace) {
            return workspace.run(operation);
        },
        [this, what, asked](const Result<workspace::Changes> &changes) {
            takeOutcome(changes, what, asked);
        });
}

// What was refused of several is listed, row by row; the rest is done.
void ApprovalsPage::takeOutcome(const Result<workspace::Changes> &changes, const QString &what,
                                std::size_t asked)
{
    m_isBusy = false;
    enableActions();
    if (!changes) {
        emit notSaved(changes.error());
        return;
    }
    emit changed(*changes);
    if (changes->refused.size() == asked) { // it is recorded, and has no effect: another version holds by now
        emit notSaved(changes->refused.front().why);
        return;
    }
    QString said = what;
    if (!changes->refused.empty()) {
        said = tr("%1 (%2 of them)", "what was done, to how many")
                   .arg(what, m_desk.words.count(std::int64_t(asked - changes->refused.size())));
        std::vector<QStringList> refused;
        for (const workspace::RefusedReview &each : changes->refused) {
            const Sentence why = sentence(each.why);
            const int row = m_model->rowOf(each.ref);
            refused.push_back({visibleText(row < 0 ? each.ref : m_model->reviewAt(row).caseNo),
                               why.detail % QLatin1Char(' ') % why.todo});
        }
        (new BulkDialog(std::make_shared<SharedProgress>(), this))->finish(said, std::move(refused));
    }
    emit happened(said, {workspace::Undo{changes->entryId}});
}

} // namespace casegrip::ui
