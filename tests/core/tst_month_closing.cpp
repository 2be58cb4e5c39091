// SPDX-License-Identifier: GPL-3.0-or-later
// A month that is closed keeps its figures; what a later export says otherwise is restated, with the reason.
#include "core/reports/month_closing.h"
#include "core/reports/month_files.h"
#include "core/workspace/known_settings.h"
#include "core/workspace/month_reading.h"
#include "tests/support/policed_force.h"
#include "tests/support/small_force.h"
#include "tests/support/small_sync.h"

#include <QJsonArray>
#include <QTest>
#include <algorithm>
#include <random>

using namespace casegrip;
using namespace casegrip::test;
using reports::MonthPack;
using workspace::CloseMonth;

namespace
{

constexpr figures::Month january = 2025 * 12;

MonthPack packOf(Workspace &opened, figures::Month month = january)
{
    NoProgress silent;
    return must(opened.monthPack(month, silent));
}

std::string figuresOf(const MonthPack &pack)
{
    std::string all = reports::monthHtml(pack);
    for (const auto &[name, bytes] : reports::monthCsv(pack))
        all += name + '\n' + bytes;
    return all;
}

std::string reasons(const MonthPack &pack)
{
    std::string text;
    for (const std::string &why : pack.restated.why)
        text += why + '\n';
    return text;
}

} // namespace

class MonthClosingTest : public QObject, SmallSync
{
    Q_OBJECT
private slots:
    void itIsTheSameEverAfter();
    void aLateExportRestates();
    void whatCameLaterIsNoRestatement();
    void aCaseMoreAndACaseLess();
    void ourOwnWorkIsAReasonToo();
    void aSyncThatIsTakenBack();
    void rowsThatHaveMovedOn();
    void rowsThatAreOthersOfTheSameNumber();
    void aMonthOfNothing();
    void whatAnotherVersionCounted();
    void whatIsTypedInLaterIsOfLaterPacks();
    void undoOpensItAgain();
    void itIsRefused();
    void itIsForWhoSeesEveryTeam();
    void theEntryHoldsItself();
    void marksComeBack();
    void ofTooManyTheExportsAreNamed();
    void whateverComesTheFiguresStay();

private:
    // Closed by P1, of the roster.
    Workspace closed(std::string *entry = nullptr)
    {
        auto opened = open();
        take(opened, burglaries());
        must(opened.setSetting("actor", "P1"));
        const auto changes = must(opened.run(CloseMonth{january}));
        if (entry)
            *entry = changes.entryId;
        return opened;
    }
    void passDays(int days) { m_clock.set(m_clock.now() + std::chrono::days(days)); }
    void init() { m_clock.set(*parseInstant("2025-03-03T08:00:00Z", TimeZone::utc())); }
    // As small_sync.h has it, of another offence: their reviews are the standard ones.
    static ExportTables burglaries()
    {
        ExportTables tables = force();
        for (ExportRow &row : tables.cases.rows)
            set(row, "class", "28E");
        return tables;
    }
    ExportTables lateReview()
    {
        ExportTables late = delta("2025-03-10T06:00:00Z");
        put(late.reviews, {{"review_ref", "R3"}, {"case_no", caseNo(3)}, {"kind", "initial_standard"}, {"completed_at", "2025-01-02T09:30:00Z"},
                           {"decision", ""}, {"text", "t"}});
        return late;
    }
};

void MonthClosingTest::itIsTheSameEverAfter()
{
    init();
    auto opened = open();
    take(opened, force());
    must(opened.setSetting("actor", "P1"));
    const auto before = packOf(opened);
    must(opened.run(CloseMonth{january}));
    const auto after = packOf(opened);
    QVERIFY(after.closed.has_value());
    QCOMPARE(after.closed->by, std::string("Kit Lang (P1)"));
    QCOMPARE(after.figures, before.figures);
    QCOMPARE(after.cover, before.cover);
    QCOMPARE(after.digest, before.digest);
    QCOMPARE(after.rows, before.rows);
    QVERIFY(!after.restated.isOne());
    const std::string first = figuresOf(after);
    passDays(40);
    QCOMPARE(figuresOf(packOf(opened)), first);
    const auto notes = must(opened.monthNotes(toDay(2024, 12, 1), toDay(2025, 2, 1), m_silent));
    QCOMPARE(notes.size(), std::size_t(1));
    QVERIFY(!notes.front().restated.isOne());
    QVERIFY(must(opened.monthNotes(toDay(2025, 2, 1), toDay(2025, 2, 28), m_silent)).empty());
}

