// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/sync/sync_plan.h"
#include "ui/widgets/card.h"

#include <vector>

class QPlainTextEdit;
class QPushButton;

namespace casegrip::ui
{

class PlainLabel;
class PlainTableModel;
class TableView;
class WorkspaceThread;
struct Desk;

// The rows that were not taken: the first of them as a table, the chosen one whole below it, and all of them as a file.
class RefusedRows : public Card
{
    Q_OBJECT
public:
    static constexpr std::size_t most = 1000; // in the table

    RefusedRows(const Desk &desk, WorkspaceThread &writer, QWidget *parent);

    // `count`: how many there are; `refused`: the first of them that the person is told of.
    void showRows(sync::RefusedRows refused, std::int64_t count);
    // Those of the plan that waits, else those that are held, to a CSV file.
    void saveAs(const QString &path);

signals:
    void failed(const casegrip::Error &error);

private:
    void askFile();
    void showDetail();

    const Desk &m_desk;
    WorkspaceThread &m_writer;
    std::vector<sync::Refusal> m_refusals;
    PlainTableModel *m_rows;
    PlainLabel *m_count;
    TableView *m_table;
    QPlainTextEdit *m_detail;
    QPushButton *m_save;
    PlainLabel *m_saved;
};

} // namespace casegrip::ui
