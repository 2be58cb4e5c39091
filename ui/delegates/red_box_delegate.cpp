// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/red_box_delegate.h"

#include "ui/models/queue_model.h"
#include "ui/style/theme.h"

#include <QPainter>

namespace casegrip::ui
{

void RedBoxDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    if (!index.data(QueueModel::RedRole).toBool())
        return RowDelegate::paintContent(painter, option, index);
    painter->fillRect(QRect(option.rect.left(), option.rect.center().y() - 4, 9, 9), theme().look().overdue);
    QStyleOptionViewItem words = option;
    words.rect.setLeft(option.rect.left() + 16);
    RowDelegate::paintContent(painter, words, index);
}

} // namespace casegrip::ui
