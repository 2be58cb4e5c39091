// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/prefill.h"

#include <algorithm>

namespace casegrip::forms
{
namespace
{

// The words that are relevant options, or nothing.
Value amongOptions(const Question &question, const QuestionState &state, const Value &fact)
{
    const auto isOption = [&](const std::string &word) {
        return std::any_of(state.options.begin(), state.options.end(),
                           [&](std::size_t option) { return question.options[option].value == word; });
    };
    if (const auto *words = std::get_if<Words>(&fact)) {
        Words kept;
        std::copy_if(words->begin(), words->end(), std::back_inserter(kept), isOption);
        return kept;
    }
    return isOption(std::get<std::string>(fact)) ? fact : Value{};
}

Value asAnswer(const Question &question, const QuestionState &state, const Value &fact, const Moment &moment)
{
    if (isEmpty(fact) || question.type == QuestionType::Confirm)
        return {};
    if (!question.options.empty())
        return amongOptions(question, state, fact);
    if (question.type == QuestionType::Text)
        return factText(*question.prefill, fact, moment.zone);
    if (const auto *at = std::get_if<Instant>(&fact); at && question.type == QuestionType::Date)
        return moment.zone.dayOf(*at);
    return fact;
}

} // namespace

std::vector<Prefill> prefills(const Template &form, const Evaluation &evaluation, const CaseFacts &facts,
                              const Moment &moment)
{
    std::vector<Prefill> found;
    for (const QuestionState &state : evaluation.questions) {
        const Question &question = form.questions[state.question];
        if (!state.isRelevant || !question.prefill)
            continue;
        const KnownFact &fact = facts.known(*question.prefill);
        const bool isKnown = !isEmpty(fact.value);
        found.push_back({{question.id, state.row},
                         *question.prefill,
                         isKnown ? factText(*question.prefill, fact.value, moment.zone) : "not known",
                         isKnown ? sourceText(fact, moment) : std::string(),
                         fact.asOf,
                         asAnswer(question, state, fact.value, moment)});
    }
    return found;
}

std::string sourceText(const Proposal &proposal)
{
    const std::string days = std::to_string(proposal.daysAhead);
    return (proposal.daysAhead == 0   ? "today"
            : proposal.daysAhead == 1 ? "1 day from today"
                                      : days + " days from today") +
           std::string(", proposed by the form");
}

std::vector<Proposal> proposals(const Template &form, const Evaluation &evaluation, const CaseFacts &facts,
                                const Moment &moment)
{
    std::vector<Proposal> found;
    for (const QuestionState &state : evaluation.questions) {
        const auto &proposed = form.questions[state.question].proposed;
        if (!state.isRelevant || state.isAnswered() || !proposed || !holds(proposed->when, facts, moment))
            continue;
        const int ahead = proposed->within.amount; // 0 for today
        found.push_back({{form.questions[state.question].id, state.row}, moment.today() + std::chrono::days{ahead}, ahead});
    }
    return found;
}

Answers withPrefills(Answers answers, const std::vector<Prefill> &prefills, const Moment &moment)
{
    for (const Prefill &one : prefills) {
        if (!answers.given.contains(one.place))
            answers.set(one.place, Answer{one.value, Origin::Prefilled, one.source, moment.now});
    }
    return answers;
}

Answers withProvenOrigins(Answers answers, const std::vector<Prefill> &prefills)
{
    for (auto &[place, answer] : answers.given) {
        if (answer.origin != Origin::Prefilled)
            continue;
        const auto known = std::find_if(prefills.begin(), prefills.end(), [&place](const Prefill &one) { return one.place == place; });
        if (known == prefills.end() || known->value != answer.value)
            answer = {std::move(answer.value), Origin::Typed, {}, {}};
        else
            answer.source = known->source;
    }
    return answers;
}

} // namespace casegrip::forms
