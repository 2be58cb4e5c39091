// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/options.h"

namespace casegrip::desktop
{

// Draws what the command asked for on paper, without a window.
Done print(const Options &options, const app::Paths &paths, const Clock &clock);

} // namespace casegrip::desktop
