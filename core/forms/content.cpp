// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/content.h"

#include <algorithm>
#include <map>
#include <set>

namespace casegrip::forms
{
namespace
{

// The facts that the template looks at, by number.
std::set<std::size_t> factsUsed(const Template &form)
{
    std::set<std::size_t> used;
    const auto note = [&used](const Condition &condition) {
        forEachComparison(condition, [&used](const Comparison &comparison) {
            if (comparison.isFact)
                used.insert(comparison.subject);
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
        if (question.prefill)
            used.insert(*question.prefill);
        if (question.proposed)
            note(question.proposed->when);
    }
    return used;
}

class Saying
{
public:
    Saying(const Template &form, const Answers &answers, const CaseFacts &facts, const Moment &moment)
        : m_form(form), m_answers(answers), m_facts(facts), m_moment(moment),
          m_evaluation(evaluate(form, answers, facts, moment))
    {
        numberRows();
    }

    Content run()
    {
        Content content;
        for (const QuestionState &state : m_evaluation.questions) {
            if (!state.isAnswered())
                continue;
            content.answers.push_back(said(state));
            if (m_form.decision == state.question) {
                content.decision = std::get<std::string>(state.answer);
                content.decisionWords = content.answers.back().words;
            }
        }
        for (const std::size_t fact : factsUsed(m_form))
            content.facts.push_back(usedFact(fact));
        for (const Problem &problem : m_evaluation.problems) {
            const auto reason = m_answers.overrides.find(problem.place);
            if (problem.gate == Gate::Warn && reason != m_answers.overrides.end())
                content.overrides.push_back(
                    {problem.place.id, rowOf(problem.place), problem.message, reason->second});
        }
        content.effects = m_evaluation.effects;
        for (Effect &effect : content.effects)
            effect.place.row = rowOf(effect.place);
        return content;
    }

private:
    // Rows with an answer that counts, numbered from 1 in the order of the form.
    void numberRows()
    {
        for (std::size_t i = 0; i < m_form.sections.size(); ++i) {
            const auto rows = m_answers.rows.find(m_form.sections[i].id);
            if (rows == m_answers.rows.end())
                continue;
            int next = 1;
            for (const int row : rows->second) {
                if (says(i, row))
                    m_positions[{i, row}] = next++;
            }
        }
    }

    bool says(std::size_t section, int row) const
    {
        return std::any_of(
            m_evaluation.questions.begin(), m_evaluation.questions.end(), [&](const QuestionState &state) {
                return state.row == row && m_form.questions[state.question].section == section &&
                       state.isAnswered();
            });
    }

    int rowOf(const Place &place) const
    {
        const Question *question = m_form.find(place.id);
        const auto found = question ? m_positions.find({question->section, place.row}) : m_positions.end();
        return found == m_positions.end() ? 0 : found->second;
    }

    SaidAnswer said(const QuestionState &state) const
    {
        const Question &question = m_form.questions[state.question];
        const Place place{question.id, state.row};
        const auto given = m_answers.given.find(place);
        SaidAnswer answer{question.id,
                          m_form.sectionOf(question).title,
                          rowOf(place),
                          question.label,
                          std::string(toWord(question.type)),
                          state.answer,
                          inWords(question, state.answer, m_moment.zone),
                          std::string(toWord(given->second.origin)),
                          given->second.source};
        if (question.type == QuestionType::Confirm)
            answer.source = sourceText(m_facts.known(*question.prefill), m_moment);
        return answer;
    }

    UsedFact usedFact(std::size_t index) const
    {
        const FactDefinition &definition = factTable()[index];
        const KnownFact &fact = m_facts.known(index);
        const bool isKnown = !isEmpty(fact.value);
        return {std::string(definition.name),
                std::string(definition.label),
                isKnown ? fact.value : Value{},
                isKnown ? factText(index, fact.value, m_moment.zone) : std::string(),
                isKnown ? sourceText(fact, m_moment) : std::string(),
                fact.asOf};
    }

    const Template &m_form;
    const Answers &m_answers;
    const CaseFacts &m_facts;
    const Moment &m_moment;
    Evaluation m_evaluation;
    std::map<std::pair<std::size_t, int>, int> m_positions; // by section and row number
};

} // namespace

Content contentOf(const Template &form, const Answers &answers, const CaseFacts &facts, const Moment &moment)
{
    return Saying(form, answers, facts, moment).run();
}

std::string inWords(const Question &question, const Value &value, const TimeZone &zone)
{
    if (question.options.empty())
        return toText(value, zone);
    const auto *words = std::get_if<Words>(&value);
    std::string text;
    for (const auto &word : words ? *words : Words{std::get<std::string>(value)}) {
        const Option *option = optionOf(question, word);
        text += (text.empty() ? "" : ", ") + (option ? option->label : word);
    }
    return text;
}

} // namespace casegrip::forms
