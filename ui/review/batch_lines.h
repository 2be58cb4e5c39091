// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/batch_model.h"

#include <QWidget>

class QLineEdit;

namespace casegrip::ui
{

class PlainLabel;
class TableView;
struct Desk;

// The cases of a batch with their lines. The line of the current case is written in the field below; Up, Down
// and Enter go to another case from there, so that hands stay where they are.
class BatchLines : public QWidget
{
    Q_OBJECT
public:
    BatchLines(const Desk &desk, QWidget *parent);

    BatchModel &model() { return *m_model; }
    TableView &table() { return *m_table; }
    int row() const; // -1: none
    // The keys go to its line.
    void goTo(int row);
    void showCurrent(); // the field as the model has it

signals:
    void currentChanged(); // another case
    void edited();
    void finished(); // Enter on the last case that needed anything

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onEdited(const QString &text);
    void onEnter();

    BatchModel *m_model;
    TableView *m_table;
    PlainLabel *m_name;
    QLineEdit *m_line;
    PlainLabel *m_fault;
};

} // namespace casegrip::ui
