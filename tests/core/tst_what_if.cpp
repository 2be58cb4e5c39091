// SPDX-License-Identifier: GPL-3.0-or-later
// History replayed under a candidate framework: under the framework in use it gives the actual figures, under another those
// that --framework gives, and each thing that can be changed moves the figures the way it should.
#include "core/cases/facts_file.h"
#include "core/figures/what_if_counter.h"
#include "core/storage/database.h"
#include "tests/support/policed_force.h"
#include "tests/support/random_case.h"
#include "tests/support/small_force.h"
#include "tests/support/test_size.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace casegrip;
using namespace casegrip::figures;
using framework::Framework;
using test::Dice;
using test::DueCase;
using test::must;
using workspace::OpenOptions;
using workspace::Workspace;

namespace
{

const Instant asOf = *parseInstant("2025-06-02T08:00:00Z", TimeZone::utc());

Instant at(const char *text)
{
    return *parseInstant(text, TimeZone::utc());
}

// A framework as a force might try it.
Framework randomCandidate(Dice &dice)
{
    Framework made = framework::shippedDefault();
    made.version = "candidate";
    made.enhancedHours = dice.between(1, 48);
    made.standardHours = dice.between(made.enhancedHours, 200);
    for (auto &entry : made.periodic)
        entry.everyDays = dice.between(3, 150);
    if (dice.chance(30))
        made.periodic.erase(made.periodic.begin() + dice.between(0, 2));
    if (dice.chance(30))
        made.periodic.front().rank = "chief_superintendent";
    std::erase_if(made.redBox, [&](const auto &) { return dice.chance(30); });
    made.onReopen = dice.chance(50) ? framework::OnReopen::None : framework::OnReopen::Restart;
    made.missedCycle = dice.chance(50) ? framework::MissedCycle::Hold : framework::MissedCycle::Lapse;
    made.pauseWhileSuspended = dice.chance(50);
    if (dice.chance(20))
        made.excludedFromCounting = {due::Stage::Superintendent};
    return made;
}

WhatIfQuery randomQuery(Dice &dice, const std::vector<workspace::Unit> &units)
{
    const std::vector<std::vector<Key>> keys = {{}, {Key::Rank}, {Key::Rank, Key::Stage}, {Key::Team, Key::Stage}, {Key::Area},
                                                {Key::Stage, Key::Area, Key::Team, Key::Rank}};
    WhatIfQuery query;
    query.from = toDay(2023, 6, 1) + std::chrono::days(dice.between(0, 700));
    query.to = query.from + std::chrono::days(dice.between(0, 400));
    query.by = dice.pick(keys);
    if (dice.chance(30))
        query.area = dice.pick(units).area;
    if (dice.chance(30))
        query.team = dice.pick(units).team;
    return query;
}

// One side of a replay as compliance gives it; without what fell due under the other side alone.
std::vector<ComplianceRow> sideOf(const WhatIf &replay, WhatIfCounts WhatIfRow::*side)
{
    std::vector<ComplianceRow> rows;
    for (const WhatIfRow &row : replay.rows) {
        const WhatIfCounts &counts = row.*side;
        if (counts.due > 0 || row.keys.empty())
            rows.push_back({row.keys, counts.due, counts.completed, counts.onTime, 0});
    }
    return rows;
}

std::vector<ComplianceRow> actual(Workspace &opened, const WhatIfQuery &query)
{
    return must(opened.compliance({query.from, query.to, query.by, {}, query.area, query.team, {}}));
}

// Stops at the n-th word of how far it is.
class Stopping final : public Progress
{
public:
    explicit Stopping(int after) : m_left(after) {}
    bool advance(Step, std::int64_t done, std::int64_t total) override
    {
        last = done;
        of = total;
        return m_left-- > 0;
    }
    std::int64_t last = 0, of = 0;

private:
    int m_left;
};

} // namespace

class TestWhatIf : public QObject
{
    Q_OBJECT
private slots:
    void theFrameworkInUseGivesTheActualFigures();
    void aCandidateGivesWhatItsOwnReplayGives();
    void eachKnobMovesTheFigures_data();
    void eachKnobMovesTheFigures();
    void postsAndWeeks();
    void aCandidateGovernsFromTheGoLive();
    void whatCannotBeAsked();
    void canBeStopped();
    void aDamagedHistoryIsSaid();
    void onlyTheTeamsThatOneSeesAreCounted();

private:
    struct Force {
        QTemporaryDir dir;
        FixedClock clock{asOf};

