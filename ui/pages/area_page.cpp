// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/area_page.h"

#include "core/reports/month_pack.h"
#include "ui/actions/permissions.h"
#include "ui/background/workspace_thread.h"
#include "ui/charts/chart_frame.h"
#include "ui/desk.h"
#include "ui/models/area_compliance.h"
#include "ui/models/area_flows.h"
#include "ui/models/area_misses.h"
#include "ui/models/area_posts.h"
#include "ui/models/area_stock.h"
#include "ui/models/area_trend.h"
#include "ui/models/month_words.h"
#include "ui/pages/area_bar.h"
#include "ui/pages/area_board.h"
#include "ui/pages/area_notes.h"
#include "ui/pages/compliance_page.h"
#include "ui/pages/rows_view.h"
#include "ui/text/sentences.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

using Card = AreaBoard::Card;
const auto trendKindSetting = QStringLiteral("area/trendKind"), funnelKindSetting = QStringLiteral("area/funnelKind");
using workspace::Workspace;

QPushButton *makeChip(const QString &text, const char *name, QWidget *parent)
{
    auto *chip = new QPushButton(text, parent);
    chip->setObjectName(QString::fromLatin1(name));
    chip->setCheckable(true);
    chip->setProperty("role", QStringLiteral("chip"));
    return chip;
}

AreaPlace placeOf(const Scope &scope, const Briefing &briefing)
{
    switch (scope.reach) {
    case Reach::Mine:
    case Reach::Covered: // figures are of units
        return {{}, briefing.actor.team, {}};
    case Reach::Team:
        return {{}, scope.code, {}};
    case Reach::Area:
        return {scope.code, {}, {}};
    case Reach::Force:
        break;
    }
    return {};
}

Scope scopeOf(const AreaPlace &place, const QString &title)
{
    if (!place.team.empty())
        return {Reach::Team, place.team, title};
    return place.area.empty() ? Scope{Reach::Force, {}, title} : Scope{Reach::Area, place.area, title};
}

} // namespace

AreaPage::AreaPage(const Desk &desk, WorkspaceThread &reader, WorkspaceThread &writer, Actions &actions,
                   QWidget *parent)
    : QWidget(parent), m_desk(desk), m_reader(reader), m_back(new QPushButton(tr("Back"), this)),
      m_trail(new QWidget(this)), m_asOf(new PlainLabel(this)),
      m_notes(new AreaNotes(desk, reader, writer, this)),
      m_toCharts(makeChip(tr("Charts"), "areaCharts", this)),
      m_toTable(makeChip(tr("Table"), "areaTable", this)),
      m_pack(new QPushButton(tr("Pack…", "the monthly one"), this)),
      m_export(new QPushButton(tr("Export for BI…"), this)), m_bar(new AreaBar(desk, this)),
      m_months(new PlainLabel(this)), m_stack(new QStackedWidget(this)),
      m_board(new AreaBoard(desk.theme, m_stack)), m_rows(new RowsView(desk, reader, m_stack)),
      m_compliance(new CompliancePage(desk, reader, actions, m_stack))
{
    setObjectName(QStringLiteral("areaPage"));
    m_back->setObjectName(QStringLiteral("areaBack"));
    m_trail->setObjectName(QStringLiteral("areaTrail"));
    m_asOf->setObjectName(QStringLiteral("areaAsOf"));
    m_asOf->setRole("muted");
    m_pack->setObjectName(QStringLiteral("areaPack"));
    m_pack->setAccessibleName(tr("Monthly pack"));
    m_export->setObjectName(QStringLiteral("areaExport"));
    m_export->setAccessibleName(tr("Export for Power BI and other tools"));
    m_months->setObjectName(QStringLiteral("areaMonths"));
    m_months->setWordWrap(true);
    m_months->hide();
    auto *trail = new QHBoxLayout(m_trail);
    trail->setContentsMargins(0, 0, 0, 0);
    trail->setSpacing(2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(buildTop());
    for (QWidget *view :
         std::initializer_list<QWidget *>{m_board, m_rows, m_compliance}) // as View numbers them
        m_stack->addWidget(view);
    layout->addWidget(m_stack, 1);
    m_turn.setSingleShot(true);
    addKinds();
    connectParts();
    showView(Charts);
}

AreaPage::~AreaPage()
{
    m_latestNotes.next(); // it is waited for
}

QLayout *AreaPage::buildTop()
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(16, 0, 16, 0);
    column->setSpacing(6);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_back);
    row->addWidget(m_trail);
    row->addStretch();
    row->addWidget(m_asOf);
    row->addWidget(m_notes);
    row->addWidget(m_toCharts);
    row->addWidget(m_toTable);
    row->addWidget(m_pack);
    row->addWidget(m_export);
    column->addLayout(row);
    column->addWidget(m_bar);
    column->addWidget(m_months);
    return column;
}

