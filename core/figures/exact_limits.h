// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

// Limits from the exact distributions, interpolated between whole numbers as Spiegelhalter (Statistics in Medicine 2005,
// 24:1185-1202) defines them: r is the smallest number with P(X <= r) >= p, and
// limit = r - (P(X <= r) - p) / (P(X <= r) - P(X <= r - 1)).
namespace casegrip::figures
{

struct ExactLimit {
    std::int64_t r = 0;
    double count = 0; // r - alpha; below 0 when r is 0
};

// Of n trials with the chance `theta`. n >= 1, 0 <= theta <= 1, 0 < p < 1.
ExactLimit binomialLimit(std::int64_t n, double theta, double p);
// The same as a share of n, cut to 0..1.
double binomialShare(std::int64_t n, double theta, double p);

// Of a count that is `mean` on average. mean >= 0, 0 < p < 1.
ExactLimit poissonLimit(double mean, double p);

// The exact interval of a count that was seen (Garwood), two-sided: [lower, upper] holds the mean with 1 - 2p. For counts that
// have no denominator. count >= 0.
struct CountInterval {
    double lower = 0;
    double upper = 0;
};
CountInterval poissonInterval(std::int64_t count, double p = 0.025);

} // namespace casegrip::figures
