// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/exact_limits.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace casegrip::figures
{
namespace
{

// So many standard deviations below the mean there is less than any p that is asked for, and still a number.
constexpr double deviationsBelow = 12;
constexpr int bisections = 200;

std::int64_t startOf(double mean, double variance)
{
    return std::int64_t(std::max(0.0, std::floor(mean - deviationsBelow * std::sqrt(variance))));
}

// Sums chances from `k` on until they reach p. `next(k, chance)`: the chance of k + 1.
ExactLimit sumTo(double p, std::int64_t k, std::int64_t last, double chance,
                 const std::function<double(std::int64_t, double)> &next)
{
    double sum = chance;
    while (sum < p && k < last) {
        chance = next(k, chance);
        sum += chance;
        ++k;
    }
    const double alpha = chance > 0 ? (sum - p) / chance : 0;
    return {k, double(k) - alpha};
}

double logChoose(std::int64_t n, std::int64_t k)
{
    return std::lgamma(double(n) + 1) - std::lgamma(double(k) + 1) - std::lgamma(double(n - k) + 1);
}

// P(X <= count) when the mean is `mean`.
double poissonUpTo(std::int64_t count, double mean)
{
    if (mean <= 0)
        return 1;
    double sum = 0;
    for (std::int64_t k = startOf(mean, mean); k <= count; ++k)
        sum += std::exp(double(k) * std::log(mean) - mean - std::lgamma(double(k) + 1));
    return sum;
}

// The mean at which P(X <= count) is p; it falls as the mean rises.
double meanWith(std::int64_t count, double p)
{
    double low = 0, high = double(count) + 10 * std::sqrt(double(count) + 1) + 10;
    for (int i = 0; i < bisections; ++i) {
        const double middle = (low + high) / 2;
        (poissonUpTo(count, middle) > p ? low : high) = middle;
    }
    return (low + high) / 2;
}

} // namespace

ExactLimit binomialLimit(std::int64_t n, double theta, double p)
{
    if (theta <= 0)
        return {0, 0};
    if (theta >= 1)
        return {n, double(n)};
    const double mean = double(n) * theta;
    const auto from = startOf(mean, mean * (1 - theta));
    const double first = std::exp(logChoose(n, from) + double(from) * std::log(theta) + double(n - from) * std::log1p(-theta));
    const double odds = theta / (1 - theta);
    return sumTo(p, from, n, first, [n, odds](std::int64_t k, double chance) { return chance * double(n - k) / double(k + 1) * odds; });
}

double binomialShare(std::int64_t n, double theta, double p)
{
    return std::clamp(binomialLimit(n, theta, p).count / double(n), 0.0, 1.0);
}

ExactLimit poissonLimit(double mean, double p)
{
    if (mean <= 0)
        return {0, 0};
    const auto from = startOf(mean, mean);
    const double first = std::exp(double(from) * std::log(mean) - mean - std::lgamma(double(from) + 1));
    const auto last = std::int64_t(mean + deviationsBelow * (std::sqrt(mean) + 1));
    return sumTo(p, from, last, first, [mean](std::int64_t k, double chance) { return chance * mean / double(k + 1); });
}

CountInterval poissonInterval(std::int64_t count, double p)
{
    return {count == 0 ? 0 : meanWith(count - 1, 1 - p), meanWith(count, p)};
}

} // namespace casegrip::figures