void MonthClosingTest::aLateExportRestates()
{
    init();
    auto opened = closed();
    const auto before = packOf(opened);
    passDays(8);
    take(opened, lateReview());
    const auto pack = packOf(opened);
    QCOMPARE(pack.figures, before.figures); // those of the closed month
    QCOMPARE(pack.cover, before.cover);
    QVERIFY(pack.restated.isOne());
    const auto onTime = std::find_if(pack.restated.changes.begin(), pack.restated.changes.end(), [](const reports::PackChange &change) {
        return change.figure == "rates" && change.row == "On time of due" && change.column == "Number";
    });
    QVERIFY(onTime != pack.restated.changes.end());
    QCOMPARE(std::stoi(onTime->now), std::stoi(onTime->then) + 1);
    QVERIFY(reports::toText(*onTime).find("restated " + onTime->then + " to " + onTime->now) != std::string::npos);
    QCOMPARE(pack.restated.why.size(), std::size_t(1));
    QVERIFY2(reasons(pack).starts_with("1 case changed by the export "), reasons(pack).c_str());
    QVERIFY2(reasons(pack).find("2025-03-10T06:00:00Z") != std::string::npos, reasons(pack).c_str());
    QVERIFY(reports::behindText(pack, *pack.find("by_rank")).find("as counted now") != std::string::npos);
    QVERIFY(reports::behindText(pack, *pack.find("outcomes")).find("as counted now") != std::string::npos);
    QVERIFY(reports::behindText(pack, *pack.find("ages")).find("as counted now") == std::string::npos);
    QVERIFY(figuresOf(before).find("as counted now") == std::string::npos);
    // In every file of the pack, and to the page.
    QVERIFY(reports::monthHtml(pack).find("id=\"restated\"") != std::string::npos);
    const auto csv = reports::monthCsv(pack);
    QVERIFY(std::any_of(csv.begin(), csv.end(), [](const auto &file) { return file.first == "pack-2025-01-restated.csv"; }));
    const auto notes = must(opened.monthNotes(toDay(2025, 1, 1), toDay(2025, 1, 31), m_silent));
    QCOMPARE(notes.front().restated, pack.restated);
}

void MonthClosingTest::whatCameLaterIsNoRestatement()
{
    init();
    auto opened = closed();
    passDays(8);
    ExportTables later = delta("2025-03-10T06:00:00Z");
    put(later.events, {{"case_no", caseNo(1)}, {"at", "2025-03-09T09:00:00Z"}, {"kind", "filed"}, {"note", ""}});
    put(later.reviews, {{"review_ref", "R90"}, {"case_no", caseNo(2)}, {"kind", "initial_standard"}, {"completed_at", "2025-03-08T09:30:00Z"}, {"decision", ""}, {"text", "t"}});
    take(opened, later);
    const auto pack = packOf(opened);
    QVERIFY2(!pack.restated.isOne(), pack.restated.isOne() ? reports::toText(pack.restated.changes.front()).c_str() : "");
}

void MonthClosingTest::aCaseMoreAndACaseLess()
{
    init();
    auto opened = closed();
    passDays(8);
    ExportTables late = burglaries();
    late.exportedAt = "2025-03-10T06:00:00Z";
    for (int i = 30; i < 33; ++i)
        late.cases.add({{"case_no", caseNo(i)}, {"recorded_at", onDay(4)}, {"team", "T1"}, {"status", "open"}, {"class", "28E"}, {"risk", "standard"},
                        {"oic_id", "P1"}, {"summary", "s"}});
    take(opened, late, true);
    const auto pack = packOf(opened);
    QVERIFY2(reasons(pack).starts_with("3 cases changed by the export "), reasons(pack).c_str());
    const auto recorded = std::find_if(pack.restated.changes.begin(), pack.restated.changes.end(),
                                       [](const reports::PackChange &change) { return change.figure == "outcomes" && change.row == "Crimes recorded"; });
    QVERIFY(recorded != pack.restated.changes.end());
    QCOMPARE(recorded->then, std::string("30"));
    QCOMPARE(recorded->now, std::string("33"));
}

