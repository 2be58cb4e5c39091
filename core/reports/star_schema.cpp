// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/star_schema.h"

namespace casegrip::reports
{
namespace
{

constexpr auto text = StarType::Text;
constexpr auto number = StarType::Number;
constexpr auto flag = StarType::Bool;
constexpr auto date = StarType::Date;
constexpr auto instant = StarType::Instant;

constexpr std::string_view toDate = "dim_date.date";
constexpr std::string_view toUnit = "dim_unit.unit_key";
constexpr std::string_view toOfficer = "dim_officer.officer_key";
constexpr std::string_view toStage = "dim_stage.stage_key";
constexpr std::string_view toOffence = "dim_offence.offence_key";

// Meanings and sources that several tables share.
constexpr std::string_view ownerNow = "that owns the case now";
constexpr std::string_view fromTransfers = "cases.csv first_team, team; events.csv transferred";
constexpr std::string_view offenceNow = "class of the case now";
constexpr std::string_view fromClasses = "cases.csv class; events.csv classified";
constexpr std::string_view caseNumber = "the case";
constexpr std::string_view fromCases = "cases.csv case_no";
constexpr std::string_view engine = "worked out by the due rules";

constexpr std::array dates = {
    StarColumn{"date",
               date,
               {},
               false,
               "the day; every day from the first to the last that a row names",
               "calendar"},
    StarColumn{"year", number, {}, false, "calendar year", "calendar"},
    StarColumn{"quarter", number, {}, false, "of the calendar year, 1 to 4", "calendar"},
    StarColumn{"month", text, {}, false, "2025-01", "calendar"},
    StarColumn{"week", text, {}, false, "ISO 8601, 2025-W05", "calendar"},
    StarColumn{"weekday", number, {}, false, "1 is Monday, 7 is Sunday", "calendar"},
};

constexpr std::array units = {
    StarColumn{"unit_key", number, {}, false, "of this export alone", "running number"},
    StarColumn{"team", text, {}, true, "code; empty: no team", "units.csv team"},
    StarColumn{"name", text, {}, true, "of the team in that area", "units.csv name"},
    StarColumn{"area",
               text,
               {},
               true,
               "that the team belonged to; a team that changed its area has a row for each",
               "units.csv area"},
    StarColumn{"force", text, {}, true, "force code", "units.csv force"},
    StarColumn{"kind", text, {}, true, "kind of unit", "units.csv kind"},
};

constexpr std::array officers = {
    StarColumn{"officer_key",
               text,
               {},
               false,
               "pseudonym: 32 hexadecimal digits, the same in every export of this data folder; nobody "
               "without its key can turn it back",
               "keyed BLAKE2b of officers.csv officer_id, with pseudonym.key of the data folder"},
    StarColumn{"rank", text, {}, true, "held now; empty: not in officers.csv", "officers.csv rank"},
    StarColumn{"active", flag, {}, false, "0: no longer, or not in officers.csv", "officers.csv active"},
};

constexpr std::array stages = {
    StarColumn{"stage_key", number, {}, false, "of this export alone", "running number"},
    StarColumn{"stage", text, {}, false, "plan, initial, or the kind of the periodic review", "framework"},
    StarColumn{"rank", text, {}, true, "that owes the review", "framework"},
    StarColumn{"framework", text, {}, false, "id of the framework", "framework id"},
    StarColumn{"framework_version", text, {}, false, "that governs the obligation", "framework version"},
    StarColumn{"counted",
               flag,
               {},
               false,
               "0: the framework leaves the stage out of due, completed and on time",
               "framework exclude_from_counting"},
};

constexpr std::array offences = {
    StarColumn{"offence_key", number, {}, false, "of this export alone", "running number"},
    StarColumn{"class", text, {}, true, "principal class; empty: not classified", fromClasses},
    StarColumn{"class_title",
               text,
               {},
               true,
               "the title that most of its cases bear; empty: fewer than 5 bear the same one",
               "cases.csv class_title"},
};

constexpr std::array obligations = {
    StarColumn{"case_no", text, {}, false, caseNumber, fromCases},
    StarColumn{"stage_key", number, toStage, false, "which review, of which rank", engine},
    StarColumn{"offence_key", number, toOffence, false, offenceNow, fromClasses},
    StarColumn{"unit_key", number, toUnit, false,
               "that it is attributed to: owner of the case at the due time, or now if that is earlier; "
               "without a due time, at opening",
               fromTransfers},
    StarColumn{"reviewer_unit_key", number, toUnit, false,
               "the reviewer's team at completion; not completed: unit_key", "officers.csv team"},
    StarColumn{"officer_key", text, toOfficer, true,
               "who completed it; empty: not completed, or nobody is named",
               "reviews.csv reviewer_id, or the review here"},
    StarColumn{"episode", number, {}, false, "1, and one more after each reopening", engine},
    StarColumn{"cycle", number, {}, false, "of the stage in its episode, from 1", engine},
    StarColumn{"variant", text, {}, true, "of an initial review: standard or enhanced", engine},
    StarColumn{"state",
               text,
               {},
               false,
               "done_on_time, done_late, open, overdue, lapsed, missed, cancelled or paused",
               engine},
    StarColumn{"opened_on", date, toDate, false, "local day of opens_at", engine},
    StarColumn{"due_on", date, toDate, true, "local day of due_at: figures of a period ask for this one",
               engine},
    StarColumn{"completed_on", date, toDate, true, "local day of completed_at", engine},
    StarColumn{"opens_at", instant, {}, false, "when the clock started", engine},
    StarColumn{"due_at", instant, {}, true, "empty: no due time", engine},
    StarColumn{"completed_at",
               instant,
               {},
               true,
               "empty: not completed",
               "reviews.csv completed_at, or the review here"},
    StarColumn{"review_ref",
               text,
               {},
               true,
               "of the review that completed it; see fact_review",
               "reviews.csv review_ref, or the review here"},
    StarColumn{"red_box",
               flag,
               {},
               false,
               "at the due time, or now if that is earlier; without a due time, at opening",
               "framework red_box"},
    StarColumn{"red_box_categories", text, {}, true, "at that time, separated by ;", "framework red_box"},
    StarColumn{"due", number, {}, false, "D: 1 when it is counted as due", engine},
    StarColumn{"completed", number, {}, false, "C: of those, 1 when completed", engine},
    StarColumn{"on_time", number, {}, false, "T: of those, 1 when by the due time", engine},
    StarColumn{"batched",
               number,
               {},
               false,
               "of the completed, 1 when by a review signed here in a batch",
               "the review here"},
};

constexpr std::array reviews = {
    StarColumn{"review_ref",
               text,
               {},
               false,
               "of the review; one that was returned and submitted again is there for each time",
               "reviews.csv review_ref, or the review here"},
    StarColumn{"case_no", text, {}, false, caseNumber, fromCases},
    StarColumn{"kind",
               text,
               {},
               false,
               "plan, initial_standard, initial_enhanced, inspector, chief_inspector, superintendent, "
               "iq_plan or audit",
               "reviews.csv kind, or the form here"},
    StarColumn{"source",
               text,
               {},
               false,
               "export: of the records system; here: signed here; both: signed here and seen in the export",
               "reviews.csv, reviews signed here"},
    StarColumn{"officer_key", text, toOfficer, true, "who completed it; empty: nobody is named",
               "reviews.csv reviewer_id, or the review here"},
    StarColumn{"reviewer_unit_key", number, toUnit, true, "their team at completion; empty: nobody is named",
               "officers.csv team"},
    StarColumn{"unit_key", number, toUnit, false, ownerNow, fromTransfers},
    StarColumn{"offence_key", number, toOffence, false, offenceNow, fromClasses},
    StarColumn{"completed_on", date, toDate, false, "local day of completed_at",
               "reviews.csv completed_at, or the review here"},
    StarColumn{"completed_at",
               instant,
               {},
               false,
               "of one made here: its submission",
               "reviews.csv completed_at, or the review here"},
    StarColumn{"decision",
               text,
               {},
               true,
               "code of the records system: lower-case letters, digits and _, at most 32; empty: none, or "
               "words of a person, which stay here",
               "reviews.csv decision"},
    StarColumn{"counts",
               number,
               {},
               false,
               "0: withdrawn, returned, or no longer in the export",
               "reviews.csv, reviews signed here"},
    StarColumn{"batched", number, {}, false, "1: signed here in one step with others", "the review here"},
};

constexpr std::array outcomes = {
    StarColumn{"case_no", text, {}, false, caseNumber, fromCases},
    StarColumn{"kind",
               text,
               {},
               false,
               "recorded, filed, reopened, arrest, outcome (assigned); open: the case is open at the time of "
               "the export, one row for each",
               "cases.csv; events.csv"},
    StarColumn{"outcome", text, {}, true, "code of an outcome that was assigned", "cases.csv outcome"},
    StarColumn{"happened_on", date, toDate, false, "local day; of open the day of the export",
               "cases.csv; events.csv"},
    StarColumn{"unit_key", number, toUnit, false, "that owned the case then", fromTransfers},
    StarColumn{"offence_key", number, toOffence, false, offenceNow, fromClasses},
    StarColumn{"days_to_file",
               number,
               {},
               true,
               "of filed: days since the case was recorded",
               "cases.csv recorded_at; events.csv filed"},
    StarColumn{"positive",
               number,
               {},
               false,
               "1: an outcome in the set of the setting positive_outcomes (manifest.json says which)",
               "setting positive_outcomes"},
};

constexpr std::array directions = {
    StarColumn{"case_no", text, {}, false, caseNumber, fromCases},
    StarColumn{"number", number, {}, false, "of the direction in its case", "the direction here"},
    StarColumn{"review_ref",
               text,
               {},
               true,
               "of the review that gave it; empty: given by itself",
               "the direction here"},
    StarColumn{"owner", text, {}, true, "the role that is to do it", "the direction here"},
    StarColumn{"officer_key", text, toOfficer, true, "who is to do it; empty: whoever has that role",
               "the direction here"},
    StarColumn{"unit_key", number, toUnit, false, ownerNow, fromTransfers},
    StarColumn{"offence_key", number, toOffence, false, offenceNow, fromClasses},
    StarColumn{"given_on", date, toDate, false, "local day of given_at", "the direction here"},
    StarColumn{"due_on", date, toDate, true, "local day of due_at: figures of a period ask for this one",
               "the direction here"},
    StarColumn{"closed_on", date, toDate, true, "local day of closed_at", "the direction here"},
    StarColumn{"given_at", instant, {}, false, "when it was given", "the direction here"},
    StarColumn{"due_at", instant, {}, true, "with the further times that it was given", "the direction here"},
    StarColumn{"closed_at", instant, {}, true, "empty: open", "the direction here"},
    StarColumn{"closing", text, {}, true, "done, overdue or not_needed; empty: open", "the direction here"},
    StarColumn{"due",
               number,
               {},
               false,
               "1 when its time is over and it was not found to be not needed",
               "the direction here"},
    StarColumn{"done", number, {}, false, "of those, 1 when done by its time", "the direction here"},
};

constexpr std::array countedOnly = {
    StarColumn{"month_on", date, toDate, false,
               "first day of the month of the due day (of what happened: of the day)",
               "as in the table of the measure"},
    StarColumn{"measure",
               text,
               {},
               false,
               "due, completed, on_time, batched: of fact_obligation; recorded, filed, reopened, arrest, "
               "outcome, open: rows of fact_outcome; "
               "reviews: rows of fact_review made here that count; directions_due, directions_done: of "
               "fact_direction",
               "as in the table of the measure"},
    StarColumn{"unit_key", number, toUnit, false, "as in the table of the measure",
               "as in the table of the measure"},
    StarColumn{"stage_key", number, toStage, true, "of obligations", engine},
    StarColumn{"reviewer_unit_key", number, toUnit, true, "of obligations", "officers.csv team"},
    StarColumn{"outcome", text, {}, true, "of outcomes", "cases.csv outcome"},
    StarColumn{"count", number, {}, false, "how many", "counted"},
};

} // namespace

std::string_view toWord(StarType type)
{
    switch (type) {
    case StarType::Text:
        return "text";
    case StarType::Number:
        return "number";
    case StarType::Bool:
        return "bool";
    case StarType::Date:
        return "date";
    case StarType::Instant:
        return "instant";
    }
    return {};
}

const std::array<StarTableSchema, starTableCount> &starSchema()
{
    static constexpr std::array<StarTableSchema, starTableCount> schema = {{
        {StarTable::Date, "dim_date", "one day", true, dates},
        {StarTable::Unit, "dim_unit", "one team while it belonged to one area", true, units},
        {StarTable::Officer, "dim_officer", "one officer that a row names, as a pseudonym", true, officers},
        {StarTable::Stage, "dim_stage", "one stage of one version of the framework", true, stages},
        {StarTable::Offence, "dim_offence", "one class of offence", true, offences},
        {StarTable::Obligation, "fact_obligation",
         "one review or plan that the framework asks for, done or not", false, obligations},
        {StarTable::Review, "fact_review", "one review that was made", false, reviews},
        {StarTable::Outcome, "fact_outcome", "one thing that happened to a case", false, outcomes},
        {StarTable::Direction, "fact_direction", "one direction given here", false, directions},
        {StarTable::CountedOnly, "fact_counted_only",
         "how many of one measure, in one month and unit, figures count of cases that have no rows", false,
         countedOnly},
    }};
    return schema;
}

const StarTableSchema &schemaOf(StarTable table)
{
    return starSchema()[std::size_t(table)];
}

} // namespace casegrip::reports
