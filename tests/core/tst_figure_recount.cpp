// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of a demonstration force, for random periods and scopes, counted again from the list of obligations
// and from a star export; and verify finds each tally that would make one of them wrong.
#include "core/cases/facts_file.h"
#include "tests/support/small_force.h"
#include "tests/support/star_tables.h"

#include <QTest>
#include <algorithm>
#include <fstream>
#include <random>
#include <set>

using namespace casegrip;
using namespace casegrip::figures;
using namespace casegrip::workspace;
using test::must;

namespace
{

// One obligation as everybody can see it.
struct Owed {
    std::string caseNo, rank, stage, team, reviewerTeam;
    Day due;
    bool isOpen = false; // waits, and has a due time that is not over
    bool isDue = false, isCompleted = false, isOnTime = false;
};

// Everything that the figures are about, read once through the list of obligations and the single cases.
struct Folder {
    std::vector<Owed> owed;
    std::vector<Unit> units;
    std::vector<std::string> ranks;
    std::set<std::string> restricted;
    Instant now;
    Day today;

    // Of the lines that have begun the last one that holds, else the last that had begun, else the first.
    std::string areaOf(const std::string &team, Day day) const
    {
        const Day asked = std::min(day, today);
        const Unit *holds = nullptr, *begun = nullptr, *first = nullptr;
        for (const Unit &unit : units) {
            const Day from = unit.validFrom.value_or(Day::min());
            const auto later = [from](const Unit *than) {
                return !than || than->validFrom.value_or(Day::min()) <= from;
            };
            if (unit.team != team)
                continue;
            if (!first || from < first->validFrom.value_or(Day::min()))
                first = &unit;
            if (from > asked)
                continue;
            if (later(begun))
                begun = &unit;
            if (asked <= unit.validTo.value_or(Day::max()) && later(holds))
                holds = &unit;
        }
        const Unit *unit = holds ? holds : begun ? begun : first;
        return unit ? unit->area : std::string();
    }
};

std::map<std::string, std::string> teamsOfReviews(Workspace &opened, const std::string &caseNo,
                                                  const std::map<std::string, std::string> &teams)
{
    std::map<std::string, std::string> found;
    for (const auto &review : must(opened.readCase(caseNo)).reviews) {
        const auto team = teams.find(review.reviewerId);
        if (!review.reviewerId.empty())
            found[review.ref] = team == teams.end() ? std::string() : team->second;
    }
    return found;
}

Folder read(Workspace &opened)
{
    Folder folder;
    folder.units = must(opened.units());
    folder.ranks = opened.ranks();
    folder.now = opened.now();
    const TimeZone &zone = opened.frameworks().zone();
    folder.today = zone.dayOf(folder.now);
    std::map<std::string, std::string> teams;
    for (const Officer &officer : must(opened.officers()))
        teams[officer.officerId] = officer.team;
    struct Raw {
        std::string caseNo, ref, team;
        due::Obligation obligation;
    };
    std::vector<Raw> raw;
    must(opened.forEachObligation({}, {}, [&](const ObligationRow &row) {
        raw.push_back(
            {std::string(row.caseNo), std::string(row.reviewRef), std::string(row.team), row.obligation});
        return true;
    }));
    std::string caseNo;
    std::map<std::string, std::string> reviewers;
    for (const Raw &row : raw) {
        if (row.caseNo != caseNo) {
            caseNo = row.caseNo;
            reviewers = teamsOfReviews(opened, caseNo, teams);
            if (must(opened.readCase(caseNo)).restricted)
                folder.restricted.insert(caseNo);
        }
        using due::State;
        const State state = row.obligation.state;
        const auto &version = opened.frameworks().versions[row.obligation.framework];
        if (!row.obligation.dueAt || !version.counts(row.obligation.stage))
            continue;
        Owed &owed = folder.owed.emplace_back();
        owed.caseNo = row.caseNo;
        owed.stage = due::toWord(row.obligation.stage);
        owed.rank = version.rankOf(row.obligation.stage);
        owed.team = row.team;
        owed.due = zone.dayOf(*row.obligation.dueAt);
        owed.isOpen = state == State::Open;
        owed.isCompleted = state == State::DoneOnTime || state == State::DoneLate;
        owed.isOnTime = state == State::DoneOnTime;
        owed.isDue =
            owed.isCompleted || state == State::Overdue || state == State::Lapsed || state == State::Missed;
        owed.reviewerTeam =
            owed.isCompleted && reviewers.contains(row.ref) ? reviewers.at(row.ref) : row.team;
    }
    return folder;
}

std::string monthWord(Day day)
{
    return formatDay(day).substr(0, 7);
}

// Of the months as the tallies number them.
Day monthDay(int month)
{
    return toDay(month / 12, unsigned(month % 12 + 1), 1);
}

// ISO 8601: the week belongs to the year of its Thursday.
std::string weekWord(Day day)
{
    const auto fromMonday = (std::chrono::weekday(day) - std::chrono::Monday).count();
    const Day thursday = day - std::chrono::days(fromMonday) + std::chrono::days(3);
    const std::chrono::year year = std::chrono::year_month_day(thursday).year();
    const auto week = (thursday - Day{year / std::chrono::January / 1}).count() / 7 + 1;
    return std::to_string(int(year)) + (week < 10 ? "-W0" : "-W") + std::to_string(week);
}

std::vector<ComplianceRow> recount(const Folder &folder, const ComplianceQuery &query,
                                   const std::set<std::string> *among = nullptr)
{
    std::map<std::vector<std::string>, ComplianceRow> rows;
    if (query.by.empty())
        rows[{}] = {};
    for (const Owed &owed : folder.owed) {
        const std::string area = folder.areaOf(owed.team, owed.due);
        const bool isWanted = owed.isDue && query.from <= owed.due && owed.due <= query.to &&
                              (query.rank.empty() || owed.rank == query.rank) &&
                              (query.team.empty() || owed.team == query.team) &&
                              (query.area.empty() || area == query.area) &&
                              (!among || among->contains(owed.caseNo));
        if (!isWanted)
            continue;
        const std::map<Key, std::string> values = {{Key::Rank, owed.rank},
                                                   {Key::Stage, owed.stage},
                                                   {Key::Area, area},
                                                   {Key::Team, owed.team},
                                                   {Key::DueMonth, monthWord(owed.due)},
                                                   {Key::DueWeek, weekWord(owed.due)},
                                                   {Key::ReviewerUnit, owed.reviewerTeam}};
        std::vector<std::string> keys;
        for (const Key key : query.by)
            keys.push_back(values.at(key));
        ComplianceRow &row = rows[keys];
        row.keys = keys;
        row.due += 1;
        row.completed += owed.isCompleted ? 1 : 0;
        row.onTime += owed.isOnTime ? 1 : 0;
    }
    std::vector<ComplianceRow> list;
    for (const auto &[keys, row] : rows)
        list.push_back(row);
    return list;
}

std::string toText(const ComplianceQuery &query, const std::vector<ComplianceRow> &rows)
{
    std::string text = formatDay(query.from) + ' ' + formatDay(query.to) + " rank=" + query.rank +
                       " area=" + query.area + " team=" + query.team + " by";
    for (const Key key : query.by)
        text += ' ' + std::string(toWord(key));
    for (const auto &row : rows) {
        text += "\n ";
        for (const auto &key : row.keys)
            text += ' ' + key;
        text += " D=" + std::to_string(row.due) + " C=" + std::to_string(row.completed) +
                " T=" + std::to_string(row.onTime);
    }
    return text;
}

class Chance
{
public:
    Chance(std::uint32_t seed, const Folder &folder) : m_random(seed), m_folder(folder) {}
    int number(int below) { return int(m_random() % std::uint32_t(below)); }
    // The demonstration force's cases are of the years before June 2025; some periods lie outside them.
    void period(Day &from, Day &to, bool wholeMonths)
    {
        from = toDay(2022 + number(4), unsigned(1 + number(12)), unsigned(1 + number(28)));
        to = from + std::chrono::days(number(4) == 0 ? number(900) : number(60));
        if (!wholeMonths)
            return;
        const std::chrono::year_month_day first(from), last(to);
        from = Day{first.year() / first.month() / 1};
        to = Day{last.year() / last.month() / std::chrono::last};
    }
    ComplianceQuery query(bool wholeMonths)
    {
        ComplianceQuery query;
        period(query.from, query.to, wholeMonths);
        std::vector<Key> keys = {Key::Rank,  Key::Stage, Key::Area,        Key::Team,
                                 Key::DueMonth, Key::DueWeek,  Key::ReviewerUnit};
        if (wholeMonths)
            keys.erase(std::find(keys.begin(), keys.end(), Key::DueWeek));
        std::shuffle(keys.begin(), keys.end(), m_random);
        keys.resize(std::size_t(number(4)));
        query.by = keys;
        const Unit &unit = m_folder.units[std::size_t(number(int(m_folder.units.size())))];
        if (number(3) == 0)
            query.rank = m_folder.ranks[std::size_t(number(int(m_folder.ranks.size())))];
        if (number(3) == 0)
            query.area = unit.area;
        if (number(3) == 0)
            query.team = number(8) == 0 ? "no such team" : unit.team;
        return query;
    }
    std::mt19937 &random() { return m_random; }

private:
    std::mt19937 m_random;
    const Folder &m_folder;
};

// Every so manieth case is restricted from then on, some units change their area, and of so many reviews one
// is not there (0: all are).
void disturb(const std::string &folder, std::size_t missingReview)
{
    const auto change = [&folder](const std::string &name, const auto &changeRow) {
        auto rows = test::csvRows(test::readWhole(folder + '/' + name));
        for (auto &row : rows) {
            if (row.back().ends_with('\r')) // lines of an export end so, those of a star export do not
                row.back().pop_back();
        }
        std::ofstream file(folder + '/' + name, std::ios::binary);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (i > 0)
                changeRow(i, rows[0], rows[i]);
            if (rows[i].empty())
                continue;
            for (std::size_t j = 0; j < rows[i].size(); ++j) {
                std::string cell;
                for (const char c : rows[i][j])
                    cell += c == '"' ? std::string("\"\"") : std::string(1, c);
                file << (j == 0 ? "\"" : ",\"") << cell << '"';
            }
            file << '\n';
        }
    };
    const auto cell = [](const std::vector<std::string> &head, std::vector<std::string> &row,
                         const char *name) -> std::string & {
        return row.at(std::size_t(std::find(head.begin(), head.end(), name) - head.begin()));
    };
    change("cases.csv", [&](std::size_t i, const auto &head, auto &row) {
        if (i % 17 == 0)
            cell(head, row, "restricted") = "yes";
    });
    change("reviews.csv", [&](std::size_t i, const auto &, auto &row) {
        if (missingReview != 0 && i % missingReview == 0)
            row.clear();
    });
    std::string added;
    change("units.csv", [&](std::size_t i, const auto &head, auto &row) {
        if (i % 3 != 0)
            return;
        cell(head, row, "valid_to") = "2024-11-17";
        auto next = row;
        cell(head, next, "valid_from") = "2024-11-18";
        cell(head, next, "valid_to").clear();
        cell(head, next, "area") = "New area";
        for (std::size_t j = 0; j < next.size(); ++j)
            added += (j == 0 ? "\"" : ",\"") + next[j] + '"';
        added += '\n';
    });
    std::ofstream(folder + "/units.csv", std::ios::app | std::ios::binary) << added;
}

} // namespace

