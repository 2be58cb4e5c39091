// SPDX-License-Identifier: GPL-3.0-or-later
// What the monthly pack says of a month: golden tables of a small folder, the figures of the front door, the published table, and
// the rows that somebody may not see.
#include "core/reports/month_figures.h"
#include "core/reports/month_files.h"
#include "core/workspace/rows_behind.h"
#include "tests/support/policed_force.h"
#include "tests/support/published_table.h"
#include "tests/support/small_force.h"
#include "tests/support/small_sync.h"

#include <QFile>
#include <QTest>
#include <algorithm>
#include <set>

using namespace casegrip;
using namespace casegrip::test;
using reports::MonthPack;
using reports::PackFigure;
using reports::PackRow;

namespace
{

constexpr figures::Month january = 2025 * 12, april = 2025 * 12 + 3;

MonthPack packOf(Workspace &opened, figures::Month month)
{
    NoProgress silent;
    return must(opened.monthPack(month, silent));
}

MonthPack packFor(Workspace opened, figures::Month month)
{
    return packOf(opened, month);
}

std::string bytesOf(const MonthPack &pack)
{
    std::string all = reports::monthHtml(pack);
    for (const auto &[name, bytes] : reports::monthCsv(pack))
        all += name + '\n' + bytes;
    return all;
}

std::int64_t sumOf(const PackFigure &figure, const char *key)
{
    std::int64_t sum = 0;
    for (const PackRow &row : figure.rows)
        sum += std::stoll(row[std::size_t(figure.column(key))]);
    return sum;
}

// As small_sync.h has it, of burglaries: their reviews are the standard ones.
ExportTables burglaries(ExportTables tables)
{
    for (ExportRow &row : tables.cases.rows) {
        for (auto &[column, value] : row) {
            if (column == "class")
                value = "28E";
        }
    }
    return tables;
}

const reports::PackRows &rowsOf(const MonthPack &pack, const char *id)
{
    return *std::find_if(pack.rows.begin(), pack.rows.end(), [id](const reports::PackRows &rows) { return rows.id == id; });
}

// Cases of which a restricted one is among few: of a team that changed its area, of a day's red box, and of positive outcomes.
struct HidingForce {
    PolicedForce policed;

    static ExportRow aCase(const std::string &caseNo, const char *team, const char *offence, const char *recorded)
    {
        return {{"case_no", caseNo}, {"recorded_at", recorded}, {"allocated_at", recorded}, {"oic_id", "PC"}, {"team", team}, {"first_team", team},
                {"class", offence}, {"status", "open"}, {"victim_type", "person"}, {"suspect", "named"}, {"restricted", "no"}, {"summary", "s"},
                {"outcome", ""}};
    }
    static bool isRedBox(const std::string &caseNo) { return caseNo == "43260000121"; }

