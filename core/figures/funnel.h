// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

// Funnel plots of shares: whether a unit's share is further from that of all than chance explains. Pure. A funnel shows limits
// around the common share, not what is known of a unit's own: that is interval.h.
namespace casegrip::figures
{

enum class FunnelKind : std::uint8_t {
    Exact,   // binomial, interpolated (exact_limits.h): what is drawn
    Normal,  // theta +- z sqrt(theta (1 - theta) / n), as PHEindicatormethods
    Arcsine, // sin^2(asin sqrt(theta) +- z / (2 sqrt n)), the angle cut to 0..pi/2: for the adjusted limits
};

// The four lines of a funnel at one denominator, from the bottom up; cut to 0..1.
struct FunnelLimits {
    double lower998 = 0, lower95 = 0, upper95 = 1, upper998 = 1;
};
// Whether a share of so many is too few to judge beside a common share: fewer than 5, or 95 % limits that are wider than 0.5. It is
// never coloured then.
bool isTooFewToColour(std::int64_t whole, double theta);
// n >= 1, 0 <= theta <= 1. `tauSquared` widens arcsine limits; the other kinds do not look at it.
FunnelLimits funnelLimits(FunnelKind kind, double theta, std::int64_t n, double tauSquared = 0);

struct FunnelUnit {
    std::int64_t part = 0;
    std::int64_t whole = 0;
};

// Where a unit lies among the limits, as they are drawn; a share of 1 is beyond one only when fewer than all would be.
enum class FunnelPlace : std::uint8_t {
    NoData,   // denominator 0
    TooFew,   // fewer than 5, or the 95 % limits are wider than 0.5: not to be judged, never coloured
    Within,   // within 95 %
    Beyond95, // between 95 % and 99.8 %
    Beyond998,
};
struct FunnelPoint {
    double share = 0;
    FunnelLimits limits;   // exact
    FunnelLimits adjusted; // for over-dispersion, arcsine
    FunnelPlace place = FunnelPlace::NoData;
    FunnelPlace adjustedPlace = FunnelPlace::NoData;
    int side = 0; // 1 above the common share, -1 below
};

// How much more the units differ than chance explains.
struct Dispersion {
    double phi = 1;        // above 1: more; both funnels are to be shown, and neither judged alone
    double tauSquared = 0; // variance between units, on the arcsine scale
    std::int64_t units = 0;

    bool isOver() const { return phi > 1; }
};

struct Funnel {
    double theta = 0; // sum of the parts / sum of the wholes, or the target given
    Dispersion dispersion;
    std::vector<FunnelPoint> points; // as the units
};

// `target`: a share to compare with instead of that of all. Without any denominator: theta 0, every point NoData.
Funnel funnelOf(std::span<const FunnelUnit> units, std::optional<double> target = {});

// By winsorised z (10 % and 90 %). Units without denominator are left out.
Dispersion dispersionOf(std::span<const FunnelUnit> units, double theta);

} // namespace casegrip::figures
