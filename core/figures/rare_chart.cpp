// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/rare_chart.h"

#include "core/figures/control_chart.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace casegrip::figures
{
namespace
{

constexpr double power = 3.6; // makes waiting times nearly normal (Nelson 1994)

double back(double value)
{
    return value <= 0 ? 0 : std::pow(value, power);
}

RareChart withOutside(RareChart chart)
{
    for (const double value : chart.values)
        chart.isOutside.push_back(value > chart.upper || value < chart.lower);
    return chart;
}

} // namespace

RareChart daysBetween(std::span<const double> days)
{
    RareChart chart;
    chart.values.assign(days.begin(), days.end());
    std::vector<double> roots;
    std::transform(days.begin(), days.end(), std::back_inserter(roots), [](double day) { return std::pow(day, 1 / power); });
    const auto limits = limitsOf(roots, false);
    chart.centre = back(limits.mean);
    chart.lower = back(limits.lower);
    chart.upper = back(limits.upper);
    return withOutside(std::move(chart));
}

RareChart casesBetween(std::span<const double> cases)
{
    RareChart chart;
    chart.values.assign(cases.begin(), cases.end());
    const double mean = cases.empty() ? 0 : std::accumulate(cases.begin(), cases.end(), 0.0) / double(cases.size());
    const double reach = 3 * std::sqrt(mean * (mean + 1));
    chart.centre = mean;
    chart.lower = std::max(0.0, mean - reach);
    chart.upper = mean + reach;
    return withOutside(std::move(chart));
}

std::vector<double> gapsOf(std::span<const Day> misses)
{
    std::vector<double> gaps;
    for (std::size_t i = 1; i < misses.size(); ++i)
        gaps.push_back(double((misses[i] - misses[i - 1]).count()));
    return gaps;
}

} // namespace casegrip::figures
