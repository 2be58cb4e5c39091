// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace casegrip::ui
{

// For a field of a choice, a number or a day: a wheel that scrolls the page changes no field that the pointer
// comes across, nor gives it the focus. Keys do.
void passWheelOn(QWidget &field);

} // namespace casegrip::ui
