// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/types.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace casegrip::cases
{

// An officer as the store numbers them; 0 is nobody.
enum class OfficerId : std::uint32_t {};

// The columns of cases.csv that become facts, in the order of the export format. The position is the column's number
// in provenance.
constexpr std::array<std::string_view, 29> caseColumnNames = {
    "case_no",      "recorded_at",   "allocated_at",   "oic_id",          "supervisor_id",        "first_team",
    "team",         "class",         "class_title",    "included_classes", "flags",               "risk",
    "risk_tool",    "status",        "status_at",      "outcome",         "outcome_at",           "victim_type",
    "victim_supports", "suspect",    "bail_until",     "rui_since",       "wanted_since",         "time_limit_on",
    "last_contact_at", "contact_interval_days", "restricted", "summary",  "updated_at"};
constexpr std::size_t caseColumnCount = caseColumnNames.size();

// One row of cases.csv, typed. Texts are as sent; what is empty there is empty or nothing here.
struct CaseColumns {
    std::string caseNo;
    Instant recordedAt;
    std::optional<Instant> allocatedAt;
    OfficerId oic{};
    OfficerId supervisor{};
    due::TeamId firstTeam{};
    due::TeamId team{};
    due::ClassificationId classification{};
    std::string classTitle;
    std::string riskTool;
    std::string status; // open, suspended, filed, cancelled, transferred_out
    std::optional<Instant> statusAt;
    std::string outcome;
    std::optional<Instant> outcomeAt;
    std::string victimType;
    std::string victimSupports;
    std::string suspect;
    std::optional<Instant> bailUntil;
    std::optional<Instant> ruiSince;
    std::optional<Instant> wantedSince;
    std::optional<Day> timeLimitOn;
    std::optional<Instant> lastContactAt;
    std::optional<std::int64_t> contactIntervalDays;
    bool restricted = false;
    std::string summary;
    std::optional<Instant> updatedAt;

    bool operator==(const CaseColumns &) const = default;
};

} // namespace casegrip::cases
