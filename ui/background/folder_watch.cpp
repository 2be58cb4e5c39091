// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/background/folder_watch.h"

#include <QDateTime>
#include <QDir>

namespace casegrip::ui
{
namespace
{

constexpr int everyMs = 60 * 1000;
constexpr qint64 settledSecs = 10; // a zip may still be being copied

struct Found {
    QString path;
    qint64 modified = 0;
};

Found newestExport(const QString &folder)
{
    Found newest;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const auto entries =
        QDir(folder).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QFileInfo &entry : entries) {
        const QFileInfo manifest(entry.filePath() + QStringLiteral("/manifest.json"));
        const bool isZip =
            entry.isFile() && entry.suffix().compare(QStringLiteral("zip"), Qt::CaseInsensitive) == 0;
        const qint64 modified = (isZip ? entry : manifest).lastModified().toSecsSinceEpoch();
        const bool complete = isZip ? modified + settledSecs <= now : entry.isDir() && manifest.isFile();
        if (complete && modified > newest.modified)
            newest = {entry.filePath(), modified};
    }
    return newest;
}

} // namespace

FolderWatch::FolderWatch(QObject *parent) : QObject(parent), m_worker(QStringLiteral("folder watch"))
{
    m_timer.setInterval(everyMs);
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FolderWatch::look);
}

FolderWatch::~FolderWatch()
{
    m_worker.drop();
}

void FolderWatch::watch(const QString &folder)
{
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    m_folder = folder;
    m_told.clear();
    m_toldModified = 0;
    if (folder.isEmpty()) {
        m_timer.stop();
        return;
    }
    m_watcher.addPath(folder);
    m_timer.start();
    look();
}

void FolderWatch::look()
{
    if (m_folder.isEmpty() || m_looking)
        return;
    m_looking = true;
    m_worker.post([this, folder = m_folder] { // `this` outlives the worker, which is its member
        const Found newest = newestExport(folder);
        QMetaObject::invokeMethod(
            this, [this, folder, newest] { take(folder, newest.path, newest.modified); },
            Qt::QueuedConnection);
    });
}

void FolderWatch::take(const QString &folder, const QString &newest, qint64 modified)
{
    m_looking = false;
    if (folder != m_folder || newest.isEmpty() || (newest == m_told && modified == m_toldModified))
        return;
    m_told = newest;
    m_toldModified = modified;
    emit found(newest);
}

} // namespace casegrip::ui
