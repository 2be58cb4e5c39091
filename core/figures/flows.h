// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/case_flow.h"
#include "core/figures/quantile.h"
#include "core/figures/unit_filter.h"

#include <map>
#include <string>
#include <vector>

// What happened to cases in a period: recorded, filed, reopened, arrests, outcomes, and how long it took. Pure.
namespace casegrip::figures
{

struct FlowQuery {
    Day from; // both inside
    Day to;
    std::vector<std::string> by; // of area, team, month, each at most once; empty: one row
    std::string area;            // of the team on the day
    std::string team;            // that owned the case then
};
// Invalid: a period that ends before it begins, a key that this figure does not have, or one asked for twice.
Done check(const FlowQuery &query);

struct FlowRow {
    std::vector<std::string> keys; // as `by`
    std::int64_t recorded = 0;
    std::int64_t filed = 0; // a case that was reopened and filed again counts each time
    std::int64_t reopened = 0;
    std::int64_t arrests = 0;
    std::map<std::string, std::int64_t> outcomes; // assigned in the period, by code; code 0 is none
    Histogram daysToFile;                         // from recorded to filed, of each filing

    std::int64_t outcomesAssigned() const;
    std::optional<double> medianDays() const { return quantile(daysToFile, 0.5); }
    std::optional<double> ninetiethDays() const { return quantile(daysToFile, 0.9); }
    bool operator==(const FlowRow &) const = default;
};

// `count` of the same: a tally of a month (any day of it), or 1.
class FlowCounter
{
public:
    // Everything is borrowed; `query` was checked. It does not look at the query's period.
    FlowCounter(const FlowQuery &query, const UnitCalendar &units, const AsOf &asOf);
    void add(const due::Flow &flow, std::int64_t count);
    // The row that flows of a team on a day go into; null: none. And one such into it: faster for many of one team and month.
    FlowRow *rowOf(std::uint32_t team, Day day);
    static void add(FlowRow &row, due::FlowKind kind, std::uint64_t code, std::int64_t count);
    std::vector<FlowRow> rows() const; // by their keys
    const UnitFilter &byUnit() const { return m_byUnit; }

private:
    const FlowQuery &m_query;
    const UnitCalendar &m_units;
    UnitFilter m_byUnit;
    std::map<std::vector<std::string>, FlowRow> m_rows;
};

// Which outcomes are positive, and of what they are a share: settings, printed with every such rate.
struct PositiveSet {
    std::vector<std::string> codes = {"1", "1A", "2", "2A", "3", "3A", "4", "6", "7", "8"};
    bool ofAssigned = false; // of the outcomes assigned in the period; otherwise of the crimes recorded in it

    bool has(std::string_view code) const;
    // "outcomes 1, 1A, ... / crimes recorded in the period"
    std::string text() const;
    bool operator==(const PositiveSet &) const = default;
};
// "1,1A,2": codes of digits and capital letters, each once. Nothing: it is not such a list.
std::optional<std::vector<std::string>> parseOutcomes(std::string_view text);

// A share as its counts.
struct Rate {
    std::int64_t part = 0;
    std::int64_t whole = 0;
    bool operator==(const Rate &) const = default;
};
struct OutcomeRates {
    Rate positive;
    Rate charged;   // 1, 1A of those assigned
    Rate withdrawn; // 14, 16
    Rate noSuspect; // 18
};
OutcomeRates outcomeRates(const FlowRow &row, const PositiveSet &set);
// The codes of a part of OutcomeRates.
const std::vector<std::string> &chargedCodes();
const std::vector<std::string> &withdrawnCodes();
const std::vector<std::string> &noSuspectCodes();

} // namespace casegrip::figures
