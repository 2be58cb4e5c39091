// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of a small force and the rows behind them: what is counted, what is listed and what a replay works out from the facts
// agree, for any period and scope, before and after a further export.
#include "tests/support/policed_force.h"
#include "tests/support/reviewed_force.h"
#include "tests/support/small_force.h"

#include <QTest>
#include <algorithm>
#include <random>

using namespace casegrip;
using namespace casegrip::figures;
using namespace casegrip::workspace;
using test::must;

namespace
{

// One row in words, so that lists can be compared.
std::string text(const CellRow &row)
{
    return row.caseNo + ' ' + formatDay(row.day) + ' ' + (row.stage ? std::string(due::toWord(*row.stage)) : std::string());
}

struct Cell {
    std::int64_t total = 0;
    std::vector<std::string> rows; // sorted
};

// All pages, of an odd size.
Cell cellOf(Workspace &opened, const Selection &selection)
{
    Cell cell;
    for (std::size_t offset = 0;; offset += 37) {
        const auto page = must(opened.cell(selection, offset, 37));
        if (page.rows.empty())
            break;
        for (const CellRow &row : page.rows)
            cell.rows.push_back(text(row));
    }
    cell.total = must(opened.cell(selection)).total;
    std::sort(cell.rows.begin(), cell.rows.end());
    return cell;
}

class Chance
{
public:
    Chance(std::uint32_t seed, Workspace &opened) : m_random(seed), m_ranks(opened.ranks())
    {
        for (const Unit &unit : must(opened.units())) {
            m_teams.push_back(unit.team);
            m_areas.push_back(unit.area);
        }
        m_teams.emplace_back("no such team");
        for (const Officer &officer : must(opened.officers()))
            m_officers.push_back(officer.officerId);
    }
    int number(int below) { return int(m_random() % std::uint32_t(below)); }
    Day day() { return toDay(2024, 1, 1) + std::chrono::days(number(600)); }
    void period(Day &from, Day &to)
    {
        from = day();
        to = from + std::chrono::days(number(3) == 0 ? number(400) : number(40));
        if (number(3) == 0) { // whole months
            from = toDay(2024, unsigned(1 + number(12)), 1);
            to = toDay(2025, unsigned(1 + number(12)), 1) - std::chrono::days(1);
        }
    }
    std::string maybe(const std::vector<std::string> &of) { return number(2) == 0 ? std::string() : of[std::size_t(number(int(of.size())))]; }
    std::string area() { return maybe(m_areas); }
    std::string officer() { return m_officers[std::size_t(number(int(m_officers.size())))]; }
    std::string team() { return number(2) == 0 ? std::string() : maybe(m_teams); }
    Selection selection(Figure figure)
    {
        Selection selection;
        selection.figure = figure;
        period(selection.from, selection.to);
        selection.rank = maybe(m_ranks);
        if (number(3) == 0)
            selection.stage = due::toWord(due::Stage(number(5)));
        selection.area = area();
        selection.team = team();
        if (number(3) == 0)
            selection.oic = officer();
        if (number(2) == 0)
            selection.outcomes = {"1", "16", "18"};
        selection.ageBand = std::size_t(number(int(ageBandCount)));
        selection.watch = WatchItem(number(int(watchItemCount)));
        return selection;
    }

private:
    std::mt19937 m_random;
    std::vector<std::string> m_ranks, m_teams, m_areas, m_officers;
};

std::string describe(const Selection &selection)
{
    return std::string(toWord(selection.figure)) + ' ' + formatDay(selection.from) + ' ' + formatDay(selection.to) + " rank=" + selection.rank +
           " stage=" + selection.stage + " area=" + selection.area + " team=" + selection.team + " oic=" + selection.oic;
}

} // namespace

