// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/interval.h"

#include <algorithm>
#include <cmath>

namespace casegrip::figures
{

Interval wilson(std::int64_t part, std::int64_t whole, double z)
{
    if (whole <= 0)
        return {};
    const double x = double(part), n = double(whole);
    const double middle = 2 * x + z * z;
    const double reach = z * std::sqrt(z * z + 4 * x * (1 - x / n));
    const double scale = 2 * (n + z * z);
    // At the ends the formula gives 0 and 1 but for the last bits.
    return {part == 0 ? 0 : std::max(0.0, (middle - reach) / scale), part == whole ? 1 : std::min(1.0, (middle + reach) / scale)};
}

std::optional<PercentRange> percentRange(std::int64_t part, std::int64_t whole)
{
    if (whole <= 0 || part > whole)
        return {};
    const Interval interval = wilson(part, whole);
    return PercentRange{int(std::floor(interval.lower * 100 + 0.5)), int(std::floor(interval.upper * 100 + 0.5))};
}

} // namespace casegrip::figures
