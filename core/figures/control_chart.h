// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// XmR charts with the rules of Making Data Count (as NHSRplotthedots computes them). Pure, on plain numbers.
//
// Limits: mean +- 2.66 x mean moving range; near limits two thirds of that; upper limit of the moving ranges 3.267 x their mean.
// Nothing is rebased by itself: whoever rebases says why.
namespace casegrip::figures
{

// A chart begins anew at a point: limits are computed from there on.
struct Rebase {
    std::size_t at = 0; // index of the first point of the new group
    std::string reason; // recorded; never empty
    std::size_t fixAfter = 0; // of the new group, as ChartOptions has it

    bool operator==(const Rebase &) const = default;
};

struct ChartOptions {
    // Moving ranges of 3.267 x their mean and above are left out once, and the mean is taken again.
    bool screens = true;
    // The limits of each group are those of its first points, this many; 0: of all its points. From 12. What a rebase says of its
    // own group goes before it.
    std::size_t fixAfter = 0;
    std::vector<Rebase> rebases; // any order; one at 0 says only how many its group is fixed after, one beyond the end nothing
};
constexpr std::size_t fewestToFix = 12;   // ChartOptions::fixAfter
constexpr std::size_t fewestToCompare = 3;  // two points are never compared by themselves: one step says nothing of what is usual
constexpr std::size_t fewestForLimits = 12; // with fewer points the limits of a group are trial limits

struct Limits {
    double mean = 0;
    double meanRange = 0; // mR-bar, screened when asked for
    double upper = 0, lower = 0;
    double nearUpper = 0, nearLower = 0;
    double rangeUpper = 0; // of the mR chart
};

// What a point shows; of several the first in this order.
enum class Signal : std::uint8_t {
    Outside,    // beyond a limit
    Trend,      // one of 7 in a row that rise, or that fall
    TwoInThree, // near a limit, with another of three that are all on one side
    Shift,      // one of 7 in a row on one side of the mean
    None,       // common cause
};
std::string_view toWord(Signal signal); // "outside", "trend", "two_in_three", "shift", "none"

struct ChartPoint {
    double value = 0;
    std::optional<double> movingRange; // none: the first of its group
    std::size_t group = 0;             // index into ChartResult::groups
    Signal signal = Signal::None;
    int direction = 0; // of the signal: 1 high or rising, -1 low or falling, 0 none
    bool isNear = false; // beyond a near limit and not outside
    bool isJudged = true; // false: of too few; it has its place and shows nothing (proportion_chart.h)
};

struct ChartGroup {
    std::size_t from = 0; // index of the first point
    std::size_t count = 0; // with those that showFrom() left out
    Limits limits;
    bool isTrial = false; // too few points for limits that last
    std::string reason;   // of the rebase; empty: the first group
    std::size_t fixAfter = 0; // limits are those of its first points, this many; 0: of all

    std::size_t limitCount() const { return fixAfter == 0 || fixAfter > count ? count : fixAfter; }
    bool isFixed() const { return limitCount() < count; }
    bool isComparable() const { return count >= fewestToCompare; }
};

struct ChartResult {
    std::vector<ChartPoint> points;
    std::vector<ChartGroup> groups; // one at least, when there are points
    std::vector<Limits> own;        // of each point, where they differ (p'); empty: those of the group hold

    const Limits &limitsAt(std::size_t point) const { return own.empty() ? groups[points[point].group].limits : own[point]; }
};

// In the order of time. Empty: an empty result. fixAfter of 1 to 11 counts as 12.
ChartResult controlChart(std::span<const double> values, const ChartOptions &options = {});

// The limits of one group by themselves. One value at least.
Limits limitsOf(std::span<const double> values, bool screens);

// The groups that `rebases` cut so many points into: from, count, reason and fixAfter; one at least.
std::vector<ChartGroup> groupsOf(std::size_t count, std::vector<Rebase> rebases, std::size_t fixAfter = 0);

// Leaves out the points before `from`: what the others show, and the limits, stay as all of them made them.
void showFrom(ChartResult &chart, std::size_t from);

// The last point that shows a signal (one that is not judged shows none), of those that the limits of today are made of: the last group's. Nothing: there is none.
std::optional<std::size_t> lastSignal(const ChartResult &chart);

// Finds the signals of the points of one group: by one set of limits for all of them, or by as many as there are points.
void markSignals(std::span<ChartPoint> points, std::span<const Limits> limits);

// The points from `from` on (its group's) that are one of 7 in a row that strictly rise or fall: the helper of the rule "trend".
std::vector<bool> trendOf(std::span<const double> values);

} // namespace casegrip::figures
