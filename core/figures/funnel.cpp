// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/funnel.h"

#include "core/figures/exact_limits.h"
#include "core/figures/interval.h"
#include "core/figures/quantile.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace casegrip::figures
{
namespace
{

constexpr double p95 = 0.025, p998 = 0.001;
constexpr double widestToJudge = 0.5;
constexpr double winsorised = 0.1;

double cut(double share)
{
    return std::clamp(share, 0.0, 1.0);
}

// Beyond a right angle the square of the sine would come down again.
double fromAngle(double angle)
{
    const double sine = std::sin(std::clamp(angle, 0.0, std::numbers::pi / 2));
    return sine * sine;
}

double angleOf(double share)
{
    return std::asin(std::sqrt(share));
}

// `at(z)`: the limit so many deviations from the middle.
template <typename At>
FunnelLimits fourLines(At at)
{
    return {at(-z998), at(-z95), at(z95), at(z998)};
}

FunnelPlace judged(bool beyond998, bool beyond95)
{
    return beyond998 ? FunnelPlace::Beyond998 : beyond95 ? FunnelPlace::Beyond95 : FunnelPlace::Within;
}

// By the limits as they are drawn and printed, which lie between r - 1 and r. Where theta is large the upper one stays below 1, so
// that every unit with a share of 1 would lie beyond it: such a one is judged by r itself.
FunnelPlace exactPlace(const FunnelUnit &unit, double theta)
{
    const auto isBeyond = [&](double p) {
        const ExactLimit upper = binomialLimit(unit.whole, theta, 1 - p);
        const double most = unit.part == unit.whole ? double(upper.r) : upper.count;
        return double(unit.part) < binomialLimit(unit.whole, theta, p).count || double(unit.part) > most;
    };
    return judged(isBeyond(p998), isBeyond(p95));
}

} // namespace

FunnelLimits funnelLimits(FunnelKind kind, double theta, std::int64_t n, double tauSquared)
{
    switch (kind) {
    case FunnelKind::Exact:
        return {binomialShare(n, theta, p998), binomialShare(n, theta, p95), binomialShare(n, theta, 1 - p95),
                binomialShare(n, theta, 1 - p998)};
    case FunnelKind::Normal: {
        const double deviation = std::sqrt(theta * (1 - theta) / double(n));
        return fourLines([=](double z) { return cut(theta + z * deviation); });
    }
    case FunnelKind::Arcsine: {
        const double deviation = std::sqrt(0.25 / double(n) + tauSquared);
        return fourLines([=](double z) { return fromAngle(angleOf(theta) + z * deviation); });
    }
    }
    return {};
}

bool isTooFewToColour(std::int64_t whole, double theta)
{
    if (whole < fewestToJudge)
        return true;
    const FunnelLimits limits = funnelLimits(FunnelKind::Exact, theta, whole);
    return limits.upper95 - limits.lower95 > widestToJudge;
}

Dispersion dispersionOf(std::span<const FunnelUnit> units, double theta)
{
    std::vector<double> scores;
    double weights = 0, squares = 0;
    for (const FunnelUnit &unit : units) {
        if (unit.whole == 0)
            continue;
        const double weight = 4 * double(unit.whole); // 1 / s^2
        scores.push_back((angleOf(double(unit.part) / double(unit.whole)) - angleOf(theta)) * std::sqrt(weight));
        weights += weight;
        squares += weight * weight;
    }
    Dispersion result;
    result.units = std::int64_t(scores.size());
    if (scores.size() < 2)
        return result;
    const double low = *quantile(scores, winsorised), high = *quantile(scores, 1 - winsorised);
    double sum = 0;
    for (const double score : scores) {
        const double kept = std::clamp(score, low, high);
        sum += kept * kept;
    }
    const double k = double(scores.size());
    result.phi = sum / k;
    result.tauSquared = sum < k - 1 ? 0 : std::max(0.0, (sum - (k - 1)) / (weights - squares / weights));
    return result;
}

Funnel funnelOf(std::span<const FunnelUnit> units, std::optional<double> target)
{
    Funnel funnel;
    std::int64_t parts = 0, wholes = 0;
    for (const FunnelUnit &unit : units) {
        parts += unit.part;
        wholes += unit.whole;
    }
    funnel.theta = target.value_or(wholes > 0 ? double(parts) / double(wholes) : 0);
    funnel.dispersion = dispersionOf(units, funnel.theta);
    for (const FunnelUnit &unit : units) {
        FunnelPoint &point = funnel.points.emplace_back();
        if (unit.whole == 0)
            continue;
        point.share = double(unit.part) / double(unit.whole);
        point.side = point.share > funnel.theta ? 1 : point.share < funnel.theta ? -1 : 0;
        point.limits = funnelLimits(FunnelKind::Exact, funnel.theta, unit.whole);
        point.adjusted = funnelLimits(FunnelKind::Arcsine, funnel.theta, unit.whole, funnel.dispersion.tauSquared);
        const auto &wide = point.adjusted;
        const bool tooFew = isTooFewToColour(unit.whole, funnel.theta);
        point.place = tooFew ? FunnelPlace::TooFew : exactPlace(unit, funnel.theta);
        point.adjustedPlace = tooFew ? FunnelPlace::TooFew
                                     : judged(point.share < wide.lower998 || point.share > wide.upper998,
                                              point.share < wide.lower95 || point.share > wide.upper95);
    }
    return funnel;
}

} // namespace casegrip::figures
