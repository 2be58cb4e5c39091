// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/capacity.h"
#include "core/figures/chart_record.h"
#include "core/figures/compliance.h"
#include "core/figures/flows.h"
#include "core/figures/period.h"
#include "core/figures/quality.h"
#include "core/figures/stock.h"
#include "core/reports/month_pack.h"

#include <map>
#include <unordered_map>

// A month as it is counted for the monthly pack: the numbers, before they have words.
namespace casegrip::workspace
{

// What a case had in a month, as a hash: whether a case counts as it did can be told later, without keeping the case.
class CaseMarks
{
public:
    static constexpr std::size_t most = 60'000; // cases; of more nothing is kept

    // `items`: all that figures count of it; empty: nothing, so the case has no mark.
    void add(std::string_view caseNo, std::string_view items);
    static std::uint64_t keyOf(std::string_view caseNo);
    static std::uint32_t hashOf(std::string_view items);
    const std::unordered_map<std::uint64_t, std::uint32_t> &all() const { return m_marks; }
    // Text of base64, in an order of its own; empty when there are more than `most`.
    std::string packed() const;
    static std::optional<CaseMarks> unpack(const std::string &text);

private:
    std::unordered_map<std::uint64_t, std::uint32_t> m_marks; // by keyOf()
};

// When a month was closed: what its cases had, and the last export of then.
struct MonthBefore {
    CaseMarks marks;
    std::string exportName;
    std::optional<Instant> exportedAt;
};

// Which cases do not count as they did, by what brought the difference.
struct MarkChanges {
    std::map<std::int64_t, std::int64_t> byExport; // cases, by the last of the exports since then that changed them
    std::int64_t byNoExport = 0;                   // our own work, the framework or the program
    std::int64_t gone = 0;                         // in no export any more

    bool any() const { return !byExport.empty() || byNoExport > 0 || gone > 0; }
};

constexpr int packTrendMonths = 24, packForecastDays = 28;

struct MonthReading {
    figures::Month month = 0;
    Instant asOf;
    Day today; // local, of asOf
    std::optional<Instant> monthEnd; // its last moment; none: that is not over yet
    bool isWhole = true;             // false: the actor sees some teams only, and these are counted
    std::vector<std::string> ranks;  // the lowest first
    std::map<std::string, std::string> teamNames; // by code
    std::vector<figures::ComplianceRow> byRank, byTeam;   // by team: keys area, team
    std::vector<figures::ComplianceRow> rankAtMonthEnd;   // the same month, as of its end
    std::vector<figures::ComplianceRow> months;           // the last packTrendMonths, and those that their limits were fixed on, by month
    figures::ChartRecord record;                          // what was typed in beside charts
    std::vector<figures::StockRow> stock;                 // keys area, team
    figures::StockRow allStock;
    figures::WatchLimits limits;
    std::map<std::string, std::int64_t> overdue;          // by rank
    std::vector<figures::ForecastRow> forecast;           // keys rank, team; the next packForecastDays
    std::vector<figures::Capacity> capacity;              // of each post, as of now
    std::map<Day, std::int64_t> misses;                   // by due day, of the year that ends with the month
    figures::FlowRow flows;
    figures::PositiveSet positive;
    figures::Quality quality;
    std::vector<reports::PackRows> rows;
    CaseMarks marks;
    MarkChanges changed; // since MonthBefore
};

} // namespace casegrip::workspace