void AreaPage::connectParts()
{
    connect(m_back, &QPushButton::clicked, this, &AreaPage::back);
    connect(m_toCharts, &QPushButton::clicked, this, [this] { showView(Charts); });
    connect(m_toTable, &QPushButton::clicked, this, [this] { showView(Table); });
    connect(m_bar, &AreaBar::changed, this, [this] {
        if (view() == Rows)
            showView(Charts);
        reload();
        showTrail();
    });
    connect(m_board, &AreaBoard::opened, this, &AreaPage::open);
    connect(m_board, &AreaBoard::happened, this, &AreaPage::happened);
    connect(m_board, &AreaBoard::failed, this, &AreaPage::failed);
    connect(m_notes, &AreaNotes::changed, this, &AreaPage::reload);
    connect(m_board, &AreaBoard::kindChosen, this, [this](int card, int kind) {
        const bool isFunnel = Card(card) == Card::Funnel;
        m_desk.settings.setValue(isFunnel ? funnelKindSetting : trendKindSetting, kind);
        if (const auto &draw = isFunnel ? m_drawFunnel : m_drawTrends)
            draw();
    });
    connect(m_rows, &RowsView::viewed, this, &AreaPage::viewed);
    connect(m_rows, &RowsView::caseWanted, this, &AreaPage::caseWanted);
    connect(m_rows, &RowsView::failed, this, &AreaPage::failed);
    connect(m_compliance, &CompliancePage::opened, this,
            [this](const figures::Selection &selection, const QString &what) { open(selection, what); });
    connect(m_compliance, &CompliancePage::happened, this, &AreaPage::happened);
    connect(m_compliance, &CompliancePage::failed, this, &AreaPage::failed);
    connect(m_pack, &QPushButton::clicked, this, [this] {
        emit packWanted(packMonth(m_bar->choice().period.to, m_desk.words.zone().dayOf(m_desk.clock.now())));
    });
    connect(m_export, &QPushButton::clicked, this, &AreaPage::exportWanted);
    connect(&m_turn, &QTimer::timeout, this, &AreaPage::drawNext);
}

void AreaPage::addKinds()
{
    const QSettings &settings = m_desk.settings;
    m_board->addKinds(Card::Trend, tr("Which control chart"), trendKindNames(), settings.value(trendKindSetting, 0).toInt());
    m_board->addKinds(Card::Funnel, tr("Which limits"), funnelKindNames(), settings.value(funnelKindSetting, 0).toInt());
}

QWidget &AreaPage::firstField()
{
    return m_bar->firstField();
}

AreaPage::View AreaPage::view() const
{
    return View(m_stack->currentIndex());
}

void AreaPage::showView(View view)
{
    const bool comesBack = view == Table && this->view() == Rows && m_rowsFrom == Table;
    m_stack->setCurrentIndex(view);
    if (view == Charts)
        m_rowsFrom = Charts;
    const bool isTable = view == Table || (view == Rows && m_rowsFrom == Table);
    m_toCharts->setChecked(!isTable);
    m_toTable->setChecked(isTable);
    m_bar->setVisible(!isTable); // the table has its own
    if (view == Table && !comesBack) {
        const AreaChoice choice = m_bar->choice();
        const AreaWords words(m_desk, choice, m_desk.clock.now());
        AreaPlace place = choice.place;
        place.oic.clear();
        m_compliance->setScope(scopeOf(place, words.counted(place)));
        m_compliance->setPeriod(choice.period);
    }
    showTrail();
}

void AreaPage::reveal(AreaBoard::Card card)
{
    showView(Charts);
    m_board->reveal(card);
    m_board->frame(card).focusFirst();
    m_revealed = isShown() ? std::nullopt : std::optional(card);
}

// The charts are there: what was gone to may have moved, unless the person has gone on.
void AreaPage::revealAgain()
{
    const auto card = std::exchange(m_revealed, std::nullopt);
    if (card && m_board->frame(*card).isAncestorOf(QApplication::focusWidget()))
        QTimer::singleShot(0, this, [this, card] { m_board->reveal(*card); }); // when they have their places
}

