// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/access_log.h"

#include <string>

// The access log as CSV, guarded against being read as formulas.
namespace casegrip::reports
{

std::string accessCsvHead();
std::string accessCsv(const std::vector<workspace::AccessRow> &rows); // without the head

} // namespace casegrip::reports
