// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/log_text.h"
#include "tests/support/reviewed_force.h"

#include <QTest>
#include <algorithm>

using namespace casegrip;
using namespace casegrip::workspace;
using casegrip::test::begunAndCompleted;
using casegrip::test::completed;
using casegrip::test::completedInMarch;
using casegrip::test::must;
using casegrip::test::ReviewedForce;
using casegrip::test::shippedGuidanceFiles;
using casegrip::test::stateOf;

namespace
{

bool isInQueue(Workspace &opened, const std::string &caseNo, due::Stage stage)
{
    const auto work = must(opened.openWork({}));
    const auto rows = must(opened.queueRows(work.data(), work.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].caseNo == caseNo && work[i].stage == stage)
            return true;
    }
    return false;
}

std::string sayOf(Workspace &opened)
{
    NoProgress silent;
    std::string said;
    for (const auto &finding : must(opened.verify(false, false, silent)).findings)
        said += finding.what + '\n';
    return said;
}

std::string replace(std::string &text, const std::string &from, const std::string &to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

// The shipped enhanced initial review, otherwise written.
template <typename Change>
std::string changed(const std::vector<forms::LibraryFile> &files, Change &&change)
{
    for (const forms::LibraryFile &file : files) {
        if (file.name.find("enhanced-initial") != std::string::npos)
            return change(file.bytes);
    }
    throw std::runtime_error("the template is not shipped");
}

// What the sergeant has left half answered; as it was saved.
reviews::Draft halfAnswered(Workspace &opened)
{
    auto draft = must(opened.beginReview({ReviewedForce::stalking, {}, {}})).fresh;
    draft.answers.set({"ESR-01"}, std::string("yes"));
    draft.answers.set({"ESR-07"}, std::string("seen"));
    draft.savedAt = must(opened.saveDraft(draft));
    return draft;
}

} // namespace

