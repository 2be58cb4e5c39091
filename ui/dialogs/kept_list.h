// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <string>
#include <vector>

class QPushButton;

namespace casegrip::ui
{

class PlainLabel;
class PlainTableModel;
class TableView;
class Theme;

// What a dialog can add to: the entries that are there, and a button that withdraws the one that is current.
class KeptList : public QWidget
{
    Q_OBJECT
public:
    struct Row {
        QStringList texts;
        std::string entry; // that made it, hex
        bool isWithdrawable = false;
    };
    // Parts are called "<name>Table", "<name>Empty" and "<name>Withdraw".
    KeptList(const Theme &theme, const QString &name, const QString &title, const QStringList &columns,
             QWidget *parent);

    // `none`: said when there are no rows; `notYours`: why one of somebody else's cannot be withdrawn.
    void show(std::vector<Row> rows, const QString &none, const QString &notYours);

    // Tab comes to its parts from that field. Called when what follows is there, too: it would come in between.
    void tabAfter(QWidget &field);

signals:
    void withdrawWanted(const std::string &entry, const QStringList &texts);

private:
    void follow(int row);

    PlainTableModel *m_model;
    TableView *m_table;
    PlainLabel *m_empty;
    QPushButton *m_withdraw;
    std::vector<Row> m_rows;
    QString m_notYours;
};

} // namespace casegrip::ui
