// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/options.h"
#include "app/desktop/pictures.h"
#include "app/desktop/prints.h"
#include "app/desktop/program.h"
#include "app/desktop/session_watch.h"
#include "app/desktop/single_instance.h"
#include "app/paths.h"
#include "app/process.h"
#include "core/base/log.h"
#include "core/base/visible_text.h"
#include "ui/lock/window_lock.h"
#include "ui/widgets/message.h"

#include <QApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

// Arguments, folders, one window for each data folder; then the program.
namespace casegrip::desktop
{
namespace
{

int complain(const Error &error)
{
    const std::string todo = error.todo.empty() ? error.todo : " " + error.todo;
    std::fprintf(stderr, "casegrip-desktop: %s\n", visibleText(error.what + todo).c_str());
    return 1;
}

ui::Question questionOf(const Error &error)
{
    return {QStringLiteral("Casegrip"), QString::fromStdString(error.what), QString::fromStdString(error.todo), {}};
}

// Where somebody looks who started it from a menu.
int tell(const Error &error)
{
    const int failed = complain(error);
    ui::message(nullptr, questionOf(error), [failed](bool) { QApplication::exit(failed); });
    return QApplication::exec();
}

int drawPictures(ui::MainWindow &window, const PicturesWanted &wanted)
{
    Pictures pictures(window, wanted);
    QObject::connect(&window, &ui::MainWindow::briefed, &pictures, &Pictures::start, Qt::SingleShotConnection);
    QObject::connect(&pictures, &Pictures::finished, qApp, [](const Done &outcome) { QApplication::exit(outcome ? 0 : complain(outcome.error())); });
    window.start();
    return QApplication::exec();
}

// `logs`: or why nothing is logged.
int openWindow(Program &program, SingleInstance &instance, const Done &logs)
{
    ui::MainWindow &window = program.window();
    instance.listen([&program](const QByteArray &line, SingleInstance::Reply reply) { program.answer(line, std::move(reply)); });
    QObject::connect(&instance, &SingleInstance::raiseRequested, &window, [&window] {
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.show();
        window.raise();
        window.activateWindow();
    });
    program.theme().followDesktop();
    window.show();
    window.start();
    if (!logs)
        ui::message(&window, questionOf(logs.error()), [](bool) {});
    SessionWatch session(QDBusConnection::systemBus(), QDBusConnection::sessionBus());
    QObject::connect(&session, &SessionWatch::lockWanted, &window.windowLock(), &ui::WindowLock::lock);
    session.start();
    return QApplication::exec();
}

int run(QApplication &application, const Options &options)
{
    const auto paths = app::pathsFor(options.data);
    if (!paths)
        return complain(paths.error());
    const auto clock = makeClock(options);
    if (!clock)
        return complain(clock.error());
    if (const Done allowed = workspace::Workspace::mayOpen(openOptions(options, *paths, **clock, workspace::OpenOptions::Access::Read)); !allowed)
        return options.isWithoutDisplay() ? complain(allowed.error()) : tell(allowed.error());
    if (options.print.isWanted()) {
        const Done printed = print(options, *paths, **clock);
        return printed ? 0 : complain(printed.error());
    }
    SingleInstance instance(QString::fromStdString(paths->socket));
    const bool draws = options.pictures.isWanted();
    if (!draws && instance.raiseOther())
        return 0;
    const std::string folders[] = {paths->dataFolder, paths->configFolder,
                                   QFileInfo(QString::fromStdString(paths->socket)).path().toStdString()};
    for (const std::string &folder : folders) {
        if (const Done made = app::makePrivateFolder(folder); !made)
            return complain(made.error());
    }
    const Done logs = log::start(paths->logFile);
    if (!logs)
        (void)complain(logs.error());

    const QTemporaryDir freshSettings; // pictures show the window as it is at first
    Program program(application, options, *paths, **clock,
                    draws ? freshSettings.filePath(QStringLiteral("window.ini"))
                          : QString::fromStdString(paths->configFolder + "/window.ini"));
    const int exitCode = draws ? drawPictures(program.window(), options.pictures)
                               : openWindow(program, instance, logs);
    log::stop();
    return exitCode;
}

} // namespace
} // namespace casegrip::desktop

int main(int argc, char **argv)
{
    using namespace casegrip;
    app::harden();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const desktop::Parsed parsed = desktop::parseArguments(arguments);
    if (parsed.printed) {
        std::fputs(qPrintable(parsed.printed->text), parsed.printed->exitCode == 0 ? stdout : stderr);
        return parsed.printed->exitCode;
    }
    if (parsed.options.isWithoutDisplay())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("casegrip"));
    QApplication::setApplicationDisplayName(QStringLiteral("Casegrip"));
    QApplication::setApplicationVersion(QStringLiteral(CASEGRIP_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("casegrip-desktop"));
    return desktop::run(application, parsed.options);
}
