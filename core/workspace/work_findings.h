// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/journal/verify.h"
#include "core/workspace/status.h"

#include <string>
#include <vector>

namespace casegrip::workspace
{

// What verify found in work.db as people need it: where, since when, what to do. To tell since when, it looks into the
// newest backups of the data folder until one does not show the finding; eight of them at most. Cancelled when stopped.
Result<std::vector<Finding>> workFindings(const std::vector<journal::Finding> &found, const std::string &dataDir,
                                          journal::Depth depth, Progress &progress);
std::vector<ChainEnd> chainEnds(const std::vector<journal::ChainEnd> &ends);

} // namespace casegrip::workspace
