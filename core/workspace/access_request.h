// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/workspace/access_log.h"

#include <optional>
#include <string>
#include <variant>

// A row of the access log that a program asks another program of the same person to write, because that one has the right to
// write the data folder. One line of JSON each way.
namespace casegrip::workspace
{

class Workspace;

struct AccessRequest {
    std::string login; // who looks
    std::variant<Viewed, Listed> row;
    std::optional<Instant> until = {}; // afterwards nobody waits for the answer, and nothing may be written
};

std::string lineOf(const AccessRequest &request);
// Whether the line is one, right or wrong.
bool isAccessRequest(const std::string &line);
// Invalid: it is none that lineOf() makes.
Result<AccessRequest> readAccessRequest(const std::string &line);
// By whoever writes, for whom it is open: the row is durable on return, and says that they looked. Busy: somebody else asks, or it is
// too late.
Done carryOut(Workspace &writer, const AccessRequest &request);

std::string lineOf(const Done &answer);
Done readDone(const std::string &line); // Busy: there was no answer

} // namespace casegrip::workspace
