// SPDX-License-Identifier: GPL-3.0-or-later
// The templates and the guidance that are shipped.
#include "core/forms/prefill.h"
#include "tests/support/begun_form.h"

#include <QFile>
#include <QTest>
#include <algorithm>
#include <set>

using namespace casegrip;
using namespace casegrip::forms;
using test::Begun;
using test::shipped;

namespace
{

// tests/data/forms/question_ids.txt: "template: id id ...", a section or question each; one line a set.
std::map<std::string, std::vector<std::string>> expectedIds()
{
    std::map<std::string, std::vector<std::string>> expected;
    QFile file(QStringLiteral(TEST_DATA_DIR "/forms/question_ids.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return expected;
    for (const auto &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const auto parts = line.split(QStringLiteral(": "));
        if (line.startsWith(u'#') || parts.size() != 2)
            continue;
        for (const auto &id : parts[1].split(u' ', Qt::SkipEmptyParts))
            expected[parts[0].toStdString()].push_back(id.toStdString());
    }
    return expected;
}

bool hasPlace(const Template &form, const std::string &id)
{
    const auto isSection = [&](const Section &section) { return section.id == id; };
    return form.find(id) || std::any_of(form.sections.begin(), form.sections.end(), isSection);
}

void perTemplate()
{
    QTest::addColumn<QString>("id");
    for (const Template &form : shipped().templates())
        QTest::newRow(form.id.c_str()) << QString::fromStdString(form.id);
}

const Template &fetched()
{
    QFETCH_GLOBAL(QString, id);
    return *shipped().find(id.toStdString(), 1);
}

} // namespace

class TestFormShipped : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase_data() { perTemplate(); }
    void everyFileIsRead()
    {
        QCOMPARE(shipped().templates().size(), Library::shippedTemplateFiles().size());
        QVERIFY(shipped().articles().size() > 20);
    }
    void everyQuestionOfTheSetsIsThere()
    {
        const auto expected = expectedIds();
        const Template &form = fetched();
        QVERIFY2(expected.contains(form.id), "question_ids.txt has no line for this template");
        for (const auto &id : expected.at(form.id))
            QVERIFY2(hasPlace(form, id), id.c_str());
    }
    void canBeReadFromItsOwnJson()
    {
        const Template &form = fetched();
        References alone;
        alone.guidance = shipped().references().guidance;
        const auto again = readTemplate(form.json, alone);
        QVERIFY(again.form.has_value());
        QVERIFY(*again.form == form);
    }
    // Senior ranks said that nobody had taught them to review: they see a good answer beside each question.
    void seniorRanksSeeAGoodAnswer()
    {
        const std::set<std::string> senior = {"inspector", "chief_inspector", "superintendent"};
        const Template &form = fetched();
        if (!senior.contains(form.rank))
            return;
        for (const Question &question : form.questions)
            QVERIFY2(!question.exemplar.empty(), question.id.c_str());
    }
    void everyQuestionSaysWhyAndHow()
    {
        for (const Question &question : fetched().questions)
            QVERIFY2(!question.label.empty() && !question.why.empty() && !question.help.empty(), question.id.c_str());
    }
    // In the list of what is open, in the log text and in print a label stands without its neighbours.
    void aLabelIsUnderstoodAlone()
    {
        std::set<std::string> labels;
        for (const Question &question : fetched().questions) {
            QVERIFY2(std::count(question.label.begin(), question.label.end(), ' ') > 1, question.id.c_str());
            QVERIFY2(labels.insert(question.label).second, (question.id + ": " + question.label).c_str());
        }
    }
    void everyFormSaysThroughoutWhoMayReadIt()
    {
        const Template &form = fetched();
        if (form.kind != Kind::Part)
            QVERIFY(form.notice.starts_with("Disclosable under the CPIA: record facts, decisions and reasons."));
        for (const Section &section : form.sections)
            QVERIFY2(section.help.find("Disclosable") == std::string::npos, section.id.c_str());
    }
    void aCorrectionIsFollowedByTheRightValue()
    {
        const Template &form = fetched();
        for (std::size_t i = 0; i < form.questions.size(); ++i) {
            if (form.questions[i].type != QuestionType::Confirm)
                continue;
            const Comparison corrected{false, i, Operator::Is, std::string("corrected")};
            const auto asks = [&](const Question &one) {
                return one.relevant.kind == Condition::Kind::Compare &&
                       one.relevant.comparison == corrected && one.required;
            };
            QVERIFY2(std::any_of(form.questions.begin(), form.questions.end(), asks),
                     form.questions[i].id.c_str());
        }
    }
    void anIdMeansTheSameEverywhere()
    {
        const Template &form = fetched();
        for (const Template &other : shipped().templates()) {
            for (const Question &question : form.questions) {
                const Question *same = other.find(question.id);
                if (!same)
                    continue;
                QVERIFY2(same->label == question.label && same->type == question.type &&
                             same->why == question.why,
                         (question.id + " in " + form.id + " and " + other.id).c_str());
            }
        }
    }
    void everyQuestionCanBeReachedAndEveryPathCanBeSigned()
    {
        const Template &form = fetched();
        test::Dice dice(7);
        std::set<std::string> reached;
        for (int i = 0; i < 300 || (reached.size() < form.questions.size() && i < 20'000); ++i) {
            const CaseFacts facts = test::randomFacts(form, dice);
            Answers answers = i % 2 == 0 ? Answers{} : test::randomAnswers(form, dice);
            const bool isSigned = test::fillIn(form, facts, dice, answers);
            // A part is signed with the template that embeds it.
            QVERIFY2(isSigned || form.kind == Kind::Part, test::describe(answers, form).c_str());
            for (const QuestionState &state : evaluate(form, answers, facts, test::someMoment()).questions) {
                if (state.isRelevant)
                    reached.insert(form.questions[state.question].id);
            }
        }
        for (const Question &question : form.questions)
            QVERIFY2(reached.contains(question.id), (question.id + " was never asked").c_str());
    }
    void everyArticleIsLinked()
    {
        std::set<std::string> linked;
        for (const Template &form : shipped().templates()) {
            for (const Question &question : form.questions) {
                for (const Link &link : question.links)
                    linked.insert(link.guidance);
            }
        }
        for (const Article &article : shipped().articles())
            QVERIFY2(linked.contains(article.id), article.id.c_str());
    }
    void aDecisionInTimeIsAskedForWhileThereIsTime()
    {
        for (const char *id : {"plan-full", "plan-short"}) {
            Begun plan(id);
            const Day today = test::someMoment().today();
            plan.facts.set("time_limit_on", today + std::chrono::days{100});
            plan.say("IPL-20", "confirmed");
            QVERIFY(plan.asks("IPL-20c"));
            plan.facts.set("time_limit_on", today - std::chrono::days{1});
            QVERIFY(!plan.asks("IPL-20c"));
            plan.say("IPL-20", "corrected");
            plan.inDays("IPL-20a", 100);
            QVERIFY(plan.asks("IPL-20c"));
            plan.inDays("IPL-20a", -3);
            QVERIFY(!plan.asks("IPL-20c"));
        }
    }
    // For the offences of a red box; law that nobody has checked says so.
    void aPlanLeadsToThePointsToProve()
    {
        for (const char *id : {"plan-short", "plan-full"}) {
            const auto &links = shipped().find(id, 1)->find("IPL-02")->links;
            QVERIFY(std::any_of(links.begin(), links.end(), [](const Link &link) { return link.guidance == "points-to-prove"; }));
        }
        const auto &articles = shipped().articles();
        const auto points = std::find_if(articles.begin(), articles.end(), [](const Article &one) { return one.id == "points-to-prove"; });
        QVERIFY(points != articles.end() && !points->unverified.empty());
        for (const char *offence : {"Stalking", "Rape", "Sexual assault", "Knife", "Domestic abuse"}) {
            const auto isAbout = [&](const std::string &text) { return text.starts_with("- " + std::string(offence)); };
            QVERIFY2(std::any_of(points->text.begin(), points->text.end(), isAbout), offence);
        }
    }
    void theRightTemplateIsOfferedFirst()
    {
        const Moment moment = test::someMoment();
        CaseFacts plain;
        plain.set("red_box", Words{});
        CaseFacts red;
        red.set("red_box", Words{"stalking"});
        QCOMPARE(shipped().offered(Kind::Plan, plain, moment).front()->id, std::string("plan-short"));
        QCOMPARE(shipped().offered(Kind::Plan, red, moment).front()->id, std::string("plan-full"));
        QCOMPARE(shipped().offered(Kind::Plan, red, moment).size(), std::size_t(2));
        QCOMPARE(shipped().offered(Kind::InitialEnhanced, red, moment).size(), std::size_t(1));
    }
    void whatNeedsTheEnhancedReviewIsNotSignedOnTheStandardOne()
    {
        Begun review("standard-initial");
        review.say("SSR-01", "no");
        QVERIFY(!review.violated("SSR-01"));
        review.say("SSR-01", "yes");
        const auto problem = review.violated("SSR-01");
        QVERIFY(problem && problem->gate == Gate::Stop);
        QVERIFY(problem->message.find("enhanced initial review") != std::string::npos);
        QVERIFY(!review.asks("SSR-11"));
    }
    void withoutLineAndFactorFilingIsOffered()
    {
        Begun review("standard-initial");
        review.say("SSR-01", "no");
        review.choose("SSR-02", {"none"});
        review.choose("SSR-03", {"repeat"});
        QVERIFY(!review.asks("SSR-03a"));
        review.choose("SSR-03", {"none"});
        QVERIFY(review.asks("SSR-03a"));
        review.say("SSR-03a", "file");
        review.say("SSR-11", "continue");
        QVERIFY(review.violated("SSR-11"));
        review.say("SSR-11", "file");
        QVERIFY(!review.violated("SSR-11") && review.asks("FIL-02"));
        review.say("SSR-03a", "keep");
        QVERIFY(review.asks("SSR-03b") && !review.asks("FIL-02"));
        review.facts.set("suspect_named", std::string("yes"));
        QVERIFY(!review.asks("SSR-03a"));
    }
    void oneOrderOneDirection()
    {
        Begun review("enhanced-initial");
        review.facts.set("red_box", Words{"stalking"});
        review.say("ESR-02", "measures");
        review.say("ESR-05", "apply");
        QCOMPARE(review.count("stalking protection order"), std::size_t(1));
        review.choose("SAF-04", {"spo", "dvpn"});
        QCOMPARE(review.count("stalking protection order"), std::size_t(1));
        QCOMPARE(review.directions("stalking protection order").front().owner, std::string("detective_sergeant"));
        QCOMPARE(review.count("order that was considered right"), std::size_t(1)); // the notice
        review.say("ESR-02", "safe"); // without the section on safeguarding
        QCOMPARE(review.count("stalking protection order"), std::size_t(1));
    }
    void aVictimWhoIsUnsureOpensTheCaseWithout()
    {
        Begun review("enhanced-initial");
        review.say("ESR-15", "yes");
        QVERIFY(!review.asks("ELP-01"));
        for (const char *answer : {"no", "unsure"}) {
            review.say("ESR-15", answer);
            QVERIFY(review.asks("ELP-01"));
        }
    }
    void aWeekIsProposedInARedBoxAndTakenByNobody()
    {
        Begun review("enhanced-initial");
        const auto proposed = [&] { return proposals(review.form, review.now(), review.facts, test::someMoment()); };
        QVERIFY(proposed().empty());
        review.facts.set("red_box", Words{});
        QVERIFY(proposed().empty());
        review.facts.set("red_box", Words{"stalking"});
        const Day week = test::someMoment().today() + std::chrono::days{7};
        QCOMPARE(proposed(), (std::vector<Proposal>{{{"ESR-25"}, week, 7}}));
        QCOMPARE(sourceText(proposed().front()), std::string("7 days from today, proposed by the form"));
        QVERIFY(withPrefills({}, prefills(review.form, review.now(), review.facts, test::someMoment()), test::someMoment())
                    .at({"ESR-25"}) == Value{});
        QCOMPARE(review.count("own touchpoint"), std::size_t(0));
        review.inDays("ESR-25", 3);
        QVERIFY(proposed().empty());
        QCOMPARE(review.count("own touchpoint"), std::size_t(1));
    }
    void bailThatHasEndedIsActedOn()
    {
        for (const char *id : {"inspector-30-day", "superintendent-120-day"}) {
            Begun review(id);
            review.bailEndsInDays(90);
            QCOMPARE(review.count("end of bail on the record has passed"), std::size_t(0));
            review.bailEndsInDays(-3);
            QCOMPARE(review.count("end of bail on the record has passed"), std::size_t(1));
        }
        Begun plan("plan-short");
        plan.bailEndsInDays(-3);
        plan.inDays("IPL-20b", -3);
        QCOMPARE(plan.count("end of bail on the record has passed"), std::size_t(1));
    }
    void aDirectionAboutBailIsDueBeforeBailEnds()
    {
        for (int days = 1; days <= 21; ++days) {
            Begun review("inspector-30-day"), above("superintendent-120-day");
            above.say("SUR-04b", "yes");
            for (Begun *one : {&review, &above}) {
                one->bailEndsInDays(days);
                const auto given = one->directions("extension");
                QCOMPARE(given.size(), std::size_t(1));
                QVERIFY(given[0].dueAt && *given[0].dueAt <= test::london().endOfDay(test::someMoment().today() + std::chrono::days{days}));
            }
        }
    }
    void theAuthorityOnBailIsAskedForByItself()
    {
        Begun review("superintendent-120-day");
        QVERIFY(!review.asks("SUR-04b"));
        review.bailEndsInDays(20);
        review.say("SUR-04", "confirmed");
        QVERIFY(review.asks("SUR-04b"));
        QCOMPARE(review.count("extension"), std::size_t(0));
        review.say("SUR-04b", "yes");
        QCOMPARE(review.count("extension"), std::size_t(1));
    }
    void aSuperintendentGivesDirectionsInRows()
    {
        Begun review("superintendent-120-day");
        const int row = review.answers.addRow("SUR-09");
        review.say("SUR-09a", "Agree a date with the unit.", row);
        review.say("SUR-09c", "chief_inspector", row);
        review.inDays("SUR-09b", 7, row);
        const auto given = review.directions("Agree a date");
        QCOMPARE(given.size(), std::size_t(1));
        QCOMPARE(given[0].owner, std::string("chief_inspector"));
        QCOMPARE(given[0].dueAt, std::optional(test::london().endOfDay(test::someMoment().today() + std::chrono::days{7})));
    }
    void aLowProspectAsksForTheClosure()
    {
        Begun review("chief-inspector-90-day");
        review.say("CIR-03", "some");
        QVERIFY(!review.asks("CIR-03b"));
        review.say("CIR-03", "low");
        review.say("CIR-03b", "close");
        review.say("CIR-11", "continue");
        QVERIFY(review.violated("CIR-11"));
        review.say("CIR-11", "close");
        QVERIFY(!review.violated("CIR-11") && review.asks("FIL-02"));
        review.say("CIR-03b", "keep");
        QVERIFY(review.asks("CIR-03c"));
    }
    void aRedBoxPlanWithoutFootageOrLinesLeftOutNeedsAReason()
    {
        for (const char *id : {"plan-short", "plan-full"}) {
            Begun plan(id);
            QVERIFY(!plan.asks("IPL-14d") && !plan.asks("IPL-22c"));
            plan.facts.set("red_box", Words{"stalking"});
            plan.say("IPL-14d", "yes");
            plan.say("IPL-22c", "yes");
            for (const char *question : {"IPL-14d", "IPL-22c"})
                QVERIFY(plan.violated(question) && plan.violated(question)->gate == Gate::Warn);
            plan.say("IPL-14a", "Bus company, service 12", plan.answers.addRow("IPL-14"));
            plan.say("IPL-22a", "House-to-house beyond the street", plan.answers.addRow("IPL-22"));
            QVERIFY(!plan.violated("IPL-14d") && !plan.violated("IPL-22c"));
        }
    }
    void aPlanSetsItsMilestones()
    {
        Begun plan("plan-full");
        const Day today = test::someMoment().today();
        plan.bailEndsInDays(40);
        plan.facts.set("time_limit_on", today + std::chrono::days{100});
        plan.say("IPL-06", "phone");
        plan.say("IPL-20", "confirmed");
        const std::map<const char *, const char *> milestones{
            {"IPL-06c", "Contact the victim"}, {"IPL-20b", "Bail ends on this day"}, {"IPL-20c", "Have a decision on charge"}};
        for (const auto &[question, words] : milestones) {
            QCOMPARE(plan.count(words), std::size_t(0));
            plan.inDays(question, 30);
            const auto given = plan.directions(words);
            QCOMPARE(given.size(), std::size_t(1));
            QCOMPARE(given[0].dueAt, std::optional(test::london().endOfDay(today + std::chrono::days{30})));
        }
    }
    // The words say what is counted: calendar days.
    void theVictimIsToldWithinTheDaysThatTheDirectionNames()
    {
        Begun closing("closure-check");
        closing.say("FIL-07", "no");
        for (const auto &[enhanced, days] : {std::pair("no", 5), std::pair("yes", 1)}) {
            closing.say("FIL-07c", enhanced);
            const auto given = closing.directions("tell the victim the decision");
            const auto plain = closing.directions("Tell the victim the decision");
            QCOMPARE(given.size() + plain.size(), std::size_t(1));
            const Effect &one = given.empty() ? plain[0] : given[0];
            QVERIFY(one.text.find("within " + std::to_string(days) + " day") != std::string::npos);
            QCOMPARE(one.dueAt, std::optional(test::london().endOfDay(test::someMoment().today() + std::chrono::days{days})));
        }
    }
    void coachingHasATopicAndSomebodyWhoGivesIt()
    {
        Begun review("iq-plan-review");
        review.say("IQP-01", "1");
        QVERIFY(review.asks("IQP-11") && !review.asks("IQP-11b"));
        review.say("IQP-11", "yes");
        QVERIFY(review.asks("IQP-11a") && review.asks("IQP-11b") && review.asks("IQP-11c"));
    }
    // By a digit, as in all other questions.
    void noThemeIsTheFirstOption()
    {
        QCOMPARE(shipped().find("superintendent-120-day", 1)->find("SUR-06")->options.front().value, std::string("none"));
    }
};

QTEST_GUILESS_MAIN(TestFormShipped)
#include "tst_form_shipped.moc"
