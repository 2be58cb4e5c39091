// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/program.h"

#include "app/desktop/prints.h"
#include "core/workspace/access_request.h"
#include "ui/widgets/message.h"

#include <QApplication>
#include <QLocale>
#include <QTranslator>

namespace casegrip::desktop
{
namespace
{

using Access = workspace::OpenOptions::Access;

// Our own texts and Qt's. English has a file too: for plurals.
bool installLanguage(const QSettings &settings, QApplication &application)
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
    return true;
}

workspace::OpenOptions with(const std::shared_ptr<forms::LibraryOnce> &library, workspace::OpenOptions options)
{
    options.library = library;
    return options;
}

// Both open while the window is made.
ui::WorkspaceThread &opened(ui::WorkspaceThread &reader, ui::WorkspaceThread &writer)
{
    writer.open();
    reader.openAfter(writer);
    return reader;
}

} // namespace

Program::Program(QApplication &application, const Options &options, const app::Paths &paths, const Clock &clock,
                 const QString &settingsFile, const Wrap &wrap)
    : m_login(options.login.empty() ? systemLogin() : options.login), m_settings(settingsFile, QSettings::IniFormat), m_spoken(installLanguage(m_settings, application)),
      m_library(std::make_shared<forms::LibraryOnce>(workspace::templatesFolder(paths.dataFolder))),
      m_writer(QStringLiteral("writer"), with(m_library, openOptions(options, paths, clock, Access::Write))),
      m_reader(QStringLiteral("reader"), with(m_library, openOptions(options, paths, clock, Access::Read)), m_writer), m_queue(m_reader, m_writer),
      m_wrapped(wrap ? wrap(m_queue) : nullptr),
      m_desk{clock, m_theme, m_settings, ui::message, ui::Words(framework::shippedDefault().zone), {}},
      m_window(m_desk, opened(m_reader, m_writer), m_writer, m_wrapped ? *m_wrapped : m_queue)
{
}

// What is packed is not waited for.
Program::~Program()
{
    m_packing->cancel();
}

void Program::answer(const QByteArray &line, SingleInstance::Reply reply)
{
    if (workspace::isAccessRequest(line.toStdString())) {
        writeRow(line, std::move(reply));
        return;
    }
    const auto request = readRequest(line);
    if (!request) {
        reply(lineOf(Remark(failure(request.error()))));
        return;
    }
    if (request->login != m_login) {
        reply(lineOf(Remark(failure(ErrorKind::Busy, "The window is open for another login.", "Close it, or ask as the login that it is open for."))));
        return;
    }
    ui::WorkspaceThread &thread = request->wanted.pack.empty() ? m_writer : packer();
    thread.run(
        &m_window,
        [wanted = request->wanted, progress = m_packing](workspace::Workspace &workspace) {
            return takeOut(workspace, wanted, *progress);
        },
        [reply = std::move(reply)](const Remark &taken) { reply(lineOf(taken)); });
}

ui::WorkspaceThread &Program::packer()
{
    if (!m_packer)
        m_packer = m_reader.another(QStringLiteral("pack"));
    m_packer->reopen(); // another facts file may be in use since the last one
    return *m_packer;
}

// What a command is about to show.
void Program::writeRow(const QByteArray &line, SingleInstance::Reply reply)
{
    const auto request = workspace::readAccessRequest(line.toStdString());
    if (!request) {
        reply(QByteArray::fromStdString(workspace::lineOf(Done(failure(request.error())))));
        return;
    }
    m_writer.run(
        &m_window, [wanted = *request](workspace::Workspace &workspace) { return workspace::carryOut(workspace, wanted); },
        [reply = std::move(reply)](const Done &written) { reply(QByteArray::fromStdString(workspace::lineOf(written))); });
}

} // namespace casegrip::desktop