        Force(int cases, std::uint64_t seed)
        {
            NoProgress silent;
            demo::DemoOptions made;
            made.dir = path("export");
            made.cases = cases;
            made.seed = seed;
            made.asOf = at("2025-06-01T06:00:00Z");
            must(demo::writeDemo(made, silent));
            auto opened = open();
            must(opened.planSync(made.dir, silent));
            must(opened.applySync(false, silent));
        }
        std::string path(const char *name) const { return dir.filePath(QString::fromLatin1(name)).toStdString(); }
        // `frameworkFile`: as --framework.
        Workspace open(const std::string &frameworkFile = {}) const
        {
            OpenOptions options;
            options.dataDir = path("data");
            options.access = frameworkFile.empty() ? OpenOptions::Access::Write : OpenOptions::Access::Read;
            options.clock = &clock;
            options.login = "tester";
            options.replay = !frameworkFile.empty();
            options.frameworkFile = frameworkFile;
            return must(Workspace::open(options));
        }
        std::string write(const Framework &framework) const
        {
            QFile file(QString::fromStdString(path("candidate.json")));
            if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(framework::toJson(framework))) < 0)
                throw std::runtime_error("no candidate.json");
            return path("candidate.json");
        }
    };
};

void TestWhatIf::theFrameworkInUseGivesTheActualFigures()
{
    NoProgress silent;
    const int folders = test::tries("CASEGRIP_WHAT_IF_FOLDERS", 3);
    for (int seed = 1; seed <= folders; ++seed) {
        Dice dice{std::uint64_t(seed)};
        const Force force(dice.between(300, 900), std::uint64_t(seed));
        auto opened = force.open();
        const auto units = must(opened.units());
        std::int64_t due = 0;
        for (int i = 0; i < 20; ++i) {
            const WhatIfQuery query = randomQuery(dice, units);
            const auto replay = must(opened.whatIf(query, framework::shippedDefault(), silent));
            const auto rows = actual(opened, query); // from the tallies
            QCOMPARE(sideOf(replay, &WhatIfRow::now), rows);
            for (const WhatIfRow &row : replay.rows) {
                QCOMPARE(row.then, row.now);
                QVERIFY(row.posts > 0 || row.now.due == 0 || !query.team.empty() || row.keys.empty());
                due += row.now.due;
            }
        }
        QVERIFY(due > 1000); // or nothing was compared
    }
}

void TestWhatIf::aCandidateGivesWhatItsOwnReplayGives()
{
    NoProgress silent;
    Dice dice(77);
    const Force force(500, 5);
    auto opened = force.open();
    const auto units = must(opened.units());
    int different = 0;
    for (int i = 0; i < test::tries("CASEGRIP_WHAT_IF_CANDIDATES", 12); ++i) {
        const Framework candidate = randomCandidate(dice);
        const WhatIfQuery query = randomQuery(dice, units);
        const auto replay = must(opened.whatIf(query, candidate, silent));
        QCOMPARE(sideOf(replay, &WhatIfRow::now), actual(opened, query));
        auto under = force.open(force.write(candidate));
        QCOMPARE(sideOf(replay, &WhatIfRow::then), actual(under, query));
        different += sideOf(replay, &WhatIfRow::now) != sideOf(replay, &WhatIfRow::then) ? 1 : 0;
        // The roles changed, the figures change places.
        const auto back = must(under.whatIf(query, framework::shippedDefault(), silent));
        QCOMPARE(sideOf(back, &WhatIfRow::then), sideOf(replay, &WhatIfRow::now));
        QCOMPARE(sideOf(back, &WhatIfRow::now), sideOf(replay, &WhatIfRow::then));
    }
    QVERIFY(different > 4);
}

