// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/row_delegate.h"

namespace casegrip::ui
{

// A row of a list in up to three lines: what it is, and below it, quieter, what more there is to know
// (LinesRole).
class LinesDelegate : public RowDelegate
{
public:
    // What a row takes that has all three.
    static int fullHeight(const QFont &font);
    using RowDelegate::RowDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

} // namespace casegrip::ui
