// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/control_chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace casegrip::figures
{
namespace
{

constexpr double limitFactor = 2.66;  // 3 / 1.128, rounded as Making Data Count does
constexpr double rangeFactor = 3.267; // D4 for ranges of two
constexpr std::size_t runLength = 7;  // of a trend and a shift

int signOf(double value)
{
    return value > 0 ? 1 : value < 0 ? -1 : 0;
}

double meanOf(std::span<const double> values)
{
    return values.empty() ? 0 : std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

// Of values that are all the same, that value: a sum differs from it in the last bit, and there is no spread to forgive it.
double centreOf(std::span<const double> values)
{
    const bool areAlike = !values.empty() && std::all_of(values.begin(), values.end(), [&](double value) { return value == values.front(); });
    return areAlike ? values.front() : meanOf(values);
}

std::vector<double> rangesOf(std::span<const double> values)
{
    std::vector<double> ranges;
    for (std::size_t i = 1; i < values.size(); ++i)
        ranges.push_back(std::abs(values[i] - values[i - 1]));
    return ranges;
}

// Once, and strictly below: what the published charts do.
double screenedMean(const std::vector<double> &ranges)
{
    const double most = rangeFactor * meanOf(ranges);
    std::vector<double> kept;
    std::copy_if(ranges.begin(), ranges.end(), std::back_inserter(kept), [most](double range) { return range < most; });
    return meanOf(kept);
}

// One group while its signals are found.
class Signals
{
public:
    // One set of limits, or one for each point.
    Signals(std::span<ChartPoint> points, std::span<const Limits> limits) : m_points(points), m_limits(limits)
    {
        for (std::size_t i = 0; i < points.size(); ++i) {
            ChartPoint &point = points[i];
            const Limits &own = limitsAt(i);
            m_sides.push_back(signOf(point.value - own.mean));
            point.isNear = !isOutside(i) && (point.value > own.nearUpper || point.value < own.nearLower);
        }
    }

    // From the least to the first: the later overwrites.
    void find()
    {
        findShifts();
        findTwoInThree();
        findTrends();
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            if (isOutside(i))
                mark(i, Signal::Outside, m_sides[i]);
        }
    }

private:
    const Limits &limitsAt(std::size_t at) const { return m_limits[m_limits.size() == 1 ? 0 : at]; }
    bool isOutside(std::size_t at) const { return m_points[at].value > limitsAt(at).upper || m_points[at].value < limitsAt(at).lower; }
    void mark(std::size_t at, Signal signal, int direction)
    {
        m_points[at].signal = signal;
        m_points[at].direction = direction;
    }
    void findShifts()
    {
        for (std::size_t i = 0; i + runLength <= m_points.size(); ++i) {
            const int side = m_sides[i];
            const auto from = m_sides.begin() + std::ptrdiff_t(i);
            if (side == 0 || std::any_of(from, from + runLength, [side](int other) { return other != side; }))
                continue;
            for (std::size_t k = i; k < i + runLength; ++k)
                mark(k, Signal::Shift, side);
        }
    }
    void findTwoInThree()
    {
        for (std::size_t i = 0; i + 3 <= m_points.size(); ++i) {
            const int side = m_sides[i];
            if (side == 0 || m_sides[i + 1] != side || m_sides[i + 2] != side)
                continue;
            const auto isNear = [this](std::size_t at) { return m_points[at].isNear; };
            if (int(isNear(i)) + int(isNear(i + 1)) + int(isNear(i + 2)) < 2)
                continue;
            for (std::size_t k = i; k < i + 3; ++k) {
                if (isNear(k))
                    mark(k, Signal::TwoInThree, side);
            }
        }
    }
    void findTrends()
    {
        std::vector<double> values;
        for (const ChartPoint &point : m_points)
            values.push_back(point.value);
        const auto isTrend = trendOf(values);
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (isTrend[i])
                mark(i, Signal::Trend, trendDirection(values, i, isTrend));
        }
    }
    // A point in a trend has a neighbour in it that says which way; where a rise meets a fall the earlier counts.
    static int trendDirection(const std::vector<double> &values, std::size_t at, const std::vector<bool> &isTrend)
    {
        const int before = at > 0 && isTrend[at - 1] ? signOf(values[at] - values[at - 1]) : 0;
        return before != 0 ? before : signOf(values[at + 1] - values[at]);
    }

    std::span<ChartPoint> m_points;
    std::span<const Limits> m_limits;
    std::vector<int> m_sides;
};

} // namespace

