// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/row_delegate.h"

namespace casegrip::ui
{

// Where cells open something each: the current one has a frame.
class CellDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace casegrip::ui
