// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/figures/compliance.h"
#include "core/figures/unit_calendar.h"

#include <array>
#include <unordered_map>

namespace casegrip::figures
{

// Obligations counted as due (or a tally of such) that agree in everything a figure can ask for.
struct Counted {
    Day day; // local date of due_at; in a tally of a month, any day of it
    due::Stage stage = due::Stage::Plan;
    std::uint8_t rank = 0; // index into the ranks
    std::uint32_t team = 0;
    std::uint32_t reviewerTeam = 0; // not completed: the team that owed it
    std::int64_t due = 0;
    std::int64_t completed = 0;
    std::int64_t onTime = 0;
    std::int64_t batched = 0;
};

// Adds counted work into the rows that a query asks for. It does not look at the query's period: the caller
// gives only what lies in it. Everything is borrowed and outlives the groups.
class ComplianceGroups
{
public:
    // `today`: work due later belongs to the area that its team is in today.
    ComplianceGroups(const ComplianceQuery &query, const UnitCalendar &units,
                     const std::vector<std::string> &ranks, Day today);

    void add(const Counted &counted);
    // By their keys, as text. A query without keys has exactly one row, also when nothing was counted.
    std::vector<ComplianceRow> rows() const;

private:
    using Group = std::array<std::uint32_t, keyCount>;
    struct Hash {
        std::size_t operator()(const Group &group) const;
    };
    struct Counts {
        std::int64_t due = 0, completed = 0, onTime = 0, batched = 0;
    };
    bool wanted(const Counted &counted, UnitCalendar::AreaId area) const;
    void readCalendar(Day day);
    std::uint32_t valueOf(Key key, const Counted &counted, UnitCalendar::AreaId area) const;
    std::string textOf(Key key, std::uint32_t value) const;

    const ComplianceQuery &m_query;
    const UnitCalendar &m_units;
    const std::vector<std::string> &m_ranks;
    const Day m_today;
    const bool m_needsArea;
    const std::optional<UnitCalendar::AreaId> m_area;
    const std::optional<std::uint32_t> m_team;
    const SomeTeams m_among;
    // Of the day last seen: rows come in the order of their days.
    Day m_day;
    std::uint32_t m_month = 0, m_week = 0;
    std::unordered_map<Group, Counts, Hash> m_counts;
};

// Whether a query can be answered: no key twice, and a period that ends after it begins.
Done check(const ComplianceQuery &query);

} // namespace casegrip::figures
