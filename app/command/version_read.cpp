// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/version_read.h"

namespace casegrip::command
{

Result<workspace::VersionRead> versionRead(workspace::Workspace &workspace, const std::string &ref, const std::string &hash)
{
    if (!hash.empty())
        return workspace::VersionRead{ref, hash};
    const auto found = workspace.findReview(ref);
    if (!found)
        return failure(found.error());
    return workspace::VersionRead{ref, journal::toHex(found->state.latest().hash)};
}

} // namespace casegrip::command