// From a queue row to a signed review, through the front door.
class TestReviewing : public QObject
{
    Q_OBJECT

private slots:
    void aFormOpensWithWhatIsKnown()
    {
        ReviewedForce force;
        force.sync();
        auto opened = force.open("pi300");
        const auto begun = must(opened.beginReview({ReviewedForce::burglary, {}, {}}));
        QCOMPARE(begun.form->id, std::string("inspector-30-day"));
        QVERIFY(begun.kind == due::ReviewKind::Inspector);
        QVERIFY(begun.obligation && begun.obligation->obligation.stage == due::Stage::Inspector);
        QVERIFY(!begun.obligation->sentences.empty());
        QVERIFY(begun.since && begun.since->ref == std::string(ReviewedForce::burglary) + "-1");
        QCOMPARE(begun.since->reviewer, std::string("Bo Sergeant"));
        QCOMPARE(begun.view.firstTeamName, std::string("Team 1"));
        QCOMPARE(begun.since->events.size(), std::size_t(1));
        QVERIFY(begun.coach && !begun.found && begun.directions.empty());
        QVERIFY(must(opened.beginReview({ReviewedForce::burglary, {}, "waiting-review"})).coach); // it completes the same review
        QVERIFY(std::any_of(begun.others.begin(), begun.others.end(), [](const auto *form) { return form->id == "waiting-review"; }));
        QCOMPARE(begun.fresh.author, std::string("I300"));
        QVERIFY(begun.fresh.occasion->cycle == 1);
    }
    // For the first five of a kind, and never for a sergeant.
    void coachingEndsWithTheFifth()
    {
        ReviewedForce force;
        for (int i = 0; i < 6; ++i)
            force.addOpenCase("9926000006" + std::to_string(i), "2026-02-04T10:00:00Z");
        force.sync();
        auto opened = force.open("pi300");
        for (int i = 0; i < 6; ++i) {
            const auto begun = must(opened.beginReview({"9926000006" + std::to_string(i), due::Stage::Inspector, {}}));
            QCOMPARE(begun.coach, i < 5);
            must(opened.run(SubmitReview{completed(begun.fresh, *begun.form), {}, {}}));
            force.passMinutes(1);
        }
        auto sergeant = force.open("ps200", OpenOptions::Access::Read);
        QVERIFY(!must(sergeant.beginReview({ReviewedForce::stalking, {}, {}})).coach);
    }
    // What turns out to be more serious is reviewed as such.
    void anEnhancedFormForAStandardReview()
    {
        ReviewedForce force;
        force.addOpenCase("99260000007", "2026-03-05T08:00:00Z");
        force.sync();
        auto opened = force.open("ps200");
        const auto begun = must(opened.beginReview({"99260000007", due::Stage::Initial, {}}));
        QCOMPARE(begun.kind, due::ReviewKind::InitialStandard);
        QVERIFY(std::any_of(begun.others.begin(), begun.others.end(), [](const auto *form) { return form->id == "enhanced-initial"; }));
        const auto enhanced = must(opened.beginReview({"99260000007", due::Stage::Initial, "enhanced-initial"}));
        QCOMPARE(enhanced.kind, due::ReviewKind::InitialEnhanced);
    }
    // Each from the newest review that has it; rows all from one review.
    void lastAnswersStandBesideTheirQuestions()
    {
        ReviewedForce force;
        force.sync();
        auto opened = force.open("pi300");
        const auto begin = [&] { return must(opened.beginReview({ReviewedForce::burglary, due::Stage::Inspector, {}})); };
        const auto signWith = [&](const std::vector<std::string> &lines) {
            const auto begun = begin();
            auto draft = begun.fresh;
            for (const std::string &line : lines)
                draft.answers.set({"INR-08a", draft.answers.addRow("INR-08")}, line);
            must(opened.run(SubmitReview{completed(draft, *begun.form), {}, {}}));
            force.passMinutes(5);
        };
        signWith({"CCTV", "Phones"});
        signWith({"Doorbell camera"});
        const auto last = begin().lastAnswers;
        QCOMPARE(last.at({"INR-08a", 1}).words, std::string("Doorbell camera"));
        QVERIFY(!last.contains({"INR-08a", 2}));
        QCOMPARE(last.at({"INR-14", 0}).reviewer, std::string("Cai Inspector"));
    }
    void onlyWhoMay()
    {
        ReviewedForce force;
        force.sync();
        auto officer = force.open("pc100");
        QVERIFY(officer.beginReview({ReviewedForce::burglary, due::Stage::Inspector, {}}).error().kind == ErrorKind::Refused);
        officer = force.open("ps200", OpenOptions::Access::Read);
        QVERIFY(officer.beginReview({ReviewedForce::burglary, due::Stage::Inspector, {}}).error().kind == ErrorKind::Refused);
        QVERIFY(officer.beginReview({ReviewedForce::burglary, {}, {}}).error().kind == ErrorKind::NotFound);
        auto stranger = force.open("nobody", OpenOptions::Access::Read);
        QVERIFY(stranger.beginReview({ReviewedForce::stalking, due::Stage::Initial, {}}).error().kind == ErrorKind::Refused);
        QVERIFY(stranger.beginReview({"1", due::Stage::Initial, {}}).error().kind == ErrorKind::NotFound);
    }
    // A form for any rank completes what the framework asks of one rank.
    void aFormForAnyRankAsksTheRankOfItsStage()
    {
        ReviewedForce force;
        force.sync();
        const ReviewWanted wanted{ReviewedForce::burglary, due::Stage::Inspector, "waiting-review"};
        auto inspector = force.open("pi300", OpenOptions::Access::Read);
        const auto begun = must(inspector.beginReview(wanted));
        auto draft = completed(begun.fresh, *begun.form);
        auto chief = force.open("ci400", OpenOptions::Access::Read);
        QVERIFY(must(chief.beginReview(wanted)).obligation);

        auto sergeant = force.open("ps200");
        const auto refused = sergeant.beginReview(wanted);
        QVERIFY(!refused && refused.error().kind == ErrorKind::Refused);
        draft.author = "S200";
        const auto checked = sergeant.checkReview(draft);
        QVERIFY(!checked);
        QCOMPARE(checked.error().what, refused.error().what);
        const auto signedAnyway = sergeant.run(SubmitReview{draft, {}, {}});
        QVERIFY(!signedAnyway);
        QCOMPARE(signedAnyway.error().what, refused.error().what);
        QVERIFY(isInQueue(sergeant, ReviewedForce::burglary, due::Stage::Inspector));
    }
    void aSignedReviewCountsAtOnce()
    {
        ReviewedForce force;
        force.sync();
        auto opened = force.open("ps200");
        QVERIFY(isInQueue(opened, ReviewedForce::stalking, due::Stage::Initial));
        const auto begun = must(opened.beginReview({ReviewedForce::stalking, {}, {}}));
        QCOMPARE(begun.form->id, std::string("enhanced-initial"));
        const auto draft = completed(begun.fresh, *begun.form);
        const auto before = completedInMarch(opened, "initial");
        const auto check = must(opened.checkReview(draft));
        QVERIFY(check.problems.empty() && check.changed.empty() && check.isOwed);
        const auto changes = must(opened.run(SubmitReview{draft, {}, {}}));
        QCOMPARE(changes.caseNos, std::vector<std::string>{ReviewedForce::stalking});
        QVERIFY(stateOf(opened, ReviewedForce::stalking, due::Stage::Initial) == due::State::DoneOnTime);
        QVERIFY(!isInQueue(opened, ReviewedForce::stalking, due::Stage::Initial));
        QCOMPARE(completedInMarch(opened, "initial"), before + 1);
        const auto explained = must(opened.explain(ReviewedForce::stalking));
        QVERIFY(std::any_of(explained.begin(), explained.end(), [&](const auto &one) { return one.reviewRef == draft.ref; }));
        const auto found = must(opened.findReview(draft.ref));
        QVERIFY(found.seen.seen == reviews::Seen::NotPasted && found.caseNo == ReviewedForce::stalking);
        QCOMPARE(found.directions.size(), found.state.latest().review.directions.size());
        QCOMPARE(sayOf(opened), std::string());
        NoProgress silent;
        must(opened.verify(false, true, silent));
        QVERIFY(stateOf(opened, ReviewedForce::stalking, due::Stage::Initial) == due::State::DoneOnTime);
        must(opened.rebuild(silent));
        QVERIFY(stateOf(opened, ReviewedForce::stalking, due::Stage::Initial) == due::State::DoneOnTime);
        QCOMPARE(sayOf(opened), std::string());
    }
    void neverTwice()
    {
        ReviewedForce force;
        force.sync();
        auto opened = force.open("ps200");
        const auto draft = begunAndCompleted(opened, ReviewedForce::stalking);
        must(opened.saveDraft(draft));
        must(opened.run(SubmitReview{draft, {}, {}}));
        QVERIFY(must(opened.drafts()).empty());
        QCOMPARE(opened.run(SubmitReview{draft, {}, {}}).error().kind, ErrorKind::Refused);
        QCOMPARE(opened.saveDraft(draft).error().kind, ErrorKind::Refused);
        QCOMPARE(must(opened.reviewsOf(ReviewedForce::stalking)).here.reviews.size(), std::size_t(1));
    }
    void undoTakesItBackWithItsDirections()
    {
        ReviewedForce force;
        force.sync();
        auto opened = force.open("ps200");
        const auto draft = begunAndCompleted(opened, ReviewedForce::stalking);
        const reviews::PlannedDirection byHand{0, "Visit the victim today.", "oic", {}, force.clock.now() + std::chrono::hours{24}, {}};
        const auto changes = must(opened.run(SubmitReview{draft, {byHand}, {}}));
        QVERIFY(!must(opened.directions({})).empty());
        must(opened.run(Undo{}));
        QVERIFY(stateOf(opened, ReviewedForce::stalking, due::Stage::Initial) == due::State::Open);
        QVERIFY(must(opened.directions({})).empty());
        QCOMPARE(opened.run(Undo{changes.entryId}).error().kind, ErrorKind::Refused);
        QVERIFY(!must(opened.findReview(draft.ref)).state.counts());
        QCOMPARE(sayOf(opened), std::string());
    }
    // The undo taken back gives the directions back as well; a number that a signed text names is not given twice.
    void undoTakenBackRestoresTheWhole()
    {
        ReviewedForce force;
        force.sync();
        auto opened = force.open("ps200");
        const auto draft = begunAndCompleted(opened, ReviewedForce::stalking);
        const reviews::PlannedDirection byHand{0, "Visit the victim today.", "oic", {}, force.clock.now() + std::chrono::hours{24}, {}};
        must(opened.run(SubmitReview{draft, {byHand}, {}}));
        const auto numbers = [&opened] {
            std::vector<int> found;
            for (const auto &one : must(opened.directions({})))
                found.push_back(one.number);
            return found;
        };
        const auto given = numbers();
        QVERIFY(!given.empty());
        const int last = *std::max_element(given.begin(), given.end());
        const auto undo = must(opened.run(Undo{}));
        must(opened.run(GiveDirection{ReviewedForce::stalking, "Call her.", "oic", {}, force.clock.now() + std::chrono::hours{24}}));
        QCOMPARE(numbers(), std::vector<int>{last + 1});
        const auto redo = must(opened.run(Undo{undo.entryId}));
        QCOMPARE(numbers().size(), given.size() + 1);
        QVERIFY(must(opened.findReview(draft.ref)).state.counts());
        QVERIFY(stateOf(opened, ReviewedForce::stalking, due::Stage::Initial) != due::State::Open);
        must(opened.run(Undo{redo.entryId}));
        QCOMPARE(numbers().size(), std::size_t(1));
        QCOMPARE(sayOf(opened), std::string());
    }
    // An owner and a time by which it is to be done.
    void aDirectionByHandHasATime()
    {
        ReviewedForce force;
        force.sync();
        auto opened = force.open("ps200");
        const auto refused = opened.run(GiveDirection{ReviewedForce::stalking, "Call her.", "oic", {}, {}});
        QVERIFY(!refused && refused.error().kind == ErrorKind::Invalid);
        QCOMPARE(refused.error().what, std::string("The direction has no time by which it is to be done."));
        const auto draft = begunAndCompleted(opened, ReviewedForce::stalking);
        const reviews::PlannedDirection byHand{0, "Visit the victim today.", "oic", {}, {}, {}};
        QCOMPARE(opened.run(SubmitReview{draft, {byHand}, {}}).error().kind, ErrorKind::Invalid);
        QVERIFY(must(opened.directions({})).empty());
        must(opened.run(SubmitReview{draft, {}, {}}));
    }
    void draftsAreFoundAgain()
    {
        ReviewedForce force;
        force.sync();
        reviews::Draft draft;
        {
            auto opened = force.open("ps200");
            draft = halfAnswered(opened);
            force.passMinutes(3);
            draft.answers.set({"ESR-01"}, std::string("no"));
            draft.savedAt = must(opened.saveDraft(draft));
            QVERIFY(draft.savedAt == force.clock.now());
            draft.author = "I300";
            QCOMPARE(opened.saveDraft(draft).error().kind, ErrorKind::Refused);
            draft.author = "S200";
        }
        auto opened = force.open("ps200");
        const auto begun = must(opened.beginReview({ReviewedForce::stalking, {}, {}}));
        QVERIFY(begun.found && begun.found->draft == draft && !begun.found->isMoved && !begun.found->newer);
        QCOMPARE(must(opened.drafts()).size(), std::size_t(1));
        QVERIFY(stateOf(opened, ReviewedForce::stalking, due::Stage::Initial) == due::State::Open);
        must(opened.dropDraft(ReviewedForce::stalking, "enhanced-initial"));
        QVERIFY(must(opened.drafts()).empty());
    }
    // A newer version of the template comes into force while a draft is open; another time its version is gone.
    void aDraftStaysWithItsVersionUntilItIsMoved()
    {
        ReviewedForce force;
        force.sync();
        reviews::Draft draft;
        {
            auto opened = force.open("ps200");
            draft = halfAnswered(opened);
        }
        const auto shipped = forms::Library::shippedTemplateFiles();
        auto files = shipped;
        files.push_back({"enhanced-initial-2.json", changed(shipped, [](std::string text) {
                             text.replace(text.find("\"version\": 1"), 12, "\"version\": 2");
                             return replace(text, "\"ESR-07\"", "\"ESR-99\"");
                         })});
        force.library = std::make_shared<const forms::Library>(files, shippedGuidanceFiles());
        {
            auto opened = force.open("ps200");
            const auto begun = must(opened.beginReview({ReviewedForce::stalking, {}, {}}));
            QCOMPARE(begun.form->version, 2);
            QVERIFY(begun.found && begun.found->draft == draft && begun.found->form->version == 1 && !begun.found->isMoved);
            QVERIFY(begun.found->newer && begun.found->newer->form->version == 2);
            QCOMPARE(begun.found->newer->move.dropped, std::vector<forms::Place>{{"ESR-07"}});
            const auto moved = must(opened.moveDraft(draft, *begun.form));
            QVERIFY(moved.templateVersion == 2 && moved.answers.given.contains({"ESR-01"}) && !moved.answers.given.contains({"ESR-07"}));
            QVERIFY(opened.checkReview(moved).has_value());
        }
        std::erase_if(files, [](const auto &file) { return file.name.find("enhanced-initial.json") != std::string::npos; });
        force.library = std::make_shared<const forms::Library>(files, shippedGuidanceFiles());
        auto opened = force.open("ps200");
        QCOMPARE(opened.saveDraft(draft).error().kind, ErrorKind::Refused);
        const auto found = must(opened.beginReview({ReviewedForce::stalking, {}, {}})).found;
        QVERIFY(found && found->isMoved && found->draft.templateVersion == 2 && found->draft.answers.given.contains({"ESR-01"}));
    }
    // The same with a file in the data folder: nothing is built, nothing is handed in.
    void aFormOfTheForceReplacesTheShippedOne()
    {
        ReviewedForce force;
        force.sync();
        force.library = nullptr;
        reviews::Draft draft;
        {
            auto opened = force.open("ps200");
            draft = halfAnswered(opened);
            QCOMPARE(draft.templateVersion, 1);
        }
        const auto newer = changed(forms::Library::shippedTemplateFiles(), [](std::string text) {
            text.replace(text.find("\"version\": 1"), 12, "\"version\": 1001");
            return replace(text, "\"title\": \"Enhanced initial review\"", "\"title\": \"Our enhanced initial review\"");
        });
        const QString folder = QString::fromStdString(force.data() + "/templates");
        QVERIFY(QDir().mkpath(folder));
        for (const auto &[name, text] : {std::pair("/ours.json", newer), std::pair("/broken.json", std::string("{}"))}) {
            QFile file(folder + QString::fromLatin1(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray::fromStdString(text));
        }
        auto opened = force.open("ps200");
        QCOMPARE(opened.library()->faultyFiles().size(), std::size_t(1));
        const auto begun = must(opened.beginReview({ReviewedForce::stalking, {}, {}}));
        QCOMPARE(begun.form->title, std::string("Our enhanced initial review"));
        QVERIFY(begun.found && !begun.found->isMoved && begun.found->form->version == 1 && begun.found->newer);
        must(opened.run(SubmitReview{completed(draft, *begun.found->form), {}, {}}));
        QCOMPARE(must(opened.findReview(draft.ref)).state.latest().review.form.version, 1);
        const auto other = must(opened.beginReview({ReviewedForce::stalking, {}, "enhanced-initial"})).fresh;
        const auto form = opened.library()->find("enhanced-initial", 1001);
        must(opened.run(SubmitReview{completed(other, *form), {}, {}}));
        QVERIFY(QFile::remove(folder + QStringLiteral("/ours.json")));
        opened = force.open("ps200", OpenOptions::Access::Read);
        const auto kept = must(opened.findReview(other.ref)).state.latest().review; // signed, it needs no template
        QCOMPARE(kept.form.title, std::string("Our enhanced initial review"));
        QCOMPARE(kept.form.version, 1001);
        QVERIFY(kept.form.notice.starts_with("Disclosable under the CPIA"));
        QVERIFY(!opened.library()->find("enhanced-initial", 1001));
    }
    void anExportThatChangesTheCaseIsShownBeforeSigning()
    {
        ReviewedForce force;
        force.sync();
        reviews::Draft draft;
        {
            auto opened = force.open("ps200");
            draft = begunAndCompleted(opened, ReviewedForce::stalking);
        }
        force.tables.cases.rows[0].push_back({"risk", "high"});
        force.sync();
        auto opened = force.open("ps200");
        QCOMPARE(opened.run(SubmitReview{draft, {}, {}}).error().kind, ErrorKind::Refused);
        const auto check = must(opened.checkReview(draft));
        QVERIFY(std::any_of(check.changed.begin(), check.changed.end(), [](const auto &change) {
            return forms::factTable()[change.fact].name == "risk" && change.now == forms::Value(std::string("high"));
        }));
        draft.facts = check.facts;
        must(opened.run(SubmitReview{draft, {}, {}}));
    }
    void seenAgainInALaterExport()
    {
        ReviewedForce force;
        force.sync();
        std::string ref;
        std::string text;
        {
            auto opened = force.open("pi300");
            const auto draft = begunAndCompleted(opened, ReviewedForce::burglary);
            must(opened.run(SubmitReview{draft, {}, {}}));
            ref = draft.ref;
            text = reviews::logText(must(opened.findReview(ref)).state.latest().review, opened.frameworks().zone());
        }
        const auto sent = [&](const std::string &as, const std::string &words) {
            force.tables.reviews.rows.resize(2);
            force.tables.reviews.add({{"review_ref", as}, {"case_no", ReviewedForce::burglary}, {"kind", "inspector"},
                                      {"completed_at", "2026-03-05T14:30:00Z"}, {"reviewer_id", "I300"}, {"text", words}});
            force.passMinutes(60);
            force.sync();
            auto opened = force.open("pi300");
            if (sayOf(opened) != "")
                throw std::runtime_error(sayOf(opened));
            int cycles = 0;
            for (const auto &one : must(opened.explain(ReviewedForce::burglary)))
                cycles += one.obligation.stage == due::Stage::Inspector ? 1 : 0;
            if (cycles != 2)
                throw std::runtime_error("the review is counted " + std::to_string(cycles - 1) + " times");
            return must(opened.findReview(ref)).seen.seen;
        };
        QVERIFY(sent(ref, text) == reviews::Seen::Pasted);
        QVERIFY(sent("RMS-77", text) == reviews::Seen::Pasted);
        QVERIFY(sent(ref, "Something else.") == reviews::Seen::Altered);
    }
    // Also when that was written in the records system.
    void theSameTextAsTheLastReviewIsTold()
    {
        ReviewedForce force;
        const std::string written = "Both neighbours were away that night and the shop has no camera towards the street.";
        force.tables.reviews.rows.front().push_back({"text", "Initial review. " + written + " Proceed."});
        force.sync();
        auto opened = force.open("pi300");
        auto draft = begunAndCompleted(opened, ReviewedForce::burglary);
        const auto like = [&] {
            const auto check = must(opened.checkReview(draft));
            return std::count_if(check.quality.begin(), check.quality.end(), [](const reviews::Signal &signal) {
                return signal.kind == reviews::Signal::Kind::LikeLast && signal.question == "INR-14a" &&
                       signal.ref == std::string(ReviewedForce::burglary) + "-1";
            });
        };
        draft.answers.set({"INR-14a"}, std::string("The suspect answers bail on Friday, and the file goes to the prosecutors then."));
        QVERIFY(like() == 0);
        draft.answers.set({"INR-14a"}, written);
        QVERIFY(like() == 1);
    }
    // Of a repeated section: the row of the draft, whatever blank rows stand before it.
    void theSameTextInARowLeadsToItsRow()
    {
        ReviewedForce force;
        const std::string written = "Both neighbours were away that night and the shop has no camera towards the street.";
        force.tables.reviews.rows.front().push_back({"text", "Initial review. " + written + " Proceed."});
        force.sync();
        auto opened = force.open("pi300");
        auto draft = must(opened.beginReview({ReviewedForce::burglary, {}, {}})).fresh;
        (void)draft.answers.addRow("INR-17");
        const int row = draft.answers.addRow("INR-17");
        draft.answers.set({"INR-17a", row}, written);
        const auto check = must(opened.checkReview(draft));
        const auto like = std::find_if(check.quality.begin(), check.quality.end(),
                                       [](const reviews::Signal &signal) { return signal.question == "INR-17a"; });
        QVERIFY(like != check.quality.end());
        QCOMPARE(like->row, row);
    }
    void withdrawnAndAddedTo()
    {
        ReviewedForce force;
        force.sync();
        auto opened = force.open("ps200");
        const auto draft = begunAndCompleted(opened, ReviewedForce::stalking);
        must(opened.run(SubmitReview{draft, {}, {}}));
        must(opened.run(AddAddendum{draft.ref, "The alarm was fitted at six."}));
        QCOMPARE(must(opened.findReview(draft.ref)).state.addenda.size(), std::size_t(1));
        must(opened.run(WithdrawReview{draft.ref, "Signed on the wrong case."}));
        QVERIFY(stateOf(opened, ReviewedForce::stalking, due::Stage::Initial) == due::State::Open);
        QCOMPARE(opened.run(WithdrawReview{draft.ref, "Again."}).error().kind, ErrorKind::Refused);
        must(opened.run(Undo{}));
        QVERIFY(stateOf(opened, ReviewedForce::stalking, due::Stage::Initial) == due::State::DoneOnTime);
        QCOMPARE(opened.run(AddAddendum{"CG-11111-1111Q", "Text."}).error().kind, ErrorKind::NotFound);
        QCOMPARE(sayOf(opened), std::string());
    }
    void directionsAreCarriedUntilClosed()
    {
        ReviewedForce force;
        force.sync();
        const auto due = force.clock.now() + std::chrono::hours{2};
        std::string id;
        {
            auto opened = force.open("pi300");
            must(opened.run(GiveDirection{ReviewedForce::burglary, "Doorbell camera at 14.", "oic", {}, due}));
            const auto mine = must(opened.directions({}));
            QCOMPARE(mine.size(), std::size_t(1));
            id = mine[0].entryId;
            QCOMPARE(must(opened.beginReview({ReviewedForce::burglary, {}, {}})).directions.size(), std::size_t(1));
            // What is not due yet was not missed.
            const CloseDirection early{id, reviews::Closing::Overdue, "On leave.", due + std::chrono::hours{24}};
            const auto refused = opened.run(early);
            QVERIFY(!refused && refused.error().kind == ErrorKind::Refused);
            QCOMPARE(refused.error().what, std::string("Direction 1 is not overdue: it is due by 5 Mar 2026, 16:05."));
            force.passMinutes(120);
            QVERIFY(!opened.run(early)); // on the last second
            force.passMinutes(1);
            must(opened.run(early));
            const Instant now = force.clock.now();
            QVERIFY(must(opened.themes(due - std::chrono::hours{24}, now)).empty());
            const CloseDirection again{id, reviews::Closing::Overdue, "Still on leave.", due + std::chrono::hours{72}};
            QVERIFY(!opened.run(again)); // it has a further time
            force.passMinutes(24 * 60);
            must(opened.run(again));
            const auto themes = must(opened.themes(due - std::chrono::hours{24}, force.clock.now()));
            QVERIFY(themes.size() == 1 && themes[0].theme == "delay_oic" && themes[0].cases == 1);
            QCOMPARE(must(opened.directions({}))[0].timesOverdue, 2);
        }
        auto officer = force.open("pc100");
        QCOMPARE(must(officer.directions({})).size(), std::size_t(1)); // theirs as officer in the case
        must(officer.run(CloseDirection{id, reviews::Closing::Done, {}, {}}));
        QVERIFY(must(officer.directions({})).empty());
        QCOMPARE(officer.run(CloseDirection{id, reviews::Closing::Done, {}, {}}).error().kind, ErrorKind::Refused);
        QCOMPARE(must(officer.directions({true, {}, true, 10})).size(), std::size_t(1));
        QVERIFY(must(force.open("ps200", OpenOptions::Access::Read).directions({})).empty());
        QCOMPARE(sayOf(officer), std::string());
    }
    // As the roster had them then: what an entry says of its author does not follow a promotion.
    void entriesSayWhoMadeThem()
    {
        ReviewedForce force;
        force.sync();
        std::string ref;
        const auto directions = [&](Workspace &opened) { return must(opened.reviewsOf(ReviewedForce::stalking)).here.directions; };
        {
            auto opened = force.open("ps200");
            const auto draft = begunAndCompleted(opened, ReviewedForce::stalking);
            ref = draft.ref;
            must(opened.run(SubmitReview{draft, {}, {}}));
            must(opened.run(AddAddendum{ref, "The alarm was fitted at six."}));
            must(opened.run(GiveDirection{ReviewedForce::stalking, "Call her.", "inspector", "I300", force.clock.now() + std::chrono::hours{24}}));
            QCOMPARE(opened.run(GiveDirection{ReviewedForce::stalking, "Call her.", "inspector", "X1", force.clock.now() + std::chrono::hours{24}}).error().kind, ErrorKind::NotFound);
        }
        for (auto &[column, value] : force.tables.officers.rows[1])
            value = column == "rank" ? "inspector" : value;
        force.passMinutes(60);
        force.sync();
        {
            auto opened = force.open("nobody");
            const auto last = directions(opened).back();
            QCOMPARE(last.given.ownerName, std::string("Cai Inspector"));
            must(opened.run(CloseDirection{journal::toHex(last.entry), reviews::Closing::Done, {}, {}}));
        }
        auto opened = force.open("ps200");
        must(opened.run(AddAddendum{ref, "It was moved at nine."}));
        const auto state = must(opened.findReview(ref)).state;
        QVERIFY(state.addenda[0].officer == (reviews::Reviewer{"S200", "Bo Sergeant", "sergeant"}));
        QVERIFY(state.addenda[1].officer == (reviews::Reviewer{"S200", "Bo Sergeant", "inspector"}));
        const auto last = directions(opened).back();
        QVERIFY(last.officer == (reviews::Reviewer{"S200", "Bo Sergeant", "sergeant"}));
        QVERIFY(last.notes[0].officer.id.empty() && last.notes[0].author == "nobody");
        must(opened.run(Undo{})); // of the second addendum
        const auto takenBack = must(opened.reviewsOf(ReviewedForce::stalking)).here.takenBack;
        QCOMPARE(takenBack.size(), std::size_t(1));
        QVERIFY(takenBack[0].officer.rank == "inspector" && takenBack[0].undoingOfficer.id == "S200");
        QCOMPARE(sayOf(opened), std::string());
    }
    void erasingReachesEverything()
    {
        ReviewedForce force;
        force.sync();
        auto opened = force.open("ps200");
        const auto draft = begunAndCompleted(opened, ReviewedForce::stalking);
        const auto changes = must(opened.run(SubmitReview{draft, {}, {}}));
        auto further = must(opened.beginReview({ReviewedForce::stalking, {}, "standard-initial"})).fresh;
        must(opened.saveDraft(further));
        must(opened.run(Erase{{changes.entryId}, "A court has asked for it."}));
        QVERIFY(must(opened.reviewsOf(ReviewedForce::stalking)).here.reviews.empty());
        QVERIFY(must(opened.drafts()).empty());
        QCOMPARE(opened.findReview(draft.ref).error().kind, ErrorKind::NotFound);
        QVERIFY(stateOf(opened, ReviewedForce::stalking, due::Stage::Initial) == due::State::Open);
        QCOMPARE(sayOf(opened), std::string());
    }
};

QTEST_GUILESS_MAIN(TestReviewing)
#include "tst_reviewing.moc"
