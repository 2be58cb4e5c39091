// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/workspace/access_log.h"
#include "ui/background/latest.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QComboBox;
class QDateEdit;
class QLayout;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace casegrip::ui
{

class AccessModel;
class Actions;
class PlainLabel;
class TableView;
class WorkspaceThread;
struct Desk;

// The access log: who looked at, searched for, took out and changed what, when and why. Chosen by person, case, what was done
// and when; read a page at a time.
class AccessPage : public QWidget
{
    Q_OBJECT
public:
    // `reader` reads; `writer` saves the table, because the log is told of that first. Who makes it leads
    // ActionId::SaveAccessLog to askFile().
    AccessPage(const Desk &desk, WorkspaceThread &reader, WorkspaceThread &writer, Actions &actions, QWidget *parent);
    ~AccessPage() override;

    AccessModel &model() { return *m_model; }
    TableView &table() { return *m_table; }
    QWidget &firstField();
    bool isReading() const { return m_isReading || m_typing.isActive(); }
    void askFile(); // where the rows go
    void saveAs(const QString &path);

signals:
    void happened(const QString &what);
    void failed(const casegrip::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum class Time { Any, Today, Week, Month, Between };

    QLayout *buildChoice();
    QLayout *buildTop();
    void buildTable();
    QWidget *buildEmpty();
    workspace::AccessQuery query() const;
    bool isChosen() const; // something narrows what is shown
    void showEverything();
    void reload();
    void readMore();
    void take(Result<workspace::AccessPage> page, bool isFirst);
    void showCount();
    void showRefused(const Error &error);

    const Desk &m_desk;
    WorkspaceThread &m_reader;
    WorkspaceThread &m_writer;
    QAction *m_save;
    QLineEdit *m_person, *m_case;
    QComboBox *m_action, *m_time;
    QDateEdit *m_from, *m_to;
    PlainLabel *m_count;
    AccessModel *m_model;
    TableView *m_table;
    QStackedWidget *m_stack; // the table, or why it is empty
    PlainLabel *m_why = nullptr;
    QPushButton *m_everything = nullptr;
    QTimer m_typing;
    Latest m_latest;
    workspace::AccessQuery m_shown;
    bool m_isReading = false;
    bool m_isTold = false; // since it was opened the access log has a row of that
};

} // namespace casegrip::ui
