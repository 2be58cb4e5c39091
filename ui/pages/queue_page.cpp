// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/queue_page.h"

#include "ui/actions/actions.h"
#include "ui/delegates/due_delegate.h"
#include "ui/delegates/red_box_delegate.h"
#include "ui/desk.h"
#include "ui/pages/case_panel.h"
#include "ui/pages/directions_view.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/table_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

constexpr int restMs = 60;      // a case is read when the cursor has stayed that long
constexpr int patienceMs = 150; // what takes longer is said

struct ColumnLook {
    QueueModel::Column column;
    int width;
    bool shown;
    SortKey sort;
};
const ColumnLook columnLooks[] = {
    {QueueModel::Due, 132, true, SortKey::Urgency}, {QueueModel::CaseNo, 104, true, SortKey::CaseNo},
    {QueueModel::Offence, 192, true, SortKey::Offence},     {QueueModel::RedBox, 124, true, SortKey::RedBox},
    {QueueModel::Officer, 148, true, SortKey::Officer},     {QueueModel::StageName, 132, true, SortKey::Stage},
    {QueueModel::LastReview, 152, true, SortKey::LastReview},  {QueueModel::Status, 120, true, SortKey::Status},
    {QueueModel::Team, 140, false, SortKey::Team},       {QueueModel::Recorded, 116, false, SortKey::RecordedAt},
};

QString chipName(Chip chip)
{
    const char *names[chipCount] = {
        QT_TRANSLATE_NOOP("chips", "All"),
        QT_TRANSLATE_NOOP("chips", "Overdue"),
        QT_TRANSLATE_NOOP("chips", "Before my next tour"),
        QT_TRANSLATE_NOOP("chips", "This week"),
        QT_TRANSLATE_NOOP("chips", "Later"),
        QT_TRANSLATE_NOOP("chips", "Paused"),
        QT_TRANSLATE_NOOP("chips", "No due time"),
        QT_TRANSLATE_NOOP("chips", "Snoozed"),
    };
    return QCoreApplication::translate("chips", names[std::size_t(chip)]);
}

QPushButton *makeChip(const QString &objectName, QWidget *parent)
{
    auto *chip = new QPushButton(parent);
    chip->setObjectName(objectName);
    chip->setCheckable(true);
    chip->setProperty("role", QStringLiteral("chip"));
    return chip;
}

const auto columnsSetting = QStringLiteral("queue/columns");
const auto splitterSetting = QStringLiteral("queue/splitter");
const auto viewSetting = QStringLiteral("queue/view");
const auto tallSetting = QStringLiteral("queue/tall-rows");
const auto panelSetting = QStringLiteral("queue/panel");
const auto tourSetting = QStringLiteral("queue/tour-start-minutes");

} // namespace

QueuePage::QueuePage(const Desk &desk, QueueSource &source, Actions &actions, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_source(source), m_actions(actions),
      m_model(new QueueModel(source, desk.words, this)), m_table(new TableView(this)),
      m_panel(new CasePanel(desk, actions, this)), m_splitter(new QSplitter(this)),
      m_stack(new QStackedWidget(this)), m_directions(new DirectionsView(desk, source, this)),
      m_directionsChip(makeChip(QStringLiteral("myDirections"), this)), m_empty(new PlainLabel(this)), m_busy(new PlainLabel(this)),
      m_chosen(new PlainLabel(this)), m_redBoxOnly(makeChip(QStringLiteral("redBoxOnly"), this)),
      m_caseActions(new CaseActions(desk, source, actions, [this] { return chosen(); }, this))
{
    setObjectName(QStringLiteral("queuePage"));
    m_request.tourStartMinutes = desk.settings.value(tourSetting, 7 * 60).toInt();
    m_caseActions->setTourStart(m_request.tourStartMinutes);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildTable();
    m_empty->setObjectName(QStringLiteral("queueEmpty"));
    m_empty->setRole("muted");
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_directions);

    auto *left = new QWidget(this);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    leftLayout->addLayout(buildChips());
    leftLayout->addWidget(m_stack, 1);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_panel);
    left->lower(); // a splitter puts what it gets last first; readers go by this order
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setHandleWidth(1);
    layout->addWidget(m_splitter);

    m_caseTimer.setParent(this);
    m_caseTimer.setSingleShot(true);
    m_caseTimer.setInterval(restMs);
    connect(&m_caseTimer, &QTimer::timeout, this, &QueuePage::readCurrentCase);
    m_caseTimer.setObjectName(QStringLiteral("caseTimer"));
    connect(m_panel, &CasePanel::shown, &m_caseTimer, qOverload<>(&QTimer::start)); // nothing is read while it is hidden
    connect(m_panel, &CasePanel::reviewChosen, this, &QueuePage::reviewChosen);
    connect(m_model, &QueueModel::modelAboutToBeReset, this, &QueuePage::rememberPlace);
    connect(m_model, &QueueModel::listChanged, this, &QueuePage::restorePlace);
    connect(m_model, &QueueModel::dataChanged, this, [this] {
        if (m_shownCase != currentCaseNo())
            m_caseTimer.start();
        enableCaseActions();
        startWaitingReview();
    });
    connect(m_model, &QueueModel::failed, m_busy, &QWidget::hide);
    connect(m_model, &QueueModel::failed, this, &QueuePage::failed);
    connectDirections();
    handleActions();
    restoreLook();
    orderFocus();
}

