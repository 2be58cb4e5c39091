// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_view.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace casegrip::ui
{

TableView::TableView(QWidget *parent) : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    setAlternatingRowColors(false);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(16);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setResizeContentsPrecision(0);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setMinimumSectionSize(32);
    setRowHeight(fontMetrics().height() + 12);
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    setRowHeight(verticalHeader()->defaultSectionSize());
}

void TableView::setRowHeight(int pixels)
{
    verticalHeader()->setDefaultSectionSize(pixels);
}

void TableView::moveBy(int rows)
{
    if (!model() || model()->rowCount() == 0)
        return;
    const int last = model()->rowCount() - 1;
    const int from = currentIndex().isValid() ? currentIndex().row() : (rows > 0 ? -1 : last + 1);
    const int column = std::max(0, currentIndex().column());
    setCurrentIndex(model()->index(std::clamp(from + rows, 0, last), column));
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || current.isValid() != previous.isValid())
        emit currentRowChanged(current.isValid() ? current.row() : -1);
}

// Whole rows are chosen: Home and End mean the first and the last of them.
QModelIndex TableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int rows = model() ? model()->rowCount() : 0;
    if (rows == 0 || (action != MoveHome && action != MoveEnd))
        return QTableView::moveCursor(action, modifiers);
    return model()->index(action == MoveHome ? 0 : rows - 1, std::max(0, currentIndex().column()));
}

void TableView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && currentIndex().isValid())
        emit returnPressed(currentIndex());
    QTableView::keyPressEvent(event);
}

int TableView::sizeHintForColumn(int column) const
{
    return std::clamp(QTableView::sizeHintForColumn(column), 48, 480);
}

} // namespace casegrip::ui
