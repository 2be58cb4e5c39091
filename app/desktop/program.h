// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/options.h"
#include "app/desktop/single_instance.h"
#include "app/paths.h"
#include "ui/background/shared_progress.h"
#include "ui/background/workspace_queue_source.h"
#include "ui/background/workspace_thread.h"
#include "ui/desk.h"
#include "ui/main_window.h"
#include "ui/style/theme.h"

#include <QSettings>

#include <functional>
#include <memory>

class QApplication;

namespace casegrip::desktop
{

// The composition root: all that the window works with, made here and handed on. Lives as long as the window.
class Program
{
public:
    // What stands before the workspace's threads when something looks on (a benchmark); by default nothing.
    using Wrap = std::function<std::unique_ptr<ui::QueueSource>(ui::QueueSource &)>;

    // `settingsFile`: how this person likes the window. Puts the language into `application`.
    Program(QApplication &application, const Options &options, const app::Paths &paths, const Clock &clock,
            const QString &settingsFile, const Wrap &wrap = {});

    ~Program();
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    ui::MainWindow &window() { return m_window; }
    ui::Theme &theme() { return m_theme; }
    // Does what a command asks the open window for (PrintRequest, workspace::AccessRequest): on the writer's
    // thread; a pack, which takes long, on one of its own.
    void answer(const QByteArray &line, SingleInstance::Reply reply);

private:
    void writeRow(const QByteArray &line, SingleInstance::Reply reply);
    ui::WorkspaceThread &packer();

    const std::string m_login;
    QSettings m_settings;
    const bool m_spoken; // the language is installed before anything says something
    ui::Theme m_theme;
    const std::shared_ptr<forms::LibraryOnce> m_library; // what one thread begins the other saves
    ui::WorkspaceThread m_writer, m_reader; // what is read is told to the writer first
    const std::shared_ptr<ui::SharedProgress> m_packing =
        std::make_shared<ui::SharedProgress>();    // of every pack
    std::unique_ptr<ui::WorkspaceThread> m_packer; // made when it is first needed; tells the writer, too
    ui::WorkspaceQueueSource m_queue;
    std::unique_ptr<ui::QueueSource> m_wrapped;
    ui::Desk m_desk;
    ui::MainWindow m_window; // goes first
};

} // namespace casegrip::desktop
