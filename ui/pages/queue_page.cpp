// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/queue_page.h"

#include "ui/actions/actions.h"
#include "ui/actions/permissions.h"
#include "ui/delegates/due_delegate.h"
#include "ui/delegates/red_box_delegate.h"
#include "ui/desk.h"
#include "ui/pages/case_panel.h"
#include "ui/pages/current_case.h"
#include "ui/pages/directions_view.h"
#include "ui/pages/drafts_button.h"
#include "ui/pages/form_choice.h"
#include "ui/pages/queue_chips.h"
#include "ui/pages/queue_columns.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/table_view.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace casegrip::ui
{
namespace
{

const auto splitterSetting = QStringLiteral("queue/splitter");
const auto viewSetting = QStringLiteral("queue/view");
const auto tallSetting = QStringLiteral("queue/tall-rows");
const auto panelSetting = QStringLiteral("queue/panel");

} // namespace

QueuePage::QueuePage(const Desk &desk, QueueSource &source, Actions &actions, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_actions(actions),
      m_model(new QueueModel(source, desk.words, this)), m_table(new TableView(this)),
      m_panel(new CasePanel(desk, actions, this)), m_chips(new QueueChips(desk, *m_model, this)), m_splitter(new QSplitter(this)),
      m_stack(new QStackedWidget(this)), m_directions(new DirectionsView(desk, source, this)), m_empty(new EmptyQueue(this)),
      m_caseActions(new CaseActions(desk, source, actions, [this] { return chosen(); }, this)),
      m_drafts(new DraftsButton(desk, source, m_chips)),
      m_case(new CurrentCase(desk, source, *m_model, *m_table, *m_panel, this))
{
    setObjectName(QStringLiteral("queuePage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildTable();
    m_columns = new QueueColumns(desk, *m_table, this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_directions);

    auto *left = new QWidget(this);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    leftLayout->addWidget(m_chips);
    leftLayout->addWidget(m_stack, 1);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_panel);
    left->lower(); // a splitter puts what it gets last first; readers go by this order
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setHandleWidth(1);
    layout->addWidget(m_splitter);

    connect(m_panel, &CasePanel::reviewChosen, this, [this] {
        m_caseActions->setChosenReview(!chosenReview().empty());
        emit reviewChosen();
    });
    connect(m_model, &QueueModel::modelAboutToBeReset, this, &QueuePage::rememberPlace);
    connect(m_model, &QueueModel::listChanged, this, &QueuePage::restorePlace);
    connect(m_model, &QueueModel::dataChanged, this, [this] {
        m_case->followTexts();
        enableCaseActions();
        startWaitingReview();
    });
    connect(m_model, &QueueModel::failed, m_chips, &QueueChips::stopWaiting);
    connect(m_model, &QueueModel::failed, this, &QueuePage::failed);
    connect(m_model, &QueueModel::failed, this, &QueuePage::beReady);
    connect(m_case, &CurrentCase::failed, this, &QueuePage::failed);
    connect(m_case, &CurrentCase::shown, this, [this](const std::string &caseNo, const access::Permissions &standing) {
        m_standing = {caseNo, standing};
        followPermissions();
        emit viewed();
    });
    connect(m_columns, &QueueColumns::orderChosen, this, &QueuePage::sortBy);
    connectChips();
    connectDirections();
    m_chips->addDrafts(m_drafts);
    auto *forms = new FormChoice(source, actions, [this] { return m_case->caseNo(); }, this);
    connect(forms, &FormChoice::wanted, this, &QueuePage::reviewWanted);
    connect(forms, &FormChoice::failed, this, &QueuePage::failed);
    connect(m_drafts, &DraftsButton::wanted, this, &QueuePage::reviewWanted);
    handleActions();
    restoreLook();
    orderFocus();
}

// As one reads: the chips, the table, the case.
void QueuePage::orderFocus()
{
    QList<QWidget *> order = m_chips->focusOrder();
    order << m_table << &m_empty->button();
    for (QWidget *widget : m_directions->findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy())
            order << widget;
    }
    order << m_panel->focusOrder();
    for (int i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void QueuePage::buildTable()
{
    m_table->setObjectName(QStringLiteral("queueTable"));
    m_table->setAccessibleName(tr("Queue"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(TableView::ExtendedSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_restoring)
            enableCaseActions();
    });
    m_table->setItemDelegate(new RowDelegate(m_desk.theme, m_table));
    m_table->setItemDelegateForColumn(QueueModel::Due, new DueDelegate(m_desk.theme, m_table));
    m_table->setItemDelegateForColumn(QueueModel::RedBox, new RedBoxDelegate(m_desk.theme, m_table));
    connect(m_table, &TableView::currentRowChanged, this, &QueuePage::onCurrentRow);
    connect(m_table, &TableView::doubleClicked, this,
            [this] { m_actions.get(ActionId::StartReview)->trigger(); });
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &QueuePage::showRowMenu);
}

void QueuePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_drafts->reload(); // another may have been begun or signed meanwhile
}

// The key of an action that is off says why, as the tip of its menu does.
bool QueuePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Paint && m_model->textsAt(m_table->rowAt(0)))
        beReady();
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const QKeySequence keys(static_cast<QKeyEvent *>(event)->keyCombination());
        for (const QAction *action : m_table->actions()) {
            if (!action->isEnabled() && !action->statusTip().isEmpty() && action->shortcuts().contains(keys)) {
                emit said(action->statusTip());
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

void QueuePage::handleActions()
{
    using enum ActionId;
    // Other lists have these keys too: of the page that is shown.
    const auto move = [this](int rows) {
        if (isVisible())
            m_table->moveBy(rows);
    };
    m_actions.handle(NextRow, m_table, [move] { move(1); });
    m_actions.handle(PreviousRow, m_table, [move] { move(-1); });
    m_actions.handle(StartReview, this, &QueuePage::startReview);
    m_actions.handle(OpenCase, this, [this] {
        showPanel(true);
        m_panel->focusCase();
    });
    m_actions.handle(Peek, this, [this] { showPanel(!m_panel->isVisible()); });
    m_actions.handle(CasePanel, this, [this](bool shown) { showPanel(shown); })->setChecked(true);
    connect(m_caseActions, &CaseActions::changed, this, &QueuePage::follow);
    connect(m_caseActions, &CaseActions::saving, this, &QueuePage::saving);
    connect(m_caseActions, &CaseActions::togetherWanted, this, &QueuePage::togetherWanted);
    connect(m_caseActions, &CaseActions::happened, this, &QueuePage::happened);
    connect(m_caseActions, &CaseActions::failed, this, &QueuePage::notSaved);
    m_actions.handle(TallRows, this, &QueuePage::toggleTallRows);
    m_actions.handle(ResetColumns, m_columns, &QueueColumns::reset);
    connect(m_panel, &casegrip::ui::CasePanel::left, this, [this] { firstFocus().setFocus(); });
    enableCaseActions();
}

void QueuePage::restoreLook()
{
    QSettings &settings = m_desk.settings;
    m_columns->restore();
    m_splitter->setSizes({900, 320});
    m_splitter->restoreState(settings.value(splitterSetting).toByteArray());
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_desk.settings.setValue(splitterSetting, m_splitter->saveState()); });
    const bool tall = settings.value(tallSetting, false).toBool();
    m_actions.get(ActionId::TallRows)->setChecked(tall);
    toggleTallRows(tall);
    showPanel(settings.value(panelSetting, true).toBool());
    m_request.view = viewFromText(settings.value(viewSetting).toString());
    showView();
}

void QueuePage::showTeam(bool shown)
{
    m_columns->show(QueueModel::Team, shown);
}

void QueuePage::setWork(const due::QueueQuery &query)
{
    m_request.query = query;
    request();
    if (m_isReady) // else once the rows are there, which are read on the same thread
        m_directions->reload(); // for its chip
}

void QueuePage::setView(const QueueView &view)
{
    m_request.view = view;
    request();
}

void QueuePage::reload()
{
    m_case->forget();
    m_model->reload();
    m_directions->reload();
    m_drafts->reload();
}

void QueuePage::follow(const workspace::Changes &changes)
{
    if (changes.everything) {
        reload();
        return;
    }
    m_case->forget();
    m_model->follow(changes.caseNos);
    m_directions->reload();
    m_drafts->reload();
}

void QueuePage::connectChips()
{
    connect(m_chips, &QueueChips::chipChosen, this, &QueuePage::chooseChip);
    connect(m_chips, &QueueChips::redBoxOnlyChosen, this, [this](bool only) {
        m_request.view.redBoxOnly = only;
        request();
    });
    connect(m_chips, &QueueChips::directionsChosen, this, &QueuePage::showDirections);
    connect(m_empty, &EmptyQueue::wanted, this, &QueuePage::fillEmpty);
}

void QueuePage::connectDirections()
{
    connect(m_directions, &DirectionsView::countsChanged, m_chips, &QueueChips::countDirections);
    connect(m_directions, &DirectionsView::currentChanged, this, [this](const std::string &caseNo) {
        if (!m_chips->isOnDirections())
            return;
        m_case->followDirection(caseNo);
        enableCaseActions();
    });
    connect(m_directions, &DirectionsView::caseWanted, m_actions.get(ActionId::OpenCase), &QAction::trigger);
    connect(m_directions, &DirectionsView::changed, this, &QueuePage::follow);
    connect(m_directions, &DirectionsView::saving, this, &QueuePage::saving);
    connect(m_directions, &DirectionsView::happened, this, &QueuePage::happened);
    connect(m_directions, &DirectionsView::failed, this, &QueuePage::failed);
    connect(m_directions, &DirectionsView::notSaved, this, &QueuePage::notSaved);
}

void QueuePage::showDirections(bool shown)
{
    m_chips->showDirections(shown, m_directions->count() > 0);
    if (!shown) {
        showView();
        updateEmpty();
        m_case->showQueue();
    } else {
        m_stack->setCurrentWidget(m_directions);
        m_directions->reload();
        m_case->followDirection(m_directions->currentCase());
    }
    enableCaseActions();
    firstFocus().setFocus();
}

void QueuePage::chooseChip(Chip chip)
{
    if (m_chips->isOnDirections())
        showDirections(false);
    m_request.view.chip = chip;
    request();
}

// Again: the other way round.
void QueuePage::sortBy(SortKey key)
{
    QueueView &view = m_request.view;
    view.descending = key == view.sortKey && !view.descending;
    view.sortKey = key;
    request();
}

void QueuePage::request()
{
    m_desk.settings.setValue(viewSetting, textOf(m_request.view));
    m_request.tourStartMinutes = m_desk.briefing.tourStartMinutes;
    showView();
    m_model->setRequest(m_request);
    m_chips->wait(textColumn(m_request.view) ? tr("Sorting…") : tr("Reading…"));
}

void QueuePage::showView()
{
    m_chips->showView(m_request.view);
    m_columns->showOrder(m_request.view);
}

void QueuePage::showCounts()
{
    const QueueList &list = m_model->list();
    m_chips->showCounts();
    emit countsChanged(list.counts[std::size_t(Chip::All)], list.counts[std::size_t(Chip::Overdue)]);
    if (!isVisible() || m_model->rowCount() == 0)
        beReady();
}

// The paint itself, when it is one, follows in this round.
void QueuePage::beReady()
{
    if (std::exchange(m_isReady, true))
        return;
    m_table->viewport()->removeEventFilter(this);
    QTimer::singleShot(0, this, [this] {
        m_directions->reload();
        emit ready();
    });
}

// The keys that were on what goes are on what takes its place.
void QueuePage::updateEmpty()
{
    const bool empty = m_model->rowCount() == 0;
    const bool hadFocus = m_table->hasFocus() || m_empty->button().hasFocus();
    if (empty)
        m_empty->say(!m_request.query.search.empty()                              ? EmptyQueue::Why::NoMatch
                     : m_model->list().counts[std::size_t(Chip::All)] > 0 ? EmptyQueue::Why::OtherChip
                                                                                  : EmptyQueue::Why::NothingOpen);
    if (!m_chips->isOnDirections())
        m_stack->setCurrentIndex(empty ? 1 : 0);
    if (hadFocus)
        firstFocus().setFocus();
}

QWidget &QueuePage::firstFocus()
{
    if (m_chips->isOnDirections())
        return m_directions->firstFocus();
    if (m_stack->currentWidget() == m_empty)
        return m_empty->button();
    return *m_table;
}

void QueuePage::fillEmpty(EmptyQueue::Why why)
{
    switch (why) {
    case EmptyQueue::Why::NoMatch:
        emit everythingWanted();
        return;
    case EmptyQueue::Why::OtherChip:
        m_request.view.redBoxOnly = false;
        chooseChip(Chip::All);
        return;
    case EmptyQueue::Why::NothingOpen:
        m_actions.get(ActionId::GoSync)->trigger();
    }
}

void QueuePage::rememberPlace()
{
    const int row = m_table->currentIndex().row();
    const due::OpenWork *work = m_model->workAt(row);
    m_place = work ? std::optional(*work) : std::nullopt;
    m_placeRow = std::max(0, row);
    m_placeOffset = m_placeRow - m_table->verticalScrollBar()->value();
    const int rows = chosenRows();
    m_placeChosen = rows > 1 && rows <= CaseActions::mostAtOnce ? chosen().work : std::vector<due::OpenWork>();
    m_restoring = true;
}

// The same piece of work stays current and where it was on the screen; when it has gone, the one that took
// its place.
void QueuePage::restorePlace()
{
    m_restoring = false;
    m_chips->stopWaiting();
    showCounts();
    updateEmpty();
    const int rows = m_model->rowCount();
    if (rows > 0) {
        const int found = m_place ? m_model->rowOf(*m_place) : -1;
        const int row = found >= 0 ? found : std::min(m_placeRow, rows - 1);
        m_table->verticalScrollBar()->setValue(row - m_placeOffset);
        m_table->setCurrentIndex(m_model->index(row, 0));
        restoreChosen();
    }
    startWaitingReview();
    onCurrentRow();
}

// What was chosen stays so, as far as it is still shown: the list is read anew every minute.
void QueuePage::restoreChosen()
{
    if (m_placeChosen.empty())
        return;
    QItemSelection selection;
    for (const int row : m_model->rowsOf(m_placeChosen))
        selection.select(m_model->index(row, 0), m_model->index(row, 0));
    m_table->selectionModel()->select(selection,
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void QueuePage::startReview()
{
    const due::OpenWork *work = m_case->work();
    const std::string caseNo = m_case->caseNo();
    if (!caseNo.empty())
        emit reviewWanted({caseNo, work ? std::optional(work->stage) : std::nullopt, {}});
}

void QueuePage::startNext()
{
    const due::OpenWork *work = m_case->work();
    m_done = work ? *work : due::OpenWork{};
}

// Once the list has been read anew, and the texts of the row.
void QueuePage::startWaitingReview()
{
    if (!m_done || m_model->isLoading())
        return;
    if (m_table->currentIndex().row() == m_model->rowOf(*m_done)) // it asks for more than was done
        m_table->moveBy(1);
    const int row = m_table->currentIndex().row();
    if (row < 0 || row == m_model->rowOf(*m_done)) {
        m_done.reset();
        emit nothingNext();
    } else if (!m_case->caseNo().empty()) {
        m_done.reset();
        startReview();
    }
}

void QueuePage::onCurrentRow()
{
    if (m_restoring)
        return;
    enableCaseActions();
    m_case->followRow();
}

int QueuePage::chosenRows() const
{
    int rows = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        rows += range.height();
    return rows;
}

CaseActions::Chosen QueuePage::chosen() const
{
    CaseActions::Chosen chosen;
    if (chosenRows() <= 1) {
        chosen.caseNo = m_case->caseNo();
        chosen.ref = chosenReview();
        if (const due::OpenWork *work = m_case->work(); work && !chosen.caseNo.empty())
            chosen.work = {*work};
        return chosen;
    }
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && int(chosen.work.size()) <= CaseActions::mostAtOnce; ++row)
            chosen.work.push_back(*m_model->workAt(row));
    }
    return chosen;
}

std::string QueuePage::currentCase() const
{
    return m_case->caseNo();
}

std::string QueuePage::shownCase() const
{
    return m_panel->caseNo();
}

std::string QueuePage::chosenReview() const
{
    return m_panel->chosenReview();
}

std::string QueuePage::ownReview() const
{
    return m_panel->ownReview();
}

void QueuePage::enableCaseActions()
{
    using enum ActionId;
    const bool known = !m_case->caseNo().empty();
    for (const ActionId id : {StartReview, OtherForm, OpenCase, Peek})
        m_actions.get(id)->setEnabled(known);
    const int rows = m_chips->isOnDirections() ? 0 : chosenRows(); // a direction is closed by its own buttons
    m_caseActions->setChosenRows(rows > 1 ? rows : known && rows > 0 ? 1 : 0);
    m_chips->showChosenRows(rows);
    followPermissions();
    emit currentCaseChanged();
}

// Of one case what may be done about it, once that is read; of several what may be done at all.
void QueuePage::followPermissions()
{
    const due::OpenWork *work = m_case->work();
    const std::string caseNo = m_case->caseNo();
    const bool isKnown = !caseNo.empty() && caseNo == m_standing.first && chosenRows() <= 1;
    followCase(m_actions, m_desk.briefing.standing, isKnown ? std::optional(m_standing.second) : std::nullopt,
               work ? std::optional(work->stage) : std::nullopt);
}

void QueuePage::showUnattended()
{
    chooseChip(Chip::Unattended);
}

void QueuePage::setBatchWaits(bool waits)
{
    m_caseActions->setBatchWaits(waits);
}

void QueuePage::showRowMenu(const QPoint &at)
{
    using enum ActionId;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true); // of what cannot be done: why
    for (const ActionId id : {StartReview, OtherForm, ReviewTogether, OpenCase, Snooze, Note, GiveDirection, RedBox, LiftRedBox, DeclareInterest, CopyCaseNo})
        menu->addAction(m_actions.get(id));
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void QueuePage::showPanel(bool shown)
{
    m_panel->setVisible(shown);
    m_actions.get(ActionId::CasePanel)->setChecked(shown);
    m_desk.settings.setValue(panelSetting, shown);
}

void QueuePage::toggleTallRows(bool tall)
{
    m_desk.settings.setValue(tallSetting, tall);
    m_table->setRowHeight(m_table->fontMetrics().height() + (tall ? 24 : 12));
}

} // namespace casegrip::ui
