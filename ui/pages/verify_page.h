// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/workspace/operation.h"
#include "core/workspace/status.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QLayout;
class QProgressBar;
class QPushButton;

namespace casegrip::ui
{

class Actions;
class Card;
class PlainLabel;
class PlainTableModel;
class SharedProgress;
class TableView;
class WorkspaceThread;
struct Desk;

// Checks everything that is stored, on a thread of its own, and shows what it found: what, where, since when, what to do. A
// certificate of it can be saved.
class VerifyPage : public QWidget
{
    Q_OBJECT
public:
    // `reader` gives its like, on which the check is done; `writer` makes anew what can be worked out, and saves. Who makes it leads
    // ActionId::CheckEverything to check() and ActionId::SaveCertificate to askFile().
    VerifyPage(const Desk &desk, WorkspaceThread &reader, WorkspaceThread &writer, Actions &actions, QWidget *parent);
    ~VerifyPage() override;

    void check(bool chainsOnly);
    bool isBusy() const { return m_progress != nullptr; }
    const std::optional<workspace::VerifyReport> &report() const { return m_report; } // the last; none: none yet
    QPushButton &firstButton() { return *m_check; }
    void askFile(); // where the certificate goes
    void saveAs(const QString &path);
    void cancel();

signals:
    void changed(const casegrip::workspace::Changes &changes); // something was made anew
    void happened(const QString &what);
    void failed(const casegrip::Error &error);

private:
    QLayout *buildButtons();
    Card *buildResult();
    Card *buildFindings();

    void askRebuild();
    void rebuild();
    void begin(const QString &doing);
    void take(const Result<workspace::VerifyReport> &report);
    void showState();
    void showProgress();
    void showReport();
    void showFinding(int row);
    QStringList rowOf(const workspace::Finding &finding, bool isMended) const;
    QString resultText() const;
    QString endsText() const;

    const Desk &m_desk;
    WorkspaceThread &m_reader;
    WorkspaceThread &m_writer;
    QAction *m_action, *m_save;
    QPushButton *m_check, *m_chains, *m_rebuild, *m_cancel;
    PlainLabel *m_doing;
    QProgressBar *m_bar;
    PlainLabel *m_result = nullptr, *m_counts = nullptr, *m_ends = nullptr, *m_finding = nullptr;
    Card *m_findingsCard = nullptr;
    PlainTableModel *m_findings = nullptr;
    TableView *m_table = nullptr;
    QTimer m_timer;
    std::shared_ptr<SharedProgress> m_progress; // none: nothing is being checked
    std::unique_ptr<WorkspaceThread> m_checker; // while it checks
    QString m_doingText;
    std::optional<workspace::VerifyReport> m_report;
};

} // namespace casegrip::ui
