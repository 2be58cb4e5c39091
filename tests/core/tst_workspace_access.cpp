// SPDX-License-Identifier: GPL-3.0-or-later
// A data folder under a policy: what each login finds by every way there is, and what it may do. Who may what as such:
// tst_permission.
#include "core/workspace/known_settings.h"
#include "tests/support/policed_force.h"
#include "tests/support/routes.h"

#include <QTest>
#include <algorithm>

using namespace casegrip;
using namespace casegrip::workspace;
using test::must;
using test::everyCase;
using test::inQueue;
using test::joined;
using test::PolicedForce;
using test::routes;

namespace
{

// An entry and a direction for each case, made before there was a policy.
void workOnEvery(const PolicedForce &force)
{
    auto opened = force.openBefore("SU");
    for (const std::string &caseNo : everyCase) {
        must(opened.run(AddNote{caseNo, "Looked at"}));
        must(opened.run(GiveDirection{caseNo, "Ask for the footage", "sergeant", {}, force.clock.now() + std::chrono::hours{24}}));
    }
}

figures::ComplianceQuery initialReviews()
{
    figures::ComplianceQuery query;
    query.from = *parseDay("2026-02-01");
    query.to = *parseDay("2026-02-28");
    return query;
}

std::string reasonOf(const Error &error)
{
    for (std::size_t i = 1; i < access::reasonCount; ++i) {
        if (access::toError(access::Reason(i)).what == error.what)
            return std::string(access::toWord(access::Reason(i)));
    }
    return error.what;
}

template <typename T>
std::string outcomeOf(const Result<T> &result)
{
    return result ? "done" : reasonOf(result.error());
}

bool isOnRecord(const std::vector<LogRow> &rows, const std::string &type, const std::string &onBehalfOf)
{
    return std::any_of(rows.begin(), rows.end(), [&](const LogRow &row) { return row.type == type && row.onBehalfOf == onBehalfOf; });
}

} // namespace

