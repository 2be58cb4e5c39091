// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/chart_events.h"
#include "ui/models/area_chart.h"
#include "ui/models/area_words.h"

#include <span>
#include <utility>

// What was typed in beside charts, as one time chart shows it: numbered from 1 in the order of the days, a
// number at a point, and below the chart what it stands for. Pure.
namespace casegrip::ui
{

using figures::PointDays;

class AreaEvents
{
public:
    AreaEvents() = default;
    explicit AreaEvents(figures::ChartEvents events) : m_events(std::move(events)) {}
    // Those that concern the place and lie in the days of these points or between them. Points are in the
    // order of time.
    AreaEvents(const figures::ChartRecord &record, const AreaPlace &place, std::span<const PointDays> points);

    bool isEmpty() const { return m_events.list.empty(); }
    // What happened at a point: "1", "2, 3"; empty: nothing. It lies at the first point that ends on its day
    // or later.
    QString numbersAt(std::size_t point) const;
    // Where limits begin anew.
    const std::vector<figures::Rebase> &rebases() const { return m_events.rebases; }
    // "1: 3 Apr 2025, Whole force: New framework. Limits begin anew with the next point: other due times."
    QStringList lines(const AreaWords &words) const;
    // In one sentence, for what is read aloud; empty: there are none.
    QString reading(const AreaWords &words) const;

private:
    figures::ChartEvents m_events;
};

// Below the chart, in its files, and in what is read of the drawing; in its table a last column with the
// numbers, row by row as the points.
void addEvents(AreaChart &chart, QString &reading, const AreaEvents &events, const AreaWords &words);
void addEventColumn(ChartTable &table, const AreaEvents &events);
// Of a chart that has no points in time: what happened on the days that it counts.
void listEvents(AreaChart &chart, const figures::ChartRecord &record, const Chosen &chosen, const AreaWords &words);

} // namespace casegrip::ui
