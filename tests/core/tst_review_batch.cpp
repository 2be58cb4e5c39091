// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/spare_drafts.h"
#include "core/reviews/log_text.h"
#include "tests/support/reviewed_force.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <functional>
#include <rapidcheck.h>
#include <set>

using namespace casegrip;
using namespace casegrip::workspace;
using namespace casegrip::test;

// One decision of a superintendent for several cases.
class TestReviewBatch : public QObject
{
    Q_OBJECT

    std::unique_ptr<ReviewedForce> m_force;

    static std::string caseNo(int number) { return "9925000" + std::to_string(1000 + number); }
    // Open since before 120 days: the superintendent's review is due.
    void syncCases(int count)
    {
        for (int i = 0; i < count; ++i)
            m_force->addOpenCase(caseNo(i), "2025-11-10T10:00:00Z");
        m_force->addOpenCase("99250009999", "2025-11-10T10:00:00Z", "Stalking", "8Q");
        m_force->sync();
    }
    static SubmitBatch batchOf(const std::vector<std::string> &cases)
    {
        SubmitBatch batch;
        batch.id = journal::toHex(journal::randomBytes<8>());
        const auto say = [&](const char *question, forms::Value value) { batch.answers.set({question}, std::move(value)); };
        say("SUR-01", std::string("agree"));
        say("SUR-02", std::string("none"));
        say("SUR-03", forms::Words{"none"});
        say("SUR-06", forms::Words{"delay_forensic_digital"});
        say("SUR-07", std::string("A weekly list from the digital unit."));
        say("SUR-07a", std::string("no"));
        say("SUR-08", std::string("continue"));
        say("SUR-08b", someMoment().today() + std::chrono::days{30});
        batch.direction = {0, "Chase the digital unit each Monday.", "oic", {}, someMoment().now + std::chrono::hours{96}, {}};
        for (const std::string &number : cases)
            batch.lines.push_back({number, "Phone of " + number + " is still with the unit."});
        return batch;
    }
    static bool isOwed(Workspace &opened, const std::string &number)
    {
        for (const auto &one : must(opened.explain(number))) {
            if (one.obligation.stage == due::Stage::Superintendent && due::isPending(one.obligation.state))
                return one.obligation.cycle == 1;
        }
        return false;
    }
    static std::string refusal(Workspace &opened, const SubmitBatch &batch, const std::string &number)
    {
        for (const BatchRefusal &one : must(opened.checkBatch(batch))) {
            if (one.caseNo == number)
                return one.why.what;
        }
        return {};
    }

private slots:
    void init() { m_force = std::make_unique<ReviewedForce>(); }
    void oneStepOneRecordEachOneUndo()
    {
        syncCases(4);
        auto opened = m_force->open("su500");
        const std::vector<std::string> cases = {caseNo(0), caseNo(1), caseNo(2)};
        QVERIFY(isOwed(opened, caseNo(0)));
        const auto batch = batchOf(cases);
        QVERIFY(must(opened.checkBatch(batch)).empty());
        const auto changes = must(opened.run(batch));
        QCOMPARE(changes.caseNos, cases);
        std::set<std::string> ids;
        for (const std::string &number : cases) {
            QVERIFY(!isOwed(opened, number));
            const auto all = must(opened.reviewsOf(number)).here;
            QCOMPARE(all.reviews.size(), std::size_t(1));
            const auto &review = all.reviews[0].latest().review;
            QVERIFY(review.batch && review.batch->size == 3);
            ids.insert(review.batch->id);
            QVERIFY(reviews::logText(review, opened.frameworks().zone()).find("batch of 3") != std::string::npos);
            QVERIFY(reviews::logText(review, opened.frameworks().zone()).find("Phone of " + number) != std::string::npos);
            QCOMPARE(all.directions.size(), std::size_t(1));
        }
        QCOMPARE(ids.size(), std::size_t(1));
        const auto themes = must(opened.themes(m_force->clock.now(), m_force->clock.now()));
        QVERIFY(themes.size() == 1 && themes[0].theme == "delay_forensic_digital" && themes[0].cases == 3);
        QCOMPARE(must(opened.checkBatch(batch)).size(), std::size_t(3)); // signed before
        QCOMPARE(opened.run(batch).error().kind, ErrorKind::Refused);

        must(opened.run(Undo{}));
        for (const std::string &number : cases)
            QVERIFY(isOwed(opened, number));
        QVERIFY(must(opened.directions({})).empty());
        NoProgress silent;
        QVERIFY(must(opened.verify(false, false, silent)).findings.empty());
        must(opened.run(batchOf(cases)));
    }
    void allOrNone()
    {
        syncCases(3);
        auto opened = m_force->open("su500");
        auto batch = batchOf({caseNo(0), caseNo(1), "99250009999"});
        QCOMPARE(refusal(opened, batch, "99250009999"), std::string("A red-box case is reviewed by itself."));
        QCOMPARE(opened.run(batch).error().kind, ErrorKind::Refused);
        QVERIFY(isOwed(opened, caseNo(0)));
        must(opened.setSetting("batch_red_box", "yes"));
        QVERIFY(refusal(opened, batch, "99250009999") != "A red-box case is reviewed by itself.");
        must(opened.setSetting("batch_red_box", "no"));
        batch.lines[2] = {caseNo(1), "The same case once more."};
        QCOMPARE(refusal(opened, batch, caseNo(1)), std::string("The case is in the batch twice."));
        batch.lines[2] = {caseNo(2), "  phone of " + caseNo(0) + "  IS still with the unit."};
        QCOMPARE(refusal(opened, batch, caseNo(2)), std::string("Another case of the batch has the same line."));
        batch.lines[2].line = " ";
        QCOMPARE(refusal(opened, batch, caseNo(2)), std::string("The line for this case is empty."));
        batch.lines[2] = {ReviewedForce::burglary, "It is not 120 days old: taken in by its number alone."};
        QVERIFY(must(opened.checkBatch(batch)).empty()); // its review is waiting, and may be done early
    }
    void atMostForty()
    {
        syncCases(41);
        auto opened = m_force->open("su500");
        std::vector<std::string> cases;
        for (int i = 0; i < 41; ++i)
            cases.push_back(caseNo(i));
        QCOMPARE(opened.run(batchOf(cases)).error().kind, ErrorKind::Refused);
        cases.pop_back();
        must(opened.run(batchOf(cases)));
        QVERIFY(!isOwed(opened, caseNo(39)) && isOwed(opened, caseNo(40)));
        QCOMPARE(opened.run(batchOf({})).error().kind, ErrorKind::Refused);
    }
    void onlyTheRank()
    {
        syncCases(2);
        auto opened = m_force->open("ci400");
        QVERIFY(!refusal(opened, batchOf({caseNo(0), caseNo(1)}), caseNo(0)).empty());
    }
    void whatIsRefusedIsAbout()
    {
        syncCases(3);
        auto opened = m_force->open("su500");
        auto batch = batchOf({caseNo(0), caseNo(1), caseNo(2), "99250009999"});
        batch.lines[1].line.clear();
        const auto refusals = must(opened.checkBatch(batch));
        QCOMPARE(refusals.size(), std::size_t(2));
        QVERIFY(refusals[0].caseNo == caseNo(1) && refusals[0].about == BatchRefusal::About::Line);
        QVERIFY(refusals[1].caseNo == "99250009999" && refusals[1].about == BatchRefusal::About::Case);
        batch = batchOf({caseNo(0), caseNo(1)});
        batch.answers.given.erase({"SUR-01", 0});
        QVERIFY(must(opened.checkBatch(batch))[0].about == BatchRefusal::About::Answers);
    }
    // As a single review: what an export changed meanwhile is shown before it is signed for.
    void aCaseThatChangedIsLookedAtAgain()
    {
        syncCases(2);
        auto batch = batchOf({caseNo(0), caseNo(1)});
        {
            auto opened = m_force->open("su500");
            for (BatchLine &line : batch.lines)
                line.openedOn = must(opened.beginReview({line.caseNo, {}, batch.templateId})).fresh.facts;
            must(opened.saveBatch({batch, {caseNo(0), caseNo(1)}, {}}));
            QVERIFY(must(opened.checkBatch(batch)).empty());
        }
        for (ExportRow &row : m_force->tables.cases.rows) {
            if (std::any_of(row.begin(), row.end(), [](const auto &one) { return one.second == caseNo(1); }))
                row.push_back({"risk", "high"});
        }
        m_force->passMinutes(60);
        m_force->sync();
        auto opened = m_force->open("su500");
        const auto found = must(opened.batchDraft());
        QVERIFY(found && found->batch.lines[1].openedOn);
        QVERIFY(forms::changesBetween(*found->batch.lines[1].openedOn, *batch.lines[1].openedOn).empty());
        const auto refusals = must(opened.checkBatch(found->batch));
        QCOMPARE(refusals.size(), std::size_t(1));
        QVERIFY(refusals[0].caseNo == caseNo(1) && refusals[0].about == BatchRefusal::About::Changed);
        QVERIFY2(refusals[0].why.what.starts_with("The case has changed since you opened it. ") &&
                     refusals[0].why.what.find("Risk grade: nothing, now high") != std::string::npos,
                 refusals[0].why.what.c_str());
        QVERIFY(!opened.run(found->batch));
        batch.lines[1].openedOn = must(opened.beginReview({caseNo(1), {}, batch.templateId})).fresh.facts;
        must(opened.run(batch));
    }
    void whatABatchOpensWith()
    {
        syncCases(2);
        auto opened = m_force->open("su500");
        const auto begun = must(opened.beginBatch({caseNo(0), caseNo(1), "99250009999", "1"}));
        QCOMPARE(begun.cases.size(), std::size_t(4));
        QVERIFY(!begun.cases[0].refused && !begun.cases[1].refused);
        QCOMPARE(begun.cases[2].refused->what, std::string("A red-box case is reviewed by itself."));
        QCOMPARE(begun.cases[3].refused->kind, ErrorKind::NotFound);
        QCOMPARE(begun.facts.at(*forms::findFact("class")), forms::Value{std::string("28E")});
        const auto asked = forms::evaluate(*begun.form, {}, begun.facts, someMoment());
        const auto isAsked = [&](const char *id) {
            return std::any_of(asked.questions.begin(), asked.questions.end(), [&](const auto &state) {
                return begun.form->questions[state.question].id == id && state.isRelevant;
            });
        };
        QVERIFY(isAsked("SUR-08") && !isAsked("SUR-08a"));
    }
    void theDraftIsKept()
    {
        syncCases(3);
        BatchDraft draft{batchOf({caseNo(0), caseNo(1)}), {caseNo(1)}, {}};
        {
            auto opened = m_force->open("su500");
            QVERIFY(!must(opened.batchDraft()));
            QCOMPARE(must(opened.saveBatch(draft)), m_force->clock.now());
        }
        auto opened = m_force->open("su500");
        const auto found = must(opened.batchDraft());
        QVERIFY(found.has_value());
        QCOMPARE(found->batch.id, draft.batch.id);
        QCOMPARE(found->batch.answers, draft.batch.answers);
        QCOMPARE(found->batch.direction, draft.batch.direction);
        QCOMPARE(found->batch.lines[1].line, draft.batch.lines[1].line);
        QCOMPARE(found->opened, draft.opened);
        QVERIFY(must(opened.drafts()).empty()); // of no single case
        QVERIFY(!must(m_force->open("ci400", OpenOptions::Access::Read).batchDraft()));
        must(opened.run(batchOf({caseNo(2)}))); // another batch
        QVERIFY(must(opened.batchDraft()).has_value());
        must(opened.run(found->batch));
        QVERIFY(!must(opened.batchDraft()));
        QCOMPARE(opened.saveBatch(draft).error().kind, ErrorKind::Refused); // it would be a ghost
        NoProgress silent;
        QVERIFY(must(opened.verify(false, false, silent)).findings.empty());
    }
    // On which version it was saved is kept with it: what the present one has no room for is said.
    void aDraftOnAnotherVersionSaysSo()
    {
        syncCases(2);
        BatchDraft draft{batchOf({caseNo(0), caseNo(1)}), {}, {}};
        auto opened = m_force->open("su500");
        must(opened.saveBatch(draft));
        auto found = must(opened.batchDraft());
        QVERIFY(found && !found->isMoved && !found->newer);
        const auto put = [&](const std::function<void(QJsonObject &)> &change) {
            draft.savedAt = m_force->clock.now();
            ++draft.saves;
            QJsonObject json = toJson(draft, *opened.library()->find(draft.batch.templateId, 1));
            change(json);
            must(journal::SpareDrafts(m_force->data()).put({"U500", {}, draft.batch.templateId, draft.savedAt, QJsonDocument(json).toJson().toStdString()}));
            found = must(opened.batchDraft());
        };
        put([](QJsonObject &json) { json[u"content"] = QString(64, QLatin1Char('0')); });
        QVERIFY(found && found->isMoved && found->batch.answers == draft.batch.answers);
        put([](QJsonObject &json) {
            QJsonObject answers = json.value(u"answers").toObject();
            answers[u"SUR-99"] = QStringLiteral("yes");
            json[u"answers"] = answers;
        });
        QVERIFY(found && found->isMoved);
        put([](QJsonObject &json) { // as it was kept before
            json.remove(u"version");
            json.remove(u"content");
        });
        QVERIFY(found && !found->isMoved && !found->newer);
    }
    // Put aside while the writer was busy: found, taken in by the next save, gone with the signature.
    void theDraftThatCouldNotWait()
    {
        syncCases(3);
        const auto aside = [&] { return journal::SpareDrafts(m_force->data()).find().size(); };
        BatchDraft draft{batchOf({caseNo(0), caseNo(1)}), {}, {}};
        auto opened = m_force->open("su500");
        const auto put = [&] {
            draft.savedAt = m_force->clock.now();
            ++draft.saves;
            const auto body = QJsonDocument(toJson(draft, *opened.library()->find(draft.batch.templateId, 1))).toJson().toStdString();
            must(journal::SpareDrafts(m_force->data()).put({"U500", {}, draft.batch.templateId, draft.savedAt, body}));
        };
        must(opened.saveBatch(draft));
        draft.batch.lines[1].line = "Another line.";
        put();
        QCOMPARE(must(opened.batchDraft())->batch.lines[1].line, std::string("Another line."));
        must(opened.saveBatch(draft));
        QCOMPARE(aside(), std::size_t(0));
        put();
        must(opened.run(draft.batch));
        QCOMPARE(aside(), std::size_t(0));
        put(); // late: a ghost
        QVERIFY(!must(opened.batchDraft()));
    }
    // What a draft says of a case goes with what is taken away for good.
    void anErasureTakesTheDraft()
    {
        syncCases(3);
        auto opened = m_force->open("su500");
        const auto note = must(opened.run(AddNote{caseNo(1), "Seen."}));
        const auto other = must(opened.run(AddNote{caseNo(2), "Seen."}));
        must(opened.saveBatch({batchOf({caseNo(0), caseNo(1)}), {}, {}}));
        must(opened.run(Erase{{other.entryId}, "By order of the court."}));
        QVERIFY(must(opened.batchDraft()).has_value());
        must(opened.run(Erase{{note.entryId}, "By order of the court."}));
        QVERIFY(!must(opened.batchDraft()));
    }
    // Two lines that differ in white space and capitals alone never go together, wherever they stand.
    void noTwoLinesSayTheSame()
    {
        const auto holds = rc::check("no two lines say the same", [] {
            const auto count = *rc::gen::inRange(2, 41);
            std::vector<BatchLine> lines;
            for (int i = 0; i < count; ++i)
                lines.push_back({caseNo(i), "Line " + std::to_string(i) + " of " + std::to_string(count)});
            RC_ASSERT(std::all_of(lines.begin(), lines.end(), [&](const BatchLine &line) {
                return lineFaults(lines)[std::size_t(&line - lines.data())] == LineFault::None;
            }));
            const auto one = std::size_t(*rc::gen::inRange(0, count));
            const auto other = (one + std::size_t(*rc::gen::inRange(1, count))) % std::size_t(count);
            std::string like;
            for (const char letter : lines[one].line) {
                const bool isUpper = *rc::gen::arbitrary<bool>();
                if (letter == ' ')
                    like += *rc::gen::element<std::string>(" ", "  ", "\t ", "\n", "\xC2\xA0");
                else
                    like += char(isUpper ? std::toupper(letter) : std::tolower(letter));
            }
            lines[other].line = *rc::gen::element<std::string>("", " ", "\t") + like + *rc::gen::element<std::string>("", "  ", "\n");
            const auto faults = lineFaults(lines);
            for (std::size_t i = 0; i < faults.size(); ++i)
                RC_ASSERT((faults[i] == LineFault::Same) == (i == one || i == other));
        });
        QVERIFY(holds);
    }
    void oneAloneIsNoBatch()
    {
        syncCases(1);
        auto opened = m_force->open("su500");
        must(opened.run(batchOf({caseNo(0)})));
        QVERIFY(!must(opened.reviewsOf(caseNo(0))).here.reviews[0].latest().review.batch);
    }
};

QTEST_GUILESS_MAIN(TestReviewBatch)
#include "tst_review_batch.moc"
