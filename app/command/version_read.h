// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

namespace casegrip::command
{

// What is decided on: the version with that hash, or (none given) the one that holds now.
Result<workspace::VersionRead> versionRead(workspace::Workspace &workspace, const std::string &ref, const std::string &hash);

} // namespace casegrip::command