    HidingForce()
    {
        ExportTables &tables = policed.tables;
        tables.units.add({{"team", "ASH1"}, {"name", "Team ASH1"}, {"area", "Birch"}, {"force", "43"}, {"valid_from", "2026-02-09"}});
        const auto add = [&](ExportRow row, const char *reviewedAs, const char *at) {
            tables.reviews.add({{"review_ref", row[0].second + "-1"}, {"case_no", row[0].second}, {"kind", reviewedAs}, {"completed_at", at},
                                {"reviewer_id", "PS"}, {"decision", "Proceed"}});
            tables.cases.add(std::move(row));
        };
        for (int i = 0; i < 6; ++i) {
            add(aCase("4326000010" + std::to_string(i), "ASH1", "28E", "2026-02-04T10:00:00Z"), "initial_standard", "2026-02-05T10:00:00Z");
            add(aCase("4326000011" + std::to_string(i), "BIR1", "28E", "2026-02-12T10:00:00Z"), "initial_standard", "2026-02-12T20:00:00Z");
        }
        for (const char *caseNo : {"43260000120", "43260000121"}) {
            ExportRow row = aCase(caseNo, "ASH1", "8Q", "2026-02-12T10:00:00Z");
            if (!isRedBox(caseNo)) // of those that are seen
                setIn(row, "restricted", "yes");
            add(std::move(row), "initial_enhanced", "2026-02-12T20:00:00Z");
        }
        for (int i = 0; i < 4; ++i) {
            ExportRow row = aCase("4326000013" + std::to_string(i), "ASH2", "28E", "2026-02-03T10:00:00Z");
            setIn(row, "restricted", i == 0 ? "yes" : "no");
            setIn(row, "status", "filed");
            setIn(row, "outcome", i == 0 ? "1" : "1A");
            tables.events.add({{"case_no", row[0].second}, {"at", "2026-02-20T10:00:00Z"}, {"kind", "filed"}});
            add(std::move(row), "initial_standard", "2026-02-04T10:00:00Z");
        }
    }
    void sync()
    {
        policed.clock.set(policed.clock.now() + std::chrono::hours(1));
        policed.tables.exportedAt = formatInstant(policed.clock.now());
        must(policed.tables.write(policed.exportPath()));
        auto opened = policed.openBefore("nobody");
        NoProgress silent;
        must(opened.planSync(policed.exportPath(), silent));
        must(opened.applySync(true, silent));
    }

private:
    static void setIn(ExportRow &row, const std::string &column, const std::string &value)
    {
        std::find_if(row.begin(), row.end(), [&](const auto &cell) { return cell.first == column; })->second = value;
    }
};

} // namespace

class MonthPackTest : public QObject, SmallSync
{
    Q_OBJECT
private slots:
    void theTablesOfASmallFolder();
    void theFiguresOfTheFrontDoor();
    void thePublishedTable();
    void everyRateHasItsInterval();
    void theSameMomentGivesTheSameBytes();
    void everyFigureSaysWhatItCounts();
    void fewAreNotJudged();
    void aMonthWithoutAnything();
    void atTheEndOfTheMonth();
    void cellsThatWouldTellAreNotListed();
    void restrictedCasesAreCountedAndNotListed();
    void everyNumberHidesTheSame();
    void whoHasTheCaseNowSeesItsRows();
    void onlyTheTeamsOfTheReader();
    void itCanBeStopped();
};

// The files lie in tests/data/month_pack. CASEGRIP_WRITE_GOLDEN writes them anew, to be read before they are committed.
void MonthPackTest::theTablesOfASmallFolder()
{
    auto opened = open();
    ExportTables tables = burglaries(force());
    tables.units.rows.clear();
    tables.units.add({{"team", "T1"}, {"name", "Team one"}, {"area", "North"}, {"force", "99"}});
    tables.units.add({{"team", "T2"}, {"name", "Team two"}, {"area", "South"}, {"force", "99"}});
    for (std::size_t i = 20; i < 30; ++i)
        set(tables.cases.rows[i], "team", "T2");
    for (std::size_t i = 0; i < 6; ++i) {
        tables.events.add({{"case_no", caseNo(int(i))}, {"at", onDay(20 + int(i))}, {"kind", "filed"}, {"note", ""}});
        set(tables.cases.rows[i], "status", "filed");
        tables.cases.rows[i].push_back({"outcome", i < 4 ? "1" : "18"});
    }
    set(tables.reviews.rows[1], "completed_at", "2025-01-02T20:00:00Z");
    take(opened, tables);
    const MonthPack pack = packOf(opened, january);
    QCOMPARE(rowsOf(pack, "misses").rows.size(), pack.find("days_between_misses")->rows.size() + 1);
    QCOMPARE(reports::behindText(pack, *pack.find("days_between_misses")), std::string("Rows behind: pack-2025-01-rows-misses.csv, 29 rows."));
    QCOMPARE(reports::behindText(pack, *pack.find("trend_completed")),
             std::string("Rows behind: pack-2025-01-rows-reviews.csv, 30 rows. These are of the month itself; those of each month before are in the pack of that month."));
    const bool writes = qEnvironmentVariableIsSet("CASEGRIP_WRITE_GOLDEN");
    for (const auto &[name, bytes] : reports::monthCsv(pack)) {
        QFile file(QString(QStringLiteral(TEST_DATA_DIR "/month_pack/") + QString::fromStdString(name)));
        QVERIFY2(file.open(writes ? QIODevice::WriteOnly : QIODevice::ReadOnly), qPrintable(file.fileName()));
        if (writes)
            file.write(QByteArray::fromStdString(bytes));
        else
            QCOMPARE(QByteArray::fromStdString(bytes), file.readAll());
    }
}

