// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/figures/selection.h"
#include "ui/background/latest.h"
#include "ui/models/queue_source.h"

#include <QTimer>
#include <QWidget>

class QScrollArea;

namespace casegrip::ui
{

class CellRowModel;
class PlainLabel;
class TableView;
class WorkspaceThread;
struct Desk;

// The rows behind a number: exactly those that it counts, 100 at a time, and the case of the current one
// beside them. What is restricted is counted and not shown; of a number under five that holds such a case
// there are no rows at all.
class RowsView : public QWidget
{
    Q_OBJECT
public:
    RowsView(const Desk &desk, WorkspaceThread &reader, QWidget *parent);

    // `what`: "Sergeant: completed"; what they were chosen by is said of the selection.
    void open(const figures::Selection &selection, const QString &what);
    CellRowModel &model() { return *m_model; }
    TableView &table() { return *m_table; }
    void focusRows();
    // Who sees what has changed: they are read again, at once or when they are looked at.
    void reload();
    bool isReading() const { return m_isReading || m_rest.isActive() || m_isReadingCase; }

signals:
    void viewed(const std::string &caseNo);     // its case is shown
    void caseWanted(const std::string &caseNo); // in the queue
    void failed(const casegrip::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildCase();
    void clear();
    void read();
    void take(Result<figures::CellPage> page);
    void showCount(const figures::CellPage &page);
    void readCase();
    void takeCase(const Result<CasePaper> &paper);
    std::string currentCase() const;

    const Desk &m_desk;
    WorkspaceThread &m_reader;
    PlainLabel *m_title, *m_filter, *m_count, *m_end;
    CellRowModel *m_model;
    TableView *m_table;
    QScrollArea *m_case = nullptr;
    figures::Selection m_selection;
    Latest m_latest, m_cases;
    QTimer m_rest; // the cursor has come to rest
    bool m_isReading = false, m_isReadingCase = false;
    bool m_isOpen = false;  // something was opened
    bool m_isStale = false; // to be read when it is looked at
};

} // namespace casegrip::ui