// What the rules say otherwise is no export's doing.
void MonthClosingTest::ourOwnWorkIsAReasonToo()
{
    init();
    auto opened = closed();
    passDays(1);
    must(opened.setSetting(workspace::positiveOutcomesSetting, "1"));
    QVERIFY(!packOf(opened).restated.isOne()); // no outcome was assigned
    must(opened.setSetting(workspace::positiveDenominatorSetting, "assigned"));
    const auto pack = packOf(opened);
    QVERIFY(pack.restated.isOne());
    QVERIFY2(reasons(pack).find("No case changed") != std::string::npos, reasons(pack).c_str());
}

void MonthClosingTest::aSyncThatIsTakenBack()
{
    init();
    auto opened = closed();
    const auto before = packOf(opened);
    passDays(8);
    take(opened, lateReview());
    QVERIFY(packOf(opened).restated.isOne());
    must(opened.undoSync(m_silent));
    const auto pack = packOf(opened);
    QVERIFY(!pack.restated.isOne());
    QCOMPARE(figuresOf(pack), figuresOf(before));
    must(opened.rebuild(m_silent));
    QCOMPARE(figuresOf(packOf(opened)), figuresOf(before));
}

void MonthClosingTest::rowsThatHaveMovedOn()
{
    init();
    auto opened = closed();
    passDays(8);
    ExportTables late = burglaries();
    late.exportedAt = "2025-03-10T06:00:00Z";
    for (int i = 30; i < 33; ++i)
        late.cases.add({{"case_no", caseNo(i)}, {"recorded_at", "2025-02-20T09:00:00Z"}, {"team", "T1"}, {"status", "open"}, {"class", "28E"},
                        {"risk", "standard"}, {"oic_id", "P1"}, {"summary", "s"}});
    take(opened, late, true);
    const auto pack = packOf(opened);
    const auto open = std::find_if(pack.rows.begin(), pack.rows.end(), [](const reports::PackRows &rows) { return rows.id == "open"; });
    QVERIFY(open->rows.empty() && !open->whyNone.empty());
    QCOMPARE(open->notShown, open->total);
    QCOMPARE(open->total, std::int64_t(30));
    QVERIFY(reports::monthHtml(pack).find("moved on since") != std::string::npos);
}

// One that was open is not, and another is: as many, and others.
void MonthClosingTest::rowsThatAreOthersOfTheSameNumber()
{
    init();
    auto opened = closed();
    const auto rowsOf = [](const MonthPack &pack, const char *id) {
        return *std::find_if(pack.rows.begin(), pack.rows.end(), [id](const reports::PackRows &rows) { return rows.id == id; });
    };
    const auto before = packOf(opened);
    passDays(8);
    ExportTables late = burglaries();
    late.exportedAt = "2025-03-10T06:00:00Z";
    late.events.add({{"case_no", caseNo(1)}, {"at", "2025-02-21T09:00:00Z"}, {"kind", "filed"}, {"note", ""}});
    set(late.cases.rows[1], "status", "filed");
    late.cases.add({{"case_no", caseNo(30)}, {"recorded_at", "2025-02-20T09:00:00Z"}, {"team", "T1"}, {"status", "open"}, {"class", "28E"},
                    {"risk", "standard"}, {"oic_id", "P1"}, {"summary", "s"}});
    take(opened, late, true);
    const auto pack = packOf(opened);
    QVERIFY(!pack.restated.isOne());
    QCOMPARE(rowsOf(pack, "reviews"), rowsOf(before, "reviews"));
    const reports::PackRows open = rowsOf(pack, "open");
    QCOMPARE(open.total, rowsOf(before, "open").total);
    QVERIFY(open.rows.empty() && !open.whyNone.empty());
    QCOMPARE(open.notShown, open.total);
}

