// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_colours.h"

#include <QPainterPath>

class QPainter;

namespace casegrip::ui
{

// A point of a chart: what it means is in its shape, never in its colour alone.
enum class MarkShape { Dot, Ring, Diamond, Square, Triangle, Target };
struct MarkStyle {
    MarkShape shape = MarkShape::Dot;
    Ink ink = Ink::Grey;
};

constexpr double markSize = 9; // pixels across

void paintMark(QPainter &painter, const MarkStyle &style, QPointF centre, const ChartColours &colours,
               double size = markSize);

} // namespace casegrip::ui
