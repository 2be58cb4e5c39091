// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/queue_model.h"

#include <QObject>

class QAction;
class QHeaderView;

namespace casegrip::ui
{

class TableView;
struct Desk;

// The columns of the queue: which are shown, how wide and in which order. Changed by the mouse and by the menu of
// the header, and remembered.
class QueueColumns : public QObject
{
    Q_OBJECT
public:
    // The table has its model.
    QueueColumns(const Desk &desk, TableView &table, QObject *parent);

    void restore();
    void reset();
    void show(QueueModel::Column column, bool shown);
    void showOrder(const QueueView &view); // an arrow in the header

signals:
    void orderChosen(casegrip::ui::SortKey key);

private:
    QAction *action(int column) const;
    void save();

    const Desk &m_desk;
    TableView &m_table;
    QHeaderView &m_header;
};

} // namespace casegrip::ui