// As one reads: the chips, the table, the case.
void QueuePage::orderFocus()
{
    QWidget *before = m_chips.front();
    const auto then = [&before](QWidget *next) {
        setTabOrder(before, next);
        before = next;
    };
    std::for_each(m_chips.begin() + 1, m_chips.end(), then);
    then(m_directionsChip);
    then(m_redBoxOnly);
    then(m_table);
    for (QWidget *widget : m_directions->findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy())
            then(widget);
    }
    for (QWidget *widget : m_panel->focusOrder())
        then(widget);
}

QLayout *QueuePage::buildChips()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(6);
    for (int i = 0; i < chipCount; ++i) {
        QPushButton *button = makeChip(QStringLiteral("chip%1").arg(i), this);
        const Chip chip = Chip(i);
        connect(button, &QPushButton::clicked, this, [this, chip] { chooseChip(chip); });
        row->addWidget(button);
        m_chips[std::size_t(i)] = button;
    }
    row->addWidget(m_directionsChip);
    row->addWidget(m_chosen);
    m_chosen->setRole("heading");
    m_chosen->setObjectName(QStringLiteral("chosenRows"));
    row->addWidget(m_busy);
    m_busy->setRole("muted");
    m_busy->setObjectName(QStringLiteral("queueBusy"));
    m_busy->hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_busy->setVisible(m_model->isLoading()); });
    row->addStretch();
    connect(m_redBoxOnly, &QPushButton::clicked, this, [this](bool on) {
        m_request.view.redBoxOnly = on;
        request();
    });
    row->addWidget(m_redBoxOnly);
    return row;
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
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const ColumnLook &look : columnLooks) {
        auto *shown =
            new QAction(m_model->headerData(look.column, Qt::Horizontal, Qt::DisplayRole).toString(), header);
        shown->setCheckable(true);
        shown->setObjectName(QStringLiteral("column%1").arg(int(look.column)));
        connect(shown, &QAction::toggled, m_table,
                [this, look](bool on) { m_table->setColumnHidden(look.column, !on); });
        header->addAction(shown);
    }
    connect(header, &QHeaderView::sectionClicked, this, [this](int column) {
        const bool again = columnLooks[column].sort == m_request.view.sortKey;
        sortBy(column, again && !m_request.view.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
    for (const auto changed : {&QHeaderView::sectionResized, &QHeaderView::sectionMoved})
        connect(header, changed, this, &QueuePage::saveColumns);
    connect(m_table, &TableView::currentRowChanged, this, &QueuePage::onCurrentRow);
    connect(m_table, &TableView::doubleClicked, this,
            [this] { m_actions.get(ActionId::StartReview)->trigger(); });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &QueuePage::showRowMenu);
}

void QueuePage::handleActions()
{
    using enum ActionId;
    m_actions.handle(NextRow, m_table, [this] { m_table->moveBy(1); });
    m_actions.handle(PreviousRow, m_table, [this] { m_table->moveBy(-1); });
    m_actions.handle(StartReview, this, &QueuePage::startReview);
    m_actions.handle(OpenCase, this, [this] {
        showPanel(true);
        m_panel->focusCase();
    });
    m_actions.handle(Peek, this, [this] { showPanel(!m_panel->isVisible()); });
    m_actions.handle(CasePanel, this, [this](bool shown) { showPanel(shown); })->setChecked(true);
    connect(m_caseActions, &CaseActions::changed, this, &QueuePage::reload);
    connect(m_caseActions, &CaseActions::saving, this, &QueuePage::saving);
    connect(m_caseActions, &CaseActions::happened, this, &QueuePage::happened);
    connect(m_caseActions, &CaseActions::failed, this, &QueuePage::notSaved);
    m_actions.handle(TallRows, this, &QueuePage::toggleTallRows);
    m_actions.handle(ResetColumns, this, &QueuePage::resetColumns);
    connect(m_panel, &casegrip::ui::CasePanel::left, m_table, [this] { m_table->setFocus(); });
    enableCaseActions();
}

void QueuePage::restoreLook()
{
    QSettings &settings = m_desk.settings;
    const QByteArray columns = settings.value(columnsSetting).toByteArray(); // resetting writes them anew
    resetColumns();
    m_table->horizontalHeader()->restoreState(columns);
    for (const ColumnLook &look : columnLooks)
        columnAction(look.column)->setChecked(!m_table->isColumnHidden(look.column));
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

void QueuePage::resetColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    for (const ColumnLook &look : columnLooks) {
        header->moveSection(header->visualIndex(look.column), int(look.column));
        header->resizeSection(look.column, look.width);
        columnAction(look.column)->setChecked(look.shown);
        m_table->setColumnHidden(look.column, !look.shown);
    }
    saveColumns();
}

QAction *QueuePage::columnAction(int column) const
{
    return m_table->horizontalHeader()->findChild<QAction *>(QStringLiteral("column%1").arg(column));
}

void QueuePage::showTeam(bool shown)
{
    columnAction(QueueModel::Team)->setChecked(shown);
}

void QueuePage::saveColumns()
{
    m_desk.settings.setValue(columnsSetting, m_table->horizontalHeader()->saveState());
}

void QueuePage::setWork(const due::QueueQuery &query)
{
    m_request.query = query;
    request();
}

void QueuePage::setView(const QueueView &view)
{
    m_request.view = view;
    request();
}

void QueuePage::reload()
{
    m_shownCase.clear();
    m_model->reload();
    m_directions->reload();
}

void QueuePage::connectDirections()
{
    connect(m_directionsChip, &QPushButton::clicked, this, &QueuePage::showDirections);
    connect(m_directions, &DirectionsView::countsChanged, this, [this](std::size_t open, std::size_t overdue) {
        const QString count = m_desk.words.count(std::int64_t(open));
        m_directionsChip->setText(overdue == 0 ? tr("My directions  %1").arg(count)
                                               : tr("My directions  %1, %2 late")
                                                     .arg(count, m_desk.words.count(std::int64_t(overdue))));
        m_directionsChip->setVisible(open > 0 || m_directionsChip->isChecked());
    });
    connect(m_directions, &DirectionsView::changed, this, &QueuePage::reload);
    connect(m_directions, &DirectionsView::saving, this, &QueuePage::saving);
    connect(m_directions, &DirectionsView::happened, this, &QueuePage::happened);
    connect(m_directions, &DirectionsView::failed, this, &QueuePage::failed);
    connect(m_directions, &DirectionsView::notSaved, this, &QueuePage::notSaved);
    m_directionsChip->hide();
}

void QueuePage::showDirections(bool shown)
{
    m_directionsChip->setChecked(shown);
    m_directionsChip->setVisible(shown || m_directions->count() > 0);
    if (!shown) {
        showView();
        updateEmpty();
        m_table->setFocus();
        return;
    }
    for (QPushButton *chip : m_chips)
        chip->setChecked(false);
    m_stack->setCurrentWidget(m_directions);
    m_directions->reload();
    m_directions->table().setFocus();
}

void QueuePage::chooseChip(Chip chip)
{
    if (m_directionsChip->isChecked())
        showDirections(false);
    m_request.view.chip = chip;
    request();
}

void QueuePage::sortBy(int column, Qt::SortOrder order)
{
    m_request.view.sortKey = columnLooks[column].sort;
    m_request.view.descending = order == Qt::DescendingOrder;
    request();
}

void QueuePage::request()
{
    m_desk.settings.setValue(viewSetting, textOf(m_request.view));
    showView();
    m_model->setRequest(m_request);
    m_busy->setText(textColumn(m_request.view) ? tr("Sorting…") : tr("Reading…"));
    m_patience.start();
}

void QueuePage::showView()
{
    const QueueView &view = m_request.view;
    for (int i = 0; i < chipCount; ++i)
        m_chips[std::size_t(i)]->setChecked(i == int(view.chip));
    m_redBoxOnly->setChecked(view.redBoxOnly);
    QHeaderView *header = m_table->horizontalHeader();
    const auto sorted = std::find_if(std::begin(columnLooks), std::end(columnLooks),
                                     [&](const ColumnLook &look) { return look.sort == view.sortKey; });
    header->setSortIndicatorShown(sorted != std::end(columnLooks));
    if (sorted != std::end(columnLooks))
        header->setSortIndicator(sorted->column, view.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void QueuePage::showCounts()
{
    const QueueList &list = m_model->list();
    for (int i = 0; i < chipCount; ++i) {
        QPushButton *button = m_chips[std::size_t(i)];
        const std::int64_t count = list.counts[std::size_t(i)];
        button->setText(
            tr("%1  %2", "name of a chip, count").arg(chipName(Chip(i)), m_desk.words.count(count)));
        const bool always = i <= int(Chip::Later);
        button->setVisible(always || count > 0 || button->isChecked());
    }
    m_redBoxOnly->setText(tr("Red box only  %1").arg(m_desk.words.count(list.redBox)));
    emit countsChanged(list.counts[std::size_t(Chip::All)], list.counts[std::size_t(Chip::Overdue)]);
}

void QueuePage::updateEmpty()
{
    const bool empty = m_model->rowCount() == 0;
    const bool hadFocus = m_table->hasFocus();
    if (!m_directionsChip->isChecked())
        m_stack->setCurrentIndex(empty ? 1 : 0);
    if (!empty) {
        if (hadFocus)
            m_table->setFocus();
        return;
    }
    if (!m_request.query.search.empty())
        m_empty->setText(tr("Nothing in this queue matches the search. Clear it, or widen the scope above."));
    else if (m_model->list().counts[std::size_t(Chip::All)] > 0)
        m_empty->setText(tr("Nothing here. Other work is open: choose All to see it."));
    else
        m_empty->setText(tr("No open work in this scope. When an export brings some, it appears here."));
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
    m_busy->hide();
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
    onCurrentRow(m_table->currentIndex().row());
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
    const due::OpenWork *work = m_model->workAt(m_table->currentIndex().row());
    const std::string caseNo = currentCaseNo();
    if (work && !caseNo.empty())
        emit reviewWanted({caseNo, work->stage, {}});
}

void QueuePage::startNext()
{
    const due::OpenWork *work = m_model->workAt(m_table->currentIndex().row());
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
    } else if (!currentCaseNo().empty()) {
        m_done.reset();
        startReview();
    }
}

void QueuePage::onCurrentRow(int row)
{
    if (m_restoring)
        return;
    enableCaseActions();
    if (row < 0) {
        m_shownCase.clear();
        m_panel->showNothing(tr("Choose a row to see its case here."));
    } else if (m_panel->isVisible()) {
        m_caseTimer.start();
    }
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
        chosen.caseNo = currentCaseNo();
        if (const due::OpenWork *work = m_model->workAt(m_table->currentIndex().row()); work && !chosen.caseNo.empty())
            chosen.work = {*work};
        return chosen;
    }
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && int(chosen.work.size()) <= CaseActions::mostAtOnce; ++row)
            chosen.work.push_back(*m_model->workAt(row));
    }
    return chosen;
}

