// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/workspace/operation.h"
#include "ui/background/latest.h"
#include "ui/dialogs/arrangement_dialog.h"
#include "ui/models/cover_paper.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QPushButton;

namespace casegrip::ui
{

class Card;
class PlainLabel;
class PlainTableModel;
class TableView;
class WorkspaceThread;
struct Desk;

// Who works on whose cases for a period, who is away, and what lies with them. What is over goes out of sight.
class CoverPage : public QWidget
{
    Q_OBJECT
public:
    CoverPage(const Desk &desk, WorkspaceThread &reader, WorkspaceThread &writer, QWidget *parent);

    void reload();
    bool isReading() const { return m_isReading; }
    QWidget &firstFocus(); // the first button that works, else a table
    TableView &covers() { return *m_covers.table; }
    TableView &absences() { return *m_absences.table; }

signals:
    void workWanted(); // the queue of what nobody is there to do
    void saving();
    void changed(const casegrip::workspace::Changes &changes);
    void happened(const QString &what, const std::vector<casegrip::workspace::Operation> &undo);
    void failed(const casegrip::Error &error);
    void notSaved(const casegrip::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    // A list with what can be done to it.
    struct List {
        PlainTableModel *model = nullptr;
        TableView *table = nullptr;
        PlainLabel *empty = nullptr;
        QPushButton *record = nullptr, *end = nullptr;
        std::vector<std::string> entries; // of its rows, hex
    };
    Card *buildList(List &list, const QString &title, const QStringList &columns, const char *name);
    QWidget *buildWork();
    void connectList(List &list, ArrangementDialog::Kind kind);
    void take(CoverPaper paper);
    void showCovers();
    void showAbsences();
    void showRows(List &list, std::vector<QStringList> rows, std::vector<std::string> entries, const QString &none);
    void showWork();
    void enableButtons();
    QString whenText(Instant from, const std::optional<Instant> &until) const;
    QString workText(const std::string &officerId) const;
    QString coversText(const std::string &officerId) const;
    void askNew(ArrangementDialog::Kind kind);
    void askEnd(const List &list, ArrangementDialog::Kind kind);
    void run(workspace::Operation operation, const QString &what);

    const Desk &m_desk;
    WorkspaceThread &m_reader;
    WorkspaceThread &m_writer;
    QCheckBox *m_past;
    List m_covers, m_absences;
    PlainLabel *m_work = nullptr;
    QPushButton *m_showWork = nullptr;
    CoverPaper m_paper;
    Latest m_latest;
    bool m_isReading = false, m_isBusy = false;
};

} // namespace casegrip::ui
