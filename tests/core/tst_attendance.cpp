// SPDX-License-Identifier: GPL-3.0-or-later
// Work that nobody is there to do is never out of sight.
#include "core/workspace/attendance.h"
#include "tests/support/routes.h"

#include <QTest>

using namespace casegrip;
using namespace casegrip::test;
using namespace casegrip::workspace;
using std::chrono::hours;

namespace
{

access::AbsenceState away(const std::string &officerId, Instant from, std::optional<Instant> until = {})
{
    access::AbsenceState state;
    state.given = {{officerId, "Name of " + officerId, "sergeant"}, from, until};
    return state;
}

access::Directory directory()
{
    std::vector<sync::OfficerRow> officers = {officer("PS", "sergeant", "ASH1"), officer("PS2", "sergeant", "ASH1"),
                                              officer("PI", "inspector", "ASH1"), officer("CI", "chief_inspector", "ASH1"),
                                              officer("PB", "sergeant", "BIR1")};
    return {access::Roster(std::move(officers), unitsOfForce()), policyOfForce()};
}

Cases unattended(Workspace &opened)
{
    due::QueueQuery query;
    query.unattendedOnly = true;
    return inQueue(opened, query);
}

} // namespace

class AttendanceTest : public QObject
{
    Q_OBJECT
private slots:
    void whoIsAwayAndUncovered()
    {
        access::Arrangements all;
        all.absences = {away("PS", noon), away("PI", noon, inDays(1)), away("CI", inDays(1))};
        QCOMPARE(awayNow(all, noon), (std::vector<std::string>{"PI", "PS"}));
        QCOMPARE(awayNow(all, inDays(1)), (std::vector<std::string>{"CI", "PS"}));
        all.covers = {cover("PS", "PS2", noon, inDays(2))};
        QCOMPARE(awayNow(all, noon), std::vector<std::string>{"PI"});
        all.absences.push_back(away("PS2", noon)); // who covers is away too
        QCOMPARE(awayNow(all, noon), (std::vector<std::string>{"PI", "PS", "PS2"}));
    }
    void aPostIsEmptyWhenAllWhoHoldItAreAway()
    {
        const auto empty = [](const std::vector<std::string> &absent) { return emptyPosts(directory(), absent, today); };
        QVERIFY(empty({"PS"}).empty()); // PS2 answers for the team too
        QCOMPARE(empty({"PS", "PS2"}), (std::vector<Post>{{"ASH1", "sergeant"}}));
        QCOMPARE(empty({"PI"}), (std::vector<Post>{{"ASH1", "inspector"}}));
        QCOMPARE(empty({"CI"}), (std::vector<Post>{{"ASH1", "chief_inspector"}, {"ASH2", "chief_inspector"}}));
        QVERIFY(empty({"NOBODY"}).empty());
    }
    // From the absence to its end, by a policy and without one.
    void theQueueShowsIt_data()
    {
        QTest::addColumn<bool>("isPoliced");
        QTest::newRow("policy") << true;
        QTest::newRow("open folder") << false;
    }
    void theQueueShowsIt()
    {
        QFETCH(bool, isPoliced);
        PolicedForce force;
        const Instant now = force.clock.now();
        const auto open = [&](const char *officer) { return isPoliced ? force.open(officer) : force.openBefore(officer); };
        auto opened = open("PI");
        QCOMPARE(joined(unattended(opened)), std::string());
        const auto entry = must(opened.run(RecordAbsence{"PI", now, now + hours{48}}));
        QVERIFY(entry.everything);
        QVERIFY(unattended(opened).contains(PolicedForce::ash1)); // the inspector's reviews of ASH1
        QVERIFY(!unattended(opened).contains(PolicedForce::cedar));
        must(opened.run(GiveCover{"PI", "PY", now, now + hours{24}, {}}));
        QCOMPARE(joined(unattended(opened)), std::string());
        force.clock.set(now + hours{25}); // the cover has ended
        QVERIFY(must(opened.refresh()).everything);
        QVERIFY(unattended(opened).contains(PolicedForce::ash1));
        force.clock.set(now + hours{49}); // back again
        QVERIFY(must(opened.refresh()).everything);
        QCOMPARE(joined(unattended(opened)), std::string());
    }
    // Caseload is open cases for each officer who is there: a recorded absence takes one out while it runs, in both kinds of folder.
    void theCaseloadKnowsIt_data() { theQueueShowsIt_data(); }
    void theCaseloadKnowsIt()
    {
        QFETCH(bool, isPoliced);
        PolicedForce force;
        const Instant now = force.clock.now();
        auto opened = isPoliced ? force.open("PI") : force.openBefore("PI");
        const auto there = [&](const std::vector<std::string> &by = {}) {
            const auto rows = must(opened.stock({by, {}, "ASH1", {}}));
            std::int64_t officers = 0;
            for (const figures::StockRow &row : rows)
                officers += row.availableOfficers;
            return officers;
        };
        QCOMPARE(there(), std::int64_t(2)); // PC and PC2
        must(opened.run(RecordAbsence{"PC", now, now + hours{24}}));
        QCOMPARE(there(), std::int64_t(1));
        QCOMPARE(there({"oic"}), std::int64_t(1));
        auto reader = must(Workspace::open(force.options("login-PI", isPoliced, OpenOptions::Access::Read)));
        QCOMPARE(must(reader.stock({{}, {}, "ASH1", {}})).front().availableOfficers, std::int64_t(1));
        force.clock.set(now + hours{25}); // back again
        QCOMPARE(there(), std::int64_t(2));
    }
    // The plan is the officer's; the reviews of the case are not.
    void theOfficersPlan()
    {
        PolicedForce force;
        const Instant now = force.clock.now();
        auto opened = force.openBefore("SU");
        due::QueueQuery plans;
        plans.stages = {due::Stage::Plan};
        if (must(opened.openWork(plans)).empty())
            QSKIP("the framework asks for no plan of these cases");
        must(opened.run(RecordAbsence{"PC", now, {}}));
        for (const due::OpenWork &piece : must(opened.openWork({})))
            QVERIFY(!piece.unattended || piece.stage == due::Stage::Plan);
        QVERIFY(!unattended(opened).empty());
    }
};

QTEST_GUILESS_MAIN(AttendanceTest)
#include "tst_attendance.moc"