std::vector<ChartGroup> groupsOf(std::size_t count, std::vector<Rebase> rebases, std::size_t fixAfter)
{
    const auto fixedAfter = [fixAfter](const Rebase &rebase) {
        const std::size_t wanted = rebase.fixAfter == 0 ? fixAfter : rebase.fixAfter;
        return wanted == 0 ? 0 : std::max(wanted, fewestToFix);
    };
    std::stable_sort(rebases.begin(), rebases.end(), [](const Rebase &a, const Rebase &b) { return a.at < b.at; });
    std::vector<ChartGroup> groups(1);
    groups.front().fixAfter = fixedAfter({});
    for (const Rebase &rebase : rebases) {
        if (rebase.at == 0)
            groups.front().fixAfter = fixedAfter(rebase);
        if (rebase.at > groups.back().from && rebase.at < count) {
            ChartGroup group;
            group.from = rebase.at;
            group.reason = rebase.reason;
            group.fixAfter = fixedAfter(rebase);
            groups.push_back(std::move(group));
        }
    }
    for (std::size_t i = 0; i < groups.size(); ++i)
        groups[i].count = (i + 1 < groups.size() ? groups[i + 1].from : count) - groups[i].from;
    return groups;
}

void showFrom(ChartResult &chart, std::size_t from)
{
    if (from >= chart.points.size()) {
        chart = {};
        return;
    }
    const std::size_t gone = chart.points[from].group; // whole groups that are before
    chart.points.erase(chart.points.begin(), chart.points.begin() + std::ptrdiff_t(from));
    if (!chart.own.empty())
        chart.own.erase(chart.own.begin(), chart.own.begin() + std::ptrdiff_t(from));
    chart.groups.erase(chart.groups.begin(), chart.groups.begin() + std::ptrdiff_t(gone));
    for (ChartPoint &point : chart.points)
        point.group -= gone;
    for (ChartGroup &group : chart.groups)
        group.from -= std::min(group.from, from);
}

std::optional<std::size_t> lastSignal(const ChartResult &chart)
{
    const std::size_t from = chart.groups.empty() ? 0 : chart.groups.back().from;
    for (std::size_t at = chart.points.size(); at > from; --at) {
        if (chart.points[at - 1].signal != Signal::None)
            return at - 1;
    }
    return {};
}

void markSignals(std::span<ChartPoint> points, std::span<const Limits> limits)
{
    Signals(points, limits).find();
}

std::string_view toWord(Signal signal)
{
    constexpr std::array<std::string_view, 5> words = {"outside", "trend", "two_in_three", "shift", "none"};
    return words[std::size_t(signal)];
}

Limits limitsOf(std::span<const double> values, bool screens)
{
    Limits limits;
    limits.mean = centreOf(values);
    const auto ranges = rangesOf(values);
    limits.meanRange = screens ? screenedMean(ranges) : meanOf(ranges);
    const double reach = limitFactor * limits.meanRange;
    limits.upper = limits.mean + reach;
    limits.lower = limits.mean - reach;
    limits.nearUpper = limits.mean + reach * 2 / 3;
    limits.nearLower = limits.mean - reach * 2 / 3;
    limits.rangeUpper = rangeFactor * limits.meanRange;
    return limits;
}

std::vector<bool> trendOf(std::span<const double> values)
{
    std::vector<bool> isTrend(values.size(), false);
    std::size_t from = 0; // of the run that ends here
    int direction = 0;
    for (std::size_t i = 1; i < values.size(); ++i) {
        const int step = signOf(values[i] - values[i - 1]);
        if (step == 0 || step != direction)
            from = step == 0 ? i : i - 1;
        direction = step;
        if (i - from + 1 >= runLength)
            std::fill(isTrend.begin() + std::ptrdiff_t(from), isTrend.begin() + std::ptrdiff_t(i) + 1, true);
    }
    return isTrend;
}

ChartResult controlChart(std::span<const double> values, const ChartOptions &options)
{
    ChartResult result;
    if (values.empty())
        return result;
    for (const double value : values)
        result.points.push_back({value, {}, 0, Signal::None, 0, false, true});
    result.groups = groupsOf(values.size(), options.rebases, options.fixAfter);
    for (std::size_t g = 0; g < result.groups.size(); ++g) {
        ChartGroup &group = result.groups[g];
        const auto ofGroup = values.subspan(group.from, group.count);
        group.limits = limitsOf(ofGroup.first(group.limitCount()), options.screens);
        group.isTrial = group.count < fewestForLimits;
        const auto points = std::span(result.points).subspan(group.from, group.count);
        for (std::size_t i = 0; i < points.size(); ++i) {
            points[i].group = g;
            if (i > 0)
                points[i].movingRange = std::abs(points[i].value - points[i - 1].value);
        }
        markSignals(points, std::span(&group.limits, 1));
    }
    return result;
}

} // namespace casegrip::figures
