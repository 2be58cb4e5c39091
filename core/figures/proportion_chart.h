// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/control_chart.h"

#include <cstdint>
#include <span>
#include <vector>

// Charts of shares whose denominators vary: p, and p' (Laney), which allows for more or less spread than chance alone gives.
// The limits of each point are its own, so their lines are wavy: a caption has to say why.
namespace casegrip::figures
{

struct Share {
    std::int64_t part = 0;
    std::int64_t whole = 0; // 0: the point has no share and no limits of its own
};

struct ShareLimits {
    double value = 0; // part / whole
    double pLower = 0, pUpper = 1;           // p, cut to 0..1
    double primeLower = 0, primeUpper = 1;   // p', cut to 0..1
    bool hasData = false;
};

struct ProportionChart {
    double mean = 0;      // sum of the parts / sum of the wholes
    double meanRange = 0; // of the standardised values, screened as in control_chart.h
    double spread = 0;    // m = meanRange / 1.128; 1: as chance alone gives
    std::vector<ShareLimits> points;
};

// In the order of time.
ProportionChart proportionChart(std::span<const Share> shares, bool screens = true);

// A p' chart by the rules of control_chart.h, in percent: each point has limits of its own (ChartResult::own), which the four rules
// look at; of the moving ranges there is no chart. A group's limits are those of its last point. No share may be of nothing.
ChartResult primeChart(std::span<const Share> shares, const ChartOptions &options = {});

// The points of fewer than 5 (interval.h) are not judged: they show no signal, and are no news. The limits stay what they are.
// `shares` are those of the points.
void leaveFewUnjudged(ChartResult &chart, std::span<const Share> shares);

// Whether p' should be offered beside XmR: the largest denominator is more than twice the smallest (those of 0 left out).
bool denominatorsVary(std::span<const Share> shares);

} // namespace casegrip::figures
