// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/capacity.h"
#include "core/figures/definitions.h"
#include "core/figures/flows.h"
#include "core/figures/own_work_store.h"
#include "core/figures/selection.h"
#include "core/figures/stock.h"

#include <QTest>
#include <set>

using namespace casegrip;
using namespace casegrip::figures;

namespace
{

Instant at(const char *text)
{
    return *parseInstant(text, TimeZone::utc());
}

const TimeZone zone = TimeZone::load("Europe/London").value();
const Instant now = at("2025-06-30T12:00:00Z");
const std::vector<std::string> ranks = {"constable", "sergeant"};
const UnitCalendar units({{0, ""}, {1, "A1"}, {2, "B1"}}, {{1, "Ash", {}, {}}, {2, "Birch", {}, toDay(2025, 6, 15)}, {2, "Cedar", toDay(2025, 6, 16), {}}});
const std::vector<OfficerNote> officers = {{}, {"P1", true}, {"P2", true}, {"S1", false}};

StockCase opened(const char *recordedAt, std::uint32_t team = 1, std::uint32_t oic = 1)
{
    StockCase open;
    open.caseId = 1;
    open.team = team;
    open.oic = oic;
    open.recordedAt = at(recordedAt);
    return open;
}

due::Flow flow(Day day, due::FlowKind kind, std::uint32_t team, std::uint64_t code = 0)
{
    return {day, kind, due::TeamId{team}, code};
}

} // namespace

class TestFigureValues : public QObject
{
    Q_OBJECT
private slots:
    // The last moment at which a case is not on the list, and the first at which it is.
    void watchLimits()
    {
        const WatchRule rule({}, zone, now);
        auto open = opened("2025-06-28T12:00:00Z", 1, 0);
        QVERIFY(!rule.shows(WatchItem::Unallocated, open));
        open.recordedAt -= Seconds(1);
        QVERIFY(rule.shows(WatchItem::Unallocated, open));
        open.oic = 1;
        QVERIFY(!rule.shows(WatchItem::Unallocated, open));

        QVERIFY(!rule.shows(WatchItem::PlanMissing, open));
        open.planSince = at("2025-06-23T12:00:00Z");
        QVERIFY(!rule.shows(WatchItem::PlanMissing, open));
        *open.planSince -= Seconds(1);
        QVERIFY(rule.shows(WatchItem::PlanMissing, open));

        open.wantedSince = at("2025-06-02T12:00:00Z");
        QVERIFY(!rule.shows(WatchItem::SuspectOutstanding, open));
        *open.wantedSince -= Seconds(1);
        QVERIFY(rule.shows(WatchItem::SuspectOutstanding, open));

        open.bailUntil = now;
        QVERIFY(!rule.shows(WatchItem::BailExpired, open));
        open.bailUntil = now - Seconds(1);
        QVERIFY(rule.shows(WatchItem::BailExpired, open));

        open.contactDueAt = now;
        QVERIFY(!rule.shows(WatchItem::ContactOverdue, open));
        open.contactDueAt = now - Seconds(1);
        QVERIFY(rule.shows(WatchItem::ContactOverdue, open));

        open.limitOn = toDay(2025, 8, 30);
        QVERIFY(!rule.shows(WatchItem::TimeLimit, open));
        open.limitOn = toDay(2025, 8, 29); // 60 days
        QVERIFY(rule.shows(WatchItem::TimeLimit, open));
        open.limitOn = toDay(2025, 1, 1); // passed
        QVERIFY(rule.shows(WatchItem::TimeLimit, open));

        open.recordedAt = at("2025-02-28T12:00:00Z"); // 30 June less four months
        QVERIFY(!rule.shows(WatchItem::Old, open));
        open.recordedAt = at("2025-02-27T12:00:00Z");
        QVERIFY(rule.shows(WatchItem::Old, open));
        QVERIFY(!WatchRule({48, 7, 28, 5, 60}, zone, now).shows(WatchItem::Old, open));
        for (std::size_t i = 0; i < watchItemCount; ++i)
            QCOMPARE(parseWatchItem(toWord(WatchItem(i))), std::optional(WatchItem(i)));
    }
    void ageBands()
    {
        const std::array<std::pair<int, std::size_t>, 12> wanted = {
            {{0, 0}, {7, 0}, {8, 1}, {30, 1}, {31, 2}, {90, 2}, {91, 3}, {120, 3}, {121, 4}, {181, 5}, {365, 5}, {366, 6}}};
        for (const auto &[days, band] : wanted)
            QCOMPARE(ageBandOf(days), band);
    }

