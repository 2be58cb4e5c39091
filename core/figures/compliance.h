// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/types.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Compliance as counts (due-rules "Compliance"): D counted as due, C of those completed, T of those on time.
// Rates are made of them at the edge: completed % = C/D, on time % = T/C, on time of due % = T/D; denominator
// 0 is "no data".
namespace casegrip::figures
{

enum class Key { Rank, Stage, Area, Team, DueMonth, DueWeek, ReviewerUnit };
constexpr int keyCount = 7;
std::string_view toWord(Key key); // "rank", ..., "reviewer_unit"
std::optional<Key> parseKey(std::string_view word);

struct ComplianceQuery {
    Day from;            // first day, 00:00:00 local
    Day to;              // last day, 23:59:59 local
    std::vector<Key> by; // empty: one row
    std::string rank;    // empty: any
    std::string area;
    std::string team;
    const std::vector<std::string> *among = nullptr; // codes of the only teams that are counted; null: all
};

struct ComplianceRow {
    std::vector<std::string> keys; // as `by`; month "2025-01", week "2025-W05" (ISO 8601)
    std::int64_t due = 0;
    std::int64_t completed = 0;
    std::int64_t onTime = 0;
    std::int64_t batched = 0; // of the completed: by a review signed here in a batch

    bool operator==(const ComplianceRow &) const = default;
};

// A percentage in tenths, rounded half up; nothing when the denominator is 0.
std::optional<int> perMille(std::int64_t part, std::int64_t whole);
// A whole percentage, rounded half up from the counts themselves.
std::optional<int> percent(std::int64_t part, std::int64_t whole);

struct CaseloadRow {
    std::vector<std::string> keys; // oic, team, area as asked
    std::int64_t open = 0;
    std::int64_t redBox = 0;
    // Open cases by age in days: 0-7, 8-30, 31-90, 91-120, 121-180, 181-365, over 365.
    std::array<std::int64_t, 7> ageBands = {};

    bool operator==(const CaseloadRow &) const = default;
};

struct ForecastRow {
    std::vector<std::string> keys; // rank, stage, area, team as asked
    Day day;                       // local date on which open work falls due
    std::int64_t due = 0;
    std::int64_t redBox = 0;

    bool operator==(const ForecastRow &) const = default;
};

} // namespace casegrip::figures
