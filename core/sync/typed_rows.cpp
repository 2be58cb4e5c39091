// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/typed_rows.h"

#include "core/base/csv_text.h"

#include <algorithm>
#include <charconv>

namespace casegrip::sync
{

const std::array<std::string_view, 11> eventColumnNames = {"case_no", "at",         "kind", "class",   "included_classes", "flags",
                                                           "risk",    "officer_id", "team", "outcome", "note"};
const std::array<std::string_view, 7> reviewColumnNames = {"review_ref",   "case_no",  "kind", "reviewer_id",
                                                           "completed_at", "decision", "text"};
const std::array<std::string_view, 8> officerColumnNames = {"officer_id", "collar", "name",        "rank",
                                                            "team",       "login",  "acting_rank", "active"};
const std::array<std::string_view, 7> unitColumnNames = {"team", "name",       "area",    "force",
                                                         "kind", "valid_from", "valid_to"};

namespace
{

constexpr std::array<std::string_view, 5> statuses = {"open", "suspended", "filed", "cancelled", "transferred_out"};

RowProblem problem(std::string_view column, std::string reason) { return {std::string(column), std::move(reason)}; }

// Reads typed values of one row and keeps the first problem.
class FieldReader
{
public:
    FieldReader(const Columns &columns, std::span<const std::string_view> names, std::span<const std::string_view> fields,
                const TimeZone &zone)
        : m_columns(columns), m_names(names), m_fields(fields), m_zone(zone)
    {
    }

