// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/due/case_flow.h"
#include "core/due/team_months.h"

#include <QTest>
#include <map>
#include <random>
#include <set>

using namespace casegrip;
using namespace casegrip::due;

namespace
{

Instant at(const char *text)
{
    return *parseInstant(text, TimeZone::utc());
}

const Instant now = at("2025-06-01T12:00:00Z");
const TimeZone london = TimeZone::load("Europe/London").value();

struct Life {
    CaseHistory history;
    std::vector<Event> events;

    explicit Life(const char *recordedAt)
    {
        history.recordedAt = at(recordedAt);
        history.firstTeam = TeamId{1};
        history.team = TeamId{9};
    }
    void add(const char *when, EventKind kind, std::uint32_t team = 0) { events.push_back({at(when), kind, TeamId{team}, {}}); }
    std::vector<Flow> flows(const CaseEnd &end = {})
    {
        history.events = events;
        m_reader.read(history, end, london, now);
        return m_reader.flows();
    }
    std::optional<Instant> nextAt() const { return m_reader.nextAt(); }

private:
    FlowReader m_reader;
};

Flow flow(Day day, FlowKind kind, std::uint32_t team, std::uint64_t code = 0)
{
    return {day, kind, TeamId{team}, code};
}

} // namespace

class TestCaseFlow : public QObject
{
    Q_OBJECT
private slots:
    void aLife()
    {
        // Half past eleven on the evening before, UTC: in London it is the next day.
        Life life("2025-04-01T23:30:00Z");
        life.add("2025-04-20T10:00:00Z", EventKind::Filed);
        life.add("2025-04-10T10:00:00Z", EventKind::Transferred, 2);
        life.add("2025-04-15T10:00:00Z", EventKind::Arrested);
        life.add("2025-04-21T10:00:00Z", EventKind::Filed); // filed already
        life.add("2025-05-01T10:00:00Z", EventKind::Reopened);
        life.add("2025-05-02T10:00:00Z", EventKind::Reopened); // open already
        life.add("2025-05-12T10:00:00Z", EventKind::Filed);
        const std::vector<Flow> wanted = {
            flow(toDay(2025, 4, 2), FlowKind::Recorded, 1),  flow(toDay(2025, 4, 15), FlowKind::Arrested, 2),
            flow(toDay(2025, 4, 20), FlowKind::Filed, 2, 18), flow(toDay(2025, 5, 1), FlowKind::Reopened, 2),
            flow(toDay(2025, 5, 12), FlowKind::Filed, 2, 40), flow(toDay(2025, 5, 12), FlowKind::Outcome, 2, outcomeNumber("1A"))};
        QVERIFY(life.flows({"1A", {}}) == wanted);
        QVERIFY(!life.nextAt());
    }
    void anOutcomeHasItsOwnTimeOrThatOfTheFiling()
    {
        Life life("2025-04-01T10:00:00Z");
        QCOMPARE(life.flows({"18", {}}).size(), std::size_t(1)); // neither
        QVERIFY(life.flows({"18", at("2025-04-03T10:00:00Z")}).back() == flow(toDay(2025, 4, 3), FlowKind::Outcome, 1, outcomeNumber("18")));
        QCOMPARE(life.flows({"0", at("2025-04-03T10:00:00Z")}).size(), std::size_t(1)); // not yet assigned
        QCOMPARE(life.flows({"", at("2025-04-03T10:00:00Z")}).size(), std::size_t(1));
    }
    void whatIsBeforeTheRecordingOrAfterNowDoesNotCount()
    {
        Life life("2025-04-01T10:00:00Z");
        life.add("2025-03-01T10:00:00Z", EventKind::Filed);
        life.add("2025-03-01T10:00:00Z", EventKind::Arrested);
        life.add("2025-07-01T10:00:00Z", EventKind::Arrested);
        life.add("2025-06-20T10:00:00Z", EventKind::Filed);
        QCOMPARE(life.flows().size(), std::size_t(1));
        QCOMPARE(life.nextAt(), std::optional(at("2025-06-20T10:00:00Z")));
        Life later("2025-06-02T10:00:00Z");
        later.add("2025-06-03T10:00:00Z", EventKind::Arrested);
        QVERIFY(later.flows({"1", at("2025-05-01T10:00:00Z")}).empty());
        QCOMPARE(later.nextAt(), std::optional(at("2025-06-02T10:00:00Z")));
    }
    void oneInstantIsInTheOrderOfTheRules()
    {
        Life life("2025-04-01T10:00:00Z");
        life.add("2025-04-05T10:00:00Z", EventKind::Reopened);
        life.add("2025-04-05T10:00:00Z", EventKind::Filed);
        life.add("2025-04-05T10:00:00Z", EventKind::Transferred, 3);
        life.add("2025-04-05T10:00:00Z", EventKind::Transferred, 4); // of one instant the last
        const auto flows = life.flows();
        QCOMPARE(flows.size(), std::size_t(3));
        QVERIFY(flows[1] == flow(toDay(2025, 4, 5), FlowKind::Filed, 4, 4));
        QCOMPARE(flows[2].kind, FlowKind::Reopened);
    }
    void outcomesAsNumbers()
    {
        for (const char *code : {"1", "1A", "22", "18", "ABCDEFG"})
            QCOMPARE(outcomeText(outcomeNumber(code)), std::string(code));
        QCOMPARE(outcomeText(outcomeNumber("ABCDEFGHI")), std::string("ABCDEFG"));
        QCOMPARE(outcomeText(0), std::string());
    }

