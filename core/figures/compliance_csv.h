// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/compliance.h"

namespace casegrip::figures
{

// Something was signed in a batch: then that is counted in a column of its own.
bool anyBatched(const std::vector<ComplianceRow> &rows);

// The rows of a compliance table as csv: the keys asked for, then due, completed and on_time, and batched when something was
// signed in a batch; the same bytes as `casegrip compliance --format csv`, then with --batched.
std::string complianceCsv(const std::vector<Key> &by, const std::vector<ComplianceRow> &rows);

} // namespace casegrip::figures
