// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/fact_table.h"

#include <algorithm>
#include <array>

namespace casegrip::forms
{
namespace
{

using enum ValueType;
using enum FactSource;

constexpr std::string_view yesNo = "yes no";
constexpr std::string_view kinds =
    "plan initial_standard initial_enhanced inspector chief_inspector superintendent iq_plan audit";

constexpr auto table = std::to_array<FactDefinition>({
    // What the export says.
    {"case_no", Text, Records, false, "", "Case number"},
    {"status", Word, Records, false, "open suspended filed cancelled transferred_out", "Status"},
    {"class", Word, Records, false, "", "Offence class"},
    {"class_title", Text, Records, false, "", "Offence"},
    {"included_classes", ValueType::Words, Records, false, "", "Included offences"},
    {"flags", ValueType::Words, Records, false, "", "Flags"},
    {"risk", Word, Records, false, "", "Risk grade"},
    {"risk_tool", Word, Records, false, "", "Risk assessment tool"},
    {"victim_type", Word, Records, false, "", "Kind of victim"},
    {"victim_supports", Word, Records, false, "", "Victim supports action"},
    {"suspect", Word, Records, false, "", "Suspect"},
    {"outcome", Word, Records, false, "", "Outcome"},
    {"outcome_at", Time, Records, false, "", "Outcome recorded"},
    {"bail_until", Time, Records, false, "", "Bail ends"},
    {"rui_since", Time, Records, false, "", "Released under investigation since"},
    {"wanted_since", Time, Records, false, "", "Wanted since"},
    {"time_limit_on", Date, Records, false, "", "Statutory time limit"},
    {"last_contact_at", Time, Records, false, "", "Last contact with the victim"},
    {"contact_interval_days", Number, Records, false, "", "Agreed contact interval, days"},
    {"recorded_at", Time, Records, false, "", "Recorded"},
    {"allocated_at", Time, Records, false, "", "Allocated"},
    {"status_at", Time, Records, false, "", "Status since"},
    {"oic", Text, Records, false, "", "Officer in the case"},
    {"supervisor", Text, Records, false, "", "Supervisor"},
    {"team", Text, Records, false, "", "Team"},
    {"area", Text, Records, false, "", "Area"},
    {"restricted", Word, Records, false, yesNo, "Restricted"},
    {"summary", Text, Records, false, "", "Summary"},
    // What follows from it.
    {"red_box", ValueType::Words, Rules, false, "", "Red box"},
    {"suspect_named", Word, Rules, false, yesNo, "A suspect is named"},
    {"victim_is_person", Word, Rules, false, yesNo, "The victim is a person"},
    {"days_open", Number, Rules, true, "", "Days since it was recorded; of a filed case, from then until its outcome"},
    {"days_since_review", Number, Rules, true, "", "Days since the last review"},
    {"days_since_contact", Number, Rules, true, "", "Days since the last contact"},
    {"contact_overdue", Word, Rules, true, yesNo, "Contact is over the agreed interval"},
    {"days_wanted", Number, Rules, true, "", "Days wanted"},
    {"days_rui", Number, Rules, true, "", "Days released under investigation"},
    {"longest_gap_days", Number, Rules, true, "",
     "Longest time without a recorded step since the last review, days"},
    {"last_review_at", Time, Rules, false, "", "Last review"},
    {"last_review_kind", Word, Rules, false, kinds, "Kind of the last review"},
    {"last_review_decision", Text, Rules, false, "", "Decision of the last review"},
    {"reviews_done", Number, Rules, false, "", "Reviews of this case so far"},
    {"plan_recorded", Word, Rules, false, yesNo, "An investigation plan is recorded"},
    {"initial_review_done", Word, Rules, false, yesNo, "The initial review is done"},
    {"stage", Word, Rules, false, "plan initial inspector chief_inspector superintendent iq_plan audit",
     "Review that is due"},
    {"variant", Word, Rules, false, "standard enhanced", "Variant of the initial review"},
    {"cycle", Number, Rules, false, "", "Round of the review that is due"},
    {"due_at", Time, Rules, false, "", "Due"},
    {"oic_open_cases", Number, Rules, true, "", "Open cases of the officer in the case"},
    // What was done here.
    {"directions_open", Number, Journal, false, "", "Directions still open"},
    {"directions_overdue", Number, Journal, true, "", "Directions overdue"},
    {"directions_overdue_twice", Number, Journal, true, "", "Directions overdue at two reviews or more"},
    {"returns_so_far", Number, Journal, false, "", "Times that a plan or closure of this case was returned"},
    // Who answers.
    {"reviewer_rank", Word, Reviewer, false,
     "constable sergeant inspector chief_inspector superintendent chief_superintendent staff",
     "Rank of the reviewer"},
    {"reviewer_is_oic", Word, Reviewer, false, yesNo, "The reviewer is the officer in the case"},
    {"reviews_of_this_kind_by_reviewer", Number, Reviewer, true, "",
     "Reviews of this kind made by the reviewer"},
});

} // namespace

std::string_view toText(FactSource source)
{
    switch (source) {
    case FactSource::Records:
        return "records system";
    case FactSource::Rules:
        return "worked out from the records system";
    case FactSource::Journal:
        return "reviews made here";
    case FactSource::Reviewer:
        break;
    }
    return "the list of officers";
}

std::span<const FactDefinition> factTable()
{
    return table;
}

std::optional<std::size_t> findFact(std::string_view name)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [name](const auto &fact) { return fact.name == name; });
    return found == table.end() ? std::nullopt : std::optional(std::size_t(found - table.begin()));
}

bool canBe(const FactDefinition &fact, std::string_view word)
{
    if (fact.words.empty())
        return true;
    for (std::string_view rest = fact.words; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (rest.substr(0, end) == word)
            return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

} // namespace casegrip::forms
