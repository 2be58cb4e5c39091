// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/row_delegate.h"

namespace casegrip::ui
{

// The red-box categories: a filled square, so that a red case is seen at a glance, and the words.
class RedBoxDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

} // namespace casegrip::ui
