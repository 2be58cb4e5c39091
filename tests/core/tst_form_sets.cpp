// SPDX-License-Identifier: GPL-3.0-or-later
// What the question sets say follows from an answer does follow, and no question runs ahead of the one that it goes on from.
#include "core/forms/prefill.h"
#include "tests/support/begun_form.h"

#include <QTest>
#include <algorithm>
#include <functional>
#include <set>
#include <tuple>

using namespace casegrip;
using namespace casegrip::forms;
using test::Begun;
using test::shipped;

namespace
{

// A form in which at most one question has an answer.
class OneAnswer : public Surroundings
{
public:
    OneAnswer(const CaseFacts &facts, std::optional<std::size_t> question, Value value)
        : m_facts(facts), m_moment(test::someMoment()), m_question(question), m_value(std::move(value))
    {
    }
    bool anyAnswer(std::size_t question, const std::function<bool(const Value &)> &take) const override
    {
        return question == m_question && take(m_value);
    }
    const Value &fact(std::size_t fact) const override { return m_facts.at(fact); }
    const Moment &moment() const override { return m_moment; }

private:
    const CaseFacts &m_facts;
    Moment m_moment;
    std::optional<std::size_t> m_question;
    Value m_value;
};

std::vector<Value> answersOf(const Question &question)
{
    std::vector<Value> values;
    for (const Option &option : question.options)
        values.push_back(question.type == QuestionType::Choices ? Value{Words{option.value}} : Value{option.value});
    test::Dice dice(3);
    while (values.empty())
        values.push_back(test::randomAnswer(question, dice));
    return values;
}

// Some answer to `parent` because of which it is not asked, although it is asked while nothing is answered.
std::optional<Value> runsAhead(const Condition &relevant, const Template &form, std::size_t parent, const CaseFacts &facts)
{
    if (!holds(relevant, OneAnswer(facts, {}, {})))
        return {};
    for (const Value &value : answersOf(form.questions[parent])) {
        if (!holds(relevant, OneAnswer(facts, parent, value)))
            return value;
    }
    return {};
}

std::set<std::size_t> questionsIn(const Condition &condition)
{
    std::set<std::size_t> found;
    forEachComparison(condition, [&found](const Comparison &comparison) {
        if (!comparison.isFact)
            found.insert(comparison.subject);
    });
    return found;
}

// Whether this is what that trigger does.
bool isOf(const Effect &effect, const Question &question, const Trigger &trigger)
{
    return effect.place.id == question.id && effect.consequence == trigger.consequence && effect.theme == trigger.theme &&
           effect.reason == trigger.reason && (trigger.textOf || effect.text == trigger.text) &&
           (trigger.ownerOf || effect.owner == trigger.owner);
}

std::string nameOf(const Question &question, std::size_t trigger)
{
    return question.id + " trigger " + std::to_string(trigger);
}

Instant endOfDayIn(int days)
{
    return test::london().endOfDay(test::someMoment().today() + std::chrono::days{days});
}

bool hasTheme(const Begun &form, const char *theme)
{
    const Evaluation evaluation = form.now();
    return std::any_of(evaluation.effects.begin(), evaluation.effects.end(),
                       [theme](const Effect &effect) { return effect.theme == theme; });
}

} // namespace

class TestFormSets : public QObject
{
    Q_OBJECT
private slots:
    void noFollowUpRunsAhead()
    {
        test::Dice dice(11);
        for (const Template &form : shipped().templates()) {
            for (const Question &question : form.questions) {
                const Condition relevant = both(form.sectionOf(question).relevant, question.relevant);
                for (const std::size_t parent : questionsIn(relevant)) {
                    for (int i = 0; i < 40; ++i) {
                        const auto value = runsAhead(relevant, form, parent, test::randomFacts(form, dice));
                        QVERIFY2(!value, (form.id + ": " + question.id + " is asked before " + form.questions[parent].id).c_str());
                    }
                }
            }
        }
    }
    void everyTriggerCanFire_data()
    {
        QTest::addColumn<QString>("id");
        for (const Template &form : shipped().templates())
            QTest::newRow(form.id.c_str()) << QString::fromStdString(form.id);
    }
    void everyTriggerCanFire()
    {
        QFETCH(QString, id);
        const Template &form = *shipped().find(id.toStdString(), 1);
        std::set<std::string> waiting;
        for (const Question &question : form.questions) {
            for (std::size_t i = 0; i < question.triggers.size(); ++i)
                waiting.insert(nameOf(question, i));
        }
        test::Dice dice(5);
        for (int round = 0; round < 20'000 && !waiting.empty(); ++round) {
            const CaseFacts facts = test::randomFacts(form, dice);
            Answers answers = test::randomAnswers(form, dice);
            if (!test::fillIn(form, facts, dice, answers) && form.kind != Kind::Part)
                QFAIL(test::describe(answers, form).c_str());
            for (const Effect &effect : evaluate(form, answers, facts, test::someMoment()).effects) {
                const Question &question = *form.find(effect.place.id);
                for (std::size_t i = 0; i < question.triggers.size(); ++i) {
                    if (isOf(effect, question, question.triggers[i]))
                        waiting.erase(nameOf(question, i));
                }
            }
        }
        QVERIFY2(waiting.empty(), waiting.empty() ? "" : waiting.begin()->c_str());
    }

