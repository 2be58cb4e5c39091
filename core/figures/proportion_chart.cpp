// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/proportion_chart.h"

#include "core/figures/interval.h"

#include <algorithm>
#include <cmath>

namespace casegrip::figures
{
namespace
{

constexpr double rangeToDeviation = 1.128; // d2 for ranges of two

double deviationOf(double mean, std::int64_t whole)
{
    return std::sqrt(mean * (1 - mean) / double(whole));
}

} // namespace

ProportionChart proportionChart(std::span<const Share> shares, bool screens)
{
    ProportionChart chart;
    std::int64_t parts = 0, wholes = 0;
    for (const Share &share : shares) {
        parts += share.part;
        wholes += share.whole;
    }
    chart.mean = wholes > 0 ? double(parts) / double(wholes) : 0;
    std::vector<double> standard;
    for (const Share &share : shares) {
        const double deviation = share.whole > 0 ? deviationOf(chart.mean, share.whole) : 0;
        if (deviation > 0)
            standard.push_back((double(share.part) / double(share.whole) - chart.mean) / deviation);
    }
    chart.meanRange = limitsOf(standard, screens).meanRange;
    chart.spread = chart.meanRange / rangeToDeviation;
    for (const Share &share : shares) {
        ShareLimits &point = chart.points.emplace_back();
        point.hasData = share.whole > 0;
        if (!point.hasData)
            continue;
        const double reach = 3 * deviationOf(chart.mean, share.whole);
        const auto cut = [&](double times) { return std::clamp(chart.mean + times * reach, 0.0, 1.0); };
        point.value = double(share.part) / double(share.whole);
        point.pLower = cut(-1);
        point.pUpper = cut(1);
        point.primeLower = cut(-chart.spread);
        point.primeUpper = cut(chart.spread);
    }
    return chart;
}

namespace
{

Limits percentLimits(const ProportionChart &chart, const Share &share)
{
    const double reach = 3 * chart.spread * deviationOf(chart.mean, share.whole);
    const auto at = [&](double times) { return 100 * std::clamp(chart.mean + times * reach, 0.0, 1.0); };
    Limits limits;
    limits.mean = 100 * chart.mean;
    limits.upper = at(1);
    limits.lower = at(-1);
    limits.nearUpper = at(2.0 / 3);
    limits.nearLower = at(-2.0 / 3);
    return limits;
}

} // namespace

ChartResult primeChart(std::span<const Share> shares, const ChartOptions &options)
{
    ChartResult result;
    if (shares.empty())
        return result;
    result.groups = groupsOf(shares.size(), options.rebases, options.fixAfter);
    for (std::size_t g = 0; g < result.groups.size(); ++g) {
        ChartGroup &group = result.groups[g];
        const auto ofGroup = shares.subspan(group.from, group.count);
        const ProportionChart chart = proportionChart(ofGroup.first(group.limitCount()), options.screens);
        for (const Share &share : ofGroup) {
            // As percentLimits() multiplies: where nothing spreads, the limit is the value to the last bit.
            result.points.push_back({100 * (double(share.part) / double(share.whole)), {}, g, Signal::None, 0, false, true});
            result.own.push_back(percentLimits(chart, share));
        }
        group.limits = result.own.back();
        group.isTrial = group.count < fewestForLimits;
        markSignals(std::span(result.points).subspan(group.from, group.count), std::span(result.own).subspan(group.from, group.count));
    }
    return result;
}

void leaveFewUnjudged(ChartResult &chart, std::span<const Share> shares)
{
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        if (shares[i].whole >= fewestToJudge)
            continue;
        ChartPoint &point = chart.points[i];
        point.isJudged = point.isNear = false;
        point.signal = Signal::None;
        point.direction = 0;
    }
}

bool denominatorsVary(std::span<const Share> shares)
{
    std::int64_t least = 0, most = 0;
    for (const Share &share : shares) {
        if (share.whole == 0)
            continue;
        least = least == 0 ? share.whole : std::min(least, share.whole);
        most = std::max(most, share.whole);
    }
    return most > 2 * least;
}

} // namespace casegrip::figures