class TestFigureRecount : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::optional<test::SmallForce> m_force;
    NoProgress m_silent;

    Workspace reader() { return must(m_force->tryOpen(OpenOptions::Access::Read)); }
    void take(const std::string &exportPath, std::size_t missingReview)
    {
        disturb(exportPath, missingReview);
        auto opened = m_force->open();
        must(opened.planSync(exportPath, m_silent));
        must(opened.applySync(true, m_silent)); // the manifest is of before the changes
    }
    std::int64_t completed()
    {
        ComplianceQuery everything;
        everything.from = toDay(2000, 1, 1);
        everything.to = toDay(2030, 12, 31);
        return must(reader().compliance(everything)).at(0).completed;
    }
    std::vector<Finding> findings() { return must(reader().verify(false, false, m_silent)).findings; }

    void everythingIsRecounted(std::uint32_t seed)
    {
        auto opened = reader();
        const Folder folder = read(opened);
        QVERIFY(folder.owed.size() > 3000 && folder.restricted.size() > 50);
        Chance chance(seed, folder);
        std::int64_t counted = 0;
        for (int round = 0; round < 300; ++round) {
            const auto query = chance.query(round % 3 == 0);
            const auto figure = must(opened.compliance(query));
            const auto again = recount(folder, query);
            QVERIFY2(figure == again, (toText(query, figure) + "\nis not " + toText(query, again)).c_str());
            for (const auto &row : figure)
                counted += row.due;
        }
        QVERIFY(counted > 20000); // it was about something
        fallingDue(opened, folder, chance);
        overdueNow(opened, folder);
    }
    // What falls due from now on, by day.
    static void fallingDue(Workspace &opened, const Folder &folder, Chance &chance)
    {
        for (int round = 0; round < 5; ++round) {
            const int days = 1 + chance.number(60);
            std::map<std::string, std::int64_t> expected, found;
            for (const Owed &owed : folder.owed) {
                if (owed.isOpen && owed.due < folder.today + std::chrono::days(days))
                    ++expected[owed.stage + ' ' + formatDay(owed.due)];
            }
            for (const auto &row : must(opened.forecast(days, {"stage"})))
                found[row.keys.at(0) + ' ' + formatDay(row.day)] += row.due;
            QVERIFY(!expected.empty());
            QVERIFY(found == expected);
        }
    }
    static void overdueNow(Workspace &opened, const Folder &folder)
    {
        std::int64_t notDone = 0, overdue = 0;
        for (const auto &[rank, count] : must(opened.watch({})).overdueByRank)
            overdue += count;
        must(opened.forEachObligation({}, {}, [&](const ObligationRow &row) {
            notDone += row.obligation.state == due::State::Overdue ? 1 : 0;
            return true;
        }));
        QCOMPARE(overdue, notDone);
        QVERIFY(overdue > 0 && !folder.owed.empty());
    }

