// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/case_dues.h"
#include "core/storage/database.h"

#include <compare>
#include <string>
#include <utility>
#include <vector>

// What each month holds of each team: how often what happened (due/case_flow.h), what each rank completed on which day, and which cases have anything in it, so that
// the rows behind a figure are found without looking at every case.
namespace casegrip::due
{

// A calendar month as one number: year * 12 + month - 1.
std::int32_t monthNumber(Day day);

struct TeamMonth {
    std::int32_t month = 0;
    std::uint32_t team = 0;

    auto operator<=>(const TeamMonth &) const = default;
};

// Counts of flows of one kind and code.
struct FlowCount {
    FlowKind kind = FlowKind::Recorded;
    std::uint64_t code = 0;
    std::int64_t count = 0;

    bool operator==(const FlowCount &) const = default;
};
// Reviews and plans of a rank that were completed on a day.
struct CompletedCount {
    std::uint8_t rank = 0; // see RankNames
    Day day;               // local
    std::int64_t count = 0;

    bool operator==(const CompletedCount &) const = default;
};
// The packed columns of the table team_month. Ids ascend.
std::string packCases(const std::vector<std::uint32_t> &ids);
[[nodiscard]] bool unpackCases(std::string_view body, std::vector<std::uint32_t> &into); // appends
std::string packFlowCounts(const std::vector<FlowCount> &counts);
[[nodiscard]] bool unpackFlowCounts(std::string_view body, std::vector<FlowCount> &into); // replaces
// Of the same column, in the month as monthNumber(); replaces.
[[nodiscard]] bool unpackCompletedCounts(std::string_view body, std::int32_t month, std::vector<CompletedCount> &into);

// What changed, gathered in memory until flush() adds it to the table. A case is named by the months in which it has anything,
// of the teams it counts for: an obligation fell due or was completed (of the team that owed it), or something happened.
class TeamMonthChanges
{
public:
    // Adds (sign 1) or takes away (-1) what one case has. Not both the same twice.
    void add(std::int64_t caseId, const std::vector<Counted> &counted, const std::vector<Flow> &flows, int sign);
    void add(TeamMonthChanges other);
    // Inside the caller's transaction; then empty.
    void flush(storage::Database &facts);

    struct Row {
        TeamMonth at;
        std::string flows, cases; // packed
        bool operator==(const Row &) const = default;
    };
    // The table as it would be if these were all there is, in the order of its key.
    std::vector<Row> rows() const;

private:
    // A first sync holds all of them at once, so they are kept small: cases that come in the order of their ids are packed as
    // in the table.
    struct Change {
        TeamMonth where;
        std::uint64_t lastNamed = 0; // m_named when it last named a case
        std::string packed;
        std::uint32_t lastPacked = 0;
        std::vector<std::uint32_t> added, removed;              // in no order
        std::vector<std::pair<std::uint64_t, std::int64_t>> flows; // counts by kind and code, sorted

        void add(std::uint32_t id);
        void count(std::uint64_t key, std::int64_t times);
        // Leaves out what cancels out, and puts the rest in order: either packed, or added and removed.
        void settle();
        bool isNothing() const { return packed.empty() && added.empty() && removed.empty() && flows.empty(); } // once settled
    };
    static Row changed(Row row, Change change); // settled

    Change &changeOf(TeamMonth at);
    Change &changeOf(Day day, TeamId team) { return changeOf({monthNumber(day), std::uint32_t(team)}); }
    std::size_t slotOf(TeamMonth at) const;
    void grow();

    // A table by hash, open and flat: it is asked some twenty times for each case.
    std::vector<std::uint32_t> m_slots; // index into m_changes; none: free
    std::vector<Change> m_changes;
    std::uint64_t m_named = 0; // calls of add(), so that each names its case once in a month
};

} // namespace casegrip::due
