// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace casegrip::ui
{

class Theme;

// Draws a cell of our tables: ground of the row (selected, under the mouse), a hairline below, one line of
// plain text, elided. What a cell shows beside text is drawn by those derived from it.
class RowDelegate : public QStyledItemDelegate
{
public:
    explicit RowDelegate(const Theme &theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    // Draws inside the cell, from its inner rectangle; the painter's font and pen are set.
    virtual void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const;
    const Theme &theme() const { return m_theme; }

private:
    const Theme &m_theme;
};

} // namespace casegrip::ui