void AreaPage::setScope(const Scope &scope)
{
    m_bar->refresh();
    if (!std::exchange(m_isPlaced, true))
        m_bar->setPlace(placeOf(scope, m_desk.briefing));
    reload();
    showTrail();
}

void AreaPage::reload()
{
    m_isStale = true;
    if (view() == Table)
        m_compliance->reload();
    if (isVisible())
        request();
}

void AreaPage::follow(const workspace::Changes &changes)
{
    if (changes.everything || !changes.caseNos.empty()) {
        m_monthEnd.reset();
        if (m_counter)
            m_counter->reopen();
    }
    reload();
}

void AreaPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        request();
    else if (m_isReadingNotes)
        readNotes(m_bar->choice());
}

// Nobody waits for what takes long; it begins again when the page is shown.
void AreaPage::hideEvent(QHideEvent *event)
{
    m_latestNotes.next();
    QWidget::hideEvent(event);
}

// All earlier readings are overtaken.
void AreaPage::request()
{
    m_isStale = false;
    m_ticket = m_latest.next();
    m_reading = 0;
    m_waiting.clear();
    m_bar->refresh();
    m_drawTrends = nullptr;
    m_drawFunnel = nullptr;
    m_notes->setPlaces(m_bar->places(), m_bar->choice().place);
    for (QPushButton *button : {m_pack, m_export})
        forbidButton(*button, whyNot(m_desk.briefing.standing, access::Action::ExportRows));
    const AreaChoice choice = m_bar->choice();
    const bool isOfficer = choice.place.level() == AreaPlace::Level::Officer;
    m_board->setOfficer(isOfficer);
    showMonthEnd(choice); // never that of another month
    if (!isOfficer)
        readFigures(choice);
    readRest(choice);
    readNotes(choice);
}

template <typename Reading>
void AreaPage::read(const AreaChoice &choice, Result<Reading> (*reading)(Workspace &, const AreaChoice &),
                    std::vector<int> cards, std::function<void(const Reading &, const AreaWords &)> take)
{
    ++m_reading;
    m_reader.runLatest(
        m_ticket, this, [reading, choice](Workspace &workspace) { return reading(workspace, choice); },
        [this, choice, cards, take](Result<Reading> read) {
            --m_reading;
            if (read) {
                take(*read, AreaWords(m_desk, choice, read->now));
                later([] {});
                return;
            }
            for (const int card : cards)
                m_board->say(Card(card), sentence(read.error()).joined());
            if (cards.front() == int(Card::Ranks))
                m_board->dropSum();
            later([] {});
            emit failed(read.error());
        });
}

void AreaPage::readFigures(const AreaChoice &choice)
{
    read<PeriodReading>(choice, readPeriod,
                        {int(Card::Ranks), int(Card::Units), int(Card::Funnel), int(Card::Heat)},
                        [this](const PeriodReading &read, const AreaWords &words) {
                            m_asOf->setText(words.asOf());
                            m_board->showSum(sumOf(read, words.choice()), words);
                            const auto shared = std::make_shared<const PeriodReading>(read);
                            const auto draw = [&](Card card, auto make) {
                                later([=, this] { m_board->show(card, make(*shared, words)); });
                            };
                            draw(Card::Ranks, rankBars);
                            draw(Card::Units, unitBars);
                            m_drawFunnel = [=, this] {
                                later([=, this] {
                                    m_board->show(Card::Funnel, teamFunnel(*shared, words, FunnelLimitKind(m_board->kind(Card::Funnel))));
                                });
                            };
                            m_drawFunnel();
                            draw(Card::Heat, stageHeat);
                        });
    read<MonthsReading>(
        choice, readMonths, {int(Card::Trend), int(Card::Summary)},
        [this](const MonthsReading &read, const AreaWords &words) {
            const auto shared = std::make_shared<const MonthsReading>(read);
            const Measure measure = m_bar->measure();
            m_drawTrends = [=, this] {
                const auto kind = [this] { return TrendKind(m_board->kind(Card::Trend)); };
                later([=, this] { m_board->show(Card::Trend, trendChart(*shared, measure, words, kind())); });
                later([=, this] { m_board->show(Card::Summary, trendSummary(*shared, measure, words, kind())); });
            };
            m_drawTrends();
        });
}

