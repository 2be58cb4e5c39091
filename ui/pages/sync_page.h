// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/forms/library.h"
#include "core/sync/sync_plan.h"
#include "core/workspace/status.h"
#include "ui/background/folder_watch.h"

#include <QWidget>

class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace casegrip::ui
{

class Actions;
class Card;
class PlainLabel;
class PlainTableModel;
class PlanView;
class RefusedRows;
class SyncRunner;
class TableView;
class WorkspaceThread;
struct Desk;

// Where exports come in: how old the data are, a plan before anything is applied, rows that were refused, the
// exports applied so far with the way back, a folder to watch, and the backups.
class SyncPage : public QWidget
{
    Q_OBJECT
public:
    SyncPage(const Desk &desk, SyncRunner &runner, WorkspaceThread &writer, Actions &actions,
             QWidget *parent = nullptr);

    // The briefing has been read anew.
    void refresh();
    void showError(const Error &error);
    QWidget &firstButton();

signals:
    void settingsChanged(); // something the briefing tells of
    void foundChanged(const QString &what); // which export lies in the watched folder unread; empty: none

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildLeft();
    QWidget *buildRight();
    Card *buildData();
    Card *buildPlan();
    Card *buildExports();
    Card *buildWatch();
    Card *buildBackups();
    void handleActions(Actions &actions);

    void chooseFolder();
    void chooseFile();
    void askApply();
    void askUndo();
    void chooseWatched();
    void setWatched(const QString &folder);
    void showFound();
    void chooseSecondFolder();
    void keepStaleAfter();
    void keepSecondFolder(const QString &folder, const std::string &passphrase);

    void showState();
    void showPlan();
    void showData();
    void showExports();
    void showBackups();
    void readHoldings();
    void showUnusedForms(const std::vector<forms::FaultyFile> &files);

    struct Held {
        workspace::Holdings counts;
        sync::RefusedRows refused;
        std::vector<forms::FaultyFile> unusedForms;
    };

    const Desk &m_desk;
    SyncRunner &m_runner;
    WorkspaceThread &m_writer;
    FolderWatch m_watch;

    PlainLabel *m_age = nullptr, *m_data = nullptr, *m_next = nullptr, *m_unusedForms = nullptr;
    QSpinBox *m_stale = nullptr; // hours
    int m_staleShown = 0;        // what it was last set to
    PlainLabel *m_error = nullptr, *m_planIdle = nullptr;
    PlanView *m_plan = nullptr;
    QPushButton *m_folder = nullptr, *m_file = nullptr, *m_apply = nullptr, *m_drop = nullptr,
                *m_undo = nullptr;
    RefusedRows *m_refused = nullptr;
    PlainTableModel *m_exports = nullptr;
    PlainLabel *m_watched = nullptr, *m_foundText = nullptr;
    QPushButton *m_readFound = nullptr, *m_stopWatching = nullptr, *m_secondFolder = nullptr;
    bool m_unread = false; // what is held was not read since it may have changed
    PlainLabel *m_backups = nullptr, *m_backupWarning = nullptr;
};

} // namespace casegrip::ui
