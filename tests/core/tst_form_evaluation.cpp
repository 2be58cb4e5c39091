// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_form.h"

#include <QTest>

using namespace casegrip;
using namespace casegrip::forms;

namespace
{

const Template &form()
{
    static const Template read = test::formFrom(QStringLiteral("small"));
    return read;
}

std::string word(const char *text)
{
    return text;
}

// A form being filled in.
struct Draft {
    Answers answers;
    CaseFacts facts;

    Evaluation evaluation() const { return evaluate(form(), answers, facts, test::someMoment()); }
    QuestionState state(const char *id, int row = 0) const
    {
        const Evaluation found = evaluation();
        const QuestionState *one = found.find(form(), {id, row});
        return one ? *one : QuestionState{};
    }
    Content content() const { return contentOf(form(), answers, facts, test::someMoment()); }
    QStringList said() const
    {
        QStringList ids;
        for (const SaidAnswer &answer : content().answers)
            ids << QString::fromStdString(answer.question +
                                          (answer.row ? '#' + std::to_string(answer.row) : ""));
        return ids;
    }
    QStringList problems() const
    {
        QStringList ids;
        for (const Problem &problem : blocking(evaluation(), answers))
            ids << QString::fromStdString(problem.place.id);
        return ids;
    }
};

} // namespace

class TestFormEvaluation : public QObject
{
    Q_OBJECT
private slots:
    // The vectors of docs/forms.md.
    void anAnswerComesBackWithItsQuestion()
    {
        Draft draft;
        draft.answers.set({"Q1"}, word("yes"));
        draft.answers.set({"Q2"}, word("This."));
        QVERIFY(draft.state("Q2").isRelevant);
        draft.answers.set({"Q1"}, word("no"));
        QVERIFY(!draft.state("Q2").isRelevant && draft.state("Q2").isLeftOut);
        QVERIFY(!draft.state("Q2").isAnswered());
        draft.answers.set({"Q1"}, word("yes"));
        QVERIFY(draft.state("Q2").answer == Value{word("This.")} && !draft.state("Q2").isLeftOut);
    }
    void anAnswerThatIsNotAskedIsLeftOutAndListed()
    {
        Draft draft;
        draft.answers.set({"Q1"}, word("yes"));
        draft.answers.set({"Q2"}, word("This."));
        draft.answers.set({"Q1"}, word("no"));
        QCOMPARE(draft.said(), QStringList{QStringLiteral("Q1")});
        const Evaluation evaluation = draft.evaluation();
        const auto out = leftOut(evaluation);
        QCOMPARE(out.size(), std::size_t(1));
        QCOMPARE(form().questions[out.front()->question].id, std::string("Q2"));
    }
    void aRequiredQuestionOfASectionThatIsNotAskedDoesNotBlock()
    {
        Draft draft;
        QVERIFY(!draft.state("Q8").isRequired);
        QVERIFY(!draft.problems().contains(QStringLiteral("Q8")));
        draft.facts.set("reviewer_rank", word("inspector"));
        draft.answers.set({"Q6"}, word("stop"));
        QVERIFY(draft.state("Q8").isRequired);
        QVERIFY(draft.problems().contains(QStringLiteral("Q8")));
    }
    void aConstraintPassesWithoutAnAnswer()
    {
        Draft draft;
        QVERIFY(!draft.state("Q3").isViolated);
        const Day today = test::someMoment().today();
        draft.answers.set({"Q3"}, today);
        QVERIFY(!draft.state("Q3").isViolated);
        draft.answers.set({"Q3"}, today - std::chrono::days{1});
        QVERIFY(draft.state("Q3").isViolated);
        QCOMPARE(draft.evaluation().problems[1].message, std::string("Not before today."));
    }
    void aNumberThatIsNotGivenComparesFalse()
    {
        Draft draft;
        QVERIFY(!draft.state("Q5").isRelevant);
        draft.answers.set({"Q4"}, std::int64_t{3});
        QVERIFY(!draft.state("Q5").isRelevant);
        draft.answers.set({"Q4"}, std::int64_t{4});
        QVERIFY(draft.state("Q5").isRelevant);
        draft.answers.set({"Q4"}, Value{});
        QVERIFY(!draft.state("Q5").isRelevant && draft.answers.given.empty());
    }

