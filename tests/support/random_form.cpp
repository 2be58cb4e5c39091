// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_form.h"

#include <QFile>
#include <QJsonDocument>
#include <algorithm>
#include <set>

namespace casegrip::test
{

using namespace forms;

namespace
{

// The comparisons that look at each fact.
std::map<std::size_t, std::vector<Comparison>> comparisonsOfFacts(const Template &form)
{
    std::map<std::size_t, std::vector<Comparison>> found;
    const auto note = [&found](const Condition &condition) {
        forEachComparison(condition, [&found](const Comparison &comparison) {
            if (comparison.isFact)
                found[comparison.subject].push_back(comparison);
        });
    };
    note(form.suits);
    for (const Section &section : form.sections)
        note(section.relevant);
    for (const Question &question : form.questions) {
        note(question.relevant);
        note(question.required.value_or(Condition{}));
        note(question.constraint.must);
        for (const Option &option : question.options)
            note(option.relevant);
        for (const Trigger &trigger : question.triggers)
            note(trigger.when);
    }
    return found;
}

// Words that matter to the comparisons, and one that does not.
Words wordsOf(const std::vector<Comparison> &comparisons, const FactDefinition &fact)
{
    Words words;
    if (fact.words.empty())
        words.push_back("something_else");
    for (std::string_view rest = fact.words; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        words.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    for (const Comparison &comparison : comparisons) {
        if (const auto *word = std::get_if<std::string>(&comparison.operand))
            words.push_back(*word);
        if (const auto *several = std::get_if<Words>(&comparison.operand))
            words.insert(words.end(), several->begin(), several->end());
    }
    return words;
}

// Numbers beside those compared with.
std::int64_t numberNear(const std::vector<Comparison> &comparisons, Dice &dice)
{
    std::int64_t base = 0;
    if (!comparisons.empty()) {
        if (const auto *number = std::get_if<std::int64_t>(&dice.pick(comparisons).operand))
            base = *number;
    }
    return std::max<std::int64_t>(0, base + dice.between(-2, 2));
}

Value randomFact(const FactDefinition &fact, const std::vector<Comparison> &comparisons, Dice &dice)
{
    const Day today = someMoment().today();
    switch (fact.type) {
    case ValueType::Word:
        return dice.pick(wordsOf(comparisons, fact));
    case ValueType::Words: {
        const Words all = wordsOf(comparisons, fact);
        std::set<std::string> some;
        while (dice.chance(60))
            some.insert(dice.pick(all));
        return Words(some.begin(), some.end());
    }
    case ValueType::Text:
        return std::string("Some text");
    case ValueType::Number:
        return numberNear(comparisons, dice);
    case ValueType::Date:
        return today + std::chrono::days{numberNear(comparisons, dice) * (dice.chance(30) ? -1 : 1)};
    case ValueType::Time:
        break;
    }
    return someMoment().now + std::chrono::days{numberNear(comparisons, dice) * (dice.chance(40) ? -1 : 1)};
}

} // namespace

Template formFrom(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/forms/") + name + QStringLiteral(".json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no template %s", qPrintable(name));
    auto checked = readTemplate(file.readAll().toStdString(), {});
    for (const Fault &fault : checked.faults)
        qWarning("%s %s", fault.path.c_str(), fault.what.c_str());
    if (!checked.form)
        qFatal("the template of the test is at fault");
    return std::move(*checked.form);
}

const TimeZone &london()
{
    static const TimeZone zone = TimeZone::load("Europe/London").value();
    return zone;
}

Moment someMoment()
{
    return {fromEpoch(1'772'719'500), london()};
}

CaseFacts randomFacts(const Template &form, Dice &dice)
{
    CaseFacts facts;
    for (const auto &[fact, comparisons] : comparisonsOfFacts(form)) {
        if (dice.chance(75))
            facts.set(factTable()[fact].name, randomFact(factTable()[fact], comparisons, dice));
    }
    return facts;
}

Value randomAnswer(const Question &question, Dice &dice)
{
    if (question.type == QuestionType::Choices) {
        Words words;
        for (const Option &option : question.options) {
            if (dice.chance(25))
                words.push_back(option.value);
        }
        return words.empty() || dice.chance(30) ? Words{dice.pick(question.options).value} : words;
    }
    if (!question.options.empty())
        return dice.pick(question.options).value;
    switch (question.type) {
    case QuestionType::Number:
        return std::int64_t{dice.between(-1, 100)};
    case QuestionType::Date:
        return someMoment().today() + std::chrono::days{dice.between(-40, 70)};
    case QuestionType::DateTime:
        return someMoment().now + std::chrono::hours{dice.between(-900, 1800)};
    default:
        return "Words number " + std::to_string(dice.between(1, 9));
    }
}

Answers randomAnswers(const Template &form, Dice &dice)
{
    Answers answers;
    for (const Section &section : form.sections) {
        const int rows = section.repeat ? dice.between(0, std::min(3, section.repeat->most)) : 1;
        for (int i = 0; i < rows; ++i) {
            const int row = section.repeat ? answers.addRow(section.id) : 0;
            for (std::size_t q = 0; q < section.questionCount; ++q) {
                const Question &question = form.questions[section.firstQuestion + q];
                if (dice.chance(60))
                    answers.set({question.id, row}, randomAnswer(question, dice));
            }
        }
    }
    return answers;
}

bool fillIn(const Template &form, const CaseFacts &facts, Dice &dice, Answers &answers, int rounds)
{
    for (int round = 0; round < rounds; ++round) {
        const Evaluation evaluation = evaluate(form, answers, facts, someMoment());
        const auto problems = blocking(evaluation, answers);
        if (problems.empty())
            return true;
        for (const Problem &problem : problems) {
            const Question *question = form.find(problem.place.id);
            if (problem.kind == Problem::Kind::TooFewRows) {
                const auto section =
                    std::find_if(form.sections.begin(), form.sections.end(),
                                 [&](const Section &one) { return one.id == problem.place.id; });
                const Question &first = form.questions[section->firstQuestion];
                answers.set({first.id, answers.addRow(section->id)}, randomAnswer(first, dice));
            } else if (problem.gate == Gate::Warn && dice.chance(20)) {
                answers.overrides[problem.place] = "Known, and accepted until tomorrow.";
            } else {
                answers.set(problem.place, randomAnswer(*question, dice));
            }
        }
        // Some answers stand against signing because of what was decided before: decide again.
        if (round % 4 == 3) {
            const auto &state = dice.pick(evaluation.questions);
            const Question &question = form.questions[state.question];
            if (state.isRelevant && !question.options.empty())
                answers.set({question.id, state.row}, randomAnswer(question, dice));
        }
    }
    return false;
}

std::string describe(const Answers &answers, const Template &form)
{
    return QJsonDocument(toJson(answers, form)).toJson().toStdString();
}

} // namespace casegrip::test
