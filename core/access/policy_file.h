// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/policy.h"
#include "core/access/trusted_file.h"
#include "core/forms/checked_json.h"

#include <optional>
#include <string_view>
#include <vector>

// The policy file: JSON, described in docs/administration.md and packaging/policy/policy.schema.json.
namespace casegrip::access
{

inline const std::string policyFileName = "policy.json";

struct CheckedPolicy {
    std::optional<Policy> policy; // none: there are faults
    std::vector<forms::Fault> faults;
};
// Everything that is wrong with a text, each with its path; a key that is not known is a fault.
CheckedPolicy checkPolicy(std::string_view json);

// The policy of this computer, from `folder` (app::Paths::policyFolder). Nothing: there is no file, so every data folder is
// open. An Error closes the program, it never opens a data folder: a file, or a folder above it, that root does not own or
// that others may write, a symbolic link, a file that cannot be read or has faults (Invalid, with the first one's path).
Result<std::optional<Policy>> readPolicy(const std::string &folder, const Look &look = lookAt);

} // namespace casegrip::access
