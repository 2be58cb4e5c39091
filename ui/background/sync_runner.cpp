// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/background/sync_runner.h"

#include "core/demo/demo.h"
#include "ui/background/workspace_thread.h"

#include <QFileInfo>

namespace casegrip::ui
{

using workspace::Workspace;

SyncRunner::SyncRunner(WorkspaceThread &writer, QObject *parent) : QObject(parent), m_writer(writer) {}

SharedProgress::Reading SyncRunner::progress() const
{
    return m_progress ? m_progress->read() : SharedProgress::Reading();
}

// Runs `work(workspace, progress)` on the writing thread; its value goes to `taken`, its error to failed().
template <typename Work, typename Taken>
void SyncRunner::start(const QString &doing, Work work, Taken taken)
{
    if (isBusy())
        return;
    m_doing = doing;
    m_progress = std::make_shared<SharedProgress>();
    emit stateChanged();
    m_writer.run(
        this, [work, progress = m_progress](Workspace &workspace) { return work(workspace, *progress); },
        [this, taken](auto answer) {
            m_progress.reset();
            if (answer)
                taken(std::move(*answer));
            else
                emit failed(answer.error());
            emit stateChanged();
        });
}

void SyncRunner::takePlan(sync::PlanReport plan)
{
    m_plan = std::move(plan);
    emit planned();
}

void SyncRunner::planExport(const QString &path)
{
    drop();
    start(
        tr("Reading %1").arg(QFileInfo(path).fileName()),
        [path = path.toStdString()](Workspace &workspace, Progress &progress) -> Result<sync::PlanReport> {
            auto plan = workspace.planSync(path, progress);
            if (!plan || !plan->cannotApply)
                return plan;
            workspace.dropPlan(); // there is nothing to decide
            return failure(*plan->cannotApply);
        },
        [this](sync::PlanReport plan) { takePlan(std::move(plan)); });
}

void SyncRunner::planDemo(const QString &dataDir, std::int64_t cases, Instant asOf)
{
    drop();
    m_demo = std::make_shared<QTemporaryDir>(dataDir + QStringLiteral("/demo-XXXXXX"));
    start(
        tr("Making a fictional force"),
        [folder = m_demo->filePath(QStringLiteral("demo")).toStdString(), cases,
         asOf](Workspace &workspace, Progress &progress) -> Result<sync::PlanReport> {
            demo::DemoOptions options;
            options.dir = folder;
            options.cases = cases;
            options.asOf = asOf;
            if (const auto written = demo::writeDemo(options, progress); !written)
                return failure(written.error());
            return workspace.planSync(folder, progress);
        },
        [this](sync::PlanReport plan) { takePlan(std::move(plan)); });
}

void SyncRunner::apply(bool force)
{
    start(
        tr("Applying the export"),
        [force](Workspace &workspace, Progress &progress) { return workspace.applySync(force, progress); },
        [this](const workspace::Changes &changes) {
            m_plan.reset();
            m_demo.reset();
            emit changed(changes, tr("Export applied"));
        });
}

void SyncRunner::drop()
{
    if (isBusy() || !m_plan)
        return;
    m_plan.reset();
    m_demo.reset();
    m_writer.run(
        this,
        [](Workspace &workspace) -> Done {
            workspace.dropPlan();
            return {};
        },
        [](const Done &) {});
    emit stateChanged();
}

void SyncRunner::undoSync()
{
    drop();
    start(
        tr("Going back to the export before"),
        [](Workspace &workspace, Progress &progress) { return workspace.undoSync(progress); },
        [this](const workspace::Changes &changes) {
            emit changed(changes, tr("Back at the export before"));
        });
}

void SyncRunner::installFramework(const framework::Framework &framework)
{
    start(
        tr("Working out what is due"),
        [framework](Workspace &workspace, Progress &progress) {
            return workspace.installFramework(framework, progress);
        },
        [this](const workspace::Changes &changes) { emit changed(changes, tr("Framework installed")); });
}

void SyncRunner::cancel()
{
    if (m_progress)
        m_progress->cancel();
}

} // namespace casegrip::ui