    void packingLosesNothing()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 200; ++round) {
            std::vector<Flow> flows;
            std::vector<FlowCount> counts;
            std::vector<std::uint32_t> ids;
            for (int i = int(random() % 12); i > 0; --i) {
                const auto kind = FlowKind(random() % flowKindCount);
                const bool hasCode = kind == FlowKind::Filed || kind == FlowKind::Outcome;
                flows.push_back({toDay(2020, 1, 1) + std::chrono::days(int(random() % 3000) - 500), kind,
                                 TeamId{std::uint32_t(random() % 300)}, hasCode ? random() : 0});
                counts.push_back({kind, random(), std::int64_t(random() % 1000)});
                ids.push_back((ids.empty() ? 0 : ids.back()) + 1 + std::uint32_t(random() % 100000));
            }
            std::string body;
            pack(flows, body);
            std::vector<Flow> again;
            QVERIFY(unpack(body, again) && again == flows);
            std::vector<FlowCount> countsAgain;
            QVERIFY(unpackFlowCounts(packFlowCounts(counts), countsAgain) && countsAgain == counts);
            std::vector<std::uint32_t> idsAgain;
            QVERIFY(unpackCases(packCases(ids), idsAgain) && idsAgain == ids);
            if (!body.empty())
                QVERIFY(!unpack(body.substr(0, body.size() - 1) + '\x80', again));
        }
    }

    // Cases come, change and go in any order: what is left is what those that are left give.
    void monthsAreTheSumOfTheirCases()
    {
        std::mt19937 random(11);
        struct Items {
            std::vector<Counted> counted;
            std::vector<Flow> flows;
        };
        const auto someDay = [&] { return toDay(2025, 1, 1) + std::chrono::days(random() % 120); };
        const auto someItems = [&] {
            Items items;
            for (int i = int(random() % 3); i > 0; --i) {
                Counted counted;
                counted.dueDay = someDay();
                counted.team = TeamId{std::uint32_t(random() % 4)};
                counted.completed = random() % 2 == 0;
                counted.completedDay = counted.completed ? someDay() : Day();
                items.counted.push_back(counted);
                items.flows.push_back(flow(someDay(), FlowKind(random() % 2), std::uint32_t(random() % 4), 0));
            }
            return items;
        };
        for (int round = 0; round < 30; ++round) {
            std::map<std::int64_t, Items> cases;
            TeamMonthChanges changes, others;
            for (int step = 0; step < 60; ++step) {
                const std::int64_t id = 1 + random() % 10;
                auto &into = step % 2 == 0 ? changes : others;
                if (const auto old = cases.find(id); old != cases.end()) {
                    into.add(id, old->second.counted, old->second.flows, -1);
                    cases.erase(old);
                }
                if (random() % 4 != 0) {
                    cases[id] = someItems();
                    into.add(id, cases[id].counted, cases[id].flows, 1);
                }
            }
            changes.add(std::move(others));
            TeamMonthChanges direct;
            for (const auto &[id, items] : cases)
                direct.add(id, items.counted, items.flows, 1);
            QVERIFY(changes.rows() == direct.rows());
        }
    }
    void aMonthNamesItsCases()
    {
        Counted counted;
        counted.dueDay = toDay(2025, 3, 5);
        counted.team = TeamId{2};
        counted.completed = true;
        counted.completedDay = toDay(2025, 2, 28);
        TeamMonthChanges changes;
        changes.add(7, {counted, counted}, {flow(toDay(2025, 2, 1), FlowKind::Recorded, 2), flow(toDay(2025, 2, 1), FlowKind::Arrested, 1)}, 1);
        std::vector<TeamMonth> months;
        for (const auto &row : changes.rows()) {
            months.push_back(row.at);
            QCOMPARE(row.cases, packCases({7})); // once
        }
        const int february = 2025 * 12 + 1;
        QVERIFY(months == (std::vector<TeamMonth>{{february, 1}, {february, 2}, {february + 1, 2}}));
    }
    // Beside what happened, and apart from it.
    void aMonthKeepsWhatWasCompleted()
    {
        Counted counted;
        counted.dueDay = toDay(2025, 3, 5);
        counted.team = TeamId{2};
        counted.rank = 3;
        counted.completed = true;
        counted.completedDay = toDay(2025, 2, 28);
        Counted other = counted;
        other.rank = 0;
        other.completedDay = toDay(2025, 2, 1);
        Counted open = counted;
        open.completed = false;
        open.completedDay = {};
        TeamMonthChanges changes;
        changes.add(7, {counted, other, open}, {flow(toDay(2025, 2, 1), FlowKind::Filed, 2, 9)}, 1);
        changes.add(8, {counted, counted}, {}, 1);
        changes.add(9, {other}, {}, 1);
        changes.add(9, {other}, {}, -1);
        const auto rows = changes.rows();
        const int february = 2025 * 12 + 1;
        QCOMPARE(rows.front().at, (TeamMonth{february, 2}));
        std::vector<CompletedCount> completed;
        QVERIFY(unpackCompletedCounts(rows.front().flows, february, completed));
        QVERIFY(completed == (std::vector<CompletedCount>{{0, toDay(2025, 2, 1), 1}, {3, toDay(2025, 2, 28), 3}}));
        std::vector<FlowCount> flows;
        QVERIFY(unpackFlowCounts(rows.front().flows, flows));
        QVERIFY(flows == (std::vector<FlowCount>{{FlowKind::Filed, 9, 1}}));
        QVERIFY(unpackCompletedCounts(rows.back().flows, february + 1, completed) && completed.empty()); // due only
        QVERIFY(!unpackCompletedCounts(rows.front().flows.substr(1), february, completed));
    }
};

QTEST_GUILESS_MAIN(TestCaseFlow)
#include "tst_case_flow.moc"