namespace
{

using Change = std::function<void(Framework &)>;

// A stalking case recorded on a Monday, of team 1.
DueCase stalking()
{
    DueCase made;
    made.frameworks = must(framework::makeSet({framework::shippedDefault()}));
    made.classifications = {{"8Q", {}, {}, "high"}, {"28E", {}, {}, ""}};
    made.recordedAt = at("2026-01-05T10:00:00Z");
    made.allocatedAt = made.recordedAt;
    made.firstTeam = made.team = due::TeamId{1};
    made.now = at("2027-01-05T10:00:00Z");
    return made;
}

DueCase burglary()
{
    DueCase made = stalking();
    made.classification = due::ClassificationId{1};
    return made;
}

DueCase reviewed(DueCase made, due::ReviewKind kind, const char *when)
{
    made.reviews.push_back({"R1", at(when), kind});
    return made;
}

DueCase happened(DueCase made, due::EventKind kind, const char *when)
{
    made.events.push_back({at(when), kind});
    return made;
}

const UnitCalendar &oneTeam()
{
    static const UnitCalendar units({{0, ""}, {1, "A1"}}, {{1, "North", {}, {}}});
    return units;
}

WhatIfRow replayed(const DueCase &one, const Framework &candidate)
{
    WhatIfQuery query;
    query.from = toDay(2026, 1, 1);
    query.to = toDay(2026, 12, 31);
    const auto set = must(candidateSet(candidate, one.frameworks));
    std::vector<std::unique_ptr<WhatIfCounter>> counters;
    counters.push_back(std::make_unique<WhatIfCounter>(query, one.frameworks, set, one.classifications, oneTeam(), one.now));
    counters.front()->add(one.history());
    return sumOf(query, counters, one.frameworks.zone(), one.now).rows.front();
}

} // namespace

void TestWhatIf::eachKnobMovesTheFigures_data()
{
    QTest::addColumn<DueCase>("one");
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("due"); // 1: more, -1: less, 0: the same
    QTest::addColumn<int>("onTime");
    const auto row = [](const char *name, const DueCase &one, int due, int onTime, Change change) {
        QTest::newRow(name) << one << change << due << onTime;
    };
    const auto enhanced = due::ReviewKind::InitialEnhanced, standard = due::ReviewKind::InitialStandard;
    row("nothing", stalking(), 0, 0, [](Framework &) {});
    row("fewer enhanced hours", reviewed(stalking(), enhanced, "2026-01-06T09:00:00Z"), 0, -1, [](Framework &made) { made.enhancedHours = 12; });
    row("more enhanced hours", reviewed(stalking(), enhanced, "2026-01-06T12:00:00Z"), 0, 1, [](Framework &made) { made.enhancedHours = 48; });
    row("fewer standard hours", reviewed(burglary(), standard, "2026-01-08T10:00:00Z"), 0, -1, [](Framework &made) { made.standardHours = 48; });
    row("more standard hours", reviewed(burglary(), standard, "2026-01-10T10:00:00Z"), 0, 1, [](Framework &made) { made.standardHours = 168; });
    row("fewer days", burglary(), 1, 0, [](Framework &made) { made.periodic[0].everyDays = 14; });
    row("more days", burglary(), -1, 0, [](Framework &made) { made.periodic[0].everyDays = 60; });
    row("a late review is on time", reviewed(burglary(), due::ReviewKind::Inspector, "2026-02-10T10:00:00Z"), -1, 1,
        [](Framework &made) { made.periodic[0].everyDays = 39; });
    // The plan of a case that is not red has no due time and is not counted.
    row("no stalking", stalking(), -1, 0, [](Framework &made) { std::erase_if(made.redBox, [](const auto &rule) { return rule.category == "stalking"; }); });
    row("a further red box", burglary(), 1, 0, [](Framework &made) { made.redBox.push_back({"burglary", {"28E"}, {}, {}}); });
    const DueCase reopened = happened(happened(burglary(), due::EventKind::Filed, "2026-01-20T10:00:00Z"), due::EventKind::Reopened, "2026-01-22T10:00:00Z");
    row("not again on reopening", reopened, -1, 0, [](Framework &made) { made.onReopen = framework::OnReopen::None; });
    row("held", burglary(), -1, 0, [](Framework &made) { made.missedCycle = framework::MissedCycle::Hold; });
    const DueCase suspended = happened(happened(burglary(), due::EventKind::Suspended, "2026-02-01T10:00:00Z"), due::EventKind::Resumed, "2026-09-01T10:00:00Z");
    row("paused", suspended, -1, 0, [](Framework &made) { made.pauseWhileSuspended = true; });
    row("not counted", burglary(), -1, 0, [](Framework &made) { made.excludedFromCounting = {due::Stage::Inspector}; });
    row("a stage less", burglary(), -1, 0, [](Framework &made) { made.periodic.pop_back(); });
}

