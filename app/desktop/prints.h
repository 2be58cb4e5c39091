// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/options.h"
#include "app/desktop/print_request.h"

namespace casegrip::desktop
{

// Draws what the command asked for on paper, without a window. What leaves has to be told to the access log first: an open
// window, which is the one process that writes, is asked to do it.
Done print(const Options &options, const app::Paths &paths, const Clock &clock);

// A review or a disclosure, through a workspace that is open for writing.
Remark takeOut(workspace::Workspace &workspace, const PrintWanted &wanted);

} // namespace casegrip::desktop
