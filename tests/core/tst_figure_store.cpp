// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/figure_store.h"

#include "core/base/time_zone.h"
#include "core/figures/compliance_counter.h"

#include <QDate>
#include <QTest>
#include <map>
#include <random>

using namespace casegrip;
using namespace casegrip::figures;

namespace
{

const std::vector<std::string> ranks = {"constable", "sergeant", "inspector", "chief_inspector",
                                        "superintendent"};
// By team: 0 is no team. Team 1 moves between areas in the middle of a month, team 2 at the end of one, team
// 3 on a day that is still to come.
const std::vector<std::string> codes = {"", "A1", "A2", "B1", "B2", "C1"};
struct UnitLine {
    std::uint32_t team;
    std::string area;
    Day from, to;
};
const std::vector<UnitLine> unitLines = {
    {1, "North", toDay(2000, 1, 1), toDay(2025, 2, 13)},  {1, "South", toDay(2025, 2, 14), toDay(2099, 1, 1)},
    {2, "North", toDay(2000, 1, 1), toDay(2024, 12, 31)}, {2, "East", toDay(2025, 1, 1), toDay(2099, 1, 1)},
    {3, "South", toDay(2000, 1, 1), toDay(2025, 5, 19)},  {3, "East", toDay(2025, 5, 20), toDay(2099, 1, 1)},
    {4, "East", toDay(2000, 1, 1), toDay(2099, 1, 1)},
};

// What the facts file knows of one counted or open obligation.
struct Work {
    due::Stage stage = due::Stage::Initial;
    due::State state = due::State::Open;
    Instant dueAt;
    std::uint32_t team = 0, reviewerTeam = 0;
    bool batched = false;
};

std::size_t rankOf(due::Stage stage)
{
    return std::size_t(stage);
} // plan constable, initial sergeant, ...

std::string text(const QString &value)
{
    return value.toStdString();
}

// The figures once more, from the list and not from tallies, with calendar and areas worked out another way.
class ByHand
{
public:
    ByHand(const TimeZone &zone, Instant now) : m_zone(zone), m_now(now) {}

    std::vector<ComplianceRow> rows(const std::vector<Work> &all, const ComplianceQuery &query) const
    {
        std::map<std::vector<std::string>, ComplianceRow> groups;
        if (query.by.empty())
            groups[{}] = {};
        for (const Work &work : all) {
            const Day day = m_zone.dayOf(work.dueAt);
            const bool overdue = due::isPending(work.state) && m_now > work.dueAt;
            if ((due::isPending(work.state) && !overdue) || day < query.from || day > query.to ||
                !matches(work, query))
                continue;
            std::vector<std::string> keys;
            for (const Key key : query.by)
                keys.push_back(textOf(key, work));
            ComplianceRow &row = groups[keys];
            row.keys = keys;
            ++row.due;
            row.completed += due::isDone(work.state) ? 1 : 0;
            row.onTime += work.state == due::State::DoneOnTime ? 1 : 0;
        }
        std::vector<ComplianceRow> rows;
        for (const auto &[keys, row] : groups)
            rows.push_back(row);
        return rows;
    }

private:
    std::string areaOf(const Work &work) const
    {
        const Day day = std::min(m_zone.dayOf(work.dueAt), m_zone.dayOf(m_now));
        for (const UnitLine &line : unitLines) {
            if (line.team == work.team && line.from <= day && day <= line.to)
                return line.area;
        }
        return {};
    }
    bool matches(const Work &work, const ComplianceQuery &query) const
    {
        return (query.rank.empty() || ranks[rankOf(work.stage)] == query.rank) &&
               (query.team.empty() || codes[work.team] == query.team) &&
               (query.area.empty() || areaOf(work) == query.area);
    }
    std::string textOf(Key key, const Work &work) const
    {
        const std::string day = formatDay(m_zone.dayOf(work.dueAt));
        int year = 0;
        const int week = QDate::fromString(QString::fromStdString(day), Qt::ISODate).weekNumber(&year);
        switch (key) {
        case Key::Rank:
            return ranks[rankOf(work.stage)];
        case Key::Stage:
            return std::string(due::toWord(work.stage));
        case Key::Area:
            return areaOf(work);
        case Key::Team:
            return codes[work.team];
        case Key::DueMonth:
            return day.substr(0, 7);
        case Key::DueWeek:
            return text(QStringLiteral("%1-W%2").arg(year, 4).arg(week, 2, 10, QLatin1Char('0')));
        case Key::ReviewerUnit:
            return codes[due::isDone(work.state) ? work.reviewerTeam : work.team];
        }
        return {};
    }

