// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/case_dues.h"
#include "core/due/team_months.h"
#include "core/storage/database.h"

#include <compare>
#include <vector>

namespace casegrip::due
{

// Counts of obligations by cell, for many times more additions than cells. What comes in is gathered and, when it is as much
// again as the half of what there is, sorted and merged into sums that stay sorted: a first sync has a million cells, for
// which a table by hash takes twice the time and nearly three times the memory.
class TallySums
{
public:
    // In the order of the tables' keys.
    struct Cell {
        std::int32_t period = 0; // day, or month as monthNumber()
        std::uint8_t stage = 0;
        std::uint8_t rank = 0;
        std::uint32_t team = 0;
        std::uint32_t reviewerTeam = 0;

        auto operator<=>(const Cell &) const = default;
    };
    struct Counts {
        std::int32_t due = 0, completed = 0, onTime = 0, pending = 0, batched = 0;

        bool operator==(const Counts &) const = default;
        Counts &operator+=(const Counts &more);
    };
    struct Row {
        Cell cell;
        Counts counts;

        bool operator==(const Row &) const = default;
    };

    void add(const Cell &cell, const Counts &counts);
    void add(TallySums other);
    // Each cell once, in order; those whose counts have come to nothing left out. Good until the next call.
    const std::vector<Row> &rows();

private:
    void merge();

    std::vector<Row> m_sums; // each cell once, in order
    std::vector<Row> m_new;  // in no order
};

// What changed in the tallies, gathered in memory until flush() adds it to the tables in one go.
class TallyChanges
{
public:
    // Adds (sign 1) or takes away (-1) what one case counts.
    void add(std::int64_t caseId, const std::vector<Counted> &counted, const std::vector<Flow> &flows, int sign);
    void add(TallyChanges other);
    // Into tally_day, tally_month, tally_reviewer_month and team_month, inside the caller's transaction; then empty.
    void flush(storage::Database &facts);

    const std::vector<TallySums::Row> &days() { return m_days.rows(); }
    const TeamMonthChanges &teamMonths() const { return m_teamMonths; }

private:
    TallySums m_days;
    TeamMonthChanges m_teamMonths;
};

} // namespace casegrip::due