    void stockRows()
    {
        StockQuery query;
        query.by = {"area"};
        const AsOf asOf{zone, ranks, now};
        auto counter = StockCounter::make(query, {}, units, officers, asOf);
        QVERIFY(counter.has_value());
        auto red = opened("2025-06-29T12:00:00Z", 1, 1);
        red.redBox = true;
        counter->add(red);
        counter->add(opened("2025-06-01T12:00:00Z", 1, 1)); // the same officer: one is available
        counter->add(opened("2025-06-01T12:00:00Z", 1, 2));
        counter->add(opened("2025-06-01T12:00:00Z", 1, 3)); // not available
        counter->add(opened("2024-06-01T12:00:00Z", 2, 0)); // nobody; the team is in Cedar today
        const auto rows = counter->rows();
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[0].keys, std::vector<std::string>{"Ash"});
        QCOMPARE(rows[0].open, std::int64_t(4));
        QCOMPARE(rows[0].redBox, std::int64_t(1));
        QCOMPARE(rows[0].availableOfficers, std::int64_t(2));
        QCOMPARE(rows[0].ageBands[0], std::int64_t(1));
        QCOMPARE(rows[0].ageBands[1], std::int64_t(3));
        QCOMPARE(rows[1].keys, std::vector<std::string>{"Cedar"});
        QCOMPARE(rows[1].unallocated, std::int64_t(1));
        QCOMPARE(rows[1].ageBands[6], std::int64_t(1));
        QCOMPARE(rows[1].watch[std::size_t(WatchItem::Unallocated)], std::int64_t(1));
        QCOMPARE(rows[1].watch[std::size_t(WatchItem::Old)], std::int64_t(1));
        query.by = {"area", "area"};
        QVERIFY(!StockCounter::make(query, {}, units, officers, asOf));
        query.by = {"rank"};
        QVERIFY(!StockCounter::make(query, {}, units, officers, asOf));
    }
    void stockIsThatOfTheTeamsAndOfficersThatAreCounted()
    {
        const std::vector<std::string> among = {"A1"}, own = {"P2"};
        const AsOf asOf{zone, ranks, now, &among, &own};
        const auto takes = [&](const StockQuery &query, const StockCase &open) { return StockFilter(query, units, officers, asOf).takes(open); };
        const StockQuery any;
        QVERIFY(takes(any, opened("2025-06-01", 1, 1)));
        QVERIFY(!takes(any, opened("2025-06-01", 2, 1)));
        QVERIFY(takes(any, opened("2025-06-01", 2, 2)));
        QVERIFY(!takes({{}, "Ash", {}, {}}, opened("2025-06-01", 2, 2)));
        QVERIFY(takes({{}, "Cedar", "B1", "P2"}, opened("2025-06-01", 2, 2)));
        QVERIFY(!takes({{}, {}, {}, "P1"}, opened("2025-06-01", 2, 2)));
        QVERIFY(!takes({{}, "Nowhere", {}, {}}, opened("2025-06-01", 1, 1)));
    }

    void flowRows()
    {
        FlowQuery query{toDay(2025, 6, 1), toDay(2025, 6, 30), {"area", "month"}, {}, {}};
        QVERIFY(check(query).has_value());
        const AsOf asOf{zone, ranks, now};
        FlowCounter counter(query, units, asOf);
        counter.add(flow(toDay(2025, 6, 10), due::FlowKind::Recorded, 2), 3); // still in Birch
        counter.add(flow(toDay(2025, 6, 20), due::FlowKind::Recorded, 2), 1);
        counter.add(flow(toDay(2025, 6, 20), due::FlowKind::Filed, 2, 10), 1);
        counter.add(flow(toDay(2025, 6, 20), due::FlowKind::Filed, 2, 20), 2);
        counter.add(flow(toDay(2025, 6, 20), due::FlowKind::Outcome, 2, due::outcomeNumber("1A")), 2);
        counter.add(flow(toDay(2025, 6, 20), due::FlowKind::Outcome, 2, due::outcomeNumber("16")), 1);
        counter.add(flow(toDay(2025, 6, 20), due::FlowKind::Outcome, 2, due::outcomeNumber("18")), 1);
        const auto rows = counter.rows();
        QCOMPARE(rows.size(), std::size_t(2));
        QVERIFY((rows[0].keys == std::vector<std::string>{"Birch", "2025-06"}));
        QCOMPARE(rows[0].recorded, std::int64_t(3));
        const FlowRow &cedar = rows[1];
        QCOMPARE(cedar.filed, std::int64_t(3));
        QCOMPARE(cedar.medianDays(), std::optional(20.0));
        QCOMPARE(cedar.outcomesAssigned(), std::int64_t(4));
        const auto rates = outcomeRates(cedar, {});
        QVERIFY((rates.positive == Rate{2, 1})); // of those recorded: it can be more than all
        QVERIFY((rates.charged == Rate{2, 4}));
        QVERIFY((rates.withdrawn == Rate{1, 4}));
        QVERIFY((rates.noSuspect == Rate{1, 4}));
        QVERIFY((outcomeRates(cedar, {{"18"}, true}).positive == Rate{1, 4}));
        query.by = {"rank"};
        QVERIFY(!check(query));
        query.by = {};
        std::swap(query.from, query.to);
        QVERIFY(!check(query));
    }
    void outcomesOfASetting()
    {
        QVERIFY((parseOutcomes("1,1A, 22") == std::vector<std::string>{"1", "1A", "22"}));
        for (const char *wrong : {"", "1,", "1,1", "1a", "1;2", "12345678"})
            QVERIFY2(!parseOutcomes(wrong), wrong);
        QCOMPARE(PositiveSet({{"1", "8"}, false}).text(), std::string("outcomes 1, 8 / crimes recorded in the period"));
    }

    void capacityOfAPost()
    {
        const auto setting = CapacitySetting::parse("sergeant=20; inspector@ASH1=8;sergeant@ASH1 = 5");
        QVERIFY(setting.has_value());
        QCOMPARE(setting->of("sergeant", "B1"), std::optional(20));
        QCOMPARE(setting->of("sergeant", "ASH1"), std::optional(5));
        QCOMPARE(setting->of("inspector", "B1"), std::nullopt);
        QVERIFY(CapacitySetting::parse("from_past").has_value());
        auto changed = *setting;
        changed.put("inspector", "ASH1", 9);
        changed.put("sergeant", "ASH1", {});
        QCOMPARE(changed.text(), std::string("sergeant=20; inspector@ASH1=9"));
        QCOMPARE(CapacitySetting::parse(changed.text())->of("sergeant", "ASH1"), std::optional(20)); // as its rank
        QCOMPARE(CapacitySetting().text(), std::string(fromPast));
        for (const char *wrong : {"", "sergeant", "=3", "sergeant=x", "sergeant@=3", "sergeant=-1", "sergeant=3;"})
            QVERIFY2(!CapacitySetting::parse(wrong), wrong);
        const auto weeks = lastFullWeeks(toDay(2025, 6, 30)); // a Monday: its own week is not full
        QCOMPARE(weeks.back(), toDay(2025, 6, 23));
        QCOMPARE(weeks.front(), toDay(2025, 5, 5));
        QCOMPARE(lastFullWeeks(toDay(2025, 6, 29)).back(), toDay(2025, 6, 16));
        QCOMPARE(medianOf({1, 9, 3, 7, 5, 5, 8, 0}), 5.0);
        QCOMPARE(medianOf({1, 1, 1, 1, 2, 2, 2, 2}), 1.5);
    }

    void qualityCounts()
    {
        Quality quality;
        OwnItem item;
        add(quality, item);
        item.isMarked = true;
        item.code = "no_plan";
        add(quality, item);
        QCOMPARE(quality.submitted, std::int64_t(2));
        QCOMPARE(quality.returned, std::int64_t(1));
        QCOMPARE(quality.returnedBy.at("no_plan"), std::int64_t(1));
        item.kind = OwnKind::Direction;
        add(quality, item);
        QCOMPARE(quality.directionsDone, std::int64_t(1));
        item.kind = OwnKind::Theme;
        add(quality, item);
        QCOMPARE(quality.themes.at("no_plan"), std::int64_t(1));
    }

    // Each obligation and flow belongs to exactly those figures that its state says.
    void selectionsTake()
    {
        Selection selection;
        selection.from = toDay(2025, 6, 1);
        selection.to = toDay(2025, 6, 30);
        due::Counted late, open, onTime, lapsed;
        late.dueDay = open.dueDay = onTime.dueDay = lapsed.dueDay = toDay(2025, 6, 30);
        late.completed = onTime.completed = onTime.onTime = onTime.batched = true;
        open.pending = true;
        const auto taken = [&](Figure figure, const due::Counted &counted, bool isOverdue) {
            selection.figure = figure;
            return takes(selection, counted, ranks, [=](const due::Counted &) { return isOverdue; });
        };
        using F = Figure;
        const std::array<Figure, 7> all = {F::Due, F::Completed, F::OnTime, F::Late, F::NotCompleted, F::Missed, F::Batched};
        const auto figuresOf = [&](const due::Counted &counted, bool isOverdue) {
            std::vector<Figure> of;
            std::copy_if(all.begin(), all.end(), std::back_inserter(of), [&](Figure figure) { return taken(figure, counted, isOverdue); });
            return of;
        };
        QVERIFY((figuresOf(late, false) == std::vector{F::Due, F::Completed, F::Late, F::Missed}));
        QVERIFY((figuresOf(onTime, false) == std::vector{F::Due, F::Completed, F::OnTime, F::Batched}));
        QVERIFY((figuresOf(lapsed, false) == std::vector{F::Due, F::NotCompleted, F::Missed}));
        QVERIFY((figuresOf(open, true) == std::vector{F::Due, F::NotCompleted, F::Missed}));
        QVERIFY(figuresOf(open, false).empty());
        late.dueDay = toDay(2025, 7, 1);
        QVERIFY(figuresOf(late, false).empty());
        selection.rank = "sergeant";
        QVERIFY(figuresOf(onTime, false).empty());
        for (std::size_t i = 0; i < figureCount; ++i)
            QCOMPARE(parseFigure(toWord(Figure(i))), std::optional(Figure(i)));
        selection.stage = "nothing";
        QVERIFY(!check(selection));
    }

    void everyFigureIsDefinedOnce()
    {
        std::set<std::string_view> ids;
        for (const Definition &one : definitions()) {
            QVERIFY(ids.insert(one.id).second);
            QVERIFY(*one.name && *one.counted && *one.source);
            QCOMPARE(*one.numerator == '\0', *one.denominator == '\0');
            QCOMPARE(findDefinition(one.id), &one);
        }
        for (std::size_t i = 0; i < watchItemCount; ++i)
            QVERIFY(findDefinition(toWord(WatchItem(i))) != nullptr);
        QVERIFY(findDefinition("nothing") == nullptr);
    }
};

QTEST_GUILESS_MAIN(TestFigureValues)
#include "tst_figure_values.moc"