    const TimeZone &m_zone;
    const Instant m_now;
};

QString describe(const std::vector<ComplianceRow> &rows)
{
    QString text;
    for (const auto &row : rows) {
        for (const auto &key : row.keys)
            text += QString::fromStdString(key) + QLatin1Char(' ');
        text += QStringLiteral("%1 %2 %3\n").arg(row.due).arg(row.completed).arg(row.onTime);
    }
    return text;
}

} // namespace

class TestFigureStore : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_kept.clear();
        m_facts.emplace(storage::Database::open(":memory:", storage::Database::Mode::ReadWrite, 1).value());
        m_facts->exec("CREATE TABLE team(id INTEGER PRIMARY KEY, code TEXT);"
                      "CREATE TABLE officer(id INTEGER PRIMARY KEY, officer_id TEXT);"
                      "CREATE TABLE unit(team_id INTEGER, area TEXT, valid_from INTEGER, valid_to INTEGER);"
                      "CREATE TABLE open_case(case_id INTEGER PRIMARY KEY, team INTEGER, oic INTEGER, "
                      "recorded_at INTEGER,"
                      " red_box INTEGER);"
                      "CREATE TABLE open_work(team INTEGER, stage INTEGER, rank INTEGER, due_at INTEGER, "
                      "counted INTEGER,"
                      " red_box INTEGER, due_team INTEGER, paused INTEGER DEFAULT 0);"
                      "CREATE TABLE tally_day(day INTEGER, stage INTEGER, rank INTEGER, team INTEGER, "
                      "reviewer_team INTEGER,"
                      " due INTEGER, completed INTEGER, on_time INTEGER, pending INTEGER, batched INTEGER,"
                      " PRIMARY KEY(day, stage, rank, team, reviewer_team)) WITHOUT ROWID;"
                      "CREATE TABLE tally_reviewer_month(month INTEGER, stage INTEGER, rank INTEGER, team INTEGER, "
                      "reviewer_team INTEGER,"
                      " due INTEGER, completed INTEGER, on_time INTEGER, pending INTEGER, batched INTEGER,"
                      " PRIMARY KEY(month, stage, rank, team, reviewer_team)) WITHOUT ROWID;"
                      "CREATE TABLE tally_month(month INTEGER, stage INTEGER, rank INTEGER, team INTEGER, "
                      " due INTEGER, completed INTEGER, on_time INTEGER, pending INTEGER, batched INTEGER,"
                      " PRIMARY KEY(month, stage, rank, team)) WITHOUT ROWID");
        for (std::size_t team = 1; team < codes.size(); ++team)
            run("INSERT INTO team VALUES(?, ?)", std::int64_t(team), codes[team]);
        for (const UnitLine &line : unitLines)
            run("INSERT INTO unit VALUES(?, ?, ?, ?)", line.team, line.area, number(line.from),
                number(line.to));
    }

    void figuresFromTalliesAreThoseOfTheList_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 60; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void figuresFromTalliesAreThoseOfTheList()
    {
        QFETCH(int, seed);
        std::mt19937 random(static_cast<unsigned>(seed));
        const auto below = [&random](std::size_t limit) { return random() % limit; };
        const std::vector<Work> all = makeWork(random);
        store(all);
        const ByHand byHand(m_zone, m_now);
        for (int i = 0; i < 20; ++i) {
            ComplianceQuery query;
            query.from = toDay(2024, 10, 1) + std::chrono::days(below(2) ? 0 : below(120));
            query.to = query.from + std::chrono::days(below(300));
            for (int key = 0; key < keyCount; ++key) {
                if (below(3) == 0)
                    query.by.insert(query.by.begin() + std::ptrdiff_t(below(query.by.size() + 1)), Key(key));
            }
            query.rank = below(4) == 0 ? ranks[below(ranks.size())] : "";
            query.team = below(4) == 0 ? codes[1 + below(codes.size() - 1)] : "";
            query.area = below(4) == 0 ? "East" : "";
            const auto rows = compliance(*m_facts, query, asOf(), m_kept).value();
            QCOMPARE(describe(rows), describe(byHand.rows(all, query)));
            QCOMPARE(describe(rows), describe(counted(all, query)));
        }
    }
    void wholeMonthsComeFromTheMonths()
    {
        // Only the month's tally holds something: whoever reads days finds nothing.
        run("INSERT INTO tally_month VALUES(?, 1, 1, 4, 8, 5, 2, 2, 0)", 2025 * 12 + 2);
        ComplianceQuery query{toDay(2025, 3, 1), toDay(2025, 3, 31), {Key::Area}, {}, {}, {}};
        QCOMPARE(describe(compliance(*m_facts, query, asOf(), m_kept).value()), QStringLiteral("East 10 5 2\n"));
        query.to = toDay(2025, 3, 30);
        QCOMPARE(describe(compliance(*m_facts, query, asOf(), m_kept).value()), QString());
        query = {toDay(2025, 3, 1), toDay(2025, 3, 31), {}, {}, {}, {}};
        QCOMPARE(describe(compliance(*m_facts, query, asOf(), m_kept).value()), QStringLiteral("10 5 2\n"));
    }
    void overdueIsAfterTheDueTimeOnly()
    {
        for (const int seconds : {-1, 0, 1})
            open(1, toEpoch(m_now) + seconds, 4);
        const ComplianceQuery query{toDay(2020, 1, 1), toDay(2030, 1, 1), {Key::Rank}, {}, {}, {}};
        QCOMPARE(describe(compliance(*m_facts, query, asOf(), m_kept).value()), QStringLiteral("sergeant 1 0 0\n"));
    }
    void workThatIsNotCountedStaysOut()
    {
        run("INSERT INTO open_work VALUES(4, 1, 1, ?, 0, 0, 4, 0)", toEpoch(m_now) - 10);
        const ComplianceQuery query{toDay(2020, 1, 1), toDay(2030, 1, 1), {}, {}, {}, {}};
        QCOMPARE(describe(compliance(*m_facts, query, asOf(), m_kept).value()), QStringLiteral("0 0 0\n"));
    }
    void badQueriesAreRefused()
    {
        const ComplianceQuery backwards{toDay(2025, 2, 1), toDay(2025, 1, 1), {}, {}, {}, {}};
        QVERIFY(compliance(*m_facts, backwards, asOf(), m_kept).error().kind == ErrorKind::Invalid);
        const ComplianceQuery twice{toDay(2025, 1, 1), toDay(2025, 2, 1), {Key::Team, Key::Team}, {}, {}, {}};
        QVERIFY(compliance(*m_facts, twice, asOf(), m_kept).error().what.find("team") != std::string::npos);
        QVERIFY(!caseload(*m_facts, {"rank"}, asOf()).has_value());
        QVERIFY(!caseload(*m_facts, {"team", "team"}, asOf()).has_value());
        QVERIFY(!forecast(*m_facts, 7, {"oic"}, asOf()).has_value());
        QVERIFY(!forecast(*m_facts, 0, {}, asOf()).has_value());
    }
    void caseloadCountsByAge()
    {
        run("INSERT INTO officer VALUES(?, ?)", 7, std::string("007"));
        const std::array<int, 8> ages = {0, 7, 8, 30, 91, 121, 365, 366};
        for (int i = 0; i < 8; ++i) {
            const auto recorded =
                m_zone.startOfDay(m_zone.dayOf(m_now) - std::chrono::days(ages[std::size_t(i)]));
            run("INSERT INTO open_case VALUES(?, ?, ?, ?, ?)", i, i < 6 ? 4 : 5, i < 6 ? 7 : 0,
                toEpoch(recorded), i % 2);
        }
        const auto rows = caseload(*m_facts, {"area", "oic"}, asOf()).value();
        QCOMPARE(rows.size(), std::size_t(2));
        QVERIFY((rows[0] == CaseloadRow{{"", ""}, 2, 1, {0, 0, 0, 0, 0, 1, 1}}));
        QVERIFY((rows[1] == CaseloadRow{{"East", "007"}, 6, 3, {2, 2, 0, 1, 1, 0, 0}}));
        const auto whole = caseload(*m_facts, {}, asOf()).value();
        QVERIFY((whole == std::vector<CaseloadRow>{{{}, 8, 4, {2, 2, 0, 1, 1, 1, 1}}}));
    }
    void caseloadOfNothingIsOneRowOfNone()
    {
        QVERIFY((caseload(*m_facts, {}, asOf()).value() == std::vector<CaseloadRow>{CaseloadRow{}}));
        QVERIFY(caseload(*m_facts, {"team"}, asOf()).value().empty());
    }
    void forecastIsWhatFallsDueFromNowOn()
    {
        const Day today = m_zone.dayOf(m_now);
        const auto endOf = [&](int days) {
            return toEpoch(m_zone.endOfDay(today + std::chrono::days(days)));
        };
        open(1, toEpoch(m_now) - 1, 4); // already overdue
        open(1, toEpoch(m_now), 4);
        open(2, endOf(0), 5);
        open(2, endOf(6), 4);
        open(2, endOf(6) + 1, 4); // on the eighth day
        const auto rows = forecast(*m_facts, 7, {"rank"}, asOf()).value();
        const std::vector<ForecastRow> expected = {{{"inspector"}, today, 1, 1},
                                                   {{"sergeant"}, today, 1, 1},
                                                   {{"inspector"}, today + std::chrono::days(6), 1, 1}};
        QVERIFY(rows == expected);
        QCOMPARE(forecast(*m_facts, 8, {}, asOf()).value().size(), std::size_t(3));
    }

