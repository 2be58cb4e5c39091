// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace casegrip::figures
{

// The quantile of type 7 (linear between order statistics; what R and spreadsheets give). `share` from 0 to 1. Nothing of
// nothing. The values come in any order.
std::optional<double> quantile(std::vector<double> values, double share);

// The same of whole numbers that are counted: how often each occurs. Counts are not negative.
using Histogram = std::map<std::int64_t, std::int64_t>;
std::optional<double> quantile(const Histogram &counts, double share);
std::int64_t total(const Histogram &counts);

} // namespace casegrip::figures