    // Follow-ups, each with the answer that calls for it.
    void whatIsPerishableIsNamedFirst()
    {
        Begun review("enhanced-initial");
        QVERIFY(!review.asks("ESR-09a"));
        review.choose("ESR-09", {"none"});
        QVERIFY(!review.asks("ESR-09a"));
        review.choose("ESR-09", {"cctv"});
        QVERIFY(review.asks("ESR-09a"));
    }
    void thePlanIsAskedAboutWhenThereAreLines()
    {
        Begun review("standard-initial");
        review.say("SSR-01", "no");
        for (const char *question : {"SSR-04", "SSR-05"}) {
            review.choose("SSR-02", {});
            QVERIFY(!review.asks(question));
            review.choose("SSR-02", {"none"});
            QVERIFY(!review.asks(question));
            review.choose("SSR-02", {"cctv"});
            QVERIFY(review.asks(question));
        }
        QVERIFY(!review.asks("SSR-10a"));
        review.say("SSR-10", "View the footage of the bus.");
        QVERIFY(review.asks("SSR-10a"));
    }
    void whatStopsTheCaseIsNamedBeforeItsRemedy()
    {
        Begun review("inspector-30-day");
        for (const char *question : {"INR-06a", "INR-06b"}) {
            review.say("INR-06", "");
            QVERIFY(!review.asks(question));
            review.say("INR-06", "nothing");
            QVERIFY(!review.asks(question));
            review.say("INR-06", "cps");
            QVERIFY(review.asks(question));
        }
    }
    void contactIsAgreedBeforeItsInterval()
    {
        for (const char *id : {"plan-short", "plan-full"}) {
            Begun plan(id);
            for (const char *question : {"IPL-06a", "IPL-06b", "IPL-06c"}) {
                plan.say("IPL-06", "");
                QVERIFY(!plan.asks(question));
                plan.say("IPL-06", "none");
                QVERIFY(!plan.asks(question));
                plan.say("IPL-06", "email");
                QVERIFY(plan.asks(question));
            }
        }
    }
    void whatIsWaitedForIsNamedFirst()
    {
        Begun review("waiting-review");
        for (const char *question : {"INR-W1a", "INR-W1b", "INR-W1c"})
            QVERIFY(!review.asks(question));
        QCOMPARE(review.count("Chase"), std::size_t(0));
        review.say("INR-W1", "cps");
        for (const char *question : {"INR-W1a", "INR-W1b", "INR-W1c"})
            QVERIFY(review.asks(question));
        QCOMPARE(review.count("Chase"), std::size_t(1));
    }
    // Whatever the reason is that was chosen: "complex" and "should have been closed" have their blockers too.
    void aBlockerIsAskedForOnceTheReasonIsKnown()
    {
        Begun review("chief-inspector-90-day");
        QVERIFY(!review.asks("CIR-06"));
        for (const char *reason : {"complex", "should_be_closed", "delay_cps"}) {
            review.say("CIR-01", reason);
            QVERIFY(review.asks("CIR-06"));
        }
    }
    void aReasonForReleaseIsAskedForInARedBox()
    {
        Begun review("enhanced-initial");
        review.facts.set("rui_since", test::someMoment().now);
        QVERIFY(!review.asks("ESR-13a"));
        review.facts.set("red_box", Words{"stalking"});
        QVERIFY(review.asks("ESR-13a"));
    }
    // Only of directions that there were; of a file that was sent.
    void anAuditAsksOnlyOfWhatThereWas()
    {
        Begun audit("audit");
        QVERIFY(!audit.asks("IQA-16") && !audit.asks("IQA-24") && audit.asks("IQA-24a"));
        for (const char *score : {"3", "2", "1"}) {
            audit.say("IQA-15", score);
            QVERIFY(audit.asks("IQA-16"));
        }
        for (const char *score : {"0", "na"}) {
            audit.say("IQA-15", score);
            QVERIFY(!audit.asks("IQA-16"));
        }
        audit.say("IQA-24a", "no");
        QVERIFY(!audit.asks("IQA-24"));
        audit.say("IQA-24a", "yes");
        QVERIFY(audit.asks("IQA-24"));
        audit.facts.set("outcome", std::string("1")); // a charge: there was one
        QVERIFY(audit.asks("IQA-24") && !audit.asks("IQA-24a"));
        audit.facts.set("outcome", std::string("18"));
        audit.facts.set("suspect_named", std::string("no"));
        QVERIFY(!audit.asks("IQA-24") && !audit.asks("IQA-24a"));
    }
    // Each of what is to be dealt with is a question of its own.
    void aWeaponIsFiveQuestions()
    {
        Begun review("enhanced-initial");
        review.facts.set("red_box", Words{"stalking"});
        QVERIFY(!review.asks("ESR-18a"));
        review.facts.set("red_box", Words{"knife_crime"});
        std::size_t before = review.count("");
        for (const char *question : {"ESR-18a", "ESR-18b", "ESR-18c", "ESR-18d", "ESR-18e"}) {
            QVERIFY(review.asks(question));
            review.say(question, "no");
            QCOMPARE(review.count(""), ++before);
        }
    }
    void thePenaltyNoticeAsksTheVictim()
    {
        Begun closing("closure-check");
        closing.say("FIL-02", "6");
        QVERIFY(closing.asks("FIL-03"));
        closing.facts.set("victim_is_person", std::string("no"));
        QVERIFY(!closing.asks("FIL-03"));
    }
    // A device may be the victim's: it is asked without a suspect as well.
    void devicesAreLookedAtWithoutASuspect()
    {
        Begun review("iq-plan-review");
        review.facts.set("suspect_named", std::string("no"));
        QVERIFY(review.asks("IQP-08") && !review.asks("IQP-04"));
    }
    void themesAreAskedForWhenSomethingIsNotWell()
    {
        Begun review("inspector-30-day");
        review.facts.set("longest_gap_days", std::int64_t{3});
        QVERIFY(!review.asks("INR-16"));
        review.say("INR-11", "return");
        QVERIFY(review.asks("INR-16"));
    }

