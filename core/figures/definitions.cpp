// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/definitions.h"

#include <algorithm>
#include <array>

namespace casegrip::figures
{
namespace
{

constexpr const char *fromReviews = "Reviews of the export and those signed here; due times by the framework.";
constexpr const char *fromCases = "The open cases of the last export.";
constexpr const char *fromEvents = "The cases and events of the exports.";
constexpr const char *fromJournal = "The journal of this data folder.";
constexpr const char *outcomesAssigned = "Outcomes assigned in the period.";

constexpr std::array all = {
    Definition{"completed_rate", "Completed", "Reviews and plans that fell due in the period, in stages that the framework counts.",
               "Of those, completed until now, late or in time.", "Those that fell due: completed, lapsed, missed, or overdue now.",
               fromReviews},
    Definition{"on_time_rate", "On time", "Reviews and plans that fell due in the period and were completed.",
               "Of those, completed by their due time.", "Those completed. What was never done is not in it: look at Completed too.",
               fromReviews},
    Definition{"on_time_of_due_rate", "On time of due", "Reviews and plans that fell due in the period.",
               "Of those, completed by their due time.", "Those that fell due.", fromReviews},
    Definition{"open", "Open cases", "Cases with an open episode now, by the team that owns them now.", "", "", fromCases},
    Definition{"age_bands", "Age of open cases", "Open cases by local days since they were recorded.", "", "", fromCases},
    Definition{"red_box_share", "Red-box share", "Cases open now.",
               "Of those, in a red-box category by the framework, or marked by hand.", "Cases open now.", fromCases},
    Definition{"caseload", "Caseload", "Open cases for each officer who is there to work on them.", "Cases open now.",
               "Active constables and staff with an open case who are not recorded as absent now.",
               "The open cases and officers of the last export; absences recorded here."},
    Definition{"unallocated", "Unallocated", "Open cases with no officer, longer after recording than the limit.", "", "", fromCases},
    Definition{"plan_missing", "Plan missing", "Open cases whose investigation plan has been owed for longer than the limit.", "", "",
               fromReviews},
    Definition{"suspect_outstanding", "Suspect outstanding",
               "Open cases whose suspect has been wanted for longer than the limit, by the column wanted_since.", "", "", fromCases},
    Definition{"bail_expired", "Bail expired", "Open cases whose bail_until has passed.", "", "", fromCases},
    Definition{"old", "Open for long", "Open cases recorded more calendar months ago than the limit.", "", "", fromCases},
    Definition{"contact_overdue", "Victim contact overdue",
               "Open cases whose last contact (none: recording) lies longer back than the interval agreed with the victim, in days.",
               "", "", fromCases},
    Definition{"time_limit", "Time limit near",
               "Open cases whose statutory time limit is reached within the days of the limit, or has passed.", "", "", fromCases},
    Definition{"overdue_by_rank", "Reviews overdue", "Open work whose due time has passed, by the rank that owes it.", "", "",
               fromReviews},
    Definition{"forecast", "Falls due", "Open work that is not overdue, by the day on which it falls due and the post that owes it.",
               "", "", fromReviews},
    Definition{"capacity", "Capacity of a post",
               "Reviews a week that a rank in a team can do: the setting, otherwise the median of its last 8 full weeks of "
               "completed reviews.",
               "", "", "The setting post_capacity; reviews by the day on which they were completed."},
    Definition{"recorded", "Recorded", "Cases recorded in the period, by the team that had them first.", "", "", fromEvents},
    Definition{"filed", "Filed", "Filings in the period; a case that is reopened and filed again counts each time.", "", "",
               fromEvents},
    Definition{"reopened", "Reopened", "Reopenings in the period.", "", "", fromEvents},
    Definition{"arrests", "Arrests", "Arrests recorded on cases in the period.", "", "", fromEvents},
    Definition{"outcome_mix", "Outcomes", "Outcomes assigned in the period, by code; without a time of its own one is assigned when "
               "the case is filed.", "Outcomes of a code.", outcomesAssigned, fromEvents},
    Definition{"positive_rate", "Positive outcomes", "Outcomes assigned in the period that are in the set of this force.",
               "Outcomes in the set of the setting positive_outcomes, which is printed.",
               "Crimes recorded in the period, or outcomes assigned in it, by the setting positive_denominator, which is printed.",
               fromEvents},
    Definition{"charge_rate", "Charged", "Outcomes assigned in the period.", "Outcomes 1 and 1A.", outcomesAssigned, fromEvents},
    Definition{"withdrawn_rate", "Victim withdraws", "Outcomes assigned in the period.", "Outcomes 14 and 16.", outcomesAssigned,
               fromEvents},
    Definition{"no_suspect_rate", "No suspect", "Outcomes assigned in the period.", "Outcome 18.", outcomesAssigned, fromEvents},
    Definition{"time_to_file", "Time to file",
               "Local days from recording to each filing in the period: the median and the 90th percentile (type 7).", "", "",
               fromEvents},
    Definition{"return_rate", "Returned", "Versions of reviews put before somebody in the period.",
               "Of those, returned until now; by the reason given.", "Versions put before somebody.", fromJournal},
    Definition{"direction_rate", "Directions done", "Directions whose time fell in the period and is over; those not needed are left out.",
               "Of those, done by their time, with the further times they were given.", "Those whose time is over.", fromJournal},
    Definition{"themes", "Themes", "Themes that reviews raised in the period, and directions overdue twice.",
               "Times a theme was raised.", "Reviews signed here in the period that count, in hundreds.", fromJournal},
    Definition{"days_between_misses", "Days between misses",
               "Days from one due time that was not kept to the next, each day with a miss once.", "", "", fromReviews},
};

} // namespace

std::span<const Definition> definitions()
{
    return all;
}

const Definition *findDefinition(std::string_view id)
{
    const auto found = std::find_if(all.begin(), all.end(), [id](const Definition &one) { return id == one.id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace casegrip::figures
