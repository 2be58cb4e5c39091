// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace casegrip::ui
{

// A table as all our pages use it: whole rows, no grid, rows of one height, Tab leaves it, and nothing that
// would read every row of the model (typing does not search it, a double click on a divider looks at the
// visible rows only). It always has a current row while it has rows, as screen readers expect.
class TableView : public QTableView
{
    Q_OBJECT
public:
    explicit TableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setRowHeight(int pixels);
    void moveBy(int rows); // the current row, staying in its column
    void keyboardSearch(const QString &) override {}

signals:
    void currentRowChanged(int row); // -1: none
    void returnPressed(const QModelIndex &current);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int sizeHintForColumn(int column) const override;
};

} // namespace casegrip::ui