    // What follows from answers.
    void theEndOfBailIsAMilestone()
    {
        Begun review("enhanced-initial");
        review.bailEndsInDays(20);
        QCOMPARE(review.count("Bail ends on this day"), std::size_t(0));
        review.inDays("ESR-13b", 20);
        QCOMPARE(review.directions("Bail ends on this day").at(0).dueAt, std::optional(endOfDayIn(20)));
        review.inDays("ESR-13b", -1);
        QCOMPARE(review.count("Bail ends on this day"), std::size_t(0));
        QCOMPARE(review.count("end of bail on the record has passed"), std::size_t(1));
    }
    void eachSpecialistIsADirectionOfItsOwn()
    {
        Begun review("enhanced-initial");
        review.facts.set("red_box", Words{"rape"});
        review.choose("ESR-23", {"di", "rasso", "cait", "mosovo", "sio"});
        QCOMPARE(review.count("of this case."), std::size_t(5));
    }
    void whatTheDigitalUnitHasToDoIsItsDirection()
    {
        Begun review("enhanced-initial");
        review.say("ESR-19", "no");
        QCOMPARE(review.directions("Digital media investigators").at(0).owner, std::string("specialist"));
        Begun plan("plan-full");
        plan.say("IPL-16c", "urgent", plan.answers.addRow("IPL-16"));
        QCOMPARE(plan.directions("Digital media investigators").at(0).owner, std::string("specialist"));
    }
    void aDecisionThatReturnsOrReallocatesDoesSo()
    {
        Begun review("enhanced-initial");
        review.say("ESR-26", "return_plan");
        review.say("ESR-26a", "The doorbell camera is missing.");
        QCOMPARE(review.directions("doorbell camera").at(0).reason, std::string("missing_line"));
        review.say("ESR-08", "return"); // then the items of the plan do
        QCOMPARE(review.count("doorbell camera"), std::size_t(0));
        review.say("ESR-26", "reallocate");
        QCOMPARE(review.count("Reallocate"), std::size_t(1));
        review.say("ESR-22", "reallocate");
        QCOMPARE(review.count("Reallocate"), std::size_t(1));
        Begun standard("standard-initial");
        standard.say("SSR-01", "no");
        standard.say("SSR-11", "return");
        standard.say("SSR-11a", "The doorbell camera is missing.");
        QCOMPARE(standard.directions("doorbell camera").at(0).consequence, Consequence::ReturnToOic);
    }
    void aTimeLimitIsAMilestoneHoweverFar()
    {
        Begun review("standard-initial");
        review.facts.set("time_limit_on", test::someMoment().today() + std::chrono::days{100});
        review.say("SSR-01", "no");
        review.inDays("SSR-09", 100);
        QCOMPARE(review.directions("time limit").at(0).dueAt, std::optional(endOfDayIn(100)));
        review.inDays("SSR-09", 20);
        QCOMPARE(review.directions("time limit").size(), std::size_t(0));
        QCOMPARE(review.count("Time limit within 60 days"), std::size_t(1));
    }
    // The day that is right counts, whatever the record says.
    void aCorrectedTimeLimitTriggersAsTheRecordDoes()
    {
        const std::pair<const char *, const char *> asked[] = {{"enhanced-initial", "ESR-20"}, {"inspector-30-day", "INR-10"}};
        for (const auto &[id, question] : asked) {
            Begun review(id);
            const std::string right = std::string(question) + 'a';
            review.facts.set("time_limit_on", test::someMoment().today() + std::chrono::days{170});
            review.say(question, "corrected");
            review.inDays(right.c_str(), 40);
            QCOMPARE(review.count("Time limit within 60 days"), std::size_t(1));
            review.facts.set("time_limit_on", test::someMoment().today() + std::chrono::days{20});
            review.inDays(right.c_str(), 170);
            QCOMPARE(review.count("Time limit within"), std::size_t(0));
            QVERIFY(!hasTheme(review, "time_limit"));
        }
        Begun review("inspector-30-day");
        review.facts.set("time_limit_on", test::someMoment().today() + std::chrono::days{170});
        review.say("INR-10", "corrected");
        review.inDays("INR-10a", 20);
        QCOMPARE(review.directions("Time limit within 28 days").at(0).consequence, Consequence::Escalate);
        QCOMPARE(review.count("Time limit within 60 days"), std::size_t(0));
        QVERIFY(hasTheme(review, "time_limit"));
        for (const char *id : {"plan-full", "plan-short"}) {
            Begun plan(id);
            plan.facts.set("time_limit_on", test::someMoment().today() + std::chrono::days{20});
            plan.say("IPL-20", "confirmed");
            QVERIFY(hasTheme(plan, "time_limit"));
            plan.say("IPL-20", "corrected");
            plan.inDays("IPL-20a", 170);
            QVERIFY(!hasTheme(plan, "time_limit"));
            plan.facts.set("time_limit_on", test::someMoment().today() + std::chrono::days{170});
            plan.inDays("IPL-20a", 40);
            QVERIFY(hasTheme(plan, "time_limit"));
        }
    }
    void aTimeLimitThatHasPassedIsActedOn()
    {
        const char *passed = "time limit has passed";
        const std::pair<const char *, const char *> asked[] = {
            {"enhanced-initial", "ESR-20"}, {"inspector-30-day", "INR-10"}, {"plan-full", "IPL-20"}, {"plan-short", "IPL-20"}};
        for (const auto &[id, question] : asked) {
            Begun review(id);
            const std::string right = std::string(question) + 'a';
            review.facts.set("time_limit_on", test::someMoment().today() - std::chrono::days{1});
            review.say(question, "confirmed");
            const auto given = review.directions(passed);
            QCOMPARE(given.size(), std::size_t(1));
            QVERIFY(given[0].consequence == Consequence::Escalate && given[0].owner == "chief_inspector" && hasTheme(review, "time_limit"));
            review.say(question, "corrected");
            review.inDays(right.c_str(), 100);
            QVERIFY(review.count(passed) == 0 && !hasTheme(review, "time_limit"));
            review.inDays(right.c_str(), -3);
            QVERIFY(review.count(passed) == 1 && hasTheme(review, "time_limit"));
        }
        Begun standard("standard-initial");
        standard.facts.set("time_limit_on", test::someMoment().today() - std::chrono::days{1});
        standard.say("SSR-01", "no");
        standard.inDays("SSR-09", -1);
        QVERIFY(standard.count(passed) == 1 && hasTheme(standard, "time_limit"));
    }
    void aSuspectWhoIsNotArrestedIsAskedAbout()
    {
        Begun review("enhanced-initial");
        for (const char *how : {"arrest_planned", "voluntary", "not_identified", "not_arrested"}) {
            review.say("ESR-11", how);
            QVERIFY2(review.asks("ESR-12"), how);
        }
        review.say("ESR-11", "arrested");
        QVERIFY(!review.asks("ESR-12"));
    }
    void anIncompleteClosureCheckCannotBeAccepted()
    {
        Begun approval("approval");
        approval.say("APR-00", "closure");
        const auto offered = [&] {
            std::set<std::string> values;
            const Evaluation evaluation = approval.now();
            const Question &question = *approval.form.find("APR-11");
            for (const std::size_t option : evaluation.find(approval.form, {"APR-11"})->options)
                values.insert(question.options[option].value);
            return values;
        };
        QVERIFY(offered().contains("accept") && offered().contains("directions"));
        approval.say("APR-13", "no");
        QVERIFY(!offered().contains("accept") && !offered().contains("directions") && offered().contains("return"));
    }
    void theRiskGradeStandsBesideItsQuestion()
    {
        Begun review("enhanced-initial");
        review.facts.set("flags", Words{"domestic_abuse"});
        review.facts.set("risk", std::string("high"));
        const auto found = prefills(review.form, review.now(), review.facts, test::someMoment());
        const auto risk = std::find_if(found.begin(), found.end(), [](const Prefill &one) { return one.place.id == "ESR-04"; });
        QVERIFY(risk != found.end() && isEmpty(risk->value));
    }
    // What is in the log, in the PDF and in what is disclosed is not promised to be private.
    void nothingSignedIsCalledPrivate()
    {
        for (const Template &form : test::shipped().templates()) {
            for (const Question &question : form.questions) {
                for (const std::string &text : {question.why, question.help}) {
                    QVERIFY2(text.find("nobody else") == std::string::npos, question.id.c_str());
                    QVERIFY2(text.find("private to") == std::string::npos, question.id.c_str());
                }
            }
        }
    }
    // What makes a standard review an enhanced one has to be put right on the record as well.
    void aRedBoxThatTheRecordsDoNotKnowIsPutRight()
    {
        Begun standard("standard-initial");
        standard.say("SSR-01", "yes");
        QVERIFY(standard.violated("SSR-01"));
        QCOMPARE(standard.form.find("SSR-01")->constraint.instead, std::string("enhanced-initial"));
        Begun review("enhanced-initial");
        review.say("ESR-01", "yes");
        QVERIFY(review.asks("ESR-01b"));
        QCOMPARE(review.count("Put class, included offences and flags right"), std::size_t(0));
        review.say("ESR-01b", "yes");
        QCOMPARE(review.directions("Put class, included offences and flags right").at(0).consequence, Consequence::DataQuality);
        QVERIFY(review.asks("ESR-01a"));
        review.facts.set("red_box", Words{"stalking"});
        QVERIFY(!review.asks("ESR-01b") && !review.asks("ESR-01a"));
    }
    void anOrderThatTheVictimAppliesForIsExplained()
    {
        const std::pair<const char *, const char *> asked[] = {
            {"closure-check", "FIL-09"}, {"safeguarding", "SAF-04"}, {"plan-full", "IPL-09"}};
        for (const auto &[id, question] : asked) {
            Begun form(id);
            form.facts.set("red_box", Words{"stalking"});
            form.choose(question, {"nmo"});
            QCOMPARE(form.count("non-molestation order"), std::size_t(1));
        }
    }
    void aCaseThatRanOutOfTimeIsADelay()
    {
        Begun closing("closure-check");
        closing.say("FIL-02", "17");
        QVERIFY(!hasTheme(closing, "delay_oic"));
        closing.say("FIL-11", "Nobody looked at the date.");
        QVERIFY(hasTheme(closing, "delay_oic") && hasTheme(closing, "time_limit"));
    }
    void themesThatAreNamedAreCounted()
    {
        Begun review("inspector-30-day");
        review.say("INR-11", "adjust");
        const Question &asked = *review.form.find("INR-16");
        for (const Option &option : asked.options) {
            review.choose("INR-16", {option.value});
            QVERIFY2(hasTheme(review, option.value.c_str()), option.value.c_str());
        }
        Begun above("chief-inspector-90-day");
        above.say("CIR-01", "should_be_closed");
        QVERIFY(hasTheme(above, "delay_supervisor"));
        above.say("CIR-01", "complex");
        QVERIFY(!hasTheme(above, "delay_supervisor"));
        above.say("CIR-02", "part");
        QVERIFY(hasTheme(above, "delay_supervisor"));
    }
    void aVictimWhoWaversOpensTheCaseWithout()
    {
        Begun review("inspector-30-day");
        review.say("INR-05", "wavering");
        QVERIFY(review.asks("ELP-01"));
        Begun plan("plan-short");
        plan.say("IPL-05", "unsure");
        QVERIFY(plan.asks("ELP-01"));
        plan.say("IPL-05", "yes");
        QVERIFY(!plan.asks("ELP-01"));
    }
    void withoutSuspectAndLineTheSergeantDecides()
    {
        for (const char *id : {"plan-short", "plan-full"}) {
            Begun plan(id);
            QVERIFY(!plan.asks("IPL-10b"));
            plan.say("IPL-10", "unknown");
            plan.choose("IPL-10b", {"cctv"});
            QCOMPARE(plan.count("No suspect and no line"), std::size_t(0));
            plan.choose("IPL-10b", {"none"});
            QCOMPARE(plan.directions("No suspect and no line").at(0).owner, std::string("sergeant"));
        }
    }
    void whatIsNotArrangedIsAnAction()
    {
        Begun plan("plan-full");
        plan.facts.set("red_box", Words{"rape"});
        plan.choose("IPL-17", {"eek", "sarc", "officer", "advice"});
        QCOMPARE(plan.count("Set lines that look at the suspect"), std::size_t(1));
        QCOMPARE(plan.count("early evidence kit"), std::size_t(0));
        plan.choose("IPL-17", {"none"});
        for (const char *words : {"early evidence kit", "referral centre", "specialist officer", "early advice", "look at the suspect"})
            QCOMPARE(plan.count(words), std::size_t(1));
        plan.choose("IPL-17", {"none", "eek"});
        QVERIFY(plan.violated("IPL-17"));
    }
    void whatIsLearnedIsPassedOn()
    {
        const std::tuple<const char *, const char *, const char *> learned[] = {
            {"chief-inspector-90-day", "CIR-10", "made anonymous"}, {"audit", "IQA-28", "made anonymous"}};
        for (const auto &[id, question, words] : learned) {
            Begun form(id);
            QCOMPARE(form.count(words), std::size_t(0));
            form.say(question, "The early call saved three weeks.");
            QCOMPARE(form.directions(words).at(0).owner, std::string("reviewer"));
        }
        Begun plan("iq-plan-review");
        plan.say("IQP-01", "3");
        plan.say("IQP-12", "yes");
        plan.say("IQP-12a", "Rang the taxi firm within the hour.");
        QCOMPARE(plan.count("made anonymous"), std::size_t(1));
        plan.say("IQP-10a", "Ring the taxi firm today.", plan.answers.addRow("IQP-10"));
        plan.say("IQP-10a", "Ask her what would make court possible.", plan.answers.addRow("IQP-10"));
        QCOMPARE(plan.count("court possible"), std::size_t(1));
        QCOMPARE(plan.directions("Ring the taxi firm today.").at(0).owner, std::string("oic"));
        Begun above("superintendent-120-day");
        above.choose("SUR-06", {"partner"});
        above.say("SUR-07", "A weekly list.");
        above.say("SUR-07a", "no");
        QCOMPARE(above.count("A weekly list."), std::size_t(0));
        above.say("SUR-07a", "yes");
        QCOMPARE(above.directions("A weekly list.").at(0).owner, std::string("superintendent"));
    }
    void aWrongOutcomeIsRecovered()
    {
        Begun audit("audit");
        audit.facts.set("status", std::string("filed"));
        audit.say("IQA-21", "1");
        QCOMPARE(audit.directions("decide whether to reopen").at(0).consequence, Consequence::Escalate);
    }
};

QTEST_GUILESS_MAIN(TestFormSets)
#include "tst_form_sets.moc"
