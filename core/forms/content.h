// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/evaluation.h"

#include <string>
#include <vector>

// What a form says when it is signed: the answers that count, with the wording of question and answer, so
// that it can be read without the template.
namespace casegrip::forms
{

struct SaidAnswer {
    std::string question; // id
    std::string section;  // title
    int row = 0;          // position in its repeated section, from 1; 0: not in one
    std::string label;    // of the question
    std::string type;     // toWord(QuestionType)
    Value value;
    std::string words;  // the value for people: the labels of options, local times
    std::string origin; // toWord(Origin)
    std::string source; // of a prefilled one, and of the fact that was confirmed

    bool operator==(const SaidAnswer &) const = default;
};

struct UsedFact {
    std::string name;
    std::string label;
    Value value; // nothing: not known
    std::string words;
    std::string source;
    std::optional<Instant> asOf;

    bool operator==(const UsedFact &) const = default;
};

struct Override {
    std::string place; // question or section
    int row = 0;       // as SaidAnswer::row
    std::string warning;
    std::string reason;

    bool operator==(const Override &) const = default;
};

struct Content {
    std::string decision;            // the answer to Template::decision; empty: none
    std::string decisionWords;       // the same for people
    std::vector<SaidAnswer> answers; // in the order of the form
    std::vector<UsedFact> facts;     // that a condition of the template asks about or a question shows
    std::vector<Override> overrides; // warnings gone past, and why
    std::vector<Effect> effects;     // with rows as positions

    bool operator==(const Content &) const = default;
};

// Blank rows are left out, and so is everything that does not count.
Content contentOf(const Template &form, const Answers &answers, const CaseFacts &facts, const Moment &moment);

// A value in the words of its question.
std::string inWords(const Question &question, const Value &value, const TimeZone &zone);

} // namespace casegrip::forms
