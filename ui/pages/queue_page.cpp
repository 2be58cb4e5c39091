// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/queue_page.h"

#include "ui/actions/actions.h"
#include "ui/delegates/due_delegate.h"
#include "ui/delegates/red_box_delegate.h"
#include "ui/desk.h"
#include "ui/dialogs/reason_dialog.h"
#include "ui/pages/case_panel.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/table_view.h"

#include <QClipboard>
#include <QGuiApplication>
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
      m_stack(new QStackedWidget(this)), m_empty(new PlainLabel(this)), m_busy(new PlainLabel(this)),
      m_redBoxOnly(makeChip(QStringLiteral("redBoxOnly"), this))
{
    setObjectName(QStringLiteral("queuePage"));
    m_request.tourStartMinutes = desk.settings.value(tourSetting, 7 * 60).toInt();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildTable();
    m_empty->setObjectName(QStringLiteral("queueEmpty"));
    m_empty->setRole("muted");
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_table);
    setFocusProxy(m_table);
    m_stack->addWidget(m_empty);

    auto *left = new QWidget(this);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    leftLayout->addLayout(buildChips());
    leftLayout->addWidget(m_stack, 1);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setHandleWidth(1);
    layout->addWidget(m_splitter);

    m_caseTimer.setSingleShot(true);
    m_caseTimer.setInterval(restMs);
    connect(&m_caseTimer, &QTimer::timeout, this, &QueuePage::readCurrentCase);
    connect(m_model, &QueueModel::modelAboutToBeReset, this, &QueuePage::rememberPlace);
    connect(m_model, &QueueModel::listChanged, this, &QueuePage::restorePlace);
    connect(m_model, &QueueModel::dataChanged, this, [this] {
        if (m_shownCase != currentCaseNo())
            m_caseTimer.start();
        enableCaseActions();
    });
    connect(m_model, &QueueModel::failed, m_busy, &QWidget::hide);
    connect(m_model, &QueueModel::failed, this, &QueuePage::failed);
    handleActions();
    restoreLook();
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
            [this] { m_actions.get(ActionId::OpenCase)->trigger(); });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &QueuePage::showRowMenu);
}

void QueuePage::handleActions()
{
    using enum ActionId;
    m_actions.handle(NextRow, m_table, [this] { m_table->moveBy(1); });
    m_actions.handle(PreviousRow, m_table, [this] { m_table->moveBy(-1); });
    m_actions.handle(OpenCase, this, [this] {
        showPanel(true);
        m_panel->focusCase();
    });
    m_actions.handle(Peek, this, [this] { showPanel(!m_panel->isVisible()); });
    m_actions.handle(CasePanel, this, [this](bool shown) { showPanel(shown); })->setChecked(true);
    m_actions.handle(Snooze, this, &QueuePage::askSnooze);
    m_actions.handle(Note, this, &QueuePage::askNote);
    m_actions.handle(RedBox, this, [this] { askRedBox(false); })->setIconText(tr("Red box"));
    m_actions.handle(LiftRedBox, this, [this] { askRedBox(true); });
    m_actions.handle(CopyCaseNo, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromStdString(currentCaseNo()));
    });
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
}

void QueuePage::chooseChip(Chip chip)
{
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
    }
    onCurrentRow(m_table->currentIndex().row());
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

void QueuePage::enableCaseActions()
{
    using enum ActionId;
    const bool known = !currentCaseNo().empty();
    for (const ActionId id : {Snooze, Note, RedBox, LiftRedBox, CopyCaseNo, OpenCase, Peek})
        m_actions.get(id)->setEnabled(known);
}

void QueuePage::showRowMenu(const QPoint &at)
{
    using enum ActionId;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ActionId id : {OpenCase, Snooze, Note, RedBox, LiftRedBox, CopyCaseNo})
        menu->addAction(m_actions.get(id));
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void QueuePage::showPanel(bool shown)
{
    m_panel->setVisible(shown);
    m_actions.get(ActionId::CasePanel)->setChecked(shown);
    m_desk.settings.setValue(panelSetting, shown);
    if (shown)
        m_caseTimer.start();
}

void QueuePage::toggleTallRows(bool tall)
{
    m_desk.settings.setValue(tallSetting, tall);
    m_table->setRowHeight(m_table->fontMetrics().height() + (tall ? 24 : 12));
}

void QueuePage::askSnooze()
{
    const std::string caseNo = currentCaseNo();
    if (caseNo.empty())
        return;
    const QString shown = visibleText(caseNo);
    auto *dialog =
        new ReasonDialog({tr("Snooze %1").arg(shown),
                          tr("The case is hidden from your own queue until then. Its due time stays."),
                          tr("Reason"), tr("Snooze")},
                         this);
    const Instant now = m_desk.clock.now();
    const TimeZone &zone = m_desk.words.zone();
    const LocalTime tour =
        LocalTime{zone.dayOf(now) + std::chrono::days{1}} + std::chrono::minutes{m_request.tourStartMinutes};
    dialog->askUntil(zone.toInstant(tour), now, zone);
    connect(dialog, &QDialog::accepted, this, [this, dialog, caseNo, shown] {
        const Instant until = dialog->until(m_desk.words.zone());
        change(workspace::Snooze{caseNo, until, dialog->reason()},
               tr("Snoozed %1 until %2").arg(shown, m_desk.words.moment(until, m_desk.clock.now())));
    });
    dialog->open();
}

void QueuePage::askNote()
{
    const std::string caseNo = currentCaseNo();
    if (caseNo.empty())
        return;
    const QString shown = visibleText(caseNo);
    auto *dialog = new ReasonDialog(
        {tr("Note on %1").arg(shown),
         tr("Kept with the case, with your name and the time. It can be undone, not changed."), tr("Note"),
         tr("Keep the note")},
        this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, caseNo, shown] {
        change(workspace::AddNote{caseNo, dialog->reason()}, tr("Note kept on %1").arg(shown));
    });
    dialog->open();
}

void QueuePage::askRedBox(bool lift)
{
    const std::string caseNo = currentCaseNo();
    if (caseNo.empty())
        return;
    const QString shown = visibleText(caseNo);
    auto *dialog = new ReasonDialog(
        lift ? ReasonDialog::Asked{tr("Lift the red box of %1").arg(shown),
                                   tr("Ends the red box made by hand. What the framework itself calls red "
                                      "box stays, and no "
                                      "due time is relaxed."),
                                   tr("Reason"), tr("Lift")}
             : ReasonDialog::Asked{tr("Red box for %1").arg(shown),
                                   tr("The case counts as red box from now on, until that is lifted."),
                                   tr("Reason"), tr("Make it red box")},
        this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, caseNo, shown, lift] {
        change(workspace::ManualRedBox{caseNo, dialog->reason(), lift},
               lift ? tr("Lifted the red box of %1").arg(shown) : tr("Made %1 red box").arg(shown));
    });
    dialog->open();
}

void QueuePage::change(const workspace::Operation &operation, const QString &what)
{
    emit saving();
    m_source.change(this, operation, [this, what](Result<workspace::Changes> changes) {
        if (!changes) {
            emit failed(changes.error());
            return;
        }
        reload();
        emit happened(what, *changes);
    });
}

} // namespace casegrip::ui
