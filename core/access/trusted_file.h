// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/system.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

// Files that decide who may do what: believed only when nobody but an administrator can have written them.
namespace casegrip::access
{

// What the system says of one name; a symbolic link is told as one and not followed. Nothing: there is no such name. Io: the
// system does not say. Handed in, so that tests need not be root.
using Look = std::function<Result<std::optional<system::FileFacts>>(const std::string &path)>;
Result<std::optional<system::FileFacts>> lookAt(const std::string &path);

using Owners = std::vector<std::uint32_t>; // system::FileFacts::owner
inline const Owners rootAlone = {0};

// Refused, naming the part that is at fault: a path that is not absolute and plain, a symbolic link on the way or at its
// end, an owner that is not among `owners`, or anybody else who can write the file or a folder above it (also into one that
// is sticky, like /tmp). NotFound: a part of it is not there.
Done checkTrusted(const std::string &path, const Owners &owners, const Look &look = lookAt);

// The text of a file that checkTrusted() accepts, of at most 16 MiB.
Result<std::string> readTrusted(const std::string &path, const Owners &owners, const Look &look = lookAt);

} // namespace casegrip::access
