// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/background/sync_runner.h"

#include "core/demo/demo.h"
#include "ui/background/workspace_thread.h"

#include <QFileInfo>

namespace casegrip::ui
{

using workspace::Workspace;

SyncRunner::SyncRunner(WorkspaceThread &writer, QObject *parent)
    : QObject(parent), m_writer(writer), m_planner(QStringLiteral("planner"))
{
}

SyncRunner::~SyncRunner()
{
    cancel();
}

SharedProgress::Reading SyncRunner::progress() const
{
    return m_progress ? m_progress->read() : SharedProgress::Reading();
}

bool SyncRunner::begin(const QString &doing)
{
    if (isBusy())
        return false;
    m_doing = doing;
    m_progress = std::make_shared<SharedProgress>();
    emit stateChanged();
    return true;
}

void SyncRunner::end()
{
    m_progress.reset();
}

void SyncRunner::fail(const Error &error)
{
    end();
    emit failed(error);
    emit stateChanged();
}

// Runs `work(workspace, progress)` on the writing thread; its value goes to `taken`, its error to failed().
template <typename Work, typename Taken>
void SyncRunner::start(const QString &doing, Work work, Taken taken)
{
    if (!begin(doing))
        return;
    m_writer.run(
        this, [work, progress = m_progress](Workspace &workspace) { return work(workspace, *progress); },
        [this, taken](auto answer) {
            if (!answer)
                return fail(answer.error());
            end();
            taken(std::move(*answer));
            emit stateChanged();
        });
}

// From the writing thread to the planner and back: the workspace says what the plan starts from, and keeps what came of it.
void SyncRunner::read(const QString &doing, const std::string &path, const Before &before)
{
    if (!begin(doing))
        return;
    m_writer.run(
        this, [path](Workspace &workspace) { return workspace.planInput(path); },
        [this, before](Result<sync::PlanInput> input) {
            if (!input)
                return fail(input.error());
            makePlan(std::move(*input), before);
        });
}

void SyncRunner::makePlan(sync::PlanInput input, const Before &before)
{
    m_planner.post([this, progress = m_progress, input = std::move(input), before]() mutable {
        const Done ready = before ? before(*progress) : Done();
        auto made = std::make_shared<Result<std::unique_ptr<sync::Plan>>>(
            ready ? sync::Plan::make(std::move(input), *progress) : failure(ready.error()));
        QMetaObject::invokeMethod(this, [this, made] { takePlan(std::move(*made)); }, Qt::QueuedConnection);
    });
}

void SyncRunner::takePlan(Result<std::unique_ptr<sync::Plan>> made)
{
    if (!made)
        return fail(made.error());
    auto plan = std::make_shared<std::unique_ptr<sync::Plan>>(std::move(*made));
    const sync::PlanReport report = (*plan)->report();
    if (report.cannotApply)
        return fail(*report.cannotApply); // there is nothing to decide
    m_writer.run(
        this,
        [plan](Workspace &workspace) -> Done {
            workspace.takePlan(std::move(*plan));
            return {};
        },
        [this, report](const Done &taken) {
            if (!taken)
                return fail(taken.error());
            end();
            m_plan = report;
            emit planned();
            emit stateChanged();
        });
}

void SyncRunner::planExport(const QString &path)
{
    drop();
    read(tr("Reading %1").arg(QFileInfo(path).fileName()), path.toStdString(), {});
}

void SyncRunner::planDemo(const QString &dataDir, std::int64_t cases, Instant asOf)
{
    drop();
    m_demo = std::make_shared<QTemporaryDir>(dataDir + QStringLiteral("/demo-XXXXXX"));
    demo::DemoOptions options;
    options.dir = m_demo->filePath(QStringLiteral("demo")).toStdString();
    options.cases = cases;
    options.asOf = asOf;
    read(tr("Making a fictional force"), options.dir, [options](Progress &progress) -> Done {
        const auto written = demo::writeDemo(options, progress);
        return written ? Done() : failure(written.error());
    });
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
