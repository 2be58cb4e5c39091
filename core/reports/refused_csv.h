// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_plan.h"

#include <string>

// The rows that a sync did not take as CSV, guarded against being read as formulas.
namespace casegrip::reports
{

std::string refusedCsvHead();
void addRefusedCsv(const sync::Refusal &refusal, std::string &csv); // one row at the end of it

} // namespace casegrip::reports