// No case was marked because there was none, which is not too many.
void MonthClosingTest::aMonthOfNothing()
{
    init();
    auto opened = open();
    take(opened, burglaries());
    must(opened.setSetting("actor", "P1"));
    constexpr figures::Month earlier = january - 2;
    must(opened.run(CloseMonth{earlier}));
    passDays(8);
    ExportTables late = burglaries();
    late.exportedAt = "2025-03-10T06:00:00Z";
    late.cases.add({{"case_no", caseNo(30)}, {"recorded_at", "2024-11-05T09:00:00Z"}, {"team", "T1"}, {"status", "open"}, {"class", "28E"},
                    {"risk", "standard"}, {"oic_id", "P1"}, {"summary", "s"}});
    take(opened, late, true);
    const auto pack = packOf(opened, earlier);
    QVERIFY(pack.restated.isOne());
    QVERIFY2(reasons(pack).starts_with("1 case changed by the export "), reasons(pack).c_str());
}

void MonthClosingTest::whatAnotherVersionCounted()
{
    using Kind = reports::PackColumn::Kind;
    reports::PackFigure then{"by_rank", "By rank", {}, {}, reports::Drawing::None, {}, {}, 1, true, {}};
    then.columns = {{"rank", "Rank", Kind::Text, -1}, {"due", "Due", Kind::Number, -1}, {"gone", "Gone", Kind::Number, -1}};
    then.rows = {{"Sergeant", "5", "1"}, {"Inspector", "4", "1"}};
    reports::PackFigure now = then;
    now.columns = {{"rank", "Rank", Kind::Text, -1}, {"new", "New", Kind::Number, -1}, {"due", "Due", Kind::Number, -1}};
    now.rows = {{"Sergeant", "9", "6"}, {"Inspector", "9", "4"}, {"Staff", "9", "2"}};
    const auto changes = reports::changesBetween({then}, {now});
    QCOMPARE(changes.size(), std::size_t(2));
    QCOMPARE(changes[0], (reports::PackChange{"by_rank", "By rank", "Sergeant", "Due", "5", "6"}));
    QCOMPARE(changes[1], (reports::PackChange{"by_rank", "By rank", "Staff", "Due", "", "2"}));
    now.columns[0].key = "post"; // what names a row is another thing: no row is the same
    QVERIFY(reports::changesBetween({then}, {now}).empty());
}

// An annotation is on the pack that is made then; a month that was closed before stays as it was, its trends too.
void MonthClosingTest::whatIsTypedInLaterIsOfLaterPacks()
{
    init();
    auto opened = closed();
    const auto before = packOf(opened);
    QVERIFY(!before.find("trend_events"));
    passDays(1);
    must(opened.run(workspace::Annotate{{toDay(2025, 1, 15), {}, {}, "=1+1 <b>Flood</b>", "Half of them were away"}}));
    QCOMPARE(figuresOf(packOf(opened)), figuresOf(before));
    auto twin = open();
    take(twin, burglaries());
    must(twin.setSetting("actor", "P1"));
    must(twin.run(workspace::Annotate{{toDay(2025, 1, 15), {}, {}, "=1+1 <b>Flood</b>", "Half of them were away"}}));
    const auto pack = packOf(twin);
    QVERIFY(pack.find("trend_events"));
    QCOMPARE(pack.find("trend_events")->rows, (std::vector<reports::PackRow>{{"1", "2025-01-15", "=1+1 <b>Flood</b>", "Half of them were away"}}));
    QVERIFY(reports::monthHtml(pack).find("=1+1 &lt;b&gt;Flood&lt;/b&gt;") != std::string::npos);
    for (const auto &[name, bytes] : reports::monthCsv(pack))
        QVERIFY2(bytes.find("\n1,2025-01-15,=1+1") == std::string::npos, bytes.c_str());
    must(twin.run(CloseMonth{january}));
    QCOMPARE(packOf(twin).figures, pack.figures); // as it was stored
}

void MonthClosingTest::undoOpensItAgain()
{
    init();
    std::string entry;
    auto opened = closed(&entry);
    QCOMPARE(must(opened.closedMonths()).size(), std::size_t(1));
    const auto undone = must(opened.run(workspace::Undo{entry}));
    QVERIFY(must(opened.closedMonths()).empty());
    QVERIFY(!packOf(opened).closed);
    must(opened.run(workspace::Undo{undone.entryId})); // the undo is taken back
    QCOMPARE(must(opened.closedMonths()).size(), std::size_t(1));
    bool isLogged = false;
    for (const auto &row : must(opened.log({}, 1000)))
        isLogged = isLogged || (row.type == "month.closed" && row.text == "January 2025");
    QVERIFY(isLogged);
}

