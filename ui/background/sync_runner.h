// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/framework/framework.h"
#include "core/sync/plan.h"
#include "core/workspace/operation.h"
#include "ui/background/shared_progress.h"
#include "ui/background/worker.h"

#include <QObject>
#include <QString>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace casegrip::ui
{

class WorkspaceThread;

// Plans and applies exports, one at a time. An export is read on a thread of the runner's own, so that the writing thread
// saves what is written meanwhile; it is applied on the writing thread. The report on the plan that waits to be applied is kept here, so
// that every page shows the same one.
class SyncRunner : public QObject
{
    Q_OBJECT
public:
    // `writer` outlives the runner.
    explicit SyncRunner(WorkspaceThread &writer, QObject *parent = nullptr);
    // An export that is being read is left; waits until it is.
    ~SyncRunner() override;

    bool isBusy() const { return m_progress != nullptr; }
    const QString &doing() const { return m_doing; } // "Reading demo-1": a sentence part while busy
    SharedProgress::Reading progress() const;
    const std::optional<sync::PlanReport> &plan() const { return m_plan; }

    void planExport(const QString &path);
    void apply(bool force);
    // Makes a fictional force of `cases` in a folder of its own inside the data folder, and plans it.
    void planDemo(const QString &dataDir, std::int64_t cases, Instant asOf);
    void drop();
    void undoSync();
    // The shipped framework, applying from this instant (none: ever).
    void installFramework(const framework::Framework &framework);
    void cancel();

signals:
    void stateChanged(); // busy or not, another plan
    void planned();      // see plan()
    void changed(const casegrip::workspace::Changes &changes, const QString &what); // data are different now
    void failed(const casegrip::Error &error);

private:
    bool begin(const QString &doing);
    void end();
    void fail(const Error &error);
    template <typename Work, typename Taken>
    void start(const QString &doing, Work work, Taken taken);
    using Before = std::function<Done(Progress &)>; // makes what is to be read
    void read(const QString &doing, const std::string &path, const Before &before);
    void makePlan(sync::PlanInput input, const Before &before);
    void takePlan(Result<std::unique_ptr<sync::Plan>> made);

    WorkspaceThread &m_writer;
    QString m_doing;
    std::shared_ptr<SharedProgress> m_progress; // none: not busy
    std::optional<sync::PlanReport> m_plan;
    std::shared_ptr<QTemporaryDir> m_demo; // removed with the plan
    Worker m_planner;                      // last: its jobs end before the rest goes
};

} // namespace casegrip::ui
