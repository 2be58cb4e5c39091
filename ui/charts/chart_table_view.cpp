// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_table_view.h"

#include "ui/delegates/cell_delegate.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace casegrip::ui
{
namespace
{

constexpr int iconRoom = 22, cellRim = 8, narrowest = 56, widest = 260; // pixels
constexpr int narrowestText = 128; // of what gives its room
constexpr double strongest = 0.5; // of the full ink, so that texts stay legible

// A row of our tables, with an icon before the text or a tint behind it.
class ChartCellDelegate : public CellDelegate
{
public:
    ChartCellDelegate(const Theme &theme, const ChartTableModel &model, QObject *parent)
        : CellDelegate(theme, parent), m_model(model)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return RowDelegate::sizeHint(option, index) + QSize(m_model.cell(index).icon ? iconRoom : 0, 0);
    }

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override
    {
        const ChartCell &cell = m_model.cell(index);
        const ChartColours colours = chartColours(option.palette);
        QStyleOptionViewItem inner = option;
        if (cell.heat >= 0 && !option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect.adjusted(-cellRim + 1, 1, cellRim - 1, -1),
                              heatColour(cell.heat, colours));
        if (cell.icon) {
            paintMark(*painter, *cell.icon, QPointF(inner.rect.left() + 8, inner.rect.center().y() + 0.5),
                      colours, 10);
            inner.rect.setLeft(inner.rect.left() + iconRoom);
        }
        if (cell.isMuted && !option.state.testFlag(QStyle::State_Selected))
            painter->setPen(colours.muted);
        RowDelegate::paintContent(painter, inner, index);
    }

private:
    const ChartTableModel &m_model;
};

} // namespace

QColor heatColour(double heat, const ChartColours &colours)
{
    const double share = std::clamp(heat, 0.0, 1.0) * strongest;
    const auto mix = [&](int ground, int ink) { return int(ground + (ink - ground) * share); };
    return {mix(colours.ground.red(), colours.orange.red()),
            mix(colours.ground.green(), colours.orange.green()),
            mix(colours.ground.blue(), colours.orange.blue())};
}

ChartTableView::ChartTableView(const Theme &theme, QWidget *parent)
    : TableView(parent), m_model(new ChartTableModel(this))
{
    setModel(m_model);
    setSelectionBehavior(SelectItems);
    setTextElideMode(Qt::ElideMiddle); // teams differ at the end
    horizontalHeader()->setStretchLastSection(false);
    setItemDelegate(new ChartCellDelegate(theme, *m_model, this));
    setProperty("role", QStringLiteral("framed"));
    connect(this, &QAbstractItemView::clicked, this, &ChartTableView::open);
    connect(this, &TableView::returnPressed, this, &ChartTableView::open);
}

void ChartTableView::show(ChartTable table)
{
    const QModelIndex before = currentIndex();
    m_model->show(std::move(table));
    fitColumns();
    if (before.isValid() && before.row() < m_model->rowCount() && before.column() < m_model->columnCount())
        setCurrentIndex(m_model->index(before.row(), before.column()));
    setWhole(m_isWhole);
}

void ChartTableView::fitColumns()
{
    m_widths.clear();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        resizeColumnToContents(column);
        m_widths.push_back(std::clamp(columnWidth(column) + cellRim, narrowest, widest));
    }
    fillRoom();
}

// What is left goes to the names, which are the longest; where there is too little, they give first, then the widest of the others.
void ChartTableView::fillRoom()
{
    if (m_widths.empty())
        return;
    std::vector<int> widths = m_widths;
    const int room = viewport()->width(), others = std::accumulate(widths.begin() + 1, widths.end(), 0);
    widths[0] = std::max(std::min(widths[0], narrowestText), room - others);
    const int lack = widths[0] + others - room;
    if (const auto most = std::max_element(widths.begin() + 1, widths.end()); lack > 0 && most != widths.end())
        *most = std::max(std::min(*most, narrowestText), *most - lack);
    for (std::size_t column = 0; column < widths.size(); ++column)
        setColumnWidth(int(column), widths[column]);
}

// Of a file, where no text is cut.
int ChartTableView::wholeWidth(int column) const
{
    return std::max(columnWidth(column), m_widths[std::size_t(column)]);
}

QSize ChartTableView::wholeSize() const
{
    int width = 2 * frameWidth();
    for (int column = 0; column < m_model->columnCount(); ++column)
        width += wholeWidth(column);
    return {width, horizontalHeader()->sizeHint().height() +
                       m_model->rowCount() * verticalHeader()->defaultSectionSize() + 2 * frameWidth() + 2};
}

void ChartTableView::setWhole(bool whole)
{
    m_isWhole = whole;
    if (!whole)
        return;
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedHeight(wholeSize().height() + (horizontalHeader()->length() + 2 * frameWidth() > width()
                                               ? horizontalScrollBar()->sizeHint().height()
                                               : 0));
}

void ChartTableView::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    fillRoom();
    setWhole(m_isWhole);
}

void ChartTableView::open(const QModelIndex &index)
{
    if (index.isValid() && m_model->cell(index).mark >= 0)
        emit markActivated(m_model->cell(index).mark);
}

void ChartTableView::paintOn(QPainter &painter, const QRectF &place) const
{
    const ChartColours colours = paperColours();
    const QSize whole = wholeSize();
    const int high = verticalHeader()->defaultSectionSize();
    painter.save();
    painter.translate(place.topLeft());
    const double scale = std::min({1.0, place.width() / whole.width(), place.height() / whole.height()});
    painter.scale(scale, scale);
    painter.setFont(font());
    for (int row = -1; row < m_model->rowCount(); ++row) {
        int x = 0;
        for (int column = 0; column < m_model->columnCount(); ++column) {
            QRect room(x, (row + 1) * high, wholeWidth(column), high);
            x += wholeWidth(column);
            const ChartCell cell =
                row < 0 ? ChartCell{m_model->table().titles[column],
                                    {},
                                    -1,
                                    !m_model->table().rows.empty() &&
                                        m_model->table().rows.front()[std::size_t(column)].isNumber,
                                    {},
                                    -1}
                        : m_model->cell(m_model->index(row, column));
            if (cell.heat >= 0)
                painter.fillRect(room.adjusted(1, 1, -1, -1), heatColour(cell.heat, colours));
            painter.setPen(colours.line);
            painter.drawLine(room.bottomLeft(), room.bottomRight());
            room.adjust(cellRim, 0, -cellRim, 0);
            if (cell.icon) {
                paintMark(painter, *cell.icon, QPointF(room.left() + 8, room.center().y()), colours, 10);
                room.setLeft(room.left() + iconRoom);
            }
            painter.setPen(row < 0 || cell.isMuted ? colours.muted : colours.text);
            painter.drawText(room,
                             int(cell.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter |
                                 Qt::TextSingleLine,
                             fontMetrics().elidedText(shownText(cell), Qt::ElideRight, room.width()));
        }
    }
    painter.restore();
}

} // namespace casegrip::ui
