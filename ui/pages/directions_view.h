// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/queue_source.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace casegrip::ui
{

class PlainLabel;
class PlainTableModel;
class TableView;
struct Desk;

// My open directions: those that I gave and those that are mine to do, the earliest due first, each with what became of it.
class DirectionsView : public QWidget
{
    Q_OBJECT
public:
    DirectionsView(const Desk &desk, QueueSource &source, QWidget *parent);

    void reload();
    QWidget &firstFocus(); // the table, or what says that it is empty
    std::size_t count() const { return m_directions.size(); }
    std::string currentCase() const; // empty: none

signals:
    void currentChanged(const std::string &caseNo); // of the current direction; empty: none
    void caseWanted();                              // Enter or a double click on a direction
    void countsChanged(std::size_t open, std::size_t overdue);
    void saving();
    void changed(const casegrip::workspace::Changes &changes);
    void happened(const QString &what, const std::vector<casegrip::workspace::Operation> &undo);
    void failed(const casegrip::Error &error);
    void notSaved(const casegrip::Error &error);

private:
    void take(std::vector<workspace::DirectionOfCase> directions);
    void close(reviews::Closing closing);
    void carryOut(const workspace::CloseDirection &closed, const QString &what);

    const Desk &m_desk;
    QueueSource &m_source;
    PlainTableModel *m_model;
    TableView *m_table;
    PlainLabel *m_empty;
    std::vector<QPushButton *> m_buttons;
    std::vector<workspace::DirectionOfCase> m_directions; // by row
};

} // namespace casegrip::ui
