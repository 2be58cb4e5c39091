// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/journal/spare_drafts.h"
#include "tests/support/reviewed_force.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QtTest>

using namespace casegrip;
using namespace casegrip::test;
using namespace casegrip::workspace;

namespace
{

constexpr const char *caseNo = ReviewedForce::stalking;

// As the window puts it aside while the writer is busy.
void putAside(const ReviewedForce &force, const BegunReview &begun, reviews::Draft draft)
{
    draft.savedAt = force.clock.now();
    const auto body = QJsonDocument(reviews::toJson(draft, *begun.form)).toJson(QJsonDocument::Compact).toStdString();
    must(journal::SpareDrafts(force.data()).put({draft.author, draft.caseNo, draft.templateId, draft.savedAt, body}));
}

std::size_t aside(const ReviewedForce &force) { return journal::SpareDrafts(force.data()).find().size(); }

const forms::Place said{"ESR-24a", 1};

std::string saidIn(Workspace &opened)
{
    const auto begun = must(opened.beginReview({caseNo, {}, {}}));
    const auto *text = begun.found ? std::get_if<std::string>(&begun.found->draft.answers.at(said)) : nullptr;
    return text ? *text : std::string();
}

reviews::Draft saying(reviews::Draft draft, const std::string &text)
{
    if (draft.answers.rows["ESR-24"].empty())
        (void)draft.answers.addRow("ESR-24");
    draft.answers.set(said, text);
    ++draft.saves;
    return draft;
}

struct Scene {
    ReviewedForce force;
    std::optional<Workspace> opened;
    BegunReview begun;
    reviews::Draft saved;

    Scene()
    {
        force.sync();
        opened.emplace(force.open("ps200"));
        begun = must(opened->beginReview({caseNo, {}, {}}));
        saved = saying(begun.fresh, "first words");
        must(opened->saveDraft(saved));
    }
};

} // namespace