void MonthClosingTest::itIsRefused()
{
    init();
    auto opened = open();
    QCOMPARE(opened.run(CloseMonth{january}).error().kind, ErrorKind::Refused); // the login is nobody
    take(opened, force());
    must(opened.setSetting("actor", "P1"));
    const auto current = opened.run(CloseMonth{january + 2});
    QVERIFY(!current && current.error().what.find("not over") != std::string::npos);
    must(opened.run(CloseMonth{january}));
    const auto twice = opened.run(CloseMonth{january});
    QVERIFY(!twice && twice.error().todo.find("casegrip undo") != std::string::npos);
}

void MonthClosingTest::itIsForWhoSeesEveryTeam()
{
    const PolicedForce policed;
    const figures::Month month = figures::monthOf(toDay(2026, 2, 1));
    for (const char *who : {"PS", "CI", "SU"}) {
        auto opened = policed.open(who);
        QCOMPARE(opened.run(CloseMonth{month}).error().kind, ErrorKind::Refused);
    }
    {
        auto before = policed.openBefore("SU"); // in an open folder everybody sees everything
        must(before.run(CloseMonth{month}));
        QCOMPARE(must(before.closedMonths()).size(), std::size_t(1));
    }
    // Under the policy a sergeant sees some teams: their own figures, and nothing of what was stored for all.
    auto opened = policed.open("PX");
    QVERIFY(must(opened.closedMonths()).empty());
    const auto pack = packOf(opened, month);
    QVERIFY(!pack.closed && !pack.restated.isOne());
    QCOMPARE(pack.find("outcomes")->rows[0][1], std::string("1"));
}

void MonthClosingTest::theEntryHoldsItself()
{
    init();
    auto opened = open();
    take(opened, force());
    const auto pack = packOf(opened);
    workspace::CaseMarks marks;
    marks.add(caseNo(1), "something");
    const auto made = must(reports::monthClosedEntry(pack, marks));
    journal::Entry entry;
    entry.envelope.type = made.type;
    entry.envelope.typeVersion = 1;
    const auto body = [&](QJsonObject payload) { entry.body = QJsonDocument(payload).toJson().toStdString(); };
    body(made.payload);
    const auto read = reports::readMonthClosed(entry);
    QVERIFY(read.has_value());
    QCOMPARE(read->figures, pack.figures);
    QCOMPARE(read->cover, pack.cover);
    QCOMPARE(read->digest, pack.digest);
    QCOMPARE(read->totals.size(), pack.rows.size());
    QCOMPARE(read->rowDigests.size(), pack.rows.size());
    for (const reports::PackRows &rows : pack.rows)
        QCOMPARE(read->rowDigests.at(rows.id), rows.digest);
    QJsonObject earlier = made.payload; // closed before rows had digests
    earlier.remove(u"row_digests");
    body(earlier);
    QVERIFY(reports::readMonthClosed(entry)->rowDigests.empty());
    QCOMPARE(workspace::CaseMarks::unpack(read->marks)->all(), marks.all());
    // A figure that somebody changed is not that of the digest.
    QJsonObject changed = made.payload, content = changed[u"content"].toObject(), cover = content[u"cover"].toObject();
    cover[u"force"] = QStringLiteral("Force 01");
    content[u"cover"] = cover;
    changed[u"content"] = content;
    body(changed);
    QVERIFY(!reports::readMonthClosed(entry));
    entry.body.reset(); // erased
    QVERIFY(!reports::readMonthClosed(entry));
    entry.envelope.typeVersion = 2;
    body(made.payload);
    QVERIFY(!reports::readMonthClosed(entry));
}

void MonthClosingTest::marksComeBack()
{
    workspace::CaseMarks marks;
    for (int i = 0; i < 2000; ++i)
        marks.add("9925" + std::to_string(i), "items " + std::to_string(i));
    marks.add("nothing", "");
    QCOMPARE(marks.all().size(), std::size_t(2000));
    QCOMPARE(workspace::CaseMarks::unpack(marks.packed())->all(), marks.all());
    QVERIFY(!workspace::CaseMarks::unpack("AAAA"));
    QVERIFY(workspace::CaseMarks::hashOf("a") != workspace::CaseMarks::hashOf("b"));
    for (std::size_t i = 0; i < workspace::CaseMarks::most; ++i)
        marks.add("many " + std::to_string(i), "x");
    QVERIFY(marks.packed().empty());
}

