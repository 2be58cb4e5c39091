// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/definitions.h"

#include <QtGlobal>
#include <algorithm>
#include <array>

namespace casegrip::figures
{
namespace
{

constexpr const char *fromReviews = QT_TRANSLATE_NOOP(
    "Definitions", "Reviews of the export and those signed here; due times by the framework.");
constexpr const char *fromCases = QT_TRANSLATE_NOOP("Definitions", "The open cases of the last export.");
constexpr const char *fromEvents = QT_TRANSLATE_NOOP("Definitions", "The cases and events of the exports.");
constexpr const char *fromJournal = QT_TRANSLATE_NOOP("Definitions", "The journal of this data folder.");
constexpr const char *outcomesAssigned = QT_TRANSLATE_NOOP("Definitions", "Outcomes assigned in the period.");

constexpr std::array all = {
    Definition{
        "completed_rate", QT_TRANSLATE_NOOP("Definitions", "Completed"),
        QT_TRANSLATE_NOOP(
            "Definitions",
            "Reviews and plans that fell due in the period, in stages that the framework counts."),
        QT_TRANSLATE_NOOP("Definitions", "Of those, completed until now, late or in time."),
        QT_TRANSLATE_NOOP("Definitions", "Those that fell due: completed, lapsed, missed, or overdue now."),
        fromReviews},
    Definition{
        "on_time_rate", QT_TRANSLATE_NOOP("Definitions", "On time"),
        QT_TRANSLATE_NOOP("Definitions", "Reviews and plans that fell due in the period and were completed."),
        QT_TRANSLATE_NOOP("Definitions", "Of those, completed by their due time."),
        QT_TRANSLATE_NOOP("Definitions",
                          "Those completed. What was never done is not in it: look at Completed too."),
        fromReviews},
    Definition{"on_time_of_due_rate", QT_TRANSLATE_NOOP("Definitions", "On time of due"),
               QT_TRANSLATE_NOOP("Definitions", "Reviews and plans that fell due in the period."),
               QT_TRANSLATE_NOOP("Definitions", "Of those, completed by their due time."),
               QT_TRANSLATE_NOOP("Definitions", "Those that fell due."), fromReviews},
    Definition{
        "open", QT_TRANSLATE_NOOP("Definitions", "Open cases"),
        QT_TRANSLATE_NOOP("Definitions", "Cases with an open episode now, by the team that owns them now."),
        "", "", fromCases},
    Definition{"age_bands", QT_TRANSLATE_NOOP("Definitions", "Age of open cases"),
               QT_TRANSLATE_NOOP("Definitions", "Open cases by local days since they were recorded."), "", "",
               fromCases},
    Definition{"red_box_share", QT_TRANSLATE_NOOP("Definitions", "Red-box share"),
               QT_TRANSLATE_NOOP("Definitions", "Cases open now."),
               QT_TRANSLATE_NOOP("Definitions",
                                 "Of those, in a red-box category by the framework, or marked by hand."),
               QT_TRANSLATE_NOOP("Definitions", "Cases open now."), fromCases},
    Definition{"caseload", QT_TRANSLATE_NOOP("Definitions", "Caseload"),
               QT_TRANSLATE_NOOP("Definitions", "Open cases for each officer who is there to work on them."),
               QT_TRANSLATE_NOOP("Definitions", "Cases open now."),
               QT_TRANSLATE_NOOP(
                   "Definitions",
                   "Active constables and staff with an open case who are not recorded as absent now."),
               QT_TRANSLATE_NOOP("Definitions",
                                 "The open cases and officers of the last export; absences recorded here.")},
    Definition{"unallocated", QT_TRANSLATE_NOOP("Definitions", "Unallocated"),
               QT_TRANSLATE_NOOP("Definitions",
                                 "Open cases with no officer, longer after recording than the limit."),
               "", "", fromCases},
    Definition{
        "plan_missing", QT_TRANSLATE_NOOP("Definitions", "Plan missing"),
        QT_TRANSLATE_NOOP("Definitions",
                          "Open cases whose investigation plan has been owed for longer than the limit."),
        "", "", fromReviews},
    Definition{"suspect_outstanding", QT_TRANSLATE_NOOP("Definitions", "Suspect outstanding"),
               QT_TRANSLATE_NOOP("Definitions", "Open cases whose suspect has been wanted for longer than "
                                                "the limit, by the column wanted_since."),
               "", "", fromCases},
    Definition{"bail_expired", QT_TRANSLATE_NOOP("Definitions", "Bail expired"),
               QT_TRANSLATE_NOOP("Definitions", "Open cases whose bail_until has passed."), "", "",
               fromCases},
    Definition{
        "old", QT_TRANSLATE_NOOP("Definitions", "Open for long"),
        QT_TRANSLATE_NOOP("Definitions", "Open cases recorded more calendar months ago than the limit."), "",
        "", fromCases},
    Definition{"contact_overdue", QT_TRANSLATE_NOOP("Definitions", "Victim contact overdue"),
               QT_TRANSLATE_NOOP("Definitions", "Open cases whose last contact (none: recording) lies longer "
                                                "back than the interval agreed with the victim, in days."),
               "", "", fromCases},
    Definition{
        "time_limit", QT_TRANSLATE_NOOP("Definitions", "Time limit near"),
        QT_TRANSLATE_NOOP(
            "Definitions",
            "Open cases whose statutory time limit is reached within the days of the limit, or has passed."),
        "", "", fromCases},
    Definition{
        "overdue_by_rank", QT_TRANSLATE_NOOP("Definitions", "Reviews overdue"),
        QT_TRANSLATE_NOOP("Definitions", "Open work whose due time has passed, by the rank that owes it."),
        "", "", fromReviews},
    Definition{
        "forecast", QT_TRANSLATE_NOOP("Definitions", "Falls due"),
        QT_TRANSLATE_NOOP(
            "Definitions",
            "Open work that is not overdue, by the day on which it falls due and the post that owes it."),
        "", "", fromReviews},
    Definition{
        "capacity", QT_TRANSLATE_NOOP("Definitions", "Capacity of a post"),
        QT_TRANSLATE_NOOP("Definitions", "Reviews a week that a rank in a team can do: the setting, "
                                         "otherwise the median of its last 8 full weeks of "
                                         "completed reviews."),
        "", "",
        QT_TRANSLATE_NOOP("Definitions",
                          "The setting post_capacity; reviews by the day on which they were completed.")},
    Definition{
        "what_if", QT_TRANSLATE_NOOP("Definitions", "What if"),
        QT_TRANSLATE_NOOP("Definitions",
                          "What fell due in the period, by replaying the real cases and reviews: now under the frameworks in "
                          "use, then under the candidate alone, as if it had governed since the go-live. Compliance then is "
                          "what it would have been if people had reviewed as they did. Per post per week: what fell due, "
                          "divided by the ranks in teams to which any fell due under either, and by the weeks of the period "
                          "that have come."),
        "", "", fromReviews},
    Definition{
        "recorded", QT_TRANSLATE_NOOP("Definitions", "Recorded"),
        QT_TRANSLATE_NOOP("Definitions", "Cases recorded in the period, by the team that had them first."),
        "", "", fromEvents},
    Definition{
        "filed", QT_TRANSLATE_NOOP("Definitions", "Filed"),
        QT_TRANSLATE_NOOP("Definitions",
                          "Filings in the period; a case that is reopened and filed again counts each time."),
        "", "", fromEvents},
    Definition{"reopened", QT_TRANSLATE_NOOP("Definitions", "Reopened"),
               QT_TRANSLATE_NOOP("Definitions", "Reopenings in the period."), "", "", fromEvents},
    Definition{"arrests", QT_TRANSLATE_NOOP("Definitions", "Arrests"),
               QT_TRANSLATE_NOOP("Definitions", "Arrests recorded on cases in the period."), "", "",
               fromEvents},
    Definition{"outcome_mix", QT_TRANSLATE_NOOP("Definitions", "Outcomes"),
               QT_TRANSLATE_NOOP(
                   "Definitions",
                   "Outcomes assigned in the period, by code; without a time of its own one is assigned when "
                   "the case is filed."),
               QT_TRANSLATE_NOOP("Definitions", "Outcomes of a code."), outcomesAssigned, fromEvents},
    Definition{"positive_rate", QT_TRANSLATE_NOOP("Definitions", "Positive outcomes"),
               QT_TRANSLATE_NOOP("Definitions",
                                 "Outcomes assigned in the period that are in the set of this force."),
               QT_TRANSLATE_NOOP("Definitions",
                                 "Outcomes in the set of the setting positive_outcomes, which is printed."),
               QT_TRANSLATE_NOOP("Definitions", "Crimes recorded in the period, or outcomes assigned in it, "
                                                "by the setting positive_denominator, which is printed."),
               fromEvents},
    Definition{"charge_rate", QT_TRANSLATE_NOOP("Definitions", "Charged"),
               QT_TRANSLATE_NOOP("Definitions", "Outcomes assigned in the period."),
               QT_TRANSLATE_NOOP("Definitions", "Outcomes 1 and 1A."), outcomesAssigned, fromEvents},
    Definition{"withdrawn_rate", QT_TRANSLATE_NOOP("Definitions", "Victim withdraws"),
               QT_TRANSLATE_NOOP("Definitions", "Outcomes assigned in the period."),
               QT_TRANSLATE_NOOP("Definitions", "Outcomes 14 and 16."), outcomesAssigned, fromEvents},
    Definition{"no_suspect_rate", QT_TRANSLATE_NOOP("Definitions", "No suspect"),
               QT_TRANSLATE_NOOP("Definitions", "Outcomes assigned in the period."),
               QT_TRANSLATE_NOOP("Definitions", "Outcome 18."), outcomesAssigned, fromEvents},
    Definition{"time_to_file", QT_TRANSLATE_NOOP("Definitions", "Time to file"),
               QT_TRANSLATE_NOOP("Definitions", "Local days from recording to each filing in the period: the "
                                                "median and the 90th percentile (type 7)."),
               "", "", fromEvents},
    Definition{"return_rate", QT_TRANSLATE_NOOP("Definitions", "Returned"),
               QT_TRANSLATE_NOOP("Definitions", "Versions of reviews put before somebody in the period."),
               QT_TRANSLATE_NOOP("Definitions", "Of those, returned until now; by the reason given."),
               QT_TRANSLATE_NOOP("Definitions", "Versions put before somebody."), fromJournal},
    Definition{"direction_rate", QT_TRANSLATE_NOOP("Definitions", "Directions done"),
               QT_TRANSLATE_NOOP(
                   "Definitions",
                   "Directions whose time fell in the period and is over; those not needed are left out."),
               QT_TRANSLATE_NOOP("Definitions",
                                 "Of those, done by their time, with the further times they were given."),
               QT_TRANSLATE_NOOP("Definitions", "Those whose time is over."), fromJournal},
    Definition{"themes", QT_TRANSLATE_NOOP("Definitions", "Themes"),
               QT_TRANSLATE_NOOP("Definitions",
                                 "Themes that reviews raised in the period, and directions overdue twice."),
               QT_TRANSLATE_NOOP("Definitions", "Times a theme was raised."),
               QT_TRANSLATE_NOOP("Definitions", "Reviews signed here in the period that count, in hundreds."),
               fromJournal},
    Definition{"audit_score", QT_TRANSLATE_NOOP("Definitions", "Audit score"),
               QT_TRANSLATE_NOOP("Definitions", "Audits signed here in the period that have a score."),
               QT_TRANSLATE_NOOP("Definitions", "The mean of each one's scores, 0 absent to 3 good, added up; what did not apply is left out."),
               QT_TRANSLATE_NOOP("Definitions", "Those audits."), fromJournal},
    Definition{"audit_agreement", QT_TRANSLATE_NOOP("Definitions", "Agreement of auditors"),
               QT_TRANSLATE_NOOP("Definitions", "Two audits of one case by two people, question by question: Cohen's kappa with linear "
                                                "weights. 1 is full agreement, 0 what chance would give."),
               "", "", fromJournal},
    Definition{
        "days_between_misses", QT_TRANSLATE_NOOP("Definitions", "Days between misses"),
        QT_TRANSLATE_NOOP("Definitions",
                          "Days from one due time that was not kept to the next; between several of one day lie 0 days."),
        "", "", fromReviews},
};

} // namespace

std::span<const Definition> definitions()
{
    return all;
}

const Definition *findDefinition(std::string_view id)
{
    const auto found =
        std::find_if(all.begin(), all.end(), [id](const Definition &one) { return id == one.id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace casegrip::figures
