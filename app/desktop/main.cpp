// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/options.h"
#include "app/desktop/pictures.h"
#include "app/desktop/single_instance.h"
#include "app/paths.h"
#include "app/process.h"
#include "core/base/log.h"
#include "ui/background/workspace_queue_source.h"
#include "ui/background/workspace_thread.h"
#include "ui/desk.h"
#include "ui/main_window.h"
#include "ui/style/theme.h"
#include "ui/text/sentences.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTranslator>

#include <cstdio>

// The composition root of the window: everything is made here and handed on.
namespace casegrip::desktop
{
namespace
{

int complain(const Error &error)
{
    const std::string todo = error.todo.empty() ? error.todo : " " + error.todo;
    std::fprintf(stderr, "casegrip-desktop: %s%s\n", error.what.c_str(), todo.c_str());
    return 1;
}

workspace::OpenOptions openOptions(const Options &options, const app::Paths &paths, const Clock &clock,
                                   workspace::OpenOptions::Access access)
{
    return {paths.dataFolder, access, &clock, options.isReplay(), options.frameworkFile,
            options.login.empty() ? systemLogin() : options.login};
}

// Our own texts and Qt's. English has a file too: for plurals.
void installLanguage(const QSettings &settings, QApplication &application)
{
    const QLocale system;
    const QString language = settings.value(QStringLiteral("window/language"), system.name().left(2)).toString();
    const QLocale locale = language == QLatin1String("cy") ? QLocale(QLocale::Welsh, QLocale::UnitedKingdom)
                           : system.language() == QLocale::English
                               ? system
                               : QLocale(QLocale::English, QLocale::UnitedKingdom);
    QLocale::setDefault(locale);
    for (const QString &name : {QStringLiteral("casegrip_en"), QStringLiteral("casegrip_cy")}) {
        if (name == QLatin1String("casegrip_cy") && locale.language() != QLocale::Welsh)
            continue;
        auto *translator = new QTranslator(&application);
        if (translator->load(name, QStringLiteral(":/translations")))
            QApplication::installTranslator(translator);
    }
}

int drawPictures(ui::MainWindow &window, const QString &folder)
{
    Pictures pictures(window, folder);
    QObject::connect(&window, &ui::MainWindow::briefed, &pictures, &Pictures::start, Qt::SingleShotConnection);
    QObject::connect(&pictures, &Pictures::finished, qApp, [](bool complete) { QApplication::exit(complete ? 0 : 1); });
    window.start();
    return QApplication::exec();
}

int openWindow(ui::MainWindow &window, ui::Theme &theme, SingleInstance &instance)
{
    instance.listen();
    QObject::connect(&instance, &SingleInstance::raiseRequested, &window, [&window] {
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.show();
        window.raise();
        window.activateWindow();
    });
    theme.followDesktop();
    window.show();
    window.start();
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
    SingleInstance instance(QString::fromStdString(paths->socket));
    const bool draws = !options.pictures.isEmpty();
    if (!draws && instance.raiseOther())
        return 0;
    const std::string folders[] = {paths->dataFolder, paths->configFolder,
                                   QFileInfo(QString::fromStdString(paths->socket)).path().toStdString()};
    for (const std::string &folder : folders) {
        if (const Done made = app::makePrivateFolder(folder); !made)
            return complain(made.error());
    }
    log::start(paths->logFile);

    const QTemporaryDir freshSettings; // pictures show the window as it is at first
    QSettings settings(draws ? freshSettings.filePath(QStringLiteral("window.ini"))
                             : QString::fromStdString(paths->configFolder + "/window.ini"),
                       QSettings::IniFormat);
    installLanguage(settings, application);
    ui::Theme theme;
    using Access = workspace::OpenOptions::Access;
    ui::WorkspaceThread reader(QStringLiteral("reader"), openOptions(options, *paths, **clock, Access::Read));
    ui::WorkspaceThread writer(QStringLiteral("writer"), openOptions(options, *paths, **clock, Access::Write));
    ui::WorkspaceQueueSource queue(reader, writer);
    ui::Desk desk{**clock, theme, settings, ui::message, ui::Words(framework::shippedDefault().zone), {}};
    ui::MainWindow window(desk, reader, writer, queue);
    const int exitCode = draws ? drawPictures(window, options.pictures) : openWindow(window, theme, instance);
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
    if (!parsed.options.pictures.isEmpty())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("casegrip"));
    QApplication::setApplicationDisplayName(QStringLiteral("Casegrip"));
    QApplication::setApplicationVersion(QStringLiteral(CASEGRIP_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("casegrip-desktop"));
    return desktop::run(application, parsed.options);
}
