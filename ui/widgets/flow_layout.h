// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace casegrip::ui
{

// Lays widgets out like words: from left to right, and on the next line when the line is full.
class FlowLayout : public QLayout
{
public:
    FlowLayout(int across, int down, QWidget *parent); // spacing in pixels
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    QSize minimumSize() const override;
    QSize sizeHint() const override { return minimumSize(); }
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &outer, bool move) const; // the height

    QList<QLayoutItem *> m_items;
    const int m_across, m_down;
};

} // namespace casegrip::ui
