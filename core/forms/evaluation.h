// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/answers.h"
#include "core/forms/case_facts.h"
#include "core/forms/template.h"

#include <cstddef>
#include <string>
#include <vector>

// What a form amounts to with these answers and facts at this moment. Pure: a function of its arguments.
// Neither the order in which answers were given nor that of questions in the file makes a difference.
namespace casegrip::forms
{

struct QuestionState {
    std::size_t question = 0; // index into Template::questions
    int row = 0;
    bool isRelevant = false;
    bool isRequired = false; // and relevant
    bool isViolated = false; // the answer does not meet the constraint
    bool isInBlankRow = false; // of a row that nobody has begun: it is not there when signing
    bool isLeftOut = false;  // there is an answer that is no part, or not whole, of a signed review
    Value answer;            // what counts: nothing when not relevant; options that are not relevant are out
    std::vector<std::size_t> options; // relevant ones; indexes into Question::options

    bool isAnswered() const { return !isEmpty(answer); }
    bool operator==(const QuestionState &) const = default;
};

struct SectionState {
    bool isRelevant = false;
    std::size_t asked = 0;    // relevant questions, of all rows
    std::size_t answered = 0; // of these

    bool operator==(const SectionState &) const = default;
};

// What stands against signing.
struct Problem {
    enum class Kind : std::uint8_t { Missing, Constraint, TooFewRows, TooManyRows };
    Kind kind = Kind::Missing;
    Place place; // of a section for TooFewRows and TooManyRows
    Gate gate = Gate::Stop;
    std::string message;

    bool operator==(const Problem &) const = default;
};

// What an answer brings about.
struct Effect {
    Place place; // of the question that caused it
    Consequence consequence = Consequence::Action;
    std::string owner;
    std::string text;
    std::optional<Instant> dueAt;
    std::string theme;
    std::string reason;

    bool operator==(const Effect &) const = default;
};

struct Evaluation {
    std::vector<SectionState> sections;   // as Template::sections
    std::vector<QuestionState> questions; // in the order of the form; one for each row of a repeated section
    std::vector<Problem> problems;        // in the same order, numbers of rows last
    std::vector<Effect> effects;          // in the same order

    const QuestionState *find(const Template &form, const Place &place) const;
    bool operator==(const Evaluation &) const = default;
};

Evaluation evaluate(const Template &form, const Answers &answers, const CaseFacts &facts,
                    const Moment &moment);

// Relevant questions without an answer, required ones marked by their state.
std::vector<const QuestionState *> unanswered(const Evaluation &evaluation);
// Answers that would not be part of a signed review.
std::vector<const QuestionState *> leftOut(const Evaluation &evaluation);
// What still stands against signing: warnings that were overridden with a reason do not.
std::vector<Problem> blocking(const Evaluation &evaluation, const Answers &answers);

// Whether a condition about facts alone holds (Template::suits).
bool holds(const Condition &condition, const CaseFacts &facts, const Moment &moment);

} // namespace casegrip::forms