class SpareDraftsTest : public QObject
{
    Q_OBJECT

private slots:
    void aFileOfItsOwn()
    {
        Scene scene;
        putAside(scene.force, scene.begun, saying(scene.saved, "more words"));
        const QFileInfoList files = QDir(QString::fromStdString(scene.force.data() + "/drafts")).entryInfoList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QCOMPARE(files.front().permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
        QVERIFY(!files.front().fileName().contains(QString::fromLatin1(caseNo)));
    }
    void whatIsAsideIsFoundAndTheNextSaveTakesIt()
    {
        Scene scene;
        const auto more = saying(scene.saved, "more words");
        putAside(scene.force, scene.begun, more);
        QCOMPARE(saidIn(*scene.opened), std::string("more words"));
        QCOMPARE(must(scene.opened->drafts()).size(), std::size_t(1));
        must(scene.opened->saveDraft(more));
        QCOMPARE(aside(scene.force), std::size_t(0));
        QCOMPARE(saidIn(*scene.opened), std::string("more words"));
    }
    // The writer comes to what it was given first, later: what was typed since stays aside until it comes to that.
    void anOlderSaveDoesNotTakeItAway()
    {
        Scene scene;
        const auto second = saying(scene.saved, "second words");
        putAside(scene.force, scene.begun, saying(second, "third words"));
        scene.force.passMinutes(1);
        must(scene.opened->saveDraft(second));
        QCOMPARE(aside(scene.force), std::size_t(1));
        QCOMPARE(saidIn(*scene.opened), std::string("third words"));
    }
    void anOlderCopyIsNotPreferred()
    {
        Scene scene;
        const auto second = saying(scene.saved, "second words");
        must(scene.opened->saveDraft(saying(second, "third words")));
        putAside(scene.force, scene.begun, second);
        QCOMPARE(saidIn(*scene.opened), std::string("third words"));
    }
    void theNextStartTakesItIn()
    {
        Scene scene;
        putAside(scene.force, scene.begun, saying(scene.saved, "more words"));
        scene.opened.reset();
        auto again = scene.force.open("ps200");
        QCOMPARE(aside(scene.force), std::size_t(0));
        QCOMPARE(saidIn(again), std::string("more words"));
    }
    void whatAStopLeftHalfWrittenGoes()
    {
        Scene scene;
        putAside(scene.force, scene.begun, scene.saved);
        QFile half(QString::fromStdString(scene.force.data() + "/drafts/half.json.new"));
        QVERIFY(half.open(QIODevice::WriteOnly) && half.write("a name") > 0 && half.flush());
        QVERIFY(half.setFileTime(QDateTime::currentDateTimeUtc().addDays(-1), QFileDevice::FileModificationTime));
        half.close();
        scene.opened.reset();
        auto again = scene.force.open("ps200");
        QVERIFY(!half.exists());
    }
    // Neither at the next start nor before it.
    void whatWasSignedDoesNotComeBack()
    {
        Scene scene;
        const auto complete = completed(scene.saved, *scene.begun.form);
        must(scene.opened->run(SubmitReview{complete, {}, {}}));
        putAside(scene.force, scene.begun, scene.saved);
        QVERIFY(must(scene.opened->drafts()).empty());
        scene.opened.reset();
        auto again = scene.force.open("ps200");
        QVERIFY(must(again.drafts()).empty());
        QCOMPARE(aside(scene.force), std::size_t(0));
    }
    void signingAndDroppingTakeItAway()
    {
        Scene scene;
        putAside(scene.force, scene.begun, saying(scene.saved, "more words"));
        must(scene.opened->dropDraft(caseNo, scene.begun.form->id));
        QCOMPARE(aside(scene.force), std::size_t(0));
        putAside(scene.force, scene.begun, saying(scene.saved, "more words"));
        must(scene.opened->run(SubmitReview{completed(scene.saved, *scene.begun.form), {}, {}}));
        QCOMPARE(aside(scene.force), std::size_t(0));
    }
    void erasureReachesIt()
    {
        Scene scene;
        const auto note = must(scene.opened->run(AddNote{caseNo, "a name that must go"}));
        putAside(scene.force, scene.begun, saying(scene.saved, "the name again"));
        must(scene.opened->run(Erase{{note.entryId}, "asked for by the person"}));
        QCOMPARE(aside(scene.force), std::size_t(0));
        QVERIFY(must(scene.opened->drafts()).empty());
    }
    // On whichever form: it is asked about, and goes with the signature of that review.
    void aDraftOnAnotherFormIsFound()
    {
        ReviewedForce force;
        force.sync();
        auto opened = force.open("pi300");
        const std::string burglary = ReviewedForce::burglary;
        const auto waiting = must(opened.beginReview({burglary, due::Stage::Inspector, "waiting-review"}));
        must(opened.saveDraft(waiting.fresh));
        QCOMPARE(must(opened.beginReview({burglary, due::Stage::Inspector, {}})).form->id, std::string("inspector-30-day")); // a command
        const auto begun = must(opened.beginReview({burglary, due::Stage::Inspector, {}, {}, true}));
        QCOMPARE(begun.form->id, std::string("waiting-review"));
        QVERIFY(begun.isOfDraft && begun.found);
        QVERIFY(std::any_of(begun.others.begin(), begun.others.end(), [](const auto *form) { return form->id == "inspector-30-day"; }));
        QCOMPARE(must(opened.drafts()).front().title, waiting.form->title);
        // The newer one is asked about first.
        force.passMinutes(1);
        const auto named = must(opened.beginReview({burglary, due::Stage::Inspector, "inspector-30-day"}));
        QVERIFY(!named.found && !named.isOfDraft);
        must(opened.saveDraft(named.fresh));
        const auto newest = must(opened.beginReview({burglary, due::Stage::Inspector, {}, {}, true}));
        QVERIFY(newest.form->id == "inspector-30-day" && newest.found && !newest.isOfDraft);
        must(opened.run(SubmitReview{completed(named.fresh, *named.form), {}, {}}));
        QVERIFY(must(opened.drafts()).empty());
    }
    void formsThatMayBeBegun()
    {
        ReviewedForce force;
        force.sync();
        const auto offered = [&](const char *login) {
            auto opened = force.open(login);
            std::vector<std::string> ids;
            for (const auto &form : must(opened.formsFor(ReviewedForce::burglary)))
                ids.push_back(form.templateId);
            return ids;
        };
        const auto has = [](const std::vector<std::string> &ids, const char *id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); };
        const auto inspector = offered("pi300");
        QVERIFY(has(inspector, "inspector-30-day") && has(inspector, "audit") && has(inspector, "iq-plan-review"));
        QVERIFY(!has(inspector, "superintendent-120-day"));
        QVERIFY(offered("nobody").empty());
        for (const std::string &id : inspector) {
            auto opened = force.open("pi300");
            QCOMPARE(must(opened.beginReview({ReviewedForce::burglary, {}, id})).form->id, id);
        }
    }
};

QTEST_GUILESS_MAIN(SpareDraftsTest)
#include "tst_spare_drafts.moc"