    std::string_view text(std::size_t known) const { return m_columns.at(m_fields, known); }
    std::string_view required(std::size_t known)
    {
        const auto value = text(known);
        if (value.empty())
            refuse(known, "is empty, and a row without it says nothing");
        return value;
    }
    std::optional<Instant> instant(std::size_t known)
    {
        const auto value = text(known);
        if (value.empty())
            return {};
        const auto instant = parseInstant(value, m_zone);
        if (!instant)
            refuse(known, "is not a date and time such as 2025-01-31T14:05:00");
        return instant;
    }
    Instant requiredInstant(std::size_t known)
    {
        required(known);
        return instant(known).value_or(Instant{});
    }
    std::optional<Day> day(std::size_t known)
    {
        const auto value = text(known);
        if (value.empty())
            return {};
        const auto day = parseDay(value.substr(0, 10));
        if (!day || (value.size() > 10 && !parseInstant(value, m_zone)))
            refuse(known, "is not a date such as 2025-01-31");
        return day;
    }
    std::optional<std::int64_t> count(std::size_t known)
    {
        const auto value = text(known);
        if (value.empty())
            return {};
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (error != std::errc() || end != value.data() + value.size() || number < 0 || number > 100000) {
            refuse(known, "is not a whole number from 0 to 100000");
            return {};
        }
        return number;
    }
    void refuse(std::size_t known, std::string_view why)
    {
        if (!m_problem)
            m_problem = problem(m_names[known], "The column " + std::string(m_names[known]) + " " + std::string(why) + ".");
    }
    const std::optional<RowProblem> &problemFound() const { return m_problem; }

private:
    const Columns &m_columns;
    std::span<const std::string_view> m_names;
    std::span<const std::string_view> m_fields;
    const TimeZone &m_zone;
    std::optional<RowProblem> m_problem;
};

} // namespace

std::string_view fileName(CaseFile file)
{
    constexpr std::array<std::string_view, caseFileCount> names = {"cases.csv", "events.csv", "reviews.csv"};
    return names[std::size_t(file)];
}

Columns::Columns(std::span<const std::string_view> known, std::span<const std::string_view> header)
    : m_index(known.size(), -1)
{
    for (std::size_t i = 0; i < header.size(); ++i) {
        const auto at = std::find(known.begin(), known.end(), header[i]);
        if (at == known.end())
            m_unknown.emplace_back(header[i]);
        else
            m_index[std::size_t(at - known.begin())] = int(i);
    }
}

std::vector<std::string> missingColumns(std::string_view file, std::span<const std::string> header)
{
    std::vector<std::string> required;
    if (file == "cases.csv")
        required = {"case_no", "recorded_at", "team", "status"};
    else if (file == "events.csv")
        required = {"case_no", "at", "kind"};
    else if (file == "reviews.csv")
        required = {"review_ref", "case_no", "kind", "completed_at"};
    else if (file == "officers.csv")
        required = {"officer_id", "name", "rank"};
    else if (file == "units.csv")
        required = {"team", "area"};
    std::erase_if(required, [&header](const std::string &column) {
        return std::find(header.begin(), header.end(), column) != header.end();
    });
    return required;
}

std::optional<bool> parseYesNo(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    if (lower.empty() || lower == "0" || lower == "no" || lower == "false" || lower == "n")
        return false;
    if (lower == "1" || lower == "yes" || lower == "true" || lower == "y")
        return true;
    return {};
}

std::optional<RowProblem> readCaseRow(const Columns &columns, std::span<const std::string_view> fields,
                                      RowContext &context, cases::CaseColumns &into)
{
    FieldReader in(columns, cases::caseColumnNames, fields, context.zone);
    auto &names = context.names;
    into.caseNo = in.required(0);
    if (looksLikeFormula(into.caseNo)) // it goes into contracts and spreadsheets as it is
        in.refuse(0, "begins like a spreadsheet formula");
    into.recordedAt = in.requiredInstant(1);
    into.allocatedAt = in.instant(2);
    into.oic = names.officer(in.text(3));
    into.supervisor = names.officer(in.text(4));
    into.firstTeam = names.team(in.text(5));
    into.team = names.team(in.required(6));
    into.classification = names.classification(in.text(7), in.text(9), in.text(10), in.text(11));
    into.classTitle = in.text(8);
    into.riskTool = in.text(12);
    into.status = in.required(13);
    if (std::find(statuses.begin(), statuses.end(), into.status) == statuses.end())
        in.refuse(13, "is none of open, suspended, filed, cancelled, transferred_out");
    into.statusAt = in.instant(14);
    into.outcome = in.text(15);
    into.outcomeAt = in.instant(16);
    into.victimType = in.text(17);
    into.victimSupports = in.text(18);
    into.suspect = in.text(19);
    into.bailUntil = in.instant(20);
    into.ruiSince = in.instant(21);
    into.wantedSince = in.instant(22);
    into.timeLimitOn = in.day(23);
    into.lastContactAt = in.instant(24);
    into.contactIntervalDays = in.count(25);
    const auto restricted = parseYesNo(in.text(26));
    if (!restricted)
        in.refuse(26, "is neither yes nor no");
    into.restricted = restricted.value_or(true);
    into.summary = in.text(27);
    into.updatedAt = in.instant(28);
    return in.problemFound();
}

std::optional<RowProblem> readEventRow(const Columns &columns, std::span<const std::string_view> fields,
                                       RowContext &context, cases::EventRecord &into)
{
    FieldReader in(columns, eventColumnNames, fields, context.zone);
    into = {};
    into.exportId = context.exportId;
    into.at = in.requiredInstant(1);
    const auto kind = due::parseEventKind(in.required(2));
    if (!kind)
        in.refuse(2, "is none of the event kinds of the export format");
    into.kind = kind.value_or(due::EventKind::Contacted);
    if (into.kind == due::EventKind::Classified)
        into.classification = context.names.classification(in.text(3), in.text(4), in.text(5), in.text(6));
    if (into.kind == due::EventKind::Transferred)
        in.required(8);
    into.officer = context.names.officer(in.text(7));
    into.team = context.names.team(in.text(8));
    into.outcome = in.text(9);
    into.note = in.text(10);
    return in.problemFound();
}

std::optional<RowProblem> readReviewRow(const Columns &columns, std::span<const std::string_view> fields,
                                        RowContext &context, cases::ReviewRecord &into)
{
    FieldReader in(columns, reviewColumnNames, fields, context.zone);
    into = {};
    into.exportId = context.exportId;
    into.ref = in.required(0);
    if (looksLikeFormula(into.ref))
        in.refuse(0, "begins like a spreadsheet formula");
    const auto kind = due::parseReviewKind(in.required(2));
    if (!kind)
        in.refuse(2, "is none of the review kinds of the export format");
    into.kind = kind.value_or(due::ReviewKind::Audit);
    into.reviewer = context.names.officer(in.text(3));
    into.completedAt = in.requiredInstant(4);
    if (into.completedAt > context.latestReview)
        in.refuse(4, "is more than a day after the export was made");
    into.decision = in.text(5);
    into.text = in.text(6);
    return in.problemFound();
}

} // namespace casegrip::sync
