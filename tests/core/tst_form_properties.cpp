// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold of every form and every set of answers, on the shipped templates.
#include "tests/support/random_form.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <algorithm>
#include <random>
#include <rapidcheck.h>
#include <set>

using namespace casegrip;
using namespace casegrip::forms;

namespace
{

const Library &shipped()
{
    static const Library library = Library::shipped();
    return library;
}

// A template with facts and answers, all drawn from one seed.
struct Drawn {
    const Template &form;
    CaseFacts facts;
    Answers answers;
};

Drawn draw(std::uint32_t seed)
{
    test::Dice dice(seed);
    const Template &form = dice.pick(shipped().templates());
    CaseFacts facts = test::randomFacts(form, dice);
    Answers answers = test::randomAnswers(form, dice);
    if (dice.chance(50))
        test::fillIn(form, facts, dice, answers, 20);
    return {form, std::move(facts), std::move(answers)};
}

Evaluation evaluated(const Drawn &drawn)
{
    return evaluate(drawn.form, drawn.answers, drawn.facts, test::someMoment());
}

// The same template with sections, and questions within them, in another order; nothing when it has parts.
std::optional<Template> shuffled(const Template &form, std::uint32_t seed)
{
    std::mt19937 random(seed);
    QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(form.json)).object();
    const auto shuffle = [&random](const QJsonArray &list) {
        std::vector<QJsonValue> items(list.begin(), list.end());
        std::shuffle(items.begin(), items.end(), random);
        QJsonArray result;
        for (const auto &item : items)
            result.append(item);
        return result;
    };
    QJsonArray sections;
    for (const auto &value : json.value(u"sections").toArray()) {
        QJsonObject section = value.toObject();
        if (section.contains(u"questions"))
            section[u"questions"] = shuffle(section.value(u"questions").toArray());
        sections.append(section);
    }
    json[u"sections"] = shuffle(sections);
    References alone;
    alone.guidance = shipped().references().guidance;
    return readTemplate(QJsonDocument(json).toJson().toStdString(), alone).form;
}

// What was found, by place: independent of order.
std::map<Place, QuestionState> byPlace(const Template &form, const Evaluation &evaluation)
{
    std::map<Place, QuestionState> states;
    for (QuestionState state : evaluation.questions) {
        const Place place{form.questions[state.question].id, state.row};
        state.question = 0;
        states[place] = std::move(state);
    }
    return states;
}

std::set<std::string> problemTexts(const Evaluation &evaluation)
{
    std::set<std::string> texts;
    for (const Problem &problem : evaluation.problems)
        texts.insert(problem.place.id + '#' + std::to_string(problem.place.row) + ' ' + problem.message);
    return texts;
}

} // namespace

class TestFormProperties : public QObject
{
    Q_OBJECT
private slots:
    void anAnswerThatIsNotAskedNeverReachesASignedReview()
    {
        rc::check([](std::uint32_t seed) {
            const Drawn drawn = draw(seed);
            const Evaluation evaluation = evaluated(drawn);
            const Content content = contentOf(drawn.form, drawn.answers, drawn.facts, test::someMoment());
            std::size_t counting = 0;
            for (const QuestionState &state : evaluation.questions) {
                RC_ASSERT(state.isRelevant || !state.isAnswered());
                RC_ASSERT(state.isRelevant || !state.isRequired);
                counting += state.isAnswered() ? 1 : 0;
            }
            RC_ASSERT(content.answers.size() == counting);
            for (const SaidAnswer &answer : content.answers)
                RC_ASSERT(!isEmpty(answer.value) && !answer.label.empty() && !answer.words.empty());
        });
    }
    // Taking the answers that do not count out of the draft changes nothing that counts.
    void whatDoesNotCountHasNoInfluence()
    {
        rc::check([](std::uint32_t seed) {
            Drawn drawn = draw(seed);
            const Evaluation before = evaluated(drawn);
            const Content said = contentOf(drawn.form, drawn.answers, drawn.facts, test::someMoment());
            for (const QuestionState &state : before.questions)
                drawn.answers.set({drawn.form.questions[state.question].id, state.row}, state.answer);
            const Evaluation after = evaluated(drawn);
            RC_ASSERT(leftOut(after).empty());
            for (std::size_t i = 0; i < before.questions.size(); ++i) {
                RC_ASSERT(before.questions[i].answer == after.questions[i].answer);
                RC_ASSERT(before.questions[i].isRelevant == after.questions[i].isRelevant);
            }
            const Content saidAfter = contentOf(drawn.form, drawn.answers, drawn.facts, test::someMoment());
            RC_ASSERT(said.answers == saidAfter.answers && said.effects == saidAfter.effects);
        });
    }
    void evaluatingTwiceIsEvaluatingOnce()
    {
        rc::check([](std::uint32_t seed) {
            const Drawn drawn = draw(seed);
            RC_ASSERT(evaluated(drawn) == evaluated(drawn));
        });
    }
    void theOrderOfAnsweringMakesNoDifference()
    {
        rc::check([](std::uint32_t seed) {
            const Drawn drawn = draw(seed);
            std::vector<std::pair<Place, Answer>> given(drawn.answers.given.begin(),
                                                        drawn.answers.given.end());
            std::mt19937 random(seed);
            std::shuffle(given.begin(), given.end(), random);
            Drawn again{drawn.form, drawn.facts, {}};
            again.answers.rows = drawn.answers.rows;
            again.answers.overrides = drawn.answers.overrides;
            for (auto &[place, answer] : given)
                again.answers.set(place, answer);
            RC_ASSERT(evaluated(again) == evaluated(drawn));
        });
    }
    void theOrderOfTheFileMakesNoDifference()
    {
        rc::check([](std::uint32_t seed) {
            const Drawn drawn = draw(seed);
            const auto other = shuffled(drawn.form, seed);
            RC_ASSERT(other.has_value());
            const Evaluation one = evaluated(drawn);
            const Evaluation two = evaluate(*other, drawn.answers, drawn.facts, test::someMoment());
            RC_ASSERT(byPlace(drawn.form, one) == byPlace(*other, two));
            RC_ASSERT(problemTexts(one) == problemTexts(two));
            RC_ASSERT(one.effects.size() == two.effects.size());
        });
    }
    // Nothing stands against signing exactly when every required question is answered and every constraint
    // met.
    void blockingIsWhatIsMissingOrViolated()
    {
        rc::check([](std::uint32_t seed) {
            const Drawn drawn = draw(seed);
            const Evaluation evaluation = evaluated(drawn);
            for (const Problem &problem : evaluation.problems) {
                const QuestionState *state = evaluation.find(drawn.form, problem.place);
                if (problem.kind == Problem::Kind::Missing)
                    RC_ASSERT(state && state->isRequired && !state->isAnswered());
                else if (problem.kind == Problem::Kind::Constraint)
                    RC_ASSERT(state && state->isViolated && state->isAnswered());
                RC_ASSERT(!problem.message.empty());
            }
            for (const QuestionState &state : evaluation.questions)
                RC_ASSERT(!state.isViolated || state.isAnswered());
        });
    }
};

QTEST_GUILESS_MAIN(TestFormProperties)
#include "tst_form_properties.moc"
