// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/shown_chart.h"

#include "ui/charts/chart_frame.h"

namespace casegrip::ui
{
namespace
{

// In the plot of its kind.
template <typename Kind, typename Drawing>
void draw(ChartFrame &frame, Drawing drawing)
{
    auto *plot = qobject_cast<Kind *>(frame.plot());
    if (!plot) {
        plot = new Kind(&frame);
        frame.setPlot(plot);
    }
    plot->show(std::move(drawing));
}

// The marks of a drawing are the first of the chart's.
std::vector<bool> openingOf(const std::vector<AreaChart::Opens> &marks)
{
    std::vector<bool> opening;
    for (const AreaChart::Opens &mark : marks)
        opening.push_back(!std::holds_alternative<std::monostate>(mark.target));
    return opening;
}

} // namespace

std::vector<AreaChart::Opens> showChart(ChartFrame &frame, AreaChart chart)
{
    frame.setKindsOff(chart.kindsOff);
    if (!chart.nothing.isEmpty()) {
        frame.setTitle(chart.notes.title);
        frame.say(chart.nothing);
        return {};
    }
    if (auto *stack = std::get_if<Stack>(&chart.drawing))
        draw<StackPlot>(frame, std::move(*stack));
    else if (auto *trend = std::get_if<Trend>(&chart.drawing))
        draw<TrendPlot>(frame, std::move(*trend));
    else if (auto *funnel = std::get_if<FunnelChart>(&chart.drawing))
        draw<FunnelPlot>(frame, std::move(*funnel));
    if (frame.plot())
        frame.plot()->setOpening(openingOf(chart.marks));
    frame.show(chart.notes, std::move(chart.table));
    return std::move(chart.marks);
}

} // namespace casegrip::ui
