// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/charts/chart_table.h"

#include <QFont>
#include <QSize>

#include <functional>

class QPainter;
class QRectF;

namespace casegrip::ui
{

// A chart that leaves the program, with what it takes to read it without the program: title, what was
// chosen, as of when, the definition, what it means, then the picture, and what happened.
struct ChartSheet {
    ChartNotes notes;
    ChartTable table;
    QFont font;
    QSize picture; // its size on the screen
    std::function<void(QPainter &, const QRectF &)> paint;
};

// By the ending of the path: .svg, .csv, otherwise a PNG of twice the size. On the window's thread.
Done saveSheet(const ChartSheet &sheet, const QString &path);

} // namespace casegrip::ui
