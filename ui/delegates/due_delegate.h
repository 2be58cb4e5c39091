// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/queue_row.h"
#include "ui/delegates/row_delegate.h"

namespace casegrip::ui
{

struct Look;

// The due chip: shape, words and colour. The shape says how much of the time is used: a ring that fills, a
// filled triangle once overdue, two bars while paused, a dash without a due time. Overdue red-box work has
// the one strong colour of the list.
class DueDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

// The chip alone, for other places (case panel). Returns the width used.
int paintDueChip(QPainter *painter, const QRect &rect, due::Band band, bool redBox, const QString &words,
                 const Look &look);
int dueChipWidth(const QFontMetrics &metrics, const QString &words);

} // namespace casegrip::ui
