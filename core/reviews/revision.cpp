// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/revision.h"

#include <algorithm>

namespace casegrip::reviews
{
namespace
{

using forms::Question;
using forms::SaidAnswer;
using forms::Section;
using forms::Template;

bool hasOptions(const Question &question, const forms::Value &value)
{
    if (question.options.empty())
        return true;
    if (const auto *words = std::get_if<forms::Words>(&value))
        return std::all_of(words->begin(), words->end(), [&](const auto &word) { return optionOf(question, word); });
    const auto *word = std::get_if<std::string>(&value);
    return word && optionOf(question, *word);
}

bool hasRoom(const Template &form, const SaidAnswer &said)
{
    const Question *question = form.find(said.question);
    return question && toWord(question->type) == said.type && form.sectionOf(*question).repeat.has_value() == (said.row > 0) &&
           hasOptions(*question, said.value);
}

void addRow(forms::Answers &answers, const std::string &section, int row)
{
    auto &rows = answers.rows[section];
    if (row > 0 && std::find(rows.begin(), rows.end(), row) == rows.end())
        rows.push_back(row);
}

// The section that a warning stood for as a whole, or that of the question.
const Section *sectionOf(const Template &form, const std::string &place)
{
    if (const Question *question = form.find(place))
        return &form.sectionOf(*question);
    const auto found = std::find_if(form.sections.begin(), form.sections.end(), [&](const Section &one) { return one.id == place; });
    return found == form.sections.end() ? nullptr : &*found;
}

} // namespace

TakenAnswers answersOf(const SignedReview &review, const Template &form)
{
    TakenAnswers taken;
    for (const SaidAnswer &said : review.content.answers) {
        if (!hasRoom(form, said)) {
            taken.dropped.push_back({said.question, said.row});
            continue;
        }
        const bool isPrefilled = said.origin == toWord(forms::Origin::Prefilled);
        taken.answers.set({said.question, said.row},
                          forms::Answer{said.value, isPrefilled ? forms::Origin::Prefilled : forms::Origin::Typed, said.source, review.signedAt});
        if (said.row > 0)
            addRow(taken.answers, sectionOf(form, said.question)->id, said.row);
    }
    for (const forms::Override &passed : review.content.overrides) {
        if (sectionOf(form, passed.place))
            taken.answers.overrides[{passed.place, passed.row}] = passed.reason;
    }
    return taken;
}

} // namespace casegrip::reviews