// More cases than are marked: what was synced since is told all the same.
void MonthClosingTest::ofTooManyTheExportsAreNamed()
{
    std::vector<reports::SyncedSince> synced;
    const auto none = reports::reasonsWithoutMarks(synced);
    QCOMPARE(none.size(), std::size_t(1));
    QVERIFY2(none[0].starts_with("Which cases changed was not kept: there were too many. No export was synced since the month was closed"), none[0].c_str());
    synced.push_back({"a.zip", "A", "B"});
    const auto one = reports::reasonsWithoutMarks(synced);
    QCOMPARE(one.size(), std::size_t(2));
    QVERIFY2(one[0].find("1 export was synced since the month was closed;") != std::string::npos, one[0].c_str());
    QCOMPARE(one[1], std::string("The export a.zip of A, synced B."));
    for (std::size_t i = 0; i < reports::mostSyncedNamed; ++i)
        synced.push_back({"d" + std::to_string(i), "C", "D"});
    const auto many = reports::reasonsWithoutMarks(synced);
    QCOMPARE(many.size(), 2 + reports::mostSyncedNamed);
    QCOMPARE(many[1], std::string("1 earlier one is not named here, the first of them a.zip of A, synced B."));
    QCOMPARE(many[2], std::string("The export d0 of C, synced D."));
    QCOMPARE(many.back(), std::string("The export d11 of C, synced D."));
}

// Whatever exports follow, in any order: the stored figures are told to the letter, and there is a restatement exactly when the
// same figures counted anew as of then differ.
void MonthClosingTest::whateverComesTheFiguresStay()
{
    std::mt19937 random(20250301);
    int restated = 0, unchanged = 0;
    for (int run = 0; run < 6; ++run) {
        init();
        auto opened = closed();
        const auto first = packOf(opened);
        auto twin = open(); // has the same exports, and the month is not closed there
        take(twin, burglaries());
        const Instant then = m_clock.now();
        QCOMPARE(packOf(twin).figures, first.figures);
        for (int step = 0; step < 4; ++step) {
            passDays(3);
            ExportTables next = delta(formatInstant(m_clock.now() - std::chrono::hours(2)));
            const int which = int(random() % 30);
            const bool isLate = random() % 2 == 0; // about the month, or about what came after it
            if (random() % 2 == 0)
                put(next.events, {{"case_no", caseNo(which)}, {"at", isLate ? "2025-01-15T09:00:00Z" : formatInstant(m_clock.now() - std::chrono::hours(5))}, {"kind", "filed"}, {"note", ""}});
            else
                put(next.reviews, {{"review_ref", "L" + std::to_string(run * 10 + step)}, {"case_no", caseNo(which)}, {"kind", "initial_standard"},
                                   {"completed_at", isLate ? "2025-01-02T10:00:00Z" : formatInstant(m_clock.now() - std::chrono::hours(5))}, {"decision", ""}, {"text", "t"}});
            take(opened, next, true);
            take(twin, next, true);
            const auto pack = packOf(opened);
            QCOMPARE(pack.figures, first.figures);
            QCOMPARE(pack.cover, first.cover);
            QCOMPARE(pack.digest, first.digest);
            QCOMPARE(figuresOf(packOf(opened)), figuresOf(pack));
            const Instant present = m_clock.now();
            m_clock.set(then);
            const auto anew = packOf(twin);
            m_clock.set(present);
            QVERIFY(!anew.closed);
            QCOMPARE(pack.restated.changes, reports::changesBetween(first.figures, anew.figures));
            QCOMPARE(pack.restated.why.empty(), pack.restated.changes.empty());
            restated += pack.restated.isOne() ? 1 : 0;
            unchanged += pack.restated.isOne() ? 0 : 1;
        }
    }
    QVERIFY(restated > 0 && unchanged > 0);
}

QTEST_GUILESS_MAIN(MonthClosingTest)
#include "tst_month_closing.moc"
