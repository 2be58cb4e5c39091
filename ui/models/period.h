// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

namespace casegrip::ui
{

// From the first day to the last, both inside.
struct Period {
    Day from;
    Day to;

    bool operator==(const Period &) const = default;
};

// The periods that one click chooses. The last twelve months are whole ones, and end with the month before
// today's.
enum class Preset { TwelveMonths, ThisMonth, LastMonth };
constexpr int presetCount = 3;

Period periodOf(Preset preset, Day today);

} // namespace casegrip::ui
