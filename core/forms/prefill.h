// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/evaluation.h"

#include <string>
#include <vector>

// What the records system already says, beside the question that asks for it.
namespace casegrip::forms
{

struct Prefill {
    Place place;
    std::size_t fact = 0;
    std::string shown;  // the fact in words; "not known" when it is not
    std::string source; // "records system, export of 06:10"
    std::optional<Instant> asOf;
    Value value; // that would be an answer; nothing: only shown (a confirmation; a word that is no option)

    bool operator==(const Prefill &) const = default;
};

// For each relevant question that names a fact, in the order of the form; answered ones too, so that the fact
// can still be seen.
std::vector<Prefill> prefills(const Template &form, const Evaluation &evaluation, const CaseFacts &facts,
                              const Moment &moment);

// A day that the form suggests for a question that is not answered. Only shown: whoever answers may take it, and then it is
// their answer.
struct Proposal {
    Place place;
    Day day;
    int daysAhead = 0; // counted from the moment's day

    bool operator==(const Proposal &) const = default;
};
std::string sourceText(const Proposal &proposal); // "7 days from today, proposed by the form"

// In the order of the form.
std::vector<Proposal> proposals(const Template &form, const Evaluation &evaluation, const CaseFacts &facts,
                                const Moment &moment);

// Takes over what can be an answer wherever there is none yet; marked as prefilled, with its source.
Answers withPrefills(Answers answers, const std::vector<Prefill> &prefills, const Moment &moment);

// What is marked as prefilled and is not what the fact says counts as typed; the source is what the fact's is, whatever the
// answer came with.
Answers withProvenOrigins(Answers answers, const std::vector<Prefill> &prefills);

} // namespace casegrip::forms