private:
    static std::int64_t number(Day day) { return day.time_since_epoch().count(); }
    AsOf asOf() const { return {m_zone, ranks, m_now}; }

    template <typename... Values>
    void run(const char *sql, const Values &...values)
    {
        SQLite::Statement statement(m_facts->raw(), sql);
        int index = 0;
        (statement.bind(++index, values), ...);
        statement.exec();
    }
    void open(int stage, std::int64_t dueAt, int team)
    {
        run("INSERT INTO open_work VALUES(?1, ?2, ?2, ?3, 1, 4, ?1, 0)", team, stage, dueAt);
    }

    // As a replay counts: from obligations.
    std::vector<ComplianceRow> counted(const std::vector<Work> &all, const ComplianceQuery &query)
    {
        const auto frameworks = framework::makeSet({framework::shippedDefault()}).value();
        const UnitCalendar units = readUnits(*m_facts);
        ComplianceCounter counter(query, frameworks, units, ranks, m_now);
        for (const Work &work : all) {
            due::Obligation owed;
            owed.stage = work.stage;
            owed.state = due::isPending(work.state) && m_now > work.dueAt ? due::State::Overdue : work.state;
            owed.dueAt = work.dueAt;
            owed.team = due::TeamId{work.team};
            counter.add(owed, work.reviewerTeam, work.batched);
        }
        return counter.rows();
    }
    std::vector<Work> makeWork(std::mt19937 &random)
    {
        using due::State;
        constexpr State states[] = {State::DoneOnTime, State::DoneLate, State::Open, State::Lapsed,
                                    State::Missed};
        std::vector<Work> all(400);
        for (Work &work : all) {
            work.stage = static_cast<due::Stage>(random() % 5);
            work.state = states[random() % 5];
            // Often at the very ends of a local day, where days and months are decided.
            const Day day = toDay(2024, 10, 1) + std::chrono::days(random() % 280);
            const Instant ends[] = {m_zone.startOfDay(day), m_zone.endOfDay(day),
                                    m_zone.startOfDay(day) + Seconds(random() % 86400)};
            work.dueAt = ends[random() % 3];
            work.team = static_cast<std::uint32_t>(random() % codes.size());
            work.reviewerTeam = static_cast<std::uint32_t>(random() % codes.size());
            work.batched = random() % 3 == 0;
        }
        return all;
    }
    void tally(const char *sql, std::int64_t period, const Work &work)
    {
        const bool done = due::isDone(work.state);
        const bool pending = due::isPending(work.state);
        run(sql, period, int(work.stage), int(rankOf(work.stage)), work.team, done ? work.reviewerTeam : work.team,
            pending ? 0 : 1, done ? 1 : 0, work.state == due::State::DoneOnTime ? 1 : 0, pending ? 1 : 0,
            done && work.batched ? 1 : 0);
    }
    void store(const std::vector<Work> &all)
    {
        for (const Work &work : all) {
            if (due::isPending(work.state))
                open(int(work.stage), toEpoch(work.dueAt), int(work.team));
            const std::chrono::year_month_day date(m_zone.dayOf(work.dueAt));
            const int month = int(date.year()) * 12 + int(unsigned(date.month())) - 1;
            tally("INSERT INTO tally_day VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO UPDATE SET"
                  " due = due + ?6, completed = completed + ?7, on_time = on_time + ?8, pending = pending + ?9, batched = batched + ?10",
                  number(m_zone.dayOf(work.dueAt)), work);
            tally("INSERT INTO tally_reviewer_month VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO UPDATE SET"
                  " due = due + ?6, completed = completed + ?7, on_time = on_time + ?8, pending = pending + ?9, batched = batched + ?10",
                  month, work);
            tally("INSERT INTO tally_month VALUES(?1, ?2, ?3, ?4, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO UPDATE SET"
                  " due = due + ?6, completed = completed + ?7, on_time = on_time + ?8, pending = pending + ?9, batched = batched + ?10",
                  month, work);
        }
    }

    const TimeZone m_zone = TimeZone::load("Europe/London").value();
    const Instant m_now = *parseInstant("2025-04-10T14:30:00Z", m_zone);
    std::optional<storage::Database> m_facts;
    KeptTallies m_kept;
};

QTEST_GUILESS_MAIN(TestFigureStore)
#include "tst_figure_store.moc"