void MonthPackTest::theFiguresOfTheFrontDoor()
{
    const SmallForce small(fresh("force"), 400);
    auto opened = small.open();
    small.sync(opened, small.first());
    for (const figures::Month month : {april, april - 1}) {
        const MonthPack pack = packOf(opened, month);
        const Day from = figures::firstDay(month), to = figures::lastDay(month);
        const auto byRank = must(opened.compliance({from, to, {figures::Key::Rank}, {}, {}, {}}));
        const PackFigure &ranks = *pack.find("by_rank");
        QCOMPARE(ranks.rows.size(), byRank.size());
        for (const auto &row : byRank) {
            const auto same = [&](const PackRow &one) {
                return one[1] == std::to_string(row.due) && one[2] == std::to_string(row.completed) && one[5] == std::to_string(row.onTime);
            };
            QVERIFY(std::any_of(ranks.rows.begin(), ranks.rows.end(), same));
        }
        const auto byTeam = must(opened.compliance({from, to, {figures::Key::Area, figures::Key::Team}, {}, {}, {}}));
        QCOMPARE(pack.find("by_team")->rows.size(), byTeam.size());
        for (std::size_t i = 0; i < byTeam.size(); ++i)
            QCOMPARE(pack.find("by_team")->rows[i][3], std::to_string(byTeam[i].due));
        const auto flows = must(opened.flows({from, to, {}, {}, {}})).front();
        QCOMPARE(pack.find("outcomes")->rows[0][1], std::to_string(flows.recorded));
        QCOMPARE(pack.find("outcomes")->rows[4][1], std::to_string(flows.outcomesAssigned()));
        const auto stock = must(opened.stock({})).front();
        QCOMPARE(pack.find("open_stock")->rows.back()[3], std::to_string(stock.open));
        QCOMPARE(sumOf(*pack.find("ages"), "count"), stock.open);
        for (std::size_t i = 0; i < figures::watchItemCount; ++i)
            QCOMPARE(pack.find("watch_list")->rows[i][2], std::to_string(stock.watch[i]));
        std::int64_t due = 0, overdue = 0;
        for (const auto &row : must(opened.forecast(28, {"rank"})))
            due += row.due;
        const figures::Watch watch = must(opened.watch({}));
        for (const auto &[rank, count] : watch.overdueByRank)
            overdue += count;
        QCOMPARE(sumOf(*pack.find("forecast"), "count"), due);
        QCOMPARE(sumOf(*pack.find("overdue"), "count"), overdue);
        // The rows behind are as many as their figures say.
        QCOMPARE(std::int64_t(rowsOf(pack, "reviews").rows.size()), sumOf(ranks, "due"));
        QCOMPARE(std::int64_t(rowsOf(pack, "open").rows.size()), stock.open);
        QCOMPARE(std::int64_t(rowsOf(pack, "falls_due").rows.size()), due + overdue);
        QCOMPARE(std::int64_t(rowsOf(pack, "happened").rows.size()),
                 flows.recorded + flows.filed + flows.reopened + flows.arrests + flows.outcomesAssigned());
        QVERIFY(due > 0 && overdue > 0 && stock.open > 0 && flows.recorded > 0);
    }
}