class TestWorkspaceAccess : public QObject
{
    Q_OBJECT
private slots:
    void everyWayShowsTheSame_data()
    {
        QTest::addColumn<QString>("officer");
        QTest::addColumn<QString>("seen"); // last digits of the case numbers
        QTest::addColumn<QString>("logged"); // access rows among them
        QTest::addColumn<int>("counted");  // initial reviews in February; restricted ones too
        QTest::addColumn<int>("load");     // open cases
        const auto row = [](const char *officer, const char *seen, int counted, int load, const char *logged = nullptr) {
            QTest::newRow(officer) << QString::fromLatin1(officer) << QString::fromLatin1(seen)
                                   << QString::fromLatin1(logged ? logged : seen) << counted << load;
        };
        row("PC", "1 ", 0, 2);
        row("PS", "1 6 ", 3, 3);
        row("PI", "1 6 ", 3, 3);
        row("CI", "1 2 6 ", 4, 4);
        row("SU", "1 2 3 6 ", 5, 5, "1 2 3 4 6 "); // made the entries about every case, and reads what is their own
        row("PX", "4 ", 1, 1);
        row("PN", "4 5 ", 1, 1);
        row("IQ", "1 2 3 4 6 ", 6, 6);
        row("AU", "1 2 3 4 6 ", 6, 6);
        row("AD", "", 0, 0, "1 2 3 4 6 "); // looks after the folder, and reads who looked at what
    }
    void everyWayShowsTheSame()
    {
        QFETCH(QString, officer);
        QFETCH(QString, seen);
        QFETCH(QString, logged);
        QFETCH(int, counted);
        QFETCH(int, load);
        auto opened = m_force.open(officer.toStdString());
        for (const auto &[name, route] : routes()) {
            const QString expected = std::string_view(name).starts_with("log") ? logged : seen;
            QVERIFY2(joined(route(opened)) == expected.toStdString(), (std::string(name) + ": " + joined(route(opened))).c_str());
        }
        QCOMPARE(must(opened.compliance(initialReviews())).front().due, counted);
        QCOMPARE(must(opened.caseload({})).front().open, load);
        QVERIFY(!must(opened.status()).isOpenFolder);
    }
    void aReplayShowsTheSame()
    {
        auto options = m_force.options("login-PN", true, OpenOptions::Access::Read);
        options.replay = true;
        auto opened = must(Workspace::open(options));
        QCOMPARE(joined(inQueue(opened, {})), std::string("4 5 "));
    }
    // To the letter what is said of a number that no case has.
    void aRestrictedCaseIsNotThere()
    {
        const std::string none = "43269999999";
        for (const char *officer : {"PC", "PS", "PI", "SU", "IQ", "AU", "AD"}) {
            auto opened = m_force.open(officer);
            const auto said = [&](const std::string &caseNo) {
                std::vector<Error> errors;
                const auto take = [&](const auto &result) { errors.push_back(result ? Error() : result.error()); };
                take(opened.readCase(caseNo));
                take(opened.explain(caseNo));
                take(opened.reviewsOf(caseNo));
                take(opened.interests(caseNo));
                take(opened.beginReview({caseNo, {}, {}}));
                take(opened.run(AddNote{caseNo, "text"}));
                take(opened.run(Snooze{caseNo, m_force.clock.now() + std::chrono::hours{1}, "reason"}));
                take(opened.run(ManualRedBox{caseNo, "reason", false}));
                take(opened.run(ManualRedBox{caseNo, "reason", true}));
                take(opened.run(GiveDirection{caseNo, "text", "oic", {}, {}}));
                take(opened.run(DeclareInterest{caseNo, "reason", {}}));
                take(opened.recordDisclosure({caseNo, "all reviews", Disclosed::As::Files, {}}));
                errors.push_back(must(opened.beginBatch({caseNo})).cases.front().refused.value_or(Error()));
                take(opened.log(caseNo, 10));
                return errors;
            };
            const auto hidden = said(PolicedForce::restricted), missing = said(none);
            for (std::size_t i = 0; i < hidden.size(); ++i) {
                QCOMPARE(hidden[i].what, missing[i].what);
                QCOMPARE(hidden[i].todo, missing[i].todo);
            }
            for (std::size_t i = 0; i < access::actionCount; ++i) {
                const auto here = opened.may(access::Action(i), PolicedForce::restricted), there = opened.may(access::Action(i), none);
                QVERIFY(!access::isAboutCase(access::Action(i)) || outcomeOf(there) == "no_such_case");
                QVERIFY(!access::isAboutCase(access::Action(i)) || toWord(here->reason) == std::string_view("no_such_case"));
            }
        }
    }
    void whoIsUnknownSeesNothingAndIsToldWhy_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("why");
        QTest::newRow("nobody") << QStringLiteral("nobody") << QStringLiteral("not_in_roster");
        QTest::newRow("shared") << QStringLiteral("login-shared") << QStringLiteral("shared_login");
        QTest::newRow("left") << QStringLiteral("login-LEFT") << QStringLiteral("not_active");
        QTest::newRow("empty") << QString() << QStringLiteral("not_in_roster");
    }
    void whoIsUnknownSeesNothingAndIsToldWhy()
    {
        QFETCH(QString, login);
        QFETCH(QString, why);
        auto opened = must(Workspace::open(m_force.options(login.toStdString(), true)));
        NoProgress silent;
        std::vector<std::string> said;
        const auto take = [&](const auto &result) { said.push_back(outcomeOf(result)); };
        take(opened.openWork({}));
        take(opened.openWork({}, everyCase));
        take(opened.forEachObligation({}, {}, [](const auto &) { return true; }));
        take(opened.compliance(initialReviews()));
        take(opened.caseload({}));
        take(opened.forecast(7, {}));
        take(opened.holdings());
        take(opened.units());
        take(opened.officers());
        take(opened.exports());
        take(opened.quarantine());
        take(opened.log({}, 10));
        take(opened.directions({}));
        take(opened.themes({}, m_force.clock.now()));
        take(opened.arrangements());
        take(opened.findReview("CG-7K3QX-9M2TD"));
        take(opened.planSync(m_force.exportPath(), silent));
        take(opened.undoSync(silent));
        take(opened.rebuild(silent));
        take(opened.verify(true, false, silent));
        take(opened.backupTo(m_force.path("copy"), {}));
        take(opened.setSetting(tourStartSetting, "06:00"));
        take(opened.run(Erase{{}, "reason"}));
        take(opened.run(GiveCover{"PS", "PI", m_force.clock.now(), m_force.clock.now() + std::chrono::hours{1}, {}}));
        for (const char *caseNo : {PolicedForce::ash1, PolicedForce::restricted, "43269999999"}) {
            take(opened.readCase(caseNo));
            take(opened.explain(caseNo));
            take(opened.beginReview({caseNo, {}, {}}));
            take(opened.run(AddNote{caseNo, "text"}));
            take(opened.recordDisclosure({caseNo, "all reviews", Disclosed::As::Pdf, {}}));
        }
        for (const std::string &one : said)
            QCOMPARE(one, why.toStdString());
        QVERIFY(must(opened.queueRows(std::vector<due::OpenWork>(5).data(), 5)).empty());
        QVERIFY(opened.actor().login == login.toStdString());
    }
    void whoReviewsWhat()
    {
        const auto begin = [&](const char *officer, const char *caseNo) {
            return outcomeOf(m_force.open(officer).beginReview({caseNo, due::Stage::Inspector, {}}));
        };
        QCOMPARE(begin("PI", PolicedForce::ash1), std::string("done"));
        QCOMPARE(begin("PI", PolicedForce::ash2), std::string("other_team"));
        QCOMPARE(begin("PI", PolicedForce::handed), std::string("own_case")); // was its officer once
        QCOMPARE(begin("CI", PolicedForce::handed), std::string("done"));
        QCOMPARE(begin("PS", PolicedForce::ash1), std::string("low_rank_for_this"));
        QCOMPARE(begin("IQ", PolicedForce::cedar), std::string("seen_by_role"));
        QCOMPARE(begin("PC", PolicedForce::ash1), std::string("low_rank"));
    }
    // Also without a policy: what a record says does not depend on it.
    void nobodyReviewsWhatTheyInvestigated()
    {
        PolicedForce force;
        QCOMPARE(outcomeOf(force.openBefore("PI").beginReview({PolicedForce::handed, due::Stage::Inspector, {}})), std::string("own_case"));
        QCOMPARE(outcomeOf(force.openBefore("PI").beginReview({PolicedForce::ash2, due::Stage::Inspector, {}})), std::string("done"));
    }
    // Whom only the column oic_id of an earlier export names, with nobody between.
    void whoHadTheCaseBeforeStaysAParty_data()
    {
        QTest::addColumn<bool>("hasEvents");
        QTest::newRow("events that do not name them") << true;
        QTest::newRow("no events at all") << false;
    }
    void whoHadTheCaseBeforeStaysAParty()
    {
        QFETCH(bool, hasEvents);
        PolicedForce force;
        force.tables.events.present = hasEvents;
        const auto sync = [&](const char *oic) {
            force.set(PolicedForce::ash1, "oic_id", oic);
            force.syncAgain();
        };
        const auto begin = [&] { return outcomeOf(force.open("PI").beginReview({PolicedForce::ash1, due::Stage::Inspector, {}})); };
        const auto dueOf = [&] {
            std::vector<std::pair<std::string, std::int64_t>> due;
            auto opened = force.openBefore("nobody");
            for (const ExplainedObligation &one : must(opened.explain(PolicedForce::ash1)))
                due.emplace_back(due::toWord(one.obligation.stage), one.obligation.dueAt ? toEpoch(*one.obligation.dueAt) : 0);
            return due;
        };
        const auto before = dueOf();
        QCOMPARE(begin(), std::string("done"));
        sync("PI");
        QCOMPARE(begin(), std::string("own_case"));
        sync("");
        QCOMPARE(begin(), std::string("own_case"));
        sync("PC");
        QCOMPARE(begin(), std::string("own_case"));
        sync("PC2");
        QCOMPARE(begin(), std::string("own_case"));
        QVERIFY(dueOf() == before); // who had it moves no due time
    }
    void aDeclaredInterestIsPrivateAndHasItsEffect()
    {
        PolicedForce force;
        std::string entry;
        {
            auto opened = force.open("PI");
            entry = must(opened.run(DeclareInterest{PolicedForce::ash1, "The victim is my neighbour", {}})).entryId;
            QCOMPARE(outcomeOf(opened.beginReview({PolicedForce::ash1, due::Stage::Inspector, {}})), std::string("interest"));
            QCOMPARE(must(opened.interests(PolicedForce::ash1)).size(), std::size_t(1));
        }
        const auto rowsAbout = [&](const char *officer) {
            auto opened = force.open(officer);
            const auto rows = must(opened.log(PolicedForce::ash1, 100));
            return std::pair(must(opened.interests(PolicedForce::ash1)).size(),
                             std::count_if(rows.begin(), rows.end(), [](const LogRow &row) { return row.type == "interest.declared"; }));
        };
        QCOMPARE(rowsAbout("CI"), (std::pair<std::size_t, std::ptrdiff_t>(1, 1))); // the line management
        QCOMPARE(rowsAbout("PS"), (std::pair<std::size_t, std::ptrdiff_t>(0, 0)));
        QCOMPARE(rowsAbout("AU"), (std::pair<std::size_t, std::ptrdiff_t>(0, 0)));
        for (const LogRow &row : must(force.open("AU").log({}, 1000))) // nor that there was an entry
            QVERIFY(row.caseNo != PolicedForce::ash1);
        auto again = force.open("PI");
        must(again.run(Undo{entry}));
        QCOMPARE(outcomeOf(again.beginReview({PolicedForce::ash1, due::Stage::Inspector, {}})), std::string("done"));
    }
    // The officer's restricted case is not among those that are counted.
    void openCasesOfAnOfficerAreThoseSeen()
    {
        PolicedForce force;
        auto opened = force.open("PS");
        const auto work = must(opened.openWork({}));
        int rows = 0;
        for (const due::QueueRow &row : must(opened.queueRows(work.data(), work.size()))) {
            if (row.oicId != "PC")
                continue;
            QCOMPARE(row.oicOpenCases, 1);
            ++rows;
        }
        QVERIFY(rows > 0);
    }
    // By somebody who has an interest by now, and by somebody who is no longer in the line.
    void whatComesBackIsPermittedAnew()
    {
        PolicedForce force;
        const Instant now = force.clock.now();
        {
            auto opened = force.open("PI");
            const auto begun = must(opened.beginReview({PolicedForce::ash1, due::Stage::Inspector, {}}));
            const auto made = must(opened.run(SubmitReview{test::completed(begun.fresh, *begun.form), {}, {}}));
            const auto undo = must(opened.run(Undo{made.entryId})).entryId;
            const auto interest = must(opened.run(DeclareInterest{PolicedForce::ash1, "The victim is my neighbour", {}})).entryId;
            QCOMPARE(outcomeOf(opened.run(Undo{undo})), std::string("interest"));
            must(opened.run(Undo{interest}));
            const auto redo = must(opened.run(Undo{undo})).entryId;
            must(opened.run(DeclareInterest{PolicedForce::ash1, "The victim is my neighbour", {}}));
            const auto again = must(opened.run(Undo{redo})).entryId; // takes it away: that is permitted
            QCOMPARE(outcomeOf(opened.run(Undo{again})), std::string("interest"));
        }
        std::string undo;
        {
            auto opened = force.open("PY");
            const auto given = must(opened.run(GiveCover{"PX", "PY", now, now + std::chrono::hours{48}, {}})).entryId;
            undo = must(opened.run(Undo{given})).entryId;
        }
        for (test::ExportRow &row : force.tables.officers.rows) {
            for (auto &[name, value] : row) {
                if (row.front().second == "PX" && name == "team")
                    value = "ASH1";
            }
        }
        force.syncAgain();
        auto opened = force.open("PY");
        QCOMPARE(outcomeOf(opened.run(Undo{undo})), std::string("not_in_line"));
    }
    void coverLastsForItsPeriodAndNamesBoth()
    {
        PolicedForce force;
        using std::chrono::hours;
        const Instant now = force.clock.now();
        {
            auto opened = force.open("PX"); // nobody lets themselves in, nor somebody else
            QCOMPARE(outcomeOf(opened.run(GiveCover{"PS", "PX", now, now + hours{24}, {}})), std::string("not_in_line"));
            QCOMPARE(outcomeOf(opened.run(GiveCover{"PY", "PX", now, now + hours{24}, {}})), std::string("not_in_line"));
        }
        {
            auto opened = force.open("PY");
            QCOMPARE(outcomeOf(opened.run(GiveCover{"PY", "NONE", now, now + hours{24}, {}})),
                     std::string("The roster has nobody with the number NONE."));
            must(opened.run(GiveCover{"PY", "PI", now + hours{1}, now + hours{25}, "Court"}));
            must(opened.run(GiveCover{"PX", "PY", now, now + hours{48}, {}})); // as line management
        }
        coverOf(force, now);
        {
            auto opened = force.open("CI"); // neither of them, nor their line management
            QVERIFY(must(opened.arrangements()).covers.front().given.reason.empty());
        }
        auto opened = force.open("PY"); // still there
        QCOMPARE(joined(inQueue(opened, {})), std::string("4 "));
    }
    // Decided by, on whose behalf, of which rank then, and which rank was asked: stored, and shown to whoever looks.
    void anApprovalByCoverNamesBoth()
    {
        PolicedForce force;
        force.makeUrgent(PolicedForce::cedar);
        force.syncAgain();
        std::string ref;
        {
            auto opened = force.open("PX");
            const auto begun = must(opened.beginReview({PolicedForce::cedar, {}, {}}));
            must(opened.run(SubmitReview{test::completed(begun.fresh, *begun.form), {}, {}}));
            ref = begun.fresh.ref;
        }
        const auto hash = [&](Workspace &opened) { return journal::toHex(must(opened.findReview(ref)).state.latest().hash); };
        {
            auto opened = force.open("PI");
            QVERIFY(must(opened.approvals({})).empty());
            QCOMPARE(outcomeOf(opened.approvalView(ref)), std::string("other_team"));
        }
        const Instant now = force.clock.now();
        must(force.open("PY").run(GiveCover{"PY", "PI", now, now + std::chrono::hours{2}, {}}));
        {
            auto opened = force.open("PI");
            QCOMPARE(must(opened.approvals({})).size(), std::size_t(1));
            must(opened.run(ApproveReview{{ref, hash(opened)}, {}}));
        }
        force.clock.set(now + std::chrono::hours{3}); // it stays when the cover is over
        auto opened = force.open("PY");
        const auto state = must(opened.findReview(ref)).state;
        QVERIFY(state.approval() == reviews::ApprovalState::Approved);
        const reviews::Decided &said = state.decisions.front().said;
        QCOMPARE(said.by.id, std::string("PI"));
        QCOMPARE(said.by.name, std::string("Name of PI"));
        QCOMPARE(said.by.rank, std::string("inspector"));
        QCOMPARE(said.onBehalfOf, std::string("PY"));
        QCOMPARE(said.onBehalfOfName, std::string("Name of PY"));
        QCOMPARE(said.askedOf, std::string("inspector"));
        QVERIFY(isOnRecord(must(opened.log(PolicedForce::cedar, 100)), "review.approved", "Name of PY"));
    }
    void coverEndsBeforeItsTime()
    {
        PolicedForce force;
        using std::chrono::hours;
        const Instant now = force.clock.now();
        std::string entry;
        {
            auto opened = force.open("PY");
            entry = must(opened.run(GiveCover{"PY", "PI", now, now + hours{24}, {}})).entryId;
        }
        {
            auto opened = force.open("PS");
            QCOMPARE(outcomeOf(opened.run(EndCover{entry})), std::string("not_in_line"));
        }
        auto opened = force.open("PI");
        QCOMPARE(joined(inQueue(opened, {})), std::string("1 4 6 "));
        force.clock.set(now + hours{1});
        must(opened.run(EndCover{entry}));
        QCOMPARE(joined(inQueue(opened, {})), std::string("1 6 "));
        QCOMPARE(outcomeOf(opened.run(EndCover{entry})), std::string("The cover is over already."));
        QCOMPARE(outcomeOf(opened.run(EndCover{"ab"})), std::string("There is no such cover."));
    }
    void absenceIsRecorded()
    {
        PolicedForce force;
        const Instant now = force.clock.now();
        auto opened = force.open("PI");
        QCOMPARE(outcomeOf(opened.run(RecordAbsence{"PX", now, {}})), std::string("not_in_line"));
        const auto entry = must(opened.run(RecordAbsence{"PC", now, {}})).entryId;
        QVERIFY(must(opened.arrangements()).isAbsent("PC", now));
        force.clock.set(now + std::chrono::hours{1});
        must(opened.run(EndAbsence{entry}));
        QVERIFY(!must(opened.arrangements()).isAbsent("PC", force.clock.now()));
        QCOMPARE(outcomeOf(opened.run(EndAbsence{entry})), std::string("The absence is over already."));
    }
    void anActingRankHoldsOnItsDays()
    {
        PolicedForce force;
        force.policy[u"people"] = PolicedForce::parsed("[{\"officer_id\":\"PS\",\"post\":\"Duty inspector\",\"acting\":"
                                                       "[{\"rank\":\"inspector\",\"from\":\"2026-03-05\",\"to\":\"2026-03-05\"}]}]");
        force.writePolicy();
        auto opened = force.open("PS");
        QCOMPARE(opened.person().post, std::string("Duty inspector"));
        QCOMPARE(opened.actor().rankNow(), std::string("inspector"));
        QCOMPARE(outcomeOf(opened.beginReview({PolicedForce::ash1, due::Stage::Inspector, {}})), std::string("done"));
        force.clock.set(force.clock.now() + std::chrono::hours{24});
        QCOMPARE(outcomeOf(opened.beginReview({PolicedForce::ash1, due::Stage::Inspector, {}})), std::string("low_rank_for_this"));
        QCOMPARE(opened.actor().rankNow(), std::string("sergeant"));
    }
    void theDataFolderIsForAdministrators()
    {
        PolicedForce force;
        NoProgress silent;
        const auto all = [&](const char *officer) {
            auto opened = force.open(officer);
            must(opened.planSync(force.exportPath(), silent));
            return std::vector<std::string>{outcomeOf(opened.applySync(true, silent)), outcomeOf(opened.quarantine()),
                                            outcomeOf(opened.setSetting(tourStartSetting, "06:00")), outcomeOf(opened.backupTo(force.path("copy"), {})),
                                            outcomeOf(opened.rebuild(silent)), outcomeOf(opened.verify(false, true, silent)),
                                            outcomeOf(opened.undoSync(silent))};
        };
        QCOMPARE(all("SU"), std::vector<std::string>(7, "not_permitted"));
        QCOMPARE(all("AD"), std::vector<std::string>(7, "done"));
    }
    void restoringIsForAdministrators()
    {
        PolicedForce force;
        NoProgress silent;
        must(force.open("AD").backupTo(force.path("copy"), {}));
        const auto look = [&](const char *officer) {
            auto opened = must(Workspace::open(force.options(std::string("login-") + officer, true, OpenOptions::Access::Restore)));
            return outcomeOf(opened.previewRestore(force.path("copy"), {}, silent));
        };
        QCOMPARE(look("SU"), std::string("not_permitted"));
        QCOMPARE(look("AD"), std::string("done"));
    }
    void onlyPermittedExportsAreReadIn()
    {
        PolicedForce force;
        NoProgress silent;
        auto tables = force.tables;
        tables.exportedAt = formatInstant(force.clock.now() + std::chrono::minutes{1});
        must(tables.write(force.path("elsewhere")));
        QVERIFY(QFile::link(QString::fromStdString(force.path("elsewhere")), QString::fromStdString(force.exportPath() + "/inside")));
        auto opened = force.open("PS");
        for (const std::string &path : {force.path("elsewhere"), force.exportPath() + "/../elsewhere", force.exportPath() + "/inside"})
            QCOMPARE(outcomeOf(opened.planSync(path, silent)), std::string("The policy of this computer permits no export from there."));
        QCOMPARE(outcomeOf(opened.planSync(force.exportPath(), silent)), std::string("done"));
    }
    // Of the roster of the policy alone.
    void anExportRaisesNobody()
    {
        PolicedForce force;
        must(force.tables.write(force.path("roster")));
        force.policy[u"roster"] = QString::fromStdString(force.path("roster"));
        force.writePolicy();
        for (auto &row : force.tables.officers.rows) {
            if (row.front().second == "PS")
                row[2].second = "superintendent";
        }
        force.clock.set(force.clock.now() + std::chrono::minutes{1});
        force.tables.exportedAt = formatInstant(force.clock.now());
        must(force.tables.write(force.exportPath()));
        NoProgress silent;
        {
            auto opened = force.open("PS");
            must(opened.planSync(force.exportPath(), silent));
            must(opened.applySync(false, silent));
            QCOMPARE(opened.person().rank, std::string("sergeant"));
            QCOMPARE(joined(inQueue(opened, {})), std::string("1 6 "));
        }
        QCOMPARE(force.openBefore("PS").actor().rank, std::string("superintendent"));
    }
    void whatThePolicySaysNobodySets()
    {
        PolicedForce force;
        force.policy[u"marking"] = QStringLiteral("SECRET");
        force.writePolicy();
        auto opened = force.open("AD");
        QCOMPARE(must(opened.status()).marking, std::string("SECRET"));
        for (const std::string &name : {markingSetting, keptExportsSetting, batchRedBoxSetting, std::string("actor")})
            QCOMPARE(outcomeOf(opened.setSetting(name, name == keptExportsSetting ? "5" : "no")), std::string("The policy of this computer says that."));
    }
    void aBrokenPolicyCloses()
    {
        PolicedForce force;
        const auto open = [&](const std::string &dataDir, access::Look look) {
            auto options = force.options("login-SU", true);
            options.dataDir = dataDir;
            options.look = std::move(look);
            const auto opened = Workspace::open(options);
            return opened ? std::string("open") : toString(opened.error().kind);
        };
        const std::string fresh = force.path("fresh");
        const auto others = [](const std::string &path) {
            auto seen = PolicedForce::everythingIsRoots(path);
            if (seen && *seen && path.ends_with("policy.json"))
                (*seen)->mode |= 0020U;
            return seen;
        };
        QCOMPARE(open(force.data(), others), toString(ErrorKind::Refused));
        QCOMPARE(open(fresh, others), toString(ErrorKind::Refused));
        force.policy.remove(u"roster");
        force.writePolicy();
        QCOMPARE(open(force.data(), PolicedForce::everythingIsRoots), toString(ErrorKind::Invalid));
        QCOMPARE(open(fresh, PolicedForce::everythingIsRoots), toString(ErrorKind::Invalid));
        force.policy[u"roster"] = QString::fromStdString(force.path("nowhere"));
        force.writePolicy();
        QCOMPARE(open(fresh, PolicedForce::everythingIsRoots), toString(ErrorKind::NotFound));
        QVERIFY(!QFile::exists(QString::fromStdString(fresh))); // nothing was made
    }
    void theLoginIsChosenOnlyInADemonstration()
    {
        PolicedForce force;
        auto options = force.options("login-SU", true);
        options.isLoginChosen = true;
        const auto refused = Workspace::open(options);
        QVERIFY(!refused && refused.error().kind == ErrorKind::Refused);
        options.policyFolder.clear();
        QVERIFY(Workspace::open(options).has_value());
    }
    void anOpenFolderShowsEverythingAndSaysSo()
    {
        auto opened = m_force.openBefore("nobody");
        for (const auto &[name, route] : routes())
            QVERIFY2(joined(route(opened)) == "1 2 3 4 5 6 ", name);
        QVERIFY(must(opened.status()).isOpenFolder);
        QVERIFY(opened.person().isOpen());
    }
    void initTestCase() { workOnEvery(m_force); }