void TestWhatIf::eachKnobMovesTheFigures()
{
    QFETCH(DueCase, one);
    QFETCH(Change, change);
    QFETCH(int, due);
    QFETCH(int, onTime);
    Framework candidate = framework::shippedDefault();
    change(candidate);
    // As a file would have it: the categories are those of the rules.
    candidate = must(framework::parse(framework::toJson(candidate), "candidate"));
    const WhatIfRow row = replayed(one, candidate);
    const auto sign = [](std::int64_t number) { return number > 0 ? 1 : number < 0 ? -1 : 0; };
    QVERIFY(row.now.due > 0);
    QCOMPARE(sign(row.then.due - row.now.due), due);
    QCOMPARE(sign(row.then.onTime - row.now.onTime), onTime);
}

// Ten reviews, of two ranks in two teams, in five weeks: half a review per post per week.
void TestWhatIf::postsAndWeeks()
{
    QCOMPARE(perPostWeek(10, 4, 35), std::optional<std::int64_t>(50));
    QCOMPARE(perPostWeek(1, 3, 7), std::optional<std::int64_t>(33));
    QCOMPARE(perPostWeek(2, 3, 7), std::optional<std::int64_t>(67));
    QCOMPARE(perPostWeek(1, 8, 7), std::optional<std::int64_t>(13)); // 12.5
    QCOMPARE(perPostWeek(0, 1, 7), std::optional<std::int64_t>(0));
    QVERIFY(!perPostWeek(5, 0, 7) && !perPostWeek(5, 1, 0));
    QCOMPARE(hundredths(5), std::string("0.05"));
    QCOMPARE(hundredths(1250), std::string("12.50"));

    WhatIfQuery query;
    query.from = toDay(2026, 1, 1);
    query.to = toDay(2026, 12, 31);
    query.by = {Key::Stage};
    DueCase one = burglary();
    one.now = at("2026-03-11T12:00:00Z"); // the seventieth day
    const auto set = must(candidateSet(framework::shippedDefault(), one.frameworks));
    const UnitCalendar units({{0, ""}, {1, "A1"}, {2, "A2"}}, {{1, "North", {}, {}}, {2, "North", {}, {}}});
    std::vector<std::unique_ptr<WhatIfCounter>> counters;
    for (const std::uint32_t team : {1U, 2U, 0U}) { // each counter a thread's
        one.firstTeam = one.team = due::TeamId{team};
        counters.push_back(std::make_unique<WhatIfCounter>(query, one.frameworks, set, one.classifications, units, one.now));
        counters.back()->add(one.history());
    }
    const WhatIf sum = sumOf(query, counters, one.frameworks.zone(), one.now);
    QCOMPARE(sum.days, std::int64_t(70));
    QCOMPARE(sum.rows.size(), std::size_t(2)); // initial, inspector
    QCOMPARE(sum.rows[0], (WhatIfRow{{"initial"}, {3, 0, 0}, {3, 0, 0}, 2}));
    QCOMPARE(sum.rows[1], (WhatIfRow{{"inspector"}, {6, 0, 0}, {6, 0, 0}, 2}));
    QCOMPARE(sum.ranks.size(), std::size_t(2));
    QCOMPARE(sum.ranks[0], (WhatIfRow{{"inspector"}, {6, 0, 0}, {6, 0, 0}, 2}));
    QCOMPARE(sum.ranks[1], (WhatIfRow{{"sergeant"}, {3, 0, 0}, {3, 0, 0}, 2}));
    query.from = toDay(2027, 1, 1);
    query.to = toDay(2027, 1, 2);
    QCOMPARE(sumOf(query, {}, one.frameworks.zone(), one.now).days, std::int64_t(0));
}

// A candidate that is to come into force next year is replayed over the last one; before the go-live nothing was asked.
void TestWhatIf::aCandidateGovernsFromTheGoLive()
{
    DueCase one = burglary();
    Framework candidate = framework::shippedDefault();
    candidate.effectiveFrom = at("2030-01-01T00:00:00Z");
    const WhatIfRow always = replayed(one, candidate);
    QCOMPARE(always.then, always.now);
    Framework live = framework::shippedDefault();
    live.effectiveFrom = at("2026-07-01T00:00:00Z");
    one.frameworks = must(framework::makeSet({live}));
    const WhatIfRow since = replayed(one, candidate);
    QCOMPARE(since.then, since.now);
    QVERIFY(since.now.due > 0 && since.now.due < always.now.due);
}