void AreaPage::readRest(const AreaChoice &choice)
{
    read<WatchReading>(
        choice, readWatch, {int(Card::Watch)}, [this](const WatchReading &read, const AreaWords &words) {
            m_board->showOverdue(read.overdue, words);
            later([=, this] { m_board->show(Card::Watch, watchTable(read, words)); });
        });
    read<StockReading>(choice, readStock, {int(Card::Caseload), int(Card::Ages)},
                       [this](const StockReading &read, const AreaWords &words) {
                           later([=, this] { m_board->show(Card::Caseload, caseloadBars(read, words)); });
                           later([=, this] { m_board->show(Card::Ages, ageBars(read, words)); });
                       });
    if (choice.place.level() == AreaPlace::Level::Officer)
        return;
    read<ForecastReading>(choice, readForecast, {int(Card::Forecast), int(Card::Posts)},
                          [this](const ForecastReading &read, const AreaWords &words) {
                              later([=, this] { m_board->show(Card::Posts, postTable(read, words)); });
                              later([=, this] { m_board->show(Card::Forecast, forecastBars(read, words)); });
                          });
    read<FlowsReading>(choice, readFlows, {int(Card::Outcomes), int(Card::Mix)},
                       [this](const FlowsReading &read, const AreaWords &words) {
                           later([=, this] { m_board->show(Card::Outcomes, outcomeTable(read, words)); });
                           later([=, this] { m_board->show(Card::Mix, outcomeMix(read, words)); });
                       });
    read<MissesReading>(choice, readMisses, {int(Card::Misses)},
                        [this](const MissesReading &read, const AreaWords &words) {
                            later([=, this] { m_board->show(Card::Misses, missesChart(read, words)); });
                        });
    read<QualityReading>(choice, readQuality, {int(Card::Quality), int(Card::Themes)},
                         [this](const QualityReading &read, const AreaWords &words) {
                             later([=, this] { m_board->show(Card::Quality, qualityTable(read, words)); });
                             later([=, this] { m_board->show(Card::Themes, themeTable(read, words)); });
                         });
}

namespace
{

// Counting a closed month anew takes long: it stops when something else is chosen.
class WhileCurrent final : public Progress
{
public:
    explicit WhileCurrent(Latest::Ticket ticket) : m_ticket(std::move(ticket)) {}
    bool advance(Step, std::int64_t, std::int64_t) override { return m_ticket.isCurrent(); }

private:
    const Latest::Ticket m_ticket;
};

} // namespace

// What is closed in the period, and whether it has changed since.
void AreaPage::readNotes(const AreaChoice &choice)
{
    m_isReadingNotes = true;
    if (!m_counter)
        m_counter = m_reader.another(QStringLiteral("months"));
    const Latest::Ticket ticket = m_latestNotes.next();
    const bool wantsEnd = isPastMonth(choice.period, m_desk.words.zone().dayOf(m_desk.clock.now())) && choice.place.oic.empty();
    const bool hasEnd = m_monthEnd && m_monthEnd->month == choice.period;
    m_counter->runLatest(
        ticket, this,
        [period = choice.period, counts = wantsEnd && !hasEnd, ticket](Workspace &workspace) -> Result<Slow> {
            WhileCurrent progress(ticket);
            Slow slow;
            auto notes = workspace.monthNotes(period.from, period.to, progress);
            if (!notes)
                return failure(notes.error());
            slow.notes = std::move(*notes);
            if (counts) {
                auto end = readMonthEnd(workspace, period, progress);
                if (!end)
                    return failure(end.error());
                slow.monthEnd = std::move(*end);
            }
            return slow;
        },
        [this, choice](const Result<Slow> &slow) { showNotes(slow, choice); });
}

void AreaPage::showNotes(const Result<Slow> &slow, const AreaChoice &choice)
{
    m_isReadingNotes = false;
    QStringList texts;
    for (const reports::MonthNote &note : slow ? slow->notes : std::vector<reports::MonthNote>())
        texts << monthNoteText(note, m_desk.words, m_desk.clock.now());
    m_months->setText(texts.join(QLatin1Char('\n')));
    m_months->setVisible(!texts.isEmpty());
    if (slow && slow->monthEnd)
        m_monthEnd = slow->monthEnd;
    showMonthEnd(choice);
    later([] {});
    if (!slow)
        emit failed(slow.error());
}

