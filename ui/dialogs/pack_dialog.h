// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/reports/month_pack.h"
#include "ui/background/latest.h"
#include "ui/background/shared_progress.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace casegrip::ui
{

class PlainLabel;
class WorkspaceThread;
struct Desk;

// Asks for a month and a folder, and writes the monthly pack of it there; closes a month. Does not block, and what takes long runs
// on a thread of its own: Cancel stops it. Goes when it is done.
class PackDialog : public QDialog
{
    Q_OBJECT
public:
    // The threads outlive it.
    PackDialog(const Desk &desk, WorkspaceThread &reader, WorkspaceThread &writer, figures::Month month, QWidget *parent);
    ~PackDialog() override;

    void setFolder(const QString &folder);
    void reject() override;

signals:
    void happened(const QString &what);
    void monthChanged(); // it was closed

private:
    QComboBox *makeMonths(figures::Month month);
    QLayout *makeFolderRow();
    figures::Month month() const;
    void readState();
    void askFolder();
    void askToClose();
    void closeMonth(figures::Month month);
    void write();
    void say(const QString &text);
    void sayError(const Error &error);
    void setBusy(bool isBusy);
    void check();

    const Desk &m_desk;
    WorkspaceThread &m_reader, &m_writer;
    Latest m_latest;
    QComboBox *m_months;
    QLineEdit *m_folder;
    QPushButton *m_choose, *m_close, *m_write;
    PlainLabel *m_state, *m_said;
    bool m_isClosed = true; // until it is known
    bool m_isBusy = false;
    std::shared_ptr<SharedProgress> m_progress;
    std::unique_ptr<WorkspaceThread> m_packer; // made when it is first needed
};

} // namespace casegrip::ui
