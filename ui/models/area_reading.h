// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"
#include "ui/models/area_choice.h"

#include <map>
#include <optional>

// What the area page reads, chart by chart: on a reading thread, from a choice that it owns. Values.
namespace casegrip::ui
{

// Of the whole of what the person may see, so that a unit can be seen among the others.
struct PeriodReading {
    std::vector<figures::ComplianceRow> rows; // by area, team, rank, stage
    std::vector<std::string> ranks;           // the lowest first
    Instant now;
    figures::ChartRecord record = {};
};
struct MonthsReading {
    std::vector<figures::ComplianceRow> rows; // by area, team, month, stage; of the rank chosen; from figures::firstMonth() on
    Period period;                            // whole months that are shown, the last one over
    Instant now;
    figures::ChartRecord record = {};
};
struct StockReading {
    figures::StockRow all;
    std::vector<figures::StockRow> parts;        // by area, team or officer: the next level down
    bool isByOfficer = false;                    // the place is a team that the person leads
    std::map<std::string, std::string> officers; // names, where the parts are officers
    Instant now;
    std::optional<int> caseloadLimit = {}; // open cases for each available officer; none: nothing is set
    figures::ChartRecord record = {};
};
struct WatchReading {
    figures::Watch watch;
    Instant now;
    figures::ChartRecord record = {};
    std::int64_t overdue = 0; // reviews of the rank and the stage chosen
};
struct ForecastReading {
    std::vector<figures::ForecastRow> rows; // by rank, stage, area, team; of the next 28 days
    std::vector<figures::Capacity> capacity;
    Day today;
    Instant now;
    figures::ChartRecord record = {};
};
struct FlowsReading {
    figures::FlowRow all;
    figures::PositiveSet positive;
    Instant now;
    figures::ChartRecord record = {};
};
struct QualityReading {
    std::vector<std::pair<Period, figures::Quality>> months; // the last six whole ones
    figures::Quality period;                                 // that is chosen
    Instant now;
    figures::ChartRecord record = {};
    figures::AuditRow audits = {}; // of the period chosen
};

// How the reviews of one whole month stood when it ended.
struct MonthEndReading {
    Period month;
    PeriodReading then;
};

constexpr int trendMonths = 24, themeMonths = 6, forecastDays = 28;

Result<PeriodReading> readPeriod(workspace::Workspace &workspace, const AreaChoice &choice);
Result<MonthsReading> readMonths(workspace::Workspace &workspace, const AreaChoice &choice);
Result<StockReading> readStock(workspace::Workspace &workspace, const AreaChoice &choice);
Result<WatchReading> readWatch(workspace::Workspace &workspace, const AreaChoice &choice);
Result<ForecastReading> readForecast(workspace::Workspace &workspace, const AreaChoice &choice);
Result<FlowsReading> readFlows(workspace::Workspace &workspace, const AreaChoice &choice);
Result<QualityReading> readQuality(workspace::Workspace &workspace, const AreaChoice &choice);

// Reads every case.
Result<MonthEndReading> readMonthEnd(workspace::Workspace &workspace, const Period &month, Progress &progress);
// Whether the days are one whole month that is over.
bool isPastMonth(const Period &period, Day today);

// The whole months that a trend shows: the last of them ends with the period, or is the last one that is
// over.
Period monthsBefore(const Period &period, Day today, int months);

} // namespace casegrip::ui