void MonthPackTest::thePublishedTable()
{
    const std::string exported = fresh("published");
    must(writePublishedTable(exported));
    m_clock.set(publishedNow);
    auto opened = open();
    must(opened.planSync(exported, m_silent));
    must(opened.applySync(false, m_silent));
    const PackFigure ranks = *packOf(opened, april).find("by_rank");
    m_clock.set(*parseInstant("2025-03-03T08:00:00Z", TimeZone::utc()));
    const std::vector<std::vector<std::string>> expected = {{"Sergeant", "2500", "2200", "88", "1430", "65", "57.2"},
                                                            {"Inspector", "2500", "1125", "45", "450", "40", "18.0"},
                                                            {"Chief inspector", "2500", "200", "8", "48", "24", "1.9"},
                                                            {"Superintendent", "2500", "300", "12", "141", "47", "5.6"}};
    QCOMPARE(ranks.rows.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const PackRow &row = ranks.rows[i];
        const std::vector<std::string> found{row[0], row[1], row[2], row[3], row[5], row[6], row[8]};
        QCOMPARE(found, expected[i]);
    }
    QCOMPARE(ranks.rows[0][4], std::string("87 to 89 %"));
}

// Wherever a percentage of counts is printed, its interval stands in the next column.
void MonthPackTest::everyRateHasItsInterval()
{
    auto opened = open();
    take(opened, force());
    int rates = 0;
    for (const PackFigure &figure : packOf(opened, january).figures) {
        for (std::size_t i = 0; i < figure.columns.size(); ++i) {
            if (figure.columns[i].kind != reports::PackColumn::Kind::Percent || figure.columns[i].of < 0)
                continue;
            QVERIFY2(i + 1 < figure.columns.size() && figure.columns[i + 1].name == "95 % interval", figure.id.c_str());
            for (const PackRow &row : figure.rows) {
                if (row[i].empty() || std::stod(row[i]) > 100)
                    continue;
                QVERIFY2(!row[i + 1].empty(), figure.id.c_str());
                ++rates;
            }
        }
    }
    QVERIFY2(rates >= 16, qPrintable(QString::number(rates)));
}

void MonthPackTest::theSameMomentGivesTheSameBytes()
{
    const std::string folder = fresh("data");
    std::string first;
    {
        auto opened = open(folder);
        take(opened, force());
        first = bytesOf(packOf(opened, january));
        QCOMPARE(bytesOf(packOf(opened, january)), first);
    }
    auto again = open(folder);
    QCOMPARE(bytesOf(packOf(again, january)), first);
    m_clock.set(m_clock.now() + std::chrono::hours(1));
    QVERIFY(bytesOf(packOf(again, january)) != first); // another moment, and it says so
    m_clock.set(m_clock.now() - std::chrono::hours(1));
}

void MonthPackTest::everyFigureSaysWhatItCounts()
{
    auto opened = open();
    take(opened, force());
    const MonthPack pack = packOf(opened, january);
    std::set<std::string> ids;
    for (const PackFigure &figure : pack.figures) {
        QVERIFY2(!figure.definitions.empty(), figure.id.c_str());
        for (const std::string &id : figure.definitions)
            QVERIFY2(!reports::definitionText(id).empty(), id.c_str());
        for (const PackRow &row : figure.rows)
            QCOMPARE(row.size(), figure.columns.size());
        QVERIFY(ids.insert(figure.id).second);
    }
    for (const char *id : {"rates", "by_rank", "by_area", "by_team", "funnel", "trend_completed", "trend_on_time", "trend_on_time_of_due", "open_stock",
                           "ages", "watch_list", "overdue", "forecast", "forecast_by_rank", "forecast_by_post", "days_between_misses", "outcomes", "outcome_mix", "time_to_file", "returns",
                           "directions", "themes"})
        QVERIFY2(ids.contains(id), id);
    QCOMPARE(reports::monthName(pack.month), std::string("January 2025"));
    QVERIFY(pack.cover.exportText.find("old") != std::string::npos);
    QVERIFY(reports::monthHtml(pack).find("OFFICIAL-SENSITIVE") != std::string::npos);
}