class TestFigureCells : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::optional<test::SmallForce> m_force;
    FixedClock m_clock{*parseInstant("2025-06-02T08:00:00Z", TimeZone::utc())};

    // Works everything out from the facts, as --now does.
    Workspace replay() const
    {
        OpenOptions options;
        options.dataDir = m_force->data();
        options.clock = &m_clock;
        options.replay = true;
        options.login = "tester";
        return must(Workspace::open(options));
    }
    void everythingAgrees(std::uint32_t seed)
    {
        auto kept = must(m_force->tryOpen(OpenOptions::Access::Read));
        auto again = replay();
        Chance chance(seed, kept);
        int rows = 0;
        for (int round = 0; round < 6; ++round) {
            for (std::size_t figure = 0; figure < figureCount; ++figure) {
                const auto selection = chance.selection(Figure(figure));
                const auto name = describe(selection);
                const auto cell = cellOf(kept, selection);
                QVERIFY2(cell.total == std::int64_t(cell.rows.size()), name.c_str());
                const auto fromFacts = cellOf(again, selection);
                QVERIFY2(cell.total == fromFacts.total, name.c_str());
                QVERIFY2(cell.rows == fromFacts.rows, name.c_str());
                rows += int(cell.rows.size());
            }
        }
        QVERIFY(rows > 500); // it was about something
        compareFigures(kept, again, chance);
    }
    void compareFigures(Workspace &kept, Workspace &again, Chance &chance)
    {
        for (int round = 0; round < 8; ++round) {
            FlowQuery flows;
            chance.period(flows.from, flows.to);
            flows.area = chance.area();
            flows.team = chance.team();
            if (round % 2 == 0)
                flows.by = {"area", "month"};
            QVERIFY(must(kept.flows(flows)) == must(again.flows(flows)));
            StockQuery stock;
            stock.area = chance.area();
            stock.team = chance.team();
            if (round % 2 == 0)
                stock.by = {"team", "oic"};
            QVERIFY(must(kept.stock(stock)) == must(again.stock(stock)));
            const auto watch = must(kept.watch(stock)), watchAgain = must(again.watch(stock));
            QVERIFY(watch.items == watchAgain.items && watch.overdueByRank == watchAgain.overdueByRank);
            stock.oic = chance.officer();
            QVERIFY(must(kept.watch(stock)).overdueByRank == must(again.watch(stock)).overdueByRank);
            QVERIFY(must(kept.capacity({{}, stock.area, stock.team})) == must(again.capacity({{}, stock.area, stock.team})));
            ComplianceQuery misses;
            misses.from = flows.from;
            misses.to = flows.to;
            misses.area = flows.area;
            QVERIFY(must(kept.missDays(misses)) == must(again.missDays(misses)));
        }
    }
    std::string findings()
    {
        NoProgress silent;
        std::string text;
        auto opened = must(m_force->tryOpen(OpenOptions::Access::Read));
        for (const auto &finding : must(opened.verify(false, false, silent)).findings)
            text += finding.what + '\n';
        return text;
    }

