// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/compliance.h"

namespace casegrip::figures
{

// The rows of a compliance table as csv: the keys asked for, then due, completed and on_time; the same bytes as
// `casegrip compliance --format csv`.
std::string complianceCsv(const std::vector<Key> &by, const std::vector<ComplianceRow> &rows);

} // namespace casegrip::figures
