// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/lines_delegate.h"

#include "ui/models/lines_role.h"
#include "ui/style/theme.h"

#include <QPainter>

namespace casegrip::ui
{
namespace
{

constexpr int margin = 6, gap = 2; // pixels

QFont titleFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

void LinesDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const Look &look = theme().look();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    QRect line = option.rect.adjusted(0, margin, 0, 0);
    const auto draw = [&](const QString &text, const QFont &font, const QColor &colour) {
        if (text.isEmpty())
            return;
        const QFontMetrics metrics(font);
        line.setHeight(metrics.height());
        painter->setFont(font);
        painter->setPen(selected ? look.selectionText : colour);
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          metrics.elidedText(text, Qt::ElideRight, line.width()));
        line.translate(0, metrics.height() + gap);
    };
    draw(index.data().toString(), titleFont(option.font), look.text);
    draw(index.data(SecondLine).toString(), option.font, look.muted);
    draw(index.data(ThirdLine).toString(), option.font, look.muted);
}

int LinesDelegate::fullHeight(const QFont &font)
{
    return QFontMetrics(titleFont(font)).height() + 2 * (QFontMetrics(font).height() + gap) + 2 * margin;
}

QSize LinesDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int lines =
        int(!index.data(SecondLine).toString().isEmpty()) + int(!index.data(ThirdLine).toString().isEmpty());
    return {120, QFontMetrics(titleFont(option.font)).height() + lines * (option.fontMetrics.height() + gap) +
                     2 * margin};
}

} // namespace casegrip::ui