void MonthPackTest::fewAreNotJudged()
{
    PackFigure figure;
    figure.columns = {{"due", "Due", reports::PackColumn::Kind::Number, -1}, {"percent", "Percent", reports::PackColumn::Kind::Percent, 0}};
    QCOMPARE(reports::shown(figure, {"4", "50"}, 1), std::string("50 % (few)"));
    QCOMPARE(reports::shown(figure, {"5", "60"}, 1), std::string("60 %"));
    QCOMPARE(reports::shown(figure, {"0", ""}, 1), std::string("no data"));
    QCOMPARE(reports::shown(figure, {"", ""}, 1), std::string());
    QCOMPARE(reports::intervalText(4, 4), std::string("51 to 100 %"));
    QCOMPARE(reports::intervalText(5, 4), std::string()); // no share
    QCOMPARE(reports::intervalText(0, 0), std::string());
    QCOMPARE(reports::intervalText(65, 100), std::string("55 to 74 %"));
    QCOMPARE(reports::exactPercent(1, 16), std::string("6.3")); // half up
}

void MonthPackTest::aMonthWithoutAnything()
{
    auto opened = open();
    take(opened, force());
    const MonthPack pack = packOf(opened, january - 60);
    QVERIFY(pack.find("by_rank")->rows.empty());
    QCOMPARE(reports::shown(*pack.find("rates"), pack.find("rates")->rows[0], 3), std::string("no data"));
    QVERIFY(!reports::monthHtml(pack).empty());
    NoProgress silent;
    auto empty = open();
    QCOMPARE(empty.monthPack(january, silent).error().kind, ErrorKind::NotFound);
}

void MonthPackTest::atTheEndOfTheMonth()
{
    auto opened = open();
    ExportTables tables = burglaries(force());
    for (std::size_t i = 0; i < 10; ++i) // ten of thirty were done after the month
        set(tables.reviews.rows[i], "completed_at", "2025-02-01T05:00:00Z");
    take(opened, tables);
    const PackFigure rates = *packOf(opened, january).find("rates");
    const auto due = std::stoll(rates.rows[0][2]), completed = std::stoll(rates.rows[0][1]);
    const std::string then = rates.rows[0][5];
    QVERIFY2(then.find("(" + std::to_string(completed - 10) + " of ") != std::string::npos, then.c_str());
    QVERIFY(due >= completed);
}

void MonthPackTest::cellsThatWouldTellAreNotListed()
{
    workspace::RowsBehind rows("test", "Test", {"case_no"});
    for (int i = 0; i < 4; ++i)
        rows.add({"large " + std::to_string(i)}, false, {"large", "both"});
    rows.add({"hidden"}, true, {"large", "both"});
    for (int i = 0; i < 3; ++i)
        rows.add({"small " + std::to_string(i)}, false, {"small"});
    rows.add({"hidden too"}, true, {"small"});
    rows.add({"alone"}, false, {"other"});
    const reports::PackRows taken = rows.take();
    QCOMPARE(taken.total, std::int64_t(10));
    QCOMPARE(taken.rows.size(), std::size_t(5)); // four of five, and the one of a cell where nothing is hidden
    QCOMPARE(taken.notShown, std::int64_t(5));
    // What is left out is missing elsewhere too: also a cell of few that counts nothing hidden has all of its rows, or none.
    workspace::RowsBehind linked("test", "Test", {"case_no"});
    linked.add({"hidden"}, true, {"day 1"});
    linked.add({"with it"}, false, {"day 1", "team"});
    linked.add({"beside it"}, false, {"day 2", "team"});
    linked.add({"of another"}, false, {"day 3", "other team"});
    const reports::PackRows left = linked.take();
    QVERIFY((left.rows == std::vector<PackRow>{{"of another"}}));
    QCOMPARE(left.notShown, std::int64_t(3));
    // The digest is of all of them, whoever reads them and in whatever order.
    const auto digestOf = [](std::vector<std::pair<const char *, bool>> hidden) {
        workspace::RowsBehind some("test", "Test", {"case_no"});
        for (const auto &[text, isHidden] : hidden)
            some.add({text}, isHidden, {"cell"});
        return some.take().digest;
    };
    QCOMPARE(digestOf({{"a", false}, {"b", true}}), digestOf({{"b", false}, {"a", false}}));
    QVERIFY(digestOf({{"a", false}, {"b", false}}) != digestOf({{"a", false}, {"c", false}}));
    QVERIFY(digestOf({{"a", false}, {"a", false}}) != digestOf({{"b", false}, {"b", false}}));
    QVERIFY(std::none_of(taken.rows.begin(), taken.rows.end(), [](const PackRow &row) { return row[0].starts_with("small") || row[0].starts_with("hidden"); }));
}

