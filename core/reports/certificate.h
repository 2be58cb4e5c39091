// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_zone.h"
#include "core/reports/paper.h"
#include "core/workspace/status.h"

#include <string>

// What a check of the data folder found, on paper.
namespace casegrip::reports
{

struct CheckedFolder {
    std::string dataDir;
    std::string by;      // "Alex Morgan (4417)", or the login
    std::string program; // "casegrip 0.1.0"
    std::string framework; // its title
    std::string lastExport; // its name; empty: none was applied
    std::string marking;
};

// What was checked, with counts; where each chain of the journal ends, with the hash that an auditor can keep and compare
// later; the result, and each finding with where, since when and what to do.
Paper certificate(const workspace::VerifyReport &report, const CheckedFolder &folder, const TimeZone &zone);

} // namespace casegrip::reports