std::string QueuePage::currentCaseNo() const
{
    const due::QueueRow *texts = m_model->textsAt(m_table->currentIndex().row());
    return texts ? texts->caseNo : std::string();
}

void QueuePage::readCurrentCase()
{
    const std::string caseNo = currentCaseNo();
    const due::OpenWork *work = m_model->workAt(m_table->currentIndex().row());
    if (caseNo.empty() || !work || !m_panel->isVisible())
        return;
    m_source.readCase(this, caseNo, [this, caseNo, selected = *work](Result<CasePaper> paper) {
        if (!paper) {
            emit failed(paper.error());
            return;
        }
        m_shownCase = caseNo;
        m_panel->showCase(*paper, &selected);
    });
}

std::string QueuePage::shownCase() const
{
    return m_panel->caseNo();
}

std::string QueuePage::chosenReview() const
{
    return m_panel->chosenReview();
}

void QueuePage::enableCaseActions()
{
    using enum ActionId;
    const bool known = !currentCaseNo().empty();
    for (const ActionId id : {StartReview, OpenCase, Peek})
        m_actions.get(id)->setEnabled(known);
    const int rows = chosenRows();
    m_caseActions->setChosenRows(rows > 1 ? rows : known ? 1 : 0);
    m_chosen->setVisible(rows > 1);
    m_chosen->setText(tr("%1 rows chosen").arg(m_desk.words.count(rows)));
}

void QueuePage::showRowMenu(const QPoint &at)
{
    using enum ActionId;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ActionId id : {StartReview, OpenCase, Snooze, Note, RedBox, LiftRedBox, CopyCaseNo})
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