private:
    void coverOf(PolicedForce &force, Instant now)
    {
        using std::chrono::hours;
        auto opened = force.open("PI");
        QCOMPARE(joined(inQueue(opened, {})), std::string("1 6 ")); // not yet
        force.clock.set(now + hours{2});
        QCOMPARE(joined(inQueue(opened, {})), std::string("1 4 6 "));
        QCOMPARE(must(opened.may(access::Action::AddNote, PolicedForce::cedar)).onBehalfOf, std::string("PY"));
        must(opened.run(AddNote{PolicedForce::cedar, "Looked at"}));
        must(opened.run(AddNote{PolicedForce::ash1, "Looked at"}));
        const auto begun = must(opened.beginReview({PolicedForce::cedar, due::Stage::Inspector, {}}));
        must(opened.run(SubmitReview{test::completed(begun.fresh, *begun.form), {}, {}}));
        QVERIFY(isOnRecord(must(opened.log(PolicedForce::cedar, 100)), "note", "Name of PY"));
        QVERIFY(isOnRecord(must(opened.log(PolicedForce::cedar, 100)), "review.submitted", "Name of PY"));
        QVERIFY(isOnRecord(must(opened.log(PolicedForce::ash1, 100)), "note", {}));
        QCOMPARE(must(opened.arrangements()).covers.front().given.reason, std::string("Court"));
        force.clock.set(now + hours{25});
        QCOMPARE(joined(inQueue(opened, {})), std::string("1 6 "));
        QCOMPARE(outcomeOf(opened.readCase(PolicedForce::cedar)), std::string("cover_ended"));
        QCOMPARE(outcomeOf(opened.run(AddNote{PolicedForce::cedar, "text"})), std::string("cover_ended"));
    }

    PolicedForce m_force;
};

QTEST_GUILESS_MAIN(TestWorkspaceAccess)
#include "tst_workspace_access.moc"
