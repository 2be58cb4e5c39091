// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <map>
#include <string>
#include <vector>

namespace casegrip::ui
{

// Open work of the cases of one officer that the person sees.
struct WorkOfOfficer {
    std::int64_t open = 0;
    std::int64_t overdue = 0; // of it
};

// What the page of cover and absence shows. A value, read on a worker.
struct CoverPaper {
    access::Arrangements all;
    workspace::Workspace::Arranging arranging;
    std::vector<workspace::Officer> officers; // active ones, by name
    std::map<std::string, WorkOfOfficer> work; // of those who are away now, by officer_id
    std::int64_t unattended = 0; // pieces of open work that nobody is there to do
    Instant now;
};
Result<CoverPaper> readCoverPaper(workspace::Workspace &workspace);

} // namespace casegrip::ui