private slots:
    void initTestCase()
    {
        m_force.emplace(m_folder.path().toStdString(), 1200);
        take(m_force->first(), 0);
    }
    void figuresAreThoseOfTheObligations()
    {
        QVERIFY(findings().empty());
        everythingIsRecounted(1);
    }
    // What the change set touched is brought up to date, and nothing else has to be.
    void alsoAfterAFurtherExport()
    {
        const auto before = completed();
        take(m_force->next(), 5);
        QVERIFY(completed() < before);
        QVERIFY(findings().empty());
        everythingIsRecounted(2);
    }

    // The rows of the export are the figures: whole months with what is only counted, any other days without
    // the restricted cases.
    void aStarExportGivesTheSame_data()
    {
        QTest::addColumn<bool>("isSqlite");
        QTest::newRow("csv") << false;
        QTest::newRow("sqlite") << true;
    }
    void aStarExportGivesTheSame()
    {
        QFETCH(bool, isSqlite);
        auto opened = reader();
        const std::string place = m_folder.path().toStdString() + (isSqlite ? "/star-sqlite" : "/star-csv");
        must(opened.exportStar({place, isSqlite}, m_silent));
        const auto tables = isSqlite ? test::StarTables::ofSqlite(place) : test::StarTables::ofCsv(place);
        const Folder folder = read(opened);
        std::set<std::string> withRows;
        for (const Owed &owed : folder.owed) {
            if (!folder.restricted.contains(owed.caseNo))
                withRows.insert(owed.caseNo);
        }
        Chance chance(isSqlite ? 3 : 4, folder);
        for (int round = 0; round < 40; ++round) {
            const bool wholeMonths = round % 2 == 0;
            ComplianceQuery query = chance.query(wholeMonths);
            const bool happensToBe =
                !wholeMonths && std::chrono::year_month_day(query.from).day() == std::chrono::day{1};
            query.from += std::chrono::days(happensToBe ? 1 : 0); // a part of a month
            query.to = std::max(query.to, query.from);
            const auto expected =
                wholeMonths ? must(opened.compliance(query)) : recount(folder, query, &withRows);
            const auto found = tables.compliance(query);
            QVERIFY2(found == expected,
                     (toText(query, found) + "\nis not " + toText(query, expected)).c_str());
            flowsAgree(opened, tables, chance);
        }
        for (const char *table : {"fact_obligation", "fact_review", "fact_outcome"}) {
            const auto &rows = tables.table(table);
            const auto column = rows.column("case_no");
            QVERIFY(!rows.rows.empty());
            for (const auto &row : rows.rows)
                QVERIFY2(!folder.restricted.contains(row[column]), table);
        }
    }
    static void flowsAgree(Workspace &opened, const test::StarTables &tables, Chance &chance)
    {
        const ComplianceQuery scope = chance.query(true);
        FlowQuery query{scope.from, scope.to, {}, scope.area, scope.team};
        for (const char *key : {"area", "team", "month"}) {
            if (chance.number(2) == 0)
                query.by.emplace_back(key);
        }
        auto found = tables.flows(query);
        for (auto &[keys, counts] : found) {
            for (const char *apart : {"open", "due", "completed", "on_time", "batched", "reviews",
                                      "directions_due", "directions_done"})
                counts.erase(apart);
        }
        std::erase_if(found, [](const auto &entry) { return entry.second.empty(); });
        decltype(found) expected;
        for (const auto &row : must(opened.flows(query))) {
            auto &counts = expected[row.keys];
            counts = {{"recorded", row.recorded},
                      {"filed", row.filed},
                      {"reopened", row.reopened},
                      {"arrest", row.arrests}};
            for (const auto &[code, count] : row.outcomes)
                counts["outcome " + code] = count;
            std::erase_if(counts, [](const auto &count) { return count.second == 0; });
        }
        std::erase_if(expected, [](const auto &entry) { return entry.second.empty(); });
        QVERIFY(found == expected);
    }
    void openCasesOfAStarExport()
    {
        auto opened = reader();
        const std::string place = m_folder.path().toStdString() + "/star-open";
        must(opened.exportStar({place}, m_silent));
        const auto tables = test::StarTables::ofCsv(place);
        FlowQuery query;
        query.from = toDay(1990, 1, 1);
        query.to = toDay(2100, 12, 31);
        query.by = {"area", "team"};
        std::map<std::vector<std::string>, std::int64_t> expected, found;
        StockQuery stock;
        stock.by = query.by;
        for (const auto &row : must(opened.stock(stock)))
            expected[row.keys] = row.open;
        for (auto [keys, counts] : tables.flows(query)) {
            if (counts["open"] > 0)
                found[keys] = counts["open"];
        }
        QVERIFY(!expected.empty());
        QVERIFY(found == expected);
    }

    // Whichever tally is changed, some figure is no longer that of the obligations; verify says so, and mends
    // it.
    void verifyFindsEveryTallyThatMakesAFigureWrong()
    {
        const Folder folder = [&] {
            auto opened = reader();
            return read(opened);
        }();
        Chance chance(5, folder);
        for (const Tally &tally : tallies) {
            for (const char *column : {"due", "completed", "on_time"}) {
                const auto period = change(tally, column, chance.number(400));
                ComplianceQuery query;
                query.from = tally.isMonth ? monthDay(period) : Day{std::chrono::days{period}};
                query.to = tally.isMonth ? monthDay(period + 1) - std::chrono::days(1) : query.from;
                query.by = {Key::Stage, tally.isByReviewer ? Key::ReviewerUnit : Key::Team};
                const auto expected = recount(folder, query);
                QVERIFY2(must(reader().compliance(query)) != expected, tally.table);
                QVERIFY2(!findings().empty(), tally.table);
                {
                    auto opened = m_force->open();
                    const auto report = must(opened.verify(false, true, m_silent));
                    QVERIFY(!report.mended.empty() && report.findings.empty());
                }
                QVERIFY2(must(reader().compliance(query)) == expected, tally.table);
            }
        }
    }

