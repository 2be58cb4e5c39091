// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/compliance.h"
#include "core/figures/stock.h"

#include <functional>
#include <string>
#include <vector>

// Figures of a person are for that person and the line management: whatever is counted by officer has one row for everybody
// else.
namespace casegrip::figures
{

// The key of that row in the place of "oic".
inline constexpr const char *otherOfficers = "others";

// Adds up what is of officers (by officer_id) whose figures are not shown; nobody's ("") stays. Rows without the key "oic" in
// `by` are as they were. Sorted by their keys.
std::vector<CaseloadRow> othersTogether(std::vector<CaseloadRow> rows, const std::vector<std::string> &by,
                                        const std::function<bool(const std::string &)> &isShown);
std::vector<StockRow> othersTogether(std::vector<StockRow> rows, const std::vector<std::string> &by,
                                     const std::function<bool(const std::string &)> &isShown);

} // namespace casegrip::figures
