// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/guidance_delegate.h"

#include "ui/models/guidance_model.h"
#include "ui/style/theme.h"

#include <QPainter>

namespace casegrip::ui
{
namespace
{

constexpr int margin = 6, gap = 2; // pixels

QFont titleFont(const QStyleOptionViewItem &option)
{
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

void GuidanceDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
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
    draw(index.data().toString(), titleFont(option), look.text);
    draw(index.data(GuidanceModel::Where).toString(), option.font, look.muted);
    draw(index.data(GuidanceModel::Excerpt).toString(), option.font, look.muted);
}

QSize GuidanceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int lines = int(!index.data(GuidanceModel::Where).toString().isEmpty()) +
                      int(!index.data(GuidanceModel::Excerpt).toString().isEmpty());
    return {120, QFontMetrics(titleFont(option)).height() + lines * (option.fontMetrics.height() + gap) + 2 * margin};
}

} // namespace casegrip::ui
