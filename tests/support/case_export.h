// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/export_writer.h"
#include "tests/support/random_case.h"

#include <string>

namespace casegrip::test
{

// Adds the rows of a case to an export, so that a sync has to give the same case back: teams are "T<number>",
// review refs begin with the case number, the status is the one that the events end in, and exported_at moves
// on to cover every fact. Reviews that do not count and manual red boxes are not part of an export and stay
// out.
void addCase(ExportTables &tables, const std::string &caseNo, const DueCase &due);

} // namespace casegrip::test
