// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <string>
#include <string_view>

namespace casegrip::log
{

// The log: for the people who run Casegrip, not about the people in the cases. Texts are constants of the program,
// values are counts, durations, file names of our own and error kinds. A case number is logged as its keyed hash
// (caseTag). Names, free text and SQL parameters have no way in: that is why there is no format function here that
// takes any text. Control characters are escaped and a line ends after 2 KiB, so that no value can forge a line.
// Thread-safe.

// Starts logging to `file` (1 MiB, beside the five before it; mode 0600). Before this, after stop() and after an error (Io: the file
// cannot be opened) nothing is written; the work goes on all the same.
Done start(const std::string &file);
void stop();

void info(std::string_view event, std::string_view values = {});
void warn(std::string_view event, std::string_view values = {});
void error(std::string_view event, std::string_view values = {});

// A case number as the log may hold it: "case:9f3a61c0", by a key made at each start.
std::string caseTag(std::string_view caseNo);
// What the sink does to each line; public for tests and fuzzing.
std::string escapeLine(std::string_view line);

} // namespace casegrip::log
