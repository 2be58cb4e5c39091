// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/mark_shape.h"

#include <QPainter>

namespace casegrip::ui
{

void paintMark(QPainter &painter, const MarkStyle &style, QPointF centre, const ChartColours &colours,
               double size)
{
    const QColor ink = inkColour(style.ink, colours);
    const double half = size / 2;
    const QRectF box(centre.x() - half, centre.y() - half, size, size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.ground, 1)); // a rim that parts it from the lines it lies on
    painter.setBrush(ink);
    switch (style.shape) {
    case MarkShape::Dot:
        painter.drawEllipse(box.adjusted(1, 1, -1, -1));
        break;
    case MarkShape::Ring:
    case MarkShape::Target:
        painter.setPen(QPen(ink, 2));
        painter.setBrush(colours.ground);
        painter.drawEllipse(box);
        if (style.shape == MarkShape::Target) {
            painter.setBrush(ink);
            painter.drawEllipse(centre, half / 3, half / 3);
        }
        break;
    case MarkShape::Diamond:
        painter.drawPolygon(QPolygonF({centre + QPointF(0, -half - 2), centre + QPointF(half + 2, 0),
                                       centre + QPointF(0, half + 2), centre + QPointF(-half - 2, 0)}));
        break;
    case MarkShape::Square:
        painter.drawRect(box);
        break;
    case MarkShape::Triangle:
        painter.drawPolygon(QPolygonF({centre + QPointF(0, -half - 2), centre + QPointF(half + 1, half),
                                       centre + QPointF(-half - 1, half)}));
        break;
    }
    painter.restore();
}

} // namespace casegrip::ui
