// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tab_order.h"

#include <QWidget>

namespace casegrip::ui
{

QWidget *tabStopBefore(const QWidget &place)
{
    for (QWidget *at = place.previousInFocusChain(); at != &place; at = at->previousInFocusChain()) {
        if (at->focusPolicy() & Qt::TabFocus && !at->focusProxy())
            return at;
    }
    return nullptr;
}

} // namespace casegrip::ui