void MonthPackTest::restrictedCasesAreCountedAndNotListed()
{
    PolicedForce policed;
    const figures::Month month = figures::monthOf(toDay(2026, 2, 1));
    const auto packFor = [month](Workspace opened) { return packOf(opened, month); }; // one writes at a time
    const MonthPack pack = packFor(policed.open("SU"));
    const auto &happened = rowsOf(pack, "happened");
    QCOMPARE(pack.find("outcomes")->rows[0][1], std::to_string(happened.total)); // recorded, all of them
    QVERIFY(happened.notShown >= 1);
    std::string csv;
    for (const auto &[name, bytes] : reports::monthCsv(pack))
        csv += bytes;
    QVERIFY(csv.find(PolicedForce::restricted) == std::string::npos);
    QVERIFY(reports::monthHtml(pack).find("and " + std::to_string(happened.notShown) + " not shown") != std::string::npos);
    // Whoever packs, also who is named for it.
    policed.policy[u"restricted"] = PolicedForce::parsed(R"([{"cases": [{"case_no": "43260000005", "people": ["PN", "SU"]}]}])")[0];
    policed.writePolicy();
    const MonthPack named = packFor(policed.open("SU"));
    QCOMPARE(rowsOf(named, "happened").notShown, happened.notShown);
    for (const auto &[name, bytes] : reports::monthCsv(named))
        QVERIFY2(bytes.find(PolicedForce::restricted) == std::string::npos, name.c_str());
    // In an open folder nobody is named for anything.
    std::string all;
    for (const auto &[name, bytes] : reports::monthCsv(packFor(policed.openBefore("SU"))))
        all += bytes;
    QVERIFY(all.find(PolicedForce::restricted) != std::string::npos);
}

