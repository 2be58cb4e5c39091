// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/quantile.h"

#include <algorithm>
#include <cmath>

namespace casegrip::figures
{
namespace
{

// Where among n ordered values the quantile lies: between the one at `below` and the next.
struct Place {
    std::int64_t below = 0;
    double beyond = 0; // 0 to 1
};
Place placeOf(std::int64_t n, double share)
{
    const double at = double(n - 1) * std::clamp(share, 0.0, 1.0);
    const double below = std::floor(at);
    return {std::int64_t(below), at - below};
}

} // namespace

std::optional<double> quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return {};
    std::sort(values.begin(), values.end());
    const auto place = placeOf(std::int64_t(values.size()), share);
    const double first = values[std::size_t(place.below)];
    const double second = values[std::min(std::size_t(place.below) + 1, values.size() - 1)];
    return first + place.beyond * (second - first);
}

std::int64_t total(const Histogram &counts)
{
    std::int64_t sum = 0;
    for (const auto &[value, count] : counts)
        sum += count;
    return sum;
}

std::optional<double> quantile(const Histogram &counts, double share)
{
    const auto n = total(counts);
    if (n == 0)
        return {};
    const auto place = placeOf(n, share);
    const auto second = std::min(place.below + 1, n - 1);
    std::optional<double> first;
    std::int64_t seen = 0;
    for (const auto &[value, count] : counts) {
        seen += count;
        if (!first && seen > place.below)
            first = double(value);
        if (seen > second)
            return *first + place.beyond * (double(value) - *first);
    }
    return first;
}

} // namespace casegrip::figures
