// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/small_sync.h"

using namespace casegrip;
using namespace casegrip::test;

// The rules of the export format, on small exports synced through the front door: what comes, changes, stays away, stands
// against it.
class TestSyncRules : public QObject, private SmallSync
{
    Q_OBJECT

private slots:
    void aDeltaAddsAndTheSameAgainIsNothing()
    {
        auto opened = open();
        take(opened, force());
        auto next = delta("2025-02-02T06:00:00Z");
        put(next.events, {{"case_no", caseNo(1)}, {"at", onDay(20)}, {"kind", "contacted"}});
        const auto report = take(opened, next);
        QCOMPARE(report.counts.changed, 1);
        QCOMPARE(report.counts.absent, 0);
        const auto view = opened.readCase(caseNo(1));
        REQUIRE(view);
        QCOMPARE(view->events.size(), std::size_t(3));
        QCOMPARE(view->events.back().source.exportId, 2);
        QCOMPARE(view->events.front().source.exportId, 1);
        QVERIFY(plan(opened, next)->nothingToDo);
        isSound(opened);
        // A full export holds the whole history again.
        auto whole = force();
        whole.exportedAt = "2025-02-03T06:00:00Z";
        QCOMPARE(take(opened, whole).counts.changed, 1);
        QCOMPARE(opened.readCase(caseNo(1))->events.size(), std::size_t(2));
        isSound(opened);
    }
    void sameContentMovesOnlyTheAge()
    {
        auto opened = open();
        take(opened, force());
        const auto before = picture(opened);
        auto later = force();
        later.exportedAt = "2025-02-02T06:00:00Z";
        const auto report = take(opened, later);
        QVERIFY(!report.nothingToDo);
        QCOMPARE(report.counts.changed, 0);
        QCOMPARE(report.counts.unchanged, 30);
        QCOMPARE(formatInstant(opened.exports()->back().exportedAt), std::string("2025-02-02T06:00:00Z"));
        QCOMPARE(picture(opened), before);
    }
    void anAbsentCaseIsMarkedAndComesBack()
    {
        auto opened = open();
        take(opened, force());
        auto fewer = force();
        fewer.exportedAt = "2025-02-02T06:00:00Z";
        fewer.cases.rows.pop_back();
        fewer.events.rows.resize(58);
        fewer.reviews.rows.pop_back();
        QCOMPARE(take(opened, fewer).counts.absent, 1);
        QVERIFY(opened.readCase(caseNo(29))->absentSince.has_value());
        isSound(opened);
        auto again = force();
        again.exportedAt = "2025-02-03T06:00:00Z";
        QCOMPARE(take(opened, again).counts.changed, 1);
        QVERIFY(!opened.readCase(caseNo(29))->absentSince.has_value());
        isSound(opened);
    }
    void aReviewNoLongerSent()
    {
        auto opened = open();
        take(opened, force());
        auto fewer = force();
        fewer.exportedAt = "2025-02-02T06:00:00Z";
        fewer.reviews.rows.erase(fewer.reviews.rows.begin());
        QCOMPARE(take(opened, fewer).counts.reviewsGone, 1);
        QCOMPARE(opened.readCase(caseNo(0))->reviews.size(), std::size_t(1));
        QVERIFY(!opened.readCase(caseNo(0))->reviews.front().inExport);
        isSound(opened);
        auto without = force();
        without.exportedAt = "2025-02-03T06:00:00Z";
        without.reviews.present = false;
        QCOMPARE(take(opened, without).counts.reviewsGone, 0);
        auto again = force();
        again.exportedAt = "2025-02-04T06:00:00Z";
        take(opened, again);
        QVERIFY(opened.readCase(caseNo(0))->reviews.front().inExport);
    }
    void oneReferenceForTwoReviewsRefusesBoth()
    {
        auto opened = open();
        take(opened, force());
        auto twice = force();
        twice.exportedAt = "2025-02-02T06:00:00Z";
        twice.reviews.add({{"review_ref", "R0"}, {"case_no", caseNo(7)}, {"kind", "plan"}, {"completed_at", onDay(10)}});
        const auto report = take(opened, twice, true);
        QCOMPARE(report.counts.refused, 2);
        QCOMPARE(report.refusals.size(), std::size_t(2));
        QVERIFY(!report.refusals.front().row.empty());
        QVERIFY(opened.readCase(caseNo(0))->reviews.front().inExport); // a refused row takes nothing away
        QCOMPARE(opened.readCase(caseNo(7))->reviews.size(), std::size_t(1));
        isSound(opened);
    }
    void oneNumberForTwoCases()
    {
        auto opened = open();
        take(opened, force());
        auto twice = force();
        twice.exportedAt = "2025-02-02T06:00:00Z";
        twice.cases.rows.push_back(twice.cases.rows[3]);
        set(twice.cases.rows.back(), "summary", "other");
        set(twice.cases.rows[4], "summary", "changed");
        const auto report = take(opened, twice, true);
        QCOMPARE(report.counts.refused, 2);
        QCOMPARE(report.counts.changed, 1);
        QCOMPARE(report.counts.absent, 0);
        QCOMPARE(opened.readCase(caseNo(3))->summary, std::string("s"));
        QCOMPARE(opened.readCase(caseNo(4))->summary, std::string("changed"));
        QCOMPARE(opened.quarantine()->rows.size(), std::size_t(2));
        auto right = force();
        right.exportedAt = "2025-02-03T06:00:00Z";
        take(opened, right);
        QCOMPARE(opened.quarantine()->rows.size(), std::size_t(0));
    }
    void whatStopsWithoutForce()
    {
        auto opened = open();
        take(opened, force());
        const auto before = picture(opened);
        const auto stops = [&](const ExportTables &tables, Objection::Code code) {
            const auto report = plan(opened, tables);
            const bool refused = report && objects(*report, code) && !opened.applySync(false, m_silent);
            opened.dropPlan();
            return refused && picture(opened) == before;
        };
        const auto objection = [&](const ExportTables &tables) {
            const auto report = plan(opened, tables);
            opened.dropPlan();
            return report && report->objections.size() == 1 ? report->objections.front() : Objection();
        };
        auto tables = force();
        tables.exportedAt = "2025-01-31T06:00:00Z";
        QVERIFY(stops(tables, Objection::Code::OlderExport));
        QCOMPARE(formatInstant(objection(tables).exportedAt), tables.exportedAt);
        QCOMPARE(formatInstant(objection(tables).lastExportedAt), force().exportedAt);
        tables.exportedAt = "2025-02-02T06:00:00Z";
        tables.fault = test::ManifestFault::WrongRows;
        QVERIFY(stops(tables, Objection::Code::ManifestMismatch));
        QVERIFY(objection(tables).mismatch == Objection::Mismatch::Rows && objection(tables).file == "cases.csv");
        QVERIFY(objection(tables).found == 30 && objection(tables).expected != 30);
        tables.fault = test::ManifestFault::WrongHash;
        QVERIFY(stops(tables, Objection::Code::ManifestMismatch));
        tables.fault = test::ManifestFault::None;
        auto bad = tables;
        set(bad.reviews.rows[1], "kind", "x");
        set(bad.reviews.rows[2], "kind", "x");
        const auto taken = plan(opened, bad); // rows that cannot be taken never stop the rest
        QVERIFY(taken && taken->objections.empty());
        QVERIFY(std::any_of(taken->notices.begin(), taken->notices.end(), [](const std::string &notice) { return notice.find("reviews.csv: 2 of 30") == 0; }));
        opened.dropPlan();
        auto few = tables;
        few.cases.rows.resize(21);
        QVERIFY(!stops(few, Objection::Code::FewerCases));
        few.cases.rows.resize(20);
        QVERIFY(stops(few, Objection::Code::FewerCases));
        QVERIFY(objection(few).found == 20 && objection(few).expected == 30);
        auto narrow = tables;
        narrow.cases.required = {"case_no", "recorded_at", "team"};
        for (auto &row : narrow.cases.rows)
            std::erase_if(row, [](const auto &cell) { return cell.first == "status"; });
        const auto refused = plan(opened, narrow);
        QVERIFY(refused && refused->cannotApply && refused->cannotApply->what.find("cases.csv, line 1: the column status") == 0);
        QVERIFY(!opened.applySync(true, m_silent)); // not even with force
        opened.dropPlan();
        QCOMPARE(picture(opened), before);
    }
    void anExportOfTheFutureIsSaid()
    {
        const auto isSaid = [this](const char *exportedAt) {
            auto tables = force();
            tables.exportedAt = exportedAt;
            auto opened = open();
            const auto report = take(opened, tables);
            return std::any_of(report.notices.begin(), report.notices.end(), [](const std::string &notice) {
                return notice.find("3 days from now") != std::string::npos;
            });
        };
        QVERIFY(isSaid("2025-03-06T09:00:00Z")); // now: 2025-03-03T08:00:00Z
        QVERIFY(!isSaid("2025-03-03T09:00:00Z"));
    }
    void whatHappensBeforeTheCaseIsSaid()
    {
        const auto said = [this](const std::vector<std::pair<int, const char *>> &events) {
            auto tables = force();
            for (const auto &[number, kind] : events)
                put(tables.events, {{"case_no", caseNo(number)}, {"at", onDay(1)}, {"kind", kind}, {"class", "8Q"}, {"team", "T1"}});
            auto opened = open();
            std::string early;
            for (const auto &notice : take(opened, tables).notices) {
                if (notice.find("recorded") != std::string::npos)
                    early += notice;
            }
            return early;
        };
        QCOMPARE(said({{4, "filed"}, {4, "reopened"}, {7, "suspended"}, {9, "resumed"}}),
                 std::string("events.csv: 4 events of filing, reopening, suspending or resuming lie before their case was recorded and "
                             "change nothing; first: case ") + caseNo(4) + ".");
        QVERIFY(said({{5, "suspended"}}).find("events.csv: 1 event of") == 0);
        QCOMPARE(said({{4, "classified"}, {5, "transferred"}, {6, "allocated"}, {7, "arrested"}}), std::string()); // these count
        QCOMPARE(said({}), std::string());
    }
    void whatIsAbsentIsCountedOnce()
    {
        auto opened = open();
        take(opened, force());
        auto fewer = force();
        fewer.exportedAt = "2025-02-02T06:00:00Z";
        fewer.cases.rows.resize(28);
        fewer.events.rows.resize(56);
        fewer.reviews.rows.resize(28);
        QCOMPARE(take(opened, fewer).counts.absent, 2);
        QCOMPARE(plan(opened, fewer)->counts.absent, 2);
        QCOMPARE(plan(opened, fewer)->counts.unchanged, 28);
        auto more = force();
        more.exportedAt = "2025-02-03T06:00:00Z";
        more.cases.rows.resize(29);
        more.events.rows.resize(58);
        more.reviews.rows.resize(29);
        QCOMPARE(take(opened, more).counts.absent, 1);
        auto little = delta("2025-02-04T06:00:00Z");
        put(little.events, {{"case_no", caseNo(1)}, {"at", onDay(20)}, {"kind", "contacted"}});
        take(opened, little);
        const auto again = plan(opened, little);
        QVERIFY(again->nothingToDo);
        QCOMPARE(again->counts.absent, 0);
        QCOMPARE(again->counts.unchanged, 0);
    }
    // A folder whose first sync had --now stays a test, also with nothing left in it; a used one never becomes one.
    void aTestFolderIsOneForEver()
    {
        const auto replaying = [this](const std::string &folder) {
            OpenOptions made;
            made.dataDir = folder;
            made.access = OpenOptions::Access::Write;
            made.clock = &m_clock;
            made.login = "tester";
            made.replay = true;
            return Workspace::open(made);
        };
        const auto folder = fresh("data");
        {
            auto opened = replaying(folder);
            REQUIRE(opened);
            take(*opened, force());
            REQUIRE(opened->undoSync(m_silent));
            QVERIFY(opened->status()->isTest);
        }
        QVERIFY(open(folder).status()->isTest);
        const auto used = fresh("data");
        {
            auto opened = open(used);
            take(opened, force());
            REQUIRE(opened.undoSync(m_silent));
        }
        auto opened = replaying(used);
        REQUIRE(opened);
        QVERIFY(!plan(*opened, force()));
        QVERIFY(!opened->status()->isTest);
    }
    void aForceWithoutEvents()
    {
        auto tables = force();
        tables.events.present = false;
        auto opened = open();
        take(opened, tables);
        tables.exportedAt = "2025-02-02T06:00:00Z";
        set(tables.cases.rows[2], "risk", "high");
        set(tables.cases.rows[3], "status", "filed");
        const auto report = take(opened, tables);
        QCOMPARE(report.counts.inferred, 3);
        const auto risk = opened.readCase(caseNo(2));
        REQUIRE(risk);
        QCOMPARE(risk->events.size(), std::size_t(2));
        QVERIFY(risk->events.back().source.inferred);
        QCOMPARE(risk->events.back().classification.risk, std::string("high"));
        QCOMPARE(formatInstant(risk->events.back().at), std::string("2025-02-02T06:00:00Z"));
        QVERIFY(opened.readCase(caseNo(3))->events.back().kind == due::EventKind::Filed);
        isSound(opened);
    }
};

QTEST_GUILESS_MAIN(TestSyncRules)
#include "tst_sync_rules.moc"