private:
    struct Tally {
        const char *table;
        const char *key; // its columns, the period first
        bool isMonth, isByReviewer;
    };
    static constexpr Tally tallies[] = {
        {"tally_day", "day, stage, rank, team, reviewer_team", false, false},
        {"tally_month", "month, stage, rank, team", true, false},
        {"tally_reviewer_month", "month, stage, rank, team, reviewer_team", true, true}};
    // Adds one to a row of a time that is over. Returns its day or month.
    int change(const Tally &tally, const std::string &column, int which) const
    {
        auto facts =
            must(cases::openFacts(m_force->data() + "/facts-1.db", storage::Database::Mode::ReadWrite));
        const std::string table = tally.table, key = tally.key, period = key.substr(0, key.find(','));
        const std::string last = tally.isMonth ? "2025 * 12 + 3" : "20000"; // April, and 2024-10-04
        const std::string row = " FROM " + table + " WHERE due > 0 AND " + period + " < " + last +
                                " ORDER BY " + key + " LIMIT 1 OFFSET " + std::to_string(which);
        SQLite::Statement found(facts.raw(), "SELECT " + period + row);
        if (!found.executeStep())
            throw std::runtime_error("so few rows in " + table);
        const int at = found.getColumn(0).getInt();
        found.reset();
        facts.exec(("UPDATE " + table + " SET " + column + " = " + column + " + 1 WHERE (" + key +
                    ") = (SELECT " + key + row + ")")
                       .c_str());
        return at;
    }
};

QTEST_GUILESS_MAIN(TestFigureRecount)
#include "tst_figure_recount.moc"
