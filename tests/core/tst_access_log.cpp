// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/access_csv.h"
#include "tests/support/reviewed_force.h"

#include <QTest>

using namespace casegrip;
using namespace casegrip::test;
using namespace casegrip::workspace;
using Access = OpenOptions::Access;
using From = WorkReason::From;

// What was looked at, searched for and changed is told, found again, and says nothing that was read.
class AccessLogTest : public QObject
{
    Q_OBJECT

    std::optional<ReviewedForce> m_made;
    std::optional<Workspace> m_opened;

    std::vector<AccessRow> rows(const AccessQuery &query = {}, int limit = accessPage) { return must(m_opened->accessLog(query, limit)).rows; }
    static AccessQuery chosen(const std::string &person, const std::string &caseNo = {}, const std::string &action = {},
                              std::optional<Instant> from = {}, std::optional<Instant> to = {})
    {
        AccessQuery query;
        query.person = person;
        query.caseNo = caseNo;
        query.action = action;
        query.from = from;
        query.to = to;
        return query;
    }
    void look(const char *caseNo, const WorkReason &reason) { must(m_opened->recordViewed({caseNo, reason})); }

private slots:
    void init()
    {
        m_opened.reset();
        m_made.emplace();
        m_made->sync();
        m_opened.emplace(m_made->open("pi300"));
    }
    void cleanup() { m_opened.reset(); }

