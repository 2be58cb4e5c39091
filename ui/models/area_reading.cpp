// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/area_reading.h"

#include "core/figures/chart_events.h"
#include "core/figures/period.h"
#include "core/workspace/known_settings.h"

namespace casegrip::ui
{
namespace
{

using figures::Key;
using workspace::Workspace;

figures::StockQuery stockQuery(const AreaChoice &choice)
{
    return {{}, choice.place.area, choice.place.team, choice.place.oic};
}

Day todayOf(Workspace &workspace)
{
    return workspace.frameworks().zone().dayOf(workspace.now());
}

} // namespace

Result<PeriodReading> readPeriod(Workspace &workspace, const AreaChoice &choice)
{
    figures::ComplianceQuery query{
        choice.period.from, choice.period.to, {Key::Area, Key::Team, Key::Rank, Key::Stage}, {}, {}, {}};
    auto rows = workspace.compliance(query);
    if (!rows)
        return failure(rows.error());
    auto record = workspace.chartRecord();
    if (!record)
        return failure(record.error());
    return PeriodReading{std::move(*rows), workspace.ranks(), workspace.now(), std::move(*record)};
}

bool isPastMonth(const Period &period, Day today)
{
    const figures::Month month = figures::monthOf(period.from);
    return period == Period{figures::firstDay(month), figures::lastDay(month)} && period.to < today;
}

Result<MonthEndReading> readMonthEnd(Workspace &workspace, const Period &month, Progress &progress)
{
    const figures::ComplianceQuery query{month.from, month.to, {Key::Area, Key::Team, Key::Rank, Key::Stage}, {}, {}, {}};
    const Instant end = workspace.frameworks().zone().endOfDay(month.to);
    auto rows = workspace.complianceAsOf(query, end, progress);
    if (!rows)
        return failure(rows.error());
    return MonthEndReading{month, {std::move(*rows), workspace.ranks(), end}};
}

Period monthsBefore(const Period &period, Day today, int months)
{
    figures::Month last = figures::monthOf(period.to);
    if (figures::lastDay(last) > period.to || figures::lastDay(last) >= today)
        last = std::min(last, figures::monthOf(today)) - 1;
    return {figures::firstDay(last - months + 1), figures::lastDay(last)};
}

Result<MonthsReading> readMonths(Workspace &workspace, const AreaChoice &choice)
{
    const Period period = monthsBefore(choice.period, todayOf(workspace), trendMonths);
    auto record = workspace.chartRecord();
    if (!record)
        return failure(record.error());
    // Limits that were fixed before these months are worked out from those that they were fixed on.
    const Day from = figures::firstDay(figures::firstMonth(*record, figures::monthOf(period.from)));
    figures::ComplianceQuery query{from,        period.to, {Key::Area, Key::Team, Key::DueMonth, Key::Stage},
                                   choice.rank, {},        {}};
    auto rows = workspace.compliance(query);
    if (!rows)
        return failure(rows.error());
    return MonthsReading{std::move(*rows), period, workspace.now(), std::move(*record)};
}

Result<StockReading> readStock(Workspace &workspace, const AreaChoice &choice)
{
    figures::StockQuery query = stockQuery(choice);
    const auto all = workspace.stock(query);
    if (!all)
        return failure(all.error());
    StockReading reading;
    if (!all->empty())
        reading.all = all->front();
    const auto level = choice.place.level();
    reading.isByOfficer = level == AreaPlace::Level::Team && workspace.leads(choice.place.team);
    query.by = {level == AreaPlace::Level::Force ? "area" : reading.isByOfficer ? "oic" : "team"};
    auto parts = workspace.stock(query);
    if (!parts)
        return failure(parts.error());
    reading.parts = std::move(*parts);
    if (reading.isByOfficer) {
        const auto officers = workspace.officers();
        if (!officers)
            return failure(officers.error());
        for (const workspace::Officer &officer : *officers)
            reading.officers[officer.officerId] = officer.name;
    }
    const auto limit = workspace.settingInForce(workspace::caseloadLimitSetting);
    if (!limit)
        return failure(limit.error());
    reading.caseloadLimit = workspace::caseloadLimitOf(*limit);
    auto record = workspace.chartRecord();
    if (!record)
        return failure(record.error());
    reading.record = std::move(*record);
    reading.now = workspace.now();
    return reading;
}

Result<WatchReading> readWatch(Workspace &workspace, const AreaChoice &choice)
{
    auto watch = workspace.watch(stockQuery(choice));
    if (!watch)
        return failure(watch.error());
    auto record = workspace.chartRecord();
    if (!record)
        return failure(record.error());
    WatchReading reading{std::move(*watch), workspace.now(), std::move(*record)};
    for (const auto &[rank, count] : reading.watch.overdueByRank)
        reading.overdue += choice.rank.empty() || choice.rank == rank ? count : 0;
    if (choice.stage.empty())
        return reading;
    const auto ofStage = workspace.cell(selectionOf(choice, figures::Figure::Overdue), 0, 1);
    if (!ofStage)
        return failure(ofStage.error());
    reading.overdue = ofStage->total;
    return reading;
}

Result<ForecastReading> readForecast(Workspace &workspace, const AreaChoice &choice)
{
    auto rows = workspace.forecast(forecastDays, {"rank", "stage", "area", "team"});
    if (!rows)
        return failure(rows.error());
    auto capacity = workspace.capacity({choice.rank, choice.place.area, choice.place.team});
    if (!capacity)
        return failure(capacity.error());
    auto record = workspace.chartRecord();
    if (!record)
        return failure(record.error());
    return ForecastReading{std::move(*rows), std::move(*capacity), todayOf(workspace), workspace.now(), std::move(*record)};
}

Result<FlowsReading> readFlows(Workspace &workspace, const AreaChoice &choice)
{
    const auto rows =
        workspace.flows({choice.period.from, choice.period.to, {}, choice.place.area, choice.place.team});
    if (!rows)
        return failure(rows.error());
    const auto positive = workspace.positiveOutcomes();
    if (!positive)
        return failure(positive.error());
    auto record = workspace.chartRecord();
    if (!record)
        return failure(record.error());
    return FlowsReading{rows->empty() ? figures::FlowRow() : rows->front(), *positive, workspace.now(), std::move(*record)};
}

Result<QualityReading> readQuality(Workspace &workspace, const AreaChoice &choice)
{
    QualityReading reading;
    const auto read = [&](const Period &period) {
        return workspace.quality({period.from, period.to, choice.place.area, choice.place.team});
    };
    const Period months = monthsBefore(choice.period, todayOf(workspace), themeMonths);
    for (figures::Month month = figures::monthOf(months.from); month <= figures::monthOf(months.to);
         ++month) {
        const Period period{figures::firstDay(month), figures::lastDay(month)};
        auto quality = read(period);
        if (!quality)
            return failure(quality.error());
        reading.months.emplace_back(period, std::move(*quality));
    }
    auto chosen = read(choice.period);
    if (!chosen)
        return failure(chosen.error());
    reading.period = std::move(*chosen);
    const auto audits = workspace.audits({choice.period.from, choice.period.to, {}, choice.place.area, choice.place.team});
    if (!audits)
        return failure(audits.error());
    if (!audits->empty())
        reading.audits = audits->front();
    auto record = workspace.chartRecord();
    if (!record)
        return failure(record.error());
    reading.record = std::move(*record);
    reading.now = workspace.now();
    return reading;
}

} // namespace casegrip::ui
