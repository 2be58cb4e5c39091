// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

class QWidget;

namespace casegrip::ui
{

// What a widget is to a screen reader, where Qt does not know: it takes our own and scroll areas for fillers. Before
// the widget gets its name: from then on a reader may know it.
void setAccessibleRole(QWidget &widget, QAccessible::Role role);

} // namespace casegrip::ui
