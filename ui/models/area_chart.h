// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_table.h"
#include "ui/charts/funnel_plot.h"
#include "ui/charts/stack_plot.h"
#include "ui/charts/trend_plot.h"
#include "ui/models/area_choice.h"

namespace casegrip::ui
{

// One chart of the area page as a value: what is drawn, the same as a table, and what each mark leads to.
struct AreaChart {
    struct Opens {
        AreaTarget target;
        QString what; // "Sergeant: completed", heads the rows
    };

    ChartNotes notes;
    std::variant<std::monostate, Stack, Trend, FunnelChart> drawing; // none: the table is the chart
    ChartTable table;
    std::vector<Opens> marks;
    QString nothing; // why there is nothing to draw; empty: there is
    QString kindsOff = {}; // why it is not drawn in the other way; empty: it can be

    int mark(AreaTarget target, const QString &what)
    {
        marks.push_back({std::move(target), what});
        return int(marks.size()) - 1;
    }
};

} // namespace casegrip::ui
