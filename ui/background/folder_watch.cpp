// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/background/folder_watch.h"

#include "core/sync/manifest.h"

#include <QDateTime>
#include <QDir>

namespace casegrip::ui
{
namespace
{

constexpr int everyMs = 60 * 1000;
constexpr qint64 settledMs = 10 * 1000; // a zip may still be being copied
const auto manifestName = QStringLiteral("manifest.json");

bool isZip(const QFileInfo &entry)
{
    return entry.isFile() && entry.suffix().compare(QStringLiteral("zip"), Qt::CaseInsensitive) == 0;
}

// When what completes an export was written; none: this is no complete export.
std::optional<qint64> completedAt(const QFileInfo &entry, qint64 now)
{
    if (isZip(entry)) {
        const qint64 modified = entry.lastModified().toMSecsSinceEpoch();
        return modified + settledMs <= now ? std::optional(modified) : std::nullopt;
    }
    const QFileInfo manifest(QDir(entry.filePath()).filePath(manifestName));
    if (!entry.isDir() || !manifest.isFile())
        return {};
    return manifest.lastModified().toMSecsSinceEpoch();
}

Instant exportedAtOf(const QString &path, qint64 modified, const TimeZone &zone)
{
    const auto onlyManifest = [](std::string_view name) { return name == manifestName.toStdString(); };
    const auto source = sync::ExportSource::open(path.toStdString(), onlyManifest);
    if (!source)
        return fromEpoch(modified / 1000);
    const auto manifest = sync::readManifest(**source, zone);
    return manifest ? manifest->exportedAt : fromEpoch(modified / 1000);
}

} // namespace

FolderWatch::FolderWatch(QObject *parent)
    : QObject(parent), m_zone(TimeZone::utc()), m_worker(QStringLiteral("folder watch"))
{
    m_timer.setInterval(everyMs);
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FolderWatch::look);
}

FolderWatch::~FolderWatch()
{
    m_worker.drop();
}

void FolderWatch::watch(const QString &folder, const TimeZone &zone)
{
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    m_folder = folder;
    m_zone = zone;
    m_worker.post([this] { m_known.clear(); }); // `this` outlives the worker, which is its member
    if (m_newest) {
        m_newest.reset();
        emit newestChanged();
    }
    if (folder.isEmpty()) {
        m_timer.stop();
        return;
    }
    m_watcher.addPath(folder);
    m_timer.start();
    m_looking = false; // what is under way looks elsewhere
    look();
}

void FolderWatch::look()
{
    if (m_folder.isEmpty() || m_looking)
        return;
    m_looking = true;
    m_worker.post([this, folder = m_folder, zone = m_zone] {
        const auto newest = newestIn(folder, zone, m_known);
        QMetaObject::invokeMethod(
            this, [this, folder, newest] { take(folder, newest); }, Qt::QueuedConnection);
    });
}

std::optional<ArrivedExport> FolderWatch::newestIn(const QString &folder, const TimeZone &zone, Known &known)
{
    auto entries = QDir(folder).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    entries.prepend(QFileInfo(folder)); // it may be the export itself, written anew every night
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    std::optional<ArrivedExport> newest;
    Known seen;
    for (const QFileInfo &entry : entries) {
        const auto modified = completedAt(entry, now);
        if (!modified)
            continue;
        Written written = known.value(entry.filePath());
        if (written.modified != *modified)
            written = {*modified, exportedAtOf(entry.filePath(), *modified, zone)};
        seen.insert(entry.filePath(), written);
        if (!newest || written.exportedAt > newest->exportedAt)
            newest = {entry.filePath(), written.exportedAt};
    }
    known = std::move(seen);
    return newest;
}

void FolderWatch::take(const QString &folder, const std::optional<ArrivedExport> &newest)
{
    if (folder != m_folder)
        return;
    m_looking = false;
    if (newest == m_newest)
        return;
    m_newest = newest;
    emit newestChanged();
}

} // namespace casegrip::ui
