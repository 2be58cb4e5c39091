// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/due_delegate.h"

#include "ui/models/queue_model.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

constexpr int padding = 8, gap = 6, shapeSize = 10;

struct ChipColors {
    QColor ground, text;
};

ChipColors colorsOf(due::Band band, bool redBox, const Look &look)
{
    switch (band) {
    case due::Band::Overdue:
        return redBox ? ChipColors{look.overdue, look.overdueText} : ChipColors{look.over, look.overText};
    case due::Band::Under100:
        return {look.soon, look.soonText};
    default:
        return {look.calm, look.calmText};
    }
}

void paintRing(QPainter *painter, const QRectF &box, int degrees)
{
    painter->setBrush(Qt::NoBrush);
    painter->drawEllipse(box);
    painter->setBrush(painter->pen().color());
    painter->drawPie(box, 90 * 16, -degrees * 16);
}

void paintShape(QPainter *painter, const QRectF &box, due::Band band)
{
    switch (band) {
    case due::Band::Under50:
        paintRing(painter, box, 90);
        break;
    case due::Band::Under75:
        paintRing(painter, box, 180);
        break;
    case due::Band::Under100:
        paintRing(painter, box, 270);
        break;
    case due::Band::Overdue: {
        QPainterPath triangle(QPointF(box.center().x(), box.top()));
        triangle.lineTo(box.bottomRight());
        triangle.lineTo(box.bottomLeft());
        triangle.closeSubpath();
        painter->fillPath(triangle, painter->pen().color());
        break;
    }
    case due::Band::Paused:
        painter->fillRect(QRectF(box.left() + 1, box.top(), 3, box.height()), painter->pen().color());
        painter->fillRect(QRectF(box.right() - 4, box.top(), 3, box.height()), painter->pen().color());
        break;
    case due::Band::NoDueTime:
        painter->fillRect(QRectF(box.left(), box.center().y() - 1, box.width(), 2), painter->pen().color());
        break;
    }
}

} // namespace

int dueChipWidth(const QFontMetrics &metrics, const QString &words)
{
    return padding * 2 + shapeSize + gap + metrics.horizontalAdvance(words);
}

int paintDueChip(QPainter *painter, const QRect &rect, due::Band band, bool redBox, const QString &words,
                 const Look &look)
{
    const QFontMetrics metrics = painter->fontMetrics();
    const int width = std::min(dueChipWidth(metrics, words), rect.width());
    const int height = std::min(metrics.height() + 4, rect.height() - 2);
    const QRect chip(rect.left(), rect.center().y() - height / 2, width, height);
    const auto [ground, text] = colorsOf(band, redBox, look);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawRoundedRect(chip, 4, 4);
    painter->setPen(QPen(text, 1.4));
    paintShape(painter,
               QRectF(chip.left() + padding, chip.center().y() - shapeSize / 2 + 0.5, shapeSize, shapeSize),
               band);
    const QRect place = chip.adjusted(padding + shapeSize + gap, 0, -padding / 2, 0);
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      metrics.elidedText(words, Qt::ElideRight, place.width()));
    painter->restore();
    return width;
}

void DueDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    paintDueChip(painter, option.rect, due::Band(index.data(QueueModel::BandRole).toInt()),
                 index.data(QueueModel::RedRole).toBool(), index.data().toString(), theme().look());
}

QSize DueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {dueChipWidth(option.fontMetrics, index.data().toString()) + 16, option.fontMetrics.height() + 12};
}

} // namespace casegrip::ui
