// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/reports/month_pack.h"
#include "core/workspace/operation.h"
#include "ui/background/latest.h"
#include "ui/background/shared_progress.h"

#include <QDialog>
#include <QTimer>

#include <memory>
#include <optional>

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
struct WrittenPack;

// Asks for a month and a folder, and writes the monthly pack of it there; closes a month. Does not block, and
// what takes long runs on a thread of its own: Cancel stops it, and the dialog goes when it has stopped. Goes
// when it is done. A month that is being closed is waited for.
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
    void changed(const casegrip::workspace::Changes &changes);
    void closed(const QString &what, const std::vector<casegrip::workspace::Operation> &undo);

private:
    enum class Doing { Nothing, Closing, Writing };

    // What closing has to know of a month.
    struct State {
        std::vector<reports::MonthNote> notes;
        bool seesAll = false; // also of a month that is closed
    };

    QComboBox *makeMonths(figures::Month month);
    QLayout *makeFolderRow();
    QLayout *makeProgress();
    void makeButtons();
    figures::Month month() const;
    void readState();
    void showState(const Result<State> &state);
    void askFolder();
    void askToClose();
    void closeMonth(figures::Month month);
    void write();
    void take(const Result<WrittenPack> &written, const QString &folder);
    void say(const QString &text);
    void sayError(const Error &error);
    void setDoing(Doing doing);
    void showProgress();
    void check();

    const Desk &m_desk;
    WorkspaceThread &m_writer;
    Latest m_latest;
    QComboBox *m_months;
    QLineEdit *m_folder;
    QPushButton *m_choose, *m_close, *m_write = nullptr, *m_cancel = nullptr;
    QProgressBar *m_bar;
    PlainLabel *m_state, *m_said;
    QDialogButtonBox *m_buttons;
    QTimer m_timer;
    std::optional<bool> m_isClosed; // none: it is not known
    Doing m_doing = Doing::Nothing;
    std::shared_ptr<SharedProgress> m_looking,
        m_progress;                             // of the state, of the pack; none: nothing is under way
    std::unique_ptr<WorkspaceThread> m_counter; // months are counted on it
};

} // namespace casegrip::ui