private slots:
    void initTestCase()
    {
        m_force.emplace(m_folder.path().toStdString(), 1500);
        auto opened = m_force->open();
        m_force->sync(opened, m_force->first());
    }
    void cellsAreTheirRows()
    {
        QCOMPARE(findings(), std::string());
        everythingAgrees(1);
    }
    // What the change set touched is brought up to date, and nothing else has to be.
    void alsoAfterAFurtherExport()
    {
        {
            auto opened = m_force->open();
            m_force->sync(opened, m_force->next());
        }
        QCOMPARE(findings(), std::string());
        everythingAgrees(2);
    }
    // The figure that a page shows and the cell that opens from it are asked in two ways.
    void figuresAreTheTotalsOfTheirCells()
    {
        auto opened = must(m_force->tryOpen(OpenOptions::Access::Read));
        Selection selection;
        selection.from = toDay(2025, 1, 1);
        selection.to = toDay(2025, 5, 31);
        const auto total = [&](Figure figure) {
            selection.figure = figure;
            return must(opened.cell(selection)).total;
        };
        ComplianceQuery compliance;
        compliance.from = selection.from;
        compliance.to = selection.to;
        const auto row = must(opened.compliance(compliance)).at(0);
        QCOMPARE(total(Figure::Due), row.due);
        QCOMPARE(total(Figure::OnTime) + total(Figure::Late), row.completed);
        QCOMPARE(total(Figure::Completed) + total(Figure::NotCompleted), row.due);
        QCOMPARE(total(Figure::Late) + total(Figure::NotCompleted), total(Figure::Missed));
        std::int64_t misses = 0;
        for (const auto &day : must(opened.missDays(compliance)))
            misses += day.misses;
        QVERIFY(misses > 0);
        QCOMPARE(total(Figure::Missed), misses);
        const auto stock = must(opened.stock({})).at(0);
        QCOMPARE(total(Figure::Open), stock.open);
        QCOMPARE(total(Figure::OpenRedBox), stock.redBox);
        std::int64_t ofAllAges = 0;
        for (selection.ageBand = 0; selection.ageBand < ageBandCount; ++selection.ageBand)
            ofAllAges += total(Figure::OpenOfAge);
        QCOMPARE(ofAllAges, stock.open);
        selection.ageBand = 0;
        const auto watch = must(opened.watch({}));
        std::int64_t overdue = 0;
        for (const auto &[rank, count] : watch.overdueByRank)
            overdue += count;
        QCOMPARE(total(Figure::Overdue), overdue);
        for (std::size_t item = 0; item < watchItemCount; ++item) {
            selection.watch = WatchItem(item);
            QCOMPARE(total(Figure::Watched), watch.items[item]);
        }
        selection.from = toDay(2025, 6, 2);
        selection.to = selection.from + std::chrono::days(27);
        std::int64_t falling = 0, red = 0;
        for (const auto &day : must(opened.forecast(28, {}))) {
            falling += day.due;
            red += day.redBox;
        }
        QCOMPARE(total(Figure::FallsDue), falling);
        QVERIFY(red > 0 && red < falling);
        QCOMPARE(total(Figure::FallsDueRedBox), red);
    }
    // As of now it is what it is; as of earlier, what came since is not looked at.
    void complianceAsOfAMoment()
    {
        auto opened = must(m_force->tryOpen(OpenOptions::Access::Read));
        NoProgress silent;
        const ComplianceQuery query{toDay(2025, 3, 1), toDay(2025, 3, 31), {Key::Rank, Key::Team}, {}, {}, {}};
        const auto now = must(opened.compliance(query));
        QVERIFY(must(opened.complianceAsOf(query, opened.now(), silent)) == now);
        const Instant end = opened.frameworks().zone().endOfDay(query.to);
        const auto then = must(opened.complianceAsOf(query, end, silent));
        const auto completed = [](const std::vector<ComplianceRow> &rows) {
            std::int64_t sum = 0;
            for (const ComplianceRow &row : rows)
                sum += row.completed;
            return sum;
        };
        QVERIFY(completed(then) > 0 && completed(then) < completed(now)); // some was done late, after the month
        class Stop final : public Progress
        {
            bool advance(Step, std::int64_t, std::int64_t) override { return false; }
        } stop;
        QCOMPARE(opened.complianceAsOf(query, end, stop).error().kind, ErrorKind::Cancelled);
    }
    // The same of the cases of one officer.
    void figuresOfAnOfficerAreTheTotalsOfTheirCells()
    {
        auto opened = must(m_force->tryOpen(OpenOptions::Access::Read));
        std::int64_t ofAll = 0;
        int overdueOfSome = 0;
        for (const StockRow &row : must(opened.stock({{"oic"}, {}, {}, {}}))) {
            const StockQuery query{{}, {}, {}, row.keys.front()};
            Selection selection;
            selection.oic = query.oic;
            selection.figure = Figure::Open;
            ofAll += row.open;
            if (query.oic.empty())
                continue;
            QCOMPARE(must(opened.cell(selection)).total, row.open);
            const auto watch = must(opened.watch(query));
            selection.figure = Figure::Overdue;
            for (const auto &[rank, count] : watch.overdueByRank) {
                selection.rank = rank;
                QCOMPARE(must(opened.cell(selection)).total, count);
                overdueOfSome += count > 0 ? 1 : 0;
            }
        }
        QVERIFY(overdueOfSome > 3);
        QCOMPARE(ofAll, must(opened.stock({})).at(0).open);
    }
    void limitsAreSettings()
    {
        auto opened = m_force->open();
        const auto before = must(opened.watch({})).items[std::size_t(WatchItem::Old)];
        must(opened.setSetting("watch_open_months", "1"));
        QCOMPARE(must(opened.watchLimits()).oldMonths, 1);
        QVERIFY(must(opened.watch({})).items[std::size_t(WatchItem::Old)] > before);
        must(opened.setSetting("watch_open_months", ""));
        QCOMPARE(must(opened.positiveOutcomes()).codes.size(), std::size_t(10));
        must(opened.setSetting("positive_outcomes", "1,22"));
        must(opened.setSetting("positive_denominator", "assigned"));
        QCOMPARE(must(opened.positiveOutcomes()).text(), std::string("outcomes 1, 22 / outcomes assigned in the period"));
        QVERIFY(!opened.setSetting("positive_outcomes", "one"));
        const auto team = must(opened.units()).at(0).team;
        must(opened.setSetting("post_capacity", "sergeant@" + team + "=7"));
        for (const auto &post : must(opened.capacity({"sergeant", {}, {}}))) {
            QCOMPARE(post.isSet, post.team == team);
            QVERIFY(post.perWeek == (post.team == team ? 7 : medianOf(post.weeks)));
        }
    }
    void whatCannotBeAskedIsRefused()
    {
        auto opened = must(m_force->tryOpen(OpenOptions::Access::Read));
        Selection selection;
        selection.from = toDay(2025, 2, 1);
        selection.to = toDay(2025, 1, 1);
        QCOMPARE(opened.cell(selection).error().kind, ErrorKind::Invalid);
        QCOMPARE(opened.flows({selection.from, selection.to, {}, {}, {}}).error().kind, ErrorKind::Invalid);
        QCOMPARE(opened.quality({selection.from, selection.to, {}, {}}).error().kind, ErrorKind::Invalid);
    }

    // Between two pages the policy hides a case.
    void laterPagesGoByWhatIsSeenThen()
    {
        test::PolicedForce force;
        Selection selection;
        selection.figure = Figure::Open;
        auto inspector = force.open("PI");
        const auto first = must(inspector.cell(selection, 0, 1));
        force.policy[u"restricted"] = test::PolicedForce::parsed(R"([{"cases": [{"case_no": "43260000005", "people": ["PN"]},
                                                                                {"case_no": "43260000001", "people": ["PN"]}]}])")[0];
        force.writePolicy();
        const auto second = must(inspector.cell(selection, 1, 100));
        QCOMPARE(second.total, first.total);
        QCOMPARE(second.notShown, first.notShown + 1);
        QVERIFY(std::none_of(second.rows.begin(), second.rows.end(), [](const auto &row) { return row.caseNo == test::PolicedForce::ash1; }));
    }

    // A figure counts what the actor does not see; its rows say how many those are, and a small cell that has one has no rows.
    void hiddenRowsAreCounted()
    {
        const test::PolicedForce force;
        Selection selection;
        selection.figure = Figure::Open;
        selection.team = "ASH1";
        {
            auto sergeant = force.open("PS");
            const auto page = must(sergeant.cell(selection));
            QCOMPARE(page.total, std::int64_t(3));
            QCOMPARE(page.notShown, std::int64_t(1));
            QVERIFY(!page.isDrillable);
            QVERIFY(page.rows.empty());
        }
        {
            auto inspector = force.open("PI"); // of the same team
            QCOMPARE(must(inspector.cell(selection)).total, must(inspector.stock({{}, {}, "ASH1", {}})).at(0).open);
        }
        selection.team.clear();
        selection.figure = Figure::Due;
        selection.from = toDay(2026, 2, 1);
        selection.to = toDay(2026, 2, 28);
        auto sergeant = force.open("PS");
        const auto due = must(sergeant.cell(selection));
        ComplianceQuery compliance;
        compliance.from = selection.from;
        compliance.to = selection.to;
        QCOMPARE(due.total, must(sergeant.compliance(compliance)).at(0).due);
        QVERIFY(due.notShown > 0);
        QCOMPARE(due.isDrillable, due.total >= 5);
        QCOMPARE(std::int64_t(due.rows.size()), due.isDrillable ? due.total - due.notShown : 0);
        for (const CellRow &row : due.rows)
            QVERIFY(row.caseNo != test::PolicedForce::restricted);
    }

    // Figures of a person are for the person and the line management: of everybody else's there is the sum.
    void figuresOfAPersonAreForTheLine_data()
    {
        QTest::addColumn<QString>("officer");
        QTest::addColumn<QString>("rows");
        QTest::addColumn<bool>("leads");
        QTest::newRow("constable") << QStringLiteral("PC") << QStringLiteral("PC=2 ") << false;
        QTest::newRow("sergeant") << QStringLiteral("PS") << QStringLiteral("PC=2 PC2=1 ") << true;
        QTest::newRow("IQ sees every team") << QStringLiteral("IQ") << QStringLiteral("PC=2 PC2=1 others=3 ") << true;
        QTest::newRow("an auditor has no line") << QStringLiteral("AU") << QStringLiteral("others=6 ") << false;
    }
    void figuresOfAPersonAreForTheLine()
    {
        QFETCH(QString, officer);
        QFETCH(QString, rows);
        QFETCH(bool, leads);
        const test::PolicedForce force;
        auto opened = force.open(officer.toStdString());
        QString stock, caseload;
        for (const StockRow &row : must(opened.stock({{"oic"}, {}, {}, {}})))
            stock += QString::fromStdString(row.keys.at(0)) + QLatin1Char('=') + QString::number(row.open) + QLatin1Char(' ');
        for (const CaseloadRow &row : must(opened.caseload({"oic"})))
            caseload += QString::fromStdString(row.keys.at(0)) + QLatin1Char('=') + QString::number(row.open) + QLatin1Char(' ');
        QCOMPARE(stock, rows);
        QCOMPARE(caseload, rows);
        QCOMPARE(opened.leads("ASH1"), leads);
        for (const char *other : {"PC", "PC2", "PC-B1"}) {
            const bool isShown = rows.contains(QString::fromLatin1(other) + QLatin1Char('='));
            Selection selection;
            selection.figure = Figure::Open;
            selection.oic = other;
            QCOMPARE(opened.stock({{}, {}, {}, other}).has_value(), isShown);
            QCOMPARE(opened.watch({{}, {}, {}, other}).has_value(), isShown);
            const auto cell = opened.cell(selection);
            QCOMPARE(cell.has_value(), isShown);
            QVERIFY(isShown || cell.error().kind == ErrorKind::Refused);
        }
    }
    // An open folder has one person, to whom it hides nothing; whose cases a page tells apart is asked there too.
    void anOpenFolderHidesNobody()
    {
        const test::PolicedForce force;
        {
            auto auditor = force.openBefore("AU");
            QCOMPARE(must(auditor.caseload({"oic"})).size(), std::size_t(5));
            QVERIFY(!auditor.leads("ASH1")); // staff
        }
        auto sergeant = force.openBefore("PS");
        QVERIFY(sergeant.leads("ASH1"));
        QVERIFY(!sergeant.leads("CED1"));
    }

    // Reviews that are returned, directions that are done, in time or not, or not needed.
    void qualityOfOurOwnWork()
    {
        test::ReviewedForce force;
        force.sync();
        const auto today = TimeZone::utc().dayOf(force.clock.now());
        std::string ref;
        {
            auto sergeant = force.open("ps200");
            const auto draft = test::begunAndCompleted(sergeant, test::ReviewedForce::stalking);
            must(sergeant.run(SubmitReview{draft, {}, {}}));
            ref = draft.ref;
        }
        auto opened = force.open("pi300");
        const QualityQuery query{today, today + std::chrono::days(3), {}, "T1"};
        auto quality = must(opened.quality(query));
        const auto submitted = quality.submitted;
        QCOMPARE(submitted, std::int64_t(1));
        QCOMPARE(quality.reviews, std::int64_t(1));
        QCOMPARE(quality.returned, std::int64_t(0));
        const VersionRead held{ref, journal::toHex(must(opened.findReview(ref)).state.latest().hash)};
        must(opened.run(ReturnReview{held, "perishable", "By when is the footage fetched?"}));
        quality = must(opened.quality(query));
        QCOMPARE(quality.submitted, std::int64_t(1));
        QCOMPARE(quality.returned, std::int64_t(1));
        QCOMPARE(quality.returnedBy.at("perishable"), std::int64_t(1));
        QCOMPARE(quality.reviews, std::int64_t(0)); // it does not count

        const auto due = force.clock.now() + std::chrono::hours{1};
        const auto before = quality.directionsDue;
        for (const char *words : {"Done in time.", "Not needed.", "Late."})
            must(opened.run(GiveDirection{test::ReviewedForce::burglary, words, "oic", {}, due}));
        const auto idOf = [&](const std::string &words) {
            for (const auto &one : must(opened.directions({}))) {
                if (one.text == words)
                    return one.entryId;
            }
            return std::string();
        };
        must(opened.run(CloseDirection{idOf("Done in time."), reviews::Closing::Done, {}, {}}));
        must(opened.run(CloseDirection{idOf("Not needed."), reviews::Closing::NotNeeded, "It rained.", {}}));
        QCOMPARE(must(opened.quality(query)).directionsDue, before); // not due yet
        force.passMinutes(120);
        must(opened.run(CloseDirection{idOf("Late."), reviews::Closing::Done, {}, {}}));
        quality = must(opened.quality(query));
        QCOMPARE(quality.directionsDue, before + 2);
        QCOMPARE(quality.directionsDone, std::int64_t(1));
        Selection selection;
        selection.from = query.from;
        selection.to = query.to;
        for (const auto &[figure, count] : {std::pair(Figure::Submitted, quality.submitted), std::pair(Figure::Returned, quality.returned),
                                            std::pair(Figure::DirectionsDue, quality.directionsDue), std::pair(Figure::DirectionsDone, quality.directionsDone)}) {
            selection.figure = figure;
            const auto cell = cellOf(opened, selection);
            QCOMPARE(cell.total, count);
            QCOMPARE(std::int64_t(cell.rows.size()), count);
        }
        selection.figure = Figure::Returned;
        selection.code = "other";
        QCOMPARE(cellOf(opened, selection).total, std::int64_t(0));
        QVERIFY(must(opened.quality({query.from, query.to, "Elsewhere", {}})) == Quality());
    }
};

QTEST_GUILESS_MAIN(TestFigureCells)
#include "tst_figure_cells.moc"
