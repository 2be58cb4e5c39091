// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/workspace/exporting.h"
#include "ui/background/shared_progress.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QComboBox;
class QDialogButtonBox;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace casegrip::ui
{

class PlainLabel;
class WorkspaceThread;
struct Desk;

// Asks for a folder and writes everything there as tables for Power BI and other tools, as `casegrip export` does. Does not block:
// it runs on a thread of its own, Cancel stops it, and the dialog goes when it has stopped or is done.
class StarDialog : public QDialog
{
    Q_OBJECT
public:
    // The thread outlives it.
    StarDialog(const Desk &desk, WorkspaceThread &reader, QWidget *parent);
    ~StarDialog() override;

    void setFolder(const QString &folder);
    void reject() override;

signals:
    void happened(const QString &what);

private:
    QLayout *makeFolderRow();
    QLayout *makeProgress();
    void makeButtons();
    void askFolder();
    void write();
    void take(const Result<workspace::StarReport> &report);
    void check();
    void showProgress();

    const Desk &m_desk;
    QComboBox *m_kinds;
    QLineEdit *m_folder;
    QPushButton *m_choose, *m_write = nullptr, *m_cancel = nullptr;
    QProgressBar *m_bar;
    PlainLabel *m_said;
    QDialogButtonBox *m_buttons;
    QTimer m_timer;
    std::shared_ptr<SharedProgress> m_progress; // none: nothing is under way
    std::unique_ptr<WorkspaceThread> m_writer;  // of the tables; it reads the data
};

} // namespace casegrip::ui
