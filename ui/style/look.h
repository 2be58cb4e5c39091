// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

namespace casegrip::ui
{

// The colours of one theme. Pairs of text and ground have a contrast of at least 4.5:1 (tested). Blue, orange
// and grey are told apart with every common colour blindness, and colour never carries a meaning alone.
struct Look {
    bool dark = false;
    QColor window, base, raised; // ground of the window, of lists and fields, of what lies above
    QColor text, muted;          // on each of the three
    QColor line;                 // borders and grids
    QColor accent, accentText;   // the one accent, and text on it
    QColor selection, selectionText;
    QColor hover;
    QColor overdue, overdueText; // chip of overdue red-box work
    QColor over, overText;       // chip of other overdue work
    QColor soon, soonText;       // chip of nearly due work
    QColor calm, calmText;       // chip of everything else
    QColor warning, warningText; // banners

    bool operator==(const Look &) const = default;
};

Look lightLook();
Look darkLook();
QPalette paletteOf(const Look &look);
// The style sheet in resources/style with its @names replaced.
QString styleSheetOf(const Look &look);
// WCAG 2: from 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace casegrip::ui
