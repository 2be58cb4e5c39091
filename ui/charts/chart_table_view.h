// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_table.h"
#include "ui/widgets/table_view.h"

namespace casegrip::ui
{

class Theme;

// A chart's numbers, cell by cell: arrows move, Enter or a click opens what a cell counts. Icons stand before
// texts that say the same; tinted cells are those of a heat table, whose texts say the numbers.
class ChartTableView : public TableView
{
    Q_OBJECT
public:
    ChartTableView(const Theme &theme, QWidget *parent);

    void show(ChartTable table);
    ChartTableModel &chartModel() { return *m_model; }
    // All rows at once, without a scroll bar of its own.
    void setWhole(bool whole);
    // As plain shapes and texts, in the colours of paper.
    void paintOn(QPainter &painter, const QRectF &place) const;
    QSize wholeSize() const;

signals:
    void markActivated(int mark);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void open(const QModelIndex &index);
    void fitColumns();
    void fillRoom();
    int wholeWidth(int column) const;

    ChartTableModel *m_model;
    bool m_isWhole = false;
    std::vector<int> m_widths; // that texts need, by column
};

// The tint of a heat of 0 to 1, on a ground.
QColor heatColour(double heat, const ChartColours &colours);

} // namespace casegrip::ui
