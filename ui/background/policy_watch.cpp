// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/background/policy_watch.h"

#include "core/access/policy_file.h"

#include <QDir>
#include <QFileInfo>

namespace casegrip::ui
{
namespace
{

constexpr int settledMs = 200;

// Itself, or the nearest above it that is there.
QString nearestFolder(const QString &folder)
{
    QString path = QDir::cleanPath(folder);
    while (!QFileInfo(path).isDir() && path.contains(QLatin1Char('/')) && path.size() > 1)
        path = QFileInfo(path).path();
    return path;
}

} // namespace

PolicyWatch::PolicyWatch(const QString &folder, QObject *parent) : QObject(parent), m_folder(folder)
{
    if (folder.isEmpty())
        return;
    m_settled.setSingleShot(true);
    m_settled.setInterval(settledMs);
    const auto begin = [this] { m_settled.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, begin);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, begin);
    connect(&m_settled, &QTimer::timeout, this, [this] {
        watch();
        emit changed();
    });
    watch();
}

// Anew each time: a file that was replaced is another one for the watcher.
void PolicyWatch::watch()
{
    const QStringList before = m_watcher.files() + m_watcher.directories();
    if (!before.isEmpty())
        m_watcher.removePaths(before);
    m_watcher.addPath(nearestFolder(m_folder));
    const QString file = m_folder % QLatin1Char('/') % QString::fromStdString(access::policyFileName);
    if (QFileInfo::exists(file))
        m_watcher.addPath(file);
}

} // namespace casegrip::ui