void TestWhatIf::whatCannotBeAsked()
{
    WhatIfQuery query;
    query.from = toDay(2026, 1, 1);
    query.to = toDay(2026, 12, 31);
    QVERIFY(check(query));
    query.by = {Key::Rank, Key::DueMonth};
    QCOMPARE(check(query).error().what, std::string("A replay is not counted by month."));
    query.by = {Key::Rank, Key::Rank};
    QVERIFY(!check(query));
    query.by = {};
    query.to = toDay(2025, 1, 1);
    QVERIFY(!check(query));
    Framework abroad = framework::shippedDefault();
    abroad.zone = *TimeZone::load("Europe/Paris");
    const auto refused = candidateSet(abroad, must(framework::makeSet({framework::shippedDefault()})));
    QVERIFY(!refused && refused.error().what.find("/timezone is \"Europe/Paris\"") != std::string::npos);
}

void TestWhatIf::canBeStopped()
{
    const Force force(3000, 9);
    auto opened = force.open();
    WhatIfQuery query;
    query.from = toDay(2024, 6, 1);
    query.to = toDay(2025, 5, 31);
    for (const int words : {0, 1}) {
        Stopping stop(words);
        const auto stopped = opened.whatIf(query, framework::shippedDefault(), stop);
        QVERIFY(!stopped && stopped.error().kind == ErrorKind::Cancelled);
        QCOMPARE(stop.of, std::int64_t(3000));
        QVERIFY(stop.last < 3000);
    }
    Stopping late(2); // the last word is about all of them
    QVERIFY(!opened.whatIf(query, framework::shippedDefault(), late));
    QCOMPARE(late.last, std::int64_t(3000));
    Stopping never(1000);
    QVERIFY(opened.whatIf(query, framework::shippedDefault(), never)->rows.front().now.due > 100); // and again
}

void TestWhatIf::aDamagedHistoryIsSaid()
{
    const Force force(50, 3);
    {
        const QDir data(QString::fromStdString(force.path("data")));
        const QString name = data.entryList({QStringLiteral("facts-*.db")}, QDir::Files).constFirst();
        auto facts = must(cases::openFacts(data.filePath(name).toStdString(), storage::Database::Mode::ReadWrite));
        facts.exec("UPDATE history SET body = x'ff' WHERE case_id = 17");
    }
    auto opened = force.open();
    NoProgress silent;
    WhatIfQuery query;
    query.from = toDay(2024, 6, 1);
    query.to = toDay(2025, 5, 31);
    const auto refused = opened.whatIf(query, framework::shippedDefault(), silent);
    QVERIFY(!refused && refused.error().kind == ErrorKind::Damaged);
}

void TestWhatIf::onlyTheTeamsThatOneSeesAreCounted()
{
    test::PolicedForce force;
    force.policy[u"permissions"] = test::PolicedForce::parsed(R"([{"see_figures": {"from_rank": "inspector"}}])")[0];
    force.writePolicy();
    NoProgress silent;
    WhatIfQuery query;
    query.from = toDay(2020, 1, 1);
    query.to = toDay(2030, 12, 31);
    query.by = {Key::Team};
    int counted = 0;
    for (const char *officer : {"PS", "PI", "SU", "PY"}) {
        auto opened = must(Workspace::open(force.options(std::string("login-") + officer, true, OpenOptions::Access::Read)));
        const auto replay = opened.whatIf(query, framework::shippedDefault(), silent);
        const auto figures = opened.compliance({query.from, query.to, query.by, {}, {}, {}, {}});
        QCOMPARE(bool(replay), bool(figures));
        counted += replay ? 1 : 0;
        if (replay)
            QCOMPARE(sideOf(*replay, &WhatIfRow::now), *figures);
        else
            QCOMPARE(replay.error().what, figures.error().what);
    }
    QCOMPARE(counted, 3); // a sergeant may not
}

QTEST_GUILESS_MAIN(TestWhatIf)
#include "tst_what_if.moc"