// Whatever number of the pack the listed rows are counted for: all of them are there, or there are 5, or none is.
void MonthPackTest::everyNumberHidesTheSame()
{
    HidingForce force;
    force.sync();
    const MonthPack pack = packFor(force.policed.open("SU"), figures::monthOf(toDay(2026, 2, 1)));
    int small = 0;
    const auto holds = [&small](const std::string &total, std::int64_t listed) {
        const std::int64_t all = std::stoll(total);
        small += listed == 0 && all > 0 && all < figures::fewestWithHidden ? 1 : 0;
        return listed == all || listed == 0 || all >= figures::fewestWithHidden;
    };
    const auto &reviews = rowsOf(pack, "reviews").rows;
    const auto isCompleted = [](const PackRow &row) { return row[3] != "not_completed"; };
    for (const PackRow &team : pack.find("by_team")->rows) {
        const auto listed = [&](auto takes) {
            return std::count_if(reviews.begin(), reviews.end(), [&](const PackRow &row) { return row[5] == team[0] && row[6] == team[1] && takes(row); });
        };
        QVERIFY2(holds(team[3], listed([](const PackRow &) { return true; })), (team[0] + team[1]).c_str());
        QVERIFY2(holds(team[4], listed(isCompleted)), (team[0] + team[1]).c_str());
        QVERIFY2(holds(team[7], listed([](const PackRow &row) { return row[3] == "on_time"; })), (team[0] + team[1]).c_str());
    }
    QVERIFY(small > 0);
    QVERIFY(rowsOf(pack, "misses").rows.empty() && !rowsOf(pack, "misses").whyNone.empty()); // they would tell of those that are left out
    QCOMPARE(rowsOf(pack, "misses").notShown, rowsOf(pack, "misses").total);
    small = 0;
    const auto &falls = rowsOf(pack, "falls_due").rows;
    for (const PackRow &day : pack.find("forecast")->rows) {
        const auto isOfDay = [&](const PackRow &row) { return row[2] == day[0] && row[3] == "no"; };
        QVERIFY2(holds(day[1], std::count_if(falls.begin(), falls.end(), isOfDay)), day[0].c_str());
        QVERIFY2(holds(day[2], std::count_if(falls.begin(), falls.end(), [&](const PackRow &row) { return isOfDay(row) && HidingForce::isRedBox(row[0]); })), day[0].c_str());
    }
    QVERIFY(small > 0);
    small = 0;
    const auto &happened = rowsOf(pack, "happened").rows;
    const auto positive = std::count_if(happened.begin(), happened.end(), [](const PackRow &row) { return row[3] == "1" || row[3] == "1A"; });
    QCOMPARE(pack.find("outcomes")->rows[5][1], std::string("4"));
    QVERIFY(holds(pack.find("outcomes")->rows[5][1], positive) && holds(pack.find("outcomes")->rows[6][1], positive));
    QCOMPARE(small, 2);
}

// By an event the case came to Cedar; its column says otherwise. It is counted where it is now, and who answers for that sees it.
void MonthPackTest::whoHasTheCaseNowSeesItsRows()
{
    HidingForce force;
    force.policed.tables.cases.add(HidingForce::aCase("43260000140", "ASH1", "28E", "2026-02-04T10:00:00Z"));
    force.policed.tables.events.add({{"case_no", "43260000140"}, {"at", "2026-02-20T10:00:00Z"}, {"kind", "transferred"}, {"team", "CED1"}});
    force.sync();
    const MonthPack pack = packFor(force.policed.open("PX"), figures::monthOf(toDay(2026, 2, 1)));
    const auto &open = rowsOf(pack, "open");
    QCOMPARE(open.notShown, std::int64_t(0));
    QVERIFY(std::any_of(open.rows.begin(), open.rows.end(), [](const PackRow &row) { return row[0] == "43260000140"; }));
}

void MonthPackTest::onlyTheTeamsOfTheReader()
{
    const PolicedForce policed;
    const figures::Month month = figures::monthOf(toDay(2026, 2, 1));
    {
        auto opened = policed.open("PX"); // a sergeant of Cedar
        const MonthPack pack = packOf(opened, month);
        QCOMPARE(pack.find("outcomes")->rows[0][1], std::string("1"));
        QVERIFY(pack.cover.scope.find("answers for") != std::string::npos);
    }
    NoProgress silent;
    auto nobody = must(Workspace::open(policed.options("a stranger", true)));
    QVERIFY(!nobody.monthPack(month, silent).has_value());
}

void MonthPackTest::itCanBeStopped()
{
    class Stop final : public Progress
    {
    public:
        bool advance(Step, std::int64_t, std::int64_t) override { return false; }
    } stop;
    const std::string exported = fresh("published");
    must(writePublishedTable(exported));
    auto opened = open();
    m_clock.set(publishedNow);
    must(opened.planSync(exported, m_silent));
    must(opened.applySync(false, m_silent));
    QCOMPARE(opened.monthPack(april, stop).error().kind, ErrorKind::Cancelled);
    m_clock.set(*parseInstant("2025-03-03T08:00:00Z", TimeZone::utc()));
}

QTEST_GUILESS_MAIN(MonthPackTest)
#include "tst_month_pack.moc"
