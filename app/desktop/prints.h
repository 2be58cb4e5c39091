// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/options.h"
#include "app/desktop/print_request.h"

namespace casegrip::desktop
{

// Draws what the command asked for on paper, without a window. What leaves has to be told to the access log first: an open
// window, which is the one process that writes, is asked to do it.
Done print(const Options &options, const app::Paths &paths, const Clock &clock);

// A review, a disclosure or a monthly pack, through a workspace that writes or tells one that does.
// `progress` is asked by a pack.
Remark takeOut(workspace::Workspace &workspace, const PrintWanted &wanted, Progress &progress);

} // namespace casegrip::desktop