    void anOptionThatIsNotOfferedDoesNotCount()
    {
        Draft draft;
        draft.answers.set({"Q6"}, word("stop"));
        QCOMPARE(draft.state("Q6").options.size(), std::size_t(1));
        QVERIFY(!draft.state("Q6").isAnswered() && draft.state("Q6").isLeftOut);
        QVERIFY(!draft.state("Q8").isRelevant);
        draft.facts.set("reviewer_rank", word("superintendent"));
        QVERIFY(draft.state("Q6").isAnswered() && draft.state("Q8").isRelevant);
    }
    void ofSeveralOptionsThoseOfferedCount()
    {
        Draft draft;
        draft.answers.set({"Q7"}, Words{"marker", "patrol", "alarm"});
        QVERIFY((draft.state("Q7").answer == Value{Words{"alarm", "marker"}}));
        QVERIFY(draft.state("Q7").isLeftOut);
        draft.answers.set({"Q1"}, word("yes"));
        QVERIFY((draft.state("Q7").answer == Value{Words{"alarm", "patrol", "marker"}}));
        QVERIFY(!draft.state("Q7").isLeftOut);
    }
    void anAnswerOfAnotherTypeDoesNotCount()
    {
        Draft draft;
        draft.answers.set({"Q4"}, word("four"));
        QVERIFY(!draft.state("Q4").isAnswered() && draft.state("Q4").isLeftOut);
    }
    void aWarningIsPassedWithAReason()
    {
        Draft draft;
        draft.facts.set("reviewer_rank", word("superintendent"));
        draft.answers.set({"Q1"}, word("no"));
        draft.answers.set({"Q6"}, word("stop"));
        draft.answers.set({"Q8"}, word("Nothing is left."));
        draft.answers.set({"Q9"}, word("confirmed"));
        draft.answers.set({"L1", draft.answers.addRow("lines")}, word("Camera."));
        QCOMPARE(draft.problems(), QStringList{QStringLiteral("Q9")});
        draft.answers.overrides[{"Q9"}] = " ";
        QCOMPARE(draft.problems(), QStringList{QStringLiteral("Q9")});
        draft.answers.overrides[{"Q9"}] = "Higher rank.";
        QCOMPARE(draft.problems(), QStringList());
        const Content content = draft.content();
        QCOMPARE(content.overrides.size(), std::size_t(1));
        QCOMPARE(content.overrides[0].warning, std::string("An inspector stops it."));
        QCOMPARE(content.overrides[0].reason, std::string("Higher rank."));
        // A stop is not passed with a reason.
        draft.answers.overrides[{"Q1"}] = "No time.";
        draft.answers.set({"Q1"}, Value{});
        QCOMPARE(draft.problems(), QStringList{QStringLiteral("Q1")});
    }
    void rowsAreCountedAndBlankOnesAreNot()
    {
        Draft draft;
        draft.answers.set({"Q1"}, word("no"));
        QCOMPARE(draft.problems(), QStringList{QStringLiteral("lines")});
        const int blank = draft.answers.addRow("lines");
        QVERIFY(draft.state("L1", blank).isRequired);
        QCOMPARE(draft.problems(), QStringList{QStringLiteral("lines")});
        draft.answers.set({"L3", blank}, word("oic"));
        QCOMPARE(draft.problems(), QStringList{QStringLiteral("L1")});
        draft.answers.set({"L1", blank}, word("Camera."));
        QCOMPARE(draft.problems(), QStringList());
        for (int i = 0; i < 3; ++i)
            draft.answers.set({"L1", draft.answers.addRow("lines")}, word("Another."));
        QCOMPARE(draft.problems(), QStringList{QStringLiteral("lines")});
    }
    // Also a trigger that fires because something has no answer, or because of a fact alone.
    void aBlankRowBringsNothingAbout()
    {
        Template rows = form();
        Question &line = rows.questions[*rows.indexOf("L1")];
        Trigger noDay = line.triggers.front();
        noDay.ownerOf = noDay.textOf = noDay.by = {};
        noDay.owner = "oic";
        noDay.text = "Name a day.";
        noDay.when.comparison = {false, *rows.indexOf("L2"), Operator::Answered, {}};
        noDay.when = {Condition::Kind::Not, {noDay.when}, {}};
        line.triggers = {noDay};
        Answers answers;
        const int row = answers.addRow("lines");
        const auto evaluated = [&] { return evaluate(rows, answers, {}, test::someMoment()); };
        const auto isListed = [&] {
            const Evaluation found = evaluated();
            const auto open = forms::unanswered(found);
            return std::any_of(open.begin(), open.end(), [](const auto *state) { return state->row != 0; });
        };
        QVERIFY(evaluated().effects.empty() && !isListed());
        answers.set({"L3", row}, word("oic"));
        QVERIFY(evaluated().effects.size() == 1 && isListed());
    }
    void rowsDoNotSeeEachOtherAndAreNumberedAsTheyStand()
    {
        Draft draft;
        const int first = draft.answers.addRow("lines");
        const int second = draft.answers.addRow("lines");
        const int third = draft.answers.addRow("lines");
        draft.answers.set({"L1", first}, word("Camera."));
        draft.answers.set({"L1", third}, word("Witness."));
        QVERIFY(draft.state("L2", first).isRelevant && !draft.state("L2", second).isRelevant);
        QCOMPARE(draft.said(), (QStringList{QStringLiteral("L1#1"), QStringLiteral("L1#2")}));
        draft.answers.removeRow(form().sections[2], form(), first);
        QCOMPARE(draft.said(), QStringList{QStringLiteral("L1#1")});
        QVERIFY(draft.answers.at({"L1", first}) == Value{});
    }
    void fromOutsideAnyRowWillDo()
    {
        Draft draft;
        const Day today = test::someMoment().today();
        const int first = draft.answers.addRow("lines");
        const int second = draft.answers.addRow("lines");
        draft.answers.set({"L1", first}, word("Camera."));
        draft.answers.set({"L2", first}, today + std::chrono::days{9});
        QVERIFY(!draft.state("Q10").isRelevant);
        draft.answers.set({"L2", second}, today); // not asked: its line has no name
        QVERIFY(!draft.state("Q10").isRelevant);
        draft.answers.set({"L1", second}, word("Witness."));
        QVERIFY(draft.state("Q10").isRelevant);
    }
    void requiredByACondition()
    {
        Draft draft = withDueLine();
        QVERIFY(!draft.state("Q10").isRequired);
        draft.facts.set("red_box", Words{"stalking"});
        QVERIFY(draft.state("Q10").isRequired);
    }
    void whatAnswersBringAbout()
    {
        Draft draft = withDueLine();
        auto effects = draft.evaluation().effects;
        QCOMPARE(effects.size(), std::size_t(1));
        QCOMPARE(effects[0].text, std::string("Camera."));
        QCOMPARE(effects[0].owner, std::string("sergeant"));
        QVERIFY(effects[0].dueAt == test::london().endOfDay(test::someMoment().today()));
        draft.answers.set({"Q10"}, word("no"));
        effects = draft.evaluation().effects;
        QCOMPARE(effects.size(), std::size_t(6));
        const Instant now = test::someMoment().now;
        QVERIFY(effects[1].consequence == Consequence::Escalate && effects[1].dueAt == now);
        QCOMPARE(effects[1].owner, std::string("duty_inspector"));
        QVERIFY(effects[2].dueAt == test::london().endOfDay(toDay(2026, 3, 5)));
        QVERIFY(effects[3].dueAt == now + std::chrono::hours{12});
        QCOMPARE(effects[3].reason, std::string("safeguarding"));
        QCOMPARE(effects[3].owner, std::string("oic"));
        // Across the change of clocks: the end of that local day.
        QVERIFY(effects[4].dueAt == test::london().endOfDay(toDay(2026, 4, 4)));
        QVERIFY(effects[5].theme == "delay_oic" && !effects[5].dueAt);
    }
    void anAnswerThatIsNotAskedBringsNothingAbout()
    {
        Draft draft = withDueLine();
        draft.answers.set({"Q10"}, word("no"));
        draft.answers.set({"L2", 1}, Value{});
        QVERIFY(draft.evaluation().effects.empty());
    }
    void progressAndWhatIsUnanswered()
    {
        Draft draft;
        draft.answers.set({"Q1"}, word("yes"));
        const Evaluation evaluation = draft.evaluation();
        QVERIFY((evaluation.sections[0] == SectionState{true, 6, 1}));
        QVERIFY((evaluation.sections[1] == SectionState{false, 0, 0}));
        QStringList ids;
        for (const auto *state : unanswered(evaluation))
            ids << QString::fromStdString(form().questions[state->question].id) +
                       (state->isRequired ? u"!" : u"");
        QCOMPARE(ids.join(u' '), QStringLiteral("Q2! Q3 Q4 Q6 Q7"));
    }
    void aSignedReviewCanBeReadWithoutTheTemplate()
    {
        Draft draft;
        draft.facts.set("reviewer_rank", KnownFact{word("inspector"), FactSource::Reviewer, {}, false});
        draft.answers.set({"Q3"}, toDay(2026, 3, 9));
        draft.answers.set({"Q6"}, word("stop"));
        draft.answers.set({"Q7"}, Words{"marker", "alarm"});
        draft.answers.set({"Q9"}, word("corrected"));
        const Content content = draft.content();
        QCOMPARE(content.answers.size(), std::size_t(4));
        QCOMPARE(content.answers[0].label, std::string("By when?"));
        QCOMPARE(content.answers[0].words, std::string("9 Mar 2026"));
        QCOMPARE(content.answers[1].words, std::string("Stop"));
        QCOMPARE(content.answers[2].words, std::string("Alarm, Marker"));
        QCOMPARE(content.answers[3].words, std::string("Needs correcting"));
        QCOMPARE(content.answers[3].source, std::string("the list of officers"));
        QCOMPARE(content.answers[3].section, std::string("Two"));
        QStringList facts;
        for (const UsedFact &fact : content.facts)
            facts << QString::fromStdString(fact.name + "=" + fact.words);
        QCOMPARE(facts.join(u' '), QStringLiteral("red_box= reviewer_rank=inspector"));
    }

private:
    // One line, due today, for the sergeant.
    static Draft withDueLine()
    {
        Draft draft;
        const int row = draft.answers.addRow("lines");
        draft.answers.set({"L1", row}, word("Camera."));
        draft.answers.set({"L2", row}, test::someMoment().today());
        draft.answers.set({"L3", row}, word("sergeant"));
        return draft;
    }
};

QTEST_GUILESS_MAIN(TestFormEvaluation)
#include "tst_form_evaluation.moc"