    void aLookIsToldWithItsReason()
    {
        const Instant due = m_made->clock.now() + std::chrono::hours{3};
        look(ReviewedForce::burglary, {From::Queue, due::Stage::Inspector, 2, due});
        const auto row = rows().front();
        QCOMPARE(row.login, std::string("pi300"));
        QCOMPARE(row.name, std::string("Cai Inspector"));
        QCOMPARE(row.action, std::string("viewed"));
        QCOMPARE(row.caseNo, std::string(ReviewedForce::burglary));
        QCOMPARE(row.at, m_made->clock.now());
        QVERIFY(row.reason && row.reason->from == From::Queue && row.reason->stage == due::Stage::Inspector);
        QCOMPARE(row.reason->cycle, 2);
        QCOMPARE(row.reason->dueAt, std::optional(due));
        QCOMPARE(row.text, "queue: inspector, round 2, due " + formatInstant(due));
        look(ReviewedForce::assault, {From::Direction, {}, 0, {}});
        QCOMPARE(rows().front().text, std::string("direction"));
    }
    void ofASearchOnlyTheCountAndTheKeyedHashAreKept()
    {
        QCOMPARE(must(m_opened->searchedHash("broad street")), std::string());
        must(m_opened->recordSearched({"Broad  street", 7}));
        const auto row = rows(chosen({}, {}, "searched")).front();
        QCOMPARE(row.found, std::optional<std::int64_t>(7));
        QVERIFY(row.text.find("treet") == std::string::npos);
        const std::string hash = must(m_opened->searchedHash("STREET broad"));
        QCOMPARE(hash.size(), std::size_t(32));
        QVERIFY(row.text.ends_with(hash));
        QVERIFY(!row.text.ends_with(must(m_opened->searchedHash("broad streets"))));
        // Another folder has another key.
        ReviewedForce elsewhere;
        elsewhere.sync();
        auto other = elsewhere.open("pi300");
        must(other.recordSearched({"Broad street", 7}));
        QVERIFY(must(other.searchedHash("broad street")) != hash);
    }
    void isFoundByPersonCaseActionAndTime()
    {
        const Instant first = m_made->clock.now();
        look(ReviewedForce::burglary, {});
        m_made->passMinutes(60 * 24 * 2);
        look(ReviewedForce::assault, {});
        must(m_opened->run(AddNote{ReviewedForce::assault, "Seen"}));
        m_opened.reset();
        m_opened.emplace(m_made->open("ps200"));
        look(ReviewedForce::assault, {});

        QCOMPARE(rows(chosen("pi300")).size(), std::size_t(3));
        QCOMPARE(rows(chosen("cai insp")).size(), std::size_t(3)); // by name
        QCOMPARE(rows(chosen("S200")).size(), std::size_t(1));     // by officer_id
        QCOMPARE(rows(chosen("nobody")).size(), std::size_t(1));   // who read the export in is in no roster
        QCOMPARE(rows(chosen("somebody else")).size(), std::size_t(0));
        QCOMPARE(rows(chosen({}, ReviewedForce::assault)).size(), std::size_t(3));
        QCOMPARE(rows(chosen({}, ReviewedForce::assault, "changed")).front().entryType, std::string("note"));
        QCOMPARE(rows(chosen({}, {}, "viewed")).size(), std::size_t(3));
        QCOMPARE(rows(chosen({}, {}, "viewed", {}, first + Seconds{1})).size(), std::size_t(1));
        QCOMPARE(rows(chosen({}, {}, "viewed", {}, first)).size(), std::size_t(0));
        QCOMPARE(rows(chosen({}, {}, "viewed", first + Seconds{1})).size(), std::size_t(2));
        QCOMPARE(rows(chosen("pi300", ReviewedForce::assault, "viewed", first, first + std::chrono::days{9})).size(),
                 std::size_t(1));
    }
    void pagesFollowOneAnotherWithoutAGap()
    {
        for (int i = 0; i < 250; ++i)
            look(i % 2 == 0 ? ReviewedForce::burglary : ReviewedForce::assault, {});
        AccessQuery query = chosen({}, {}, "viewed");
        std::vector<std::int64_t> positions;
        for (bool hasMore = true; hasMore;) {
            const auto page = must(m_opened->accessLog(query));
            QVERIFY(page.rows.size() <= std::size_t(accessPage));
            for (const auto &row : page.rows)
                positions.push_back(row.position);
            hasMore = page.hasMore;
            query.before = page.rows.back().position;
        }
        QCOMPARE(positions.size(), std::size_t(250));
        QVERIFY(std::is_sorted(positions.rbegin(), positions.rend()));
        QVERIFY(std::adjacent_find(positions.begin(), positions.end()) == positions.end());
        QCOMPARE(rows(chosen({}, ReviewedForce::burglary), 1000).size(), std::size_t(125));
    }
    void aReplayWritesNothingAndThatIsNoError()
    {
        const auto before = rows({}, 1000).size();
        m_opened.reset();
        auto options = m_made->options("pi300", Access::Write);
        options.replay = true;
        m_opened.emplace(must(Workspace::open(options)));
        look(ReviewedForce::burglary, {});
        must(m_opened->recordSearched({"x", 1}));
        QCOMPARE(rows({}, 1000).size(), before);
    }
    void theChainHoldsThemAll()
    {
        look(ReviewedForce::burglary, {});
        must(m_opened->recordSearched({"x", 1}));
        NoProgress silent;
        const auto report = must(m_opened->verify(false, false, silent));
        QVERIFY(report.findings.empty());
        QCOMPARE(report.ends.back().chain, std::string("access"));
        QCOMPARE(report.ends.back().id, rows().front().id);
    }
    void asCsvItIsGuarded()
    {
        AccessRow row;
        row.at = m_made->clock.now();
        row.login = "=cmd";
        row.name = "+A, \"B\"";
        row.action = "exported";
        row.caseNo = "@1";
        row.text = "-x";
        QCOMPARE(reports::accessCsv({row}), formatInstant(row.at) + ",'=cmd,\"'+A, \"\"B\"\"\",exported,'@1,,'-x,\n");
        const std::string head = reports::accessCsvHead(), line = reports::accessCsv({AccessRow{}});
        QCOMPARE(std::count(line.begin(), line.end(), ','), std::count(head.begin(), head.end(), ','));
    }
};

QTEST_GUILESS_MAIN(AccessLogTest)
#include "tst_access_log.moc"
