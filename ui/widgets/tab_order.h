// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace casegrip::ui
{

// What Tab comes from to `place`, to put something in between: QWidget::setTabOrder() does nothing after a
// widget that takes no focus. Null: nothing else in the window takes it.
QWidget *tabStopBefore(const QWidget &place);

} // namespace casegrip::ui
