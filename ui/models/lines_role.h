// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace casegrip::ui
{

// Texts of a row beside the displayed one, for LinesDelegate; an empty one takes no room.
enum LinesRole { SecondLine = Qt::UserRole, ThirdLine };

} // namespace casegrip::ui