void AreaPage::showMonthEnd(const AreaChoice &choice)
{
    const AreaWords words(m_desk, choice, m_desk.clock.now());
    const bool hasEnd = m_monthEnd && m_monthEnd->month == choice.period;
    const figures::ComplianceRow sum = hasEnd ? sumOf(m_monthEnd->then, choice) : figures::ComplianceRow();
    m_board->showMonthEnd(hasEnd ? &sum : nullptr, words);
}

void AreaPage::later(std::function<void()> drawing)
{
    m_waiting.push_back(std::move(drawing));
    m_turn.start(0);
}

void AreaPage::drawNext()
{
    if (m_waiting.empty())
        return;
    const std::function<void()> drawing = std::move(m_waiting.front());
    m_waiting.pop_front();
    drawing();
    if (!m_waiting.empty())
        m_turn.start(0);
    else if (m_reading == 0 && !m_isReadingNotes) {
        revealAgain();
        emit shown();
    }
}

void AreaPage::open(const AreaTarget &target, const QString &what)
{
    if (const auto *place = std::get_if<AreaPlace>(&target)) {
        m_bar->setPlace(*place);
        return;
    }
    if (const auto *post = std::get_if<figures::PostLoad>(&target))
        m_notes->askCapacity(*post);
    const auto *selection = std::get_if<figures::Selection>(&target);
    if (!selection)
        return;
    m_rowsTitle = what;
    m_rows->open(*selection, what);
    if (view() != Rows)
        m_rowsFrom = view();
    showView(Rows);
    m_rows->focusRows();
}

void AreaPage::back()
{
    if (view() == Rows && m_rowsFrom == Table) {
        showView(Table);
        m_compliance->table().setFocus();
        return;
    }
    if (view() != Charts) {
        showView(Charts);
        m_bar->firstField().setFocus();
        return;
    }
    AreaPlace place = m_bar->choice().place;
    if (place == m_bar->root())
        return;
    if (!place.oic.empty())
        place.oic.clear();
    else if (!place.team.empty())
        place.team.clear();
    else
        place.area.clear();
    m_bar->setPlace(place);
}

void AreaPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Backspace)
        back();
    else
        QWidget::keyPressEvent(event);
}

void AreaPage::addCrumb(const QString &text, const AreaPlace &place, bool isHere)
{
    auto *layout = qobject_cast<QHBoxLayout *>(m_trail->layout());
    QWidget *before = layout->count() > 0 ? layout->itemAt(layout->count() - 1)->widget() : m_back;
    if (layout->count() > 0)
        layout->addWidget(new PlainLabel(QStringLiteral("›"), m_trail));
    if (isHere) {
        auto *here = new PlainLabel(text, m_trail);
        here->setObjectName(QStringLiteral("trailHere"));
        here->setRole("heading");
        layout->addWidget(here);
        return;
    }
    auto *crumb = new QPushButton(buttonText(text), m_trail);
    crumb->setObjectName(QStringLiteral("trail%1").arg(layout->count() / 2));
    crumb->setProperty("role", QStringLiteral("link"));
    setTabOrder(before, crumb); // not after everything that was made before
    connect(crumb, &QPushButton::clicked, this, [this, place] {
        showView(Charts);
        m_bar->setPlace(place);
    });
    layout->addWidget(crumb);
}

void AreaPage::showTrail()
{
    while (QLayoutItem *item = m_trail->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->setObjectName(QString()); // it may be the crumb that was clicked: it goes later
        item->widget()->deleteLater();
        delete item;
    }
    const AreaPlace place = m_bar->whole(m_bar->choice().place);
    const AreaWords words(m_desk, m_bar->choice(), m_desk.clock.now());
    std::vector<AreaPlace> way;
    const AreaPlace &root = m_bar->root();
    if (root == AreaPlace())
        way.push_back({});
    if (!place.area.empty() && root.team.empty())
        way.push_back({place.area, {}, {}});
    if (!place.team.empty())
        way.push_back({place.area, place.team, {}});
    if (!place.oic.empty())
        way.push_back(place);
    const bool isRows = view() == Rows;
    for (std::size_t i = 0; i < way.size(); ++i)
        addCrumb(words.counted(way[i]), way[i], !isRows && i + 1 == way.size());
    if (isRows)
        addCrumb(m_rowsTitle, place, true);
    m_back->setEnabled(view() != Charts || !(place == root));
}

} // namespace casegrip::ui
