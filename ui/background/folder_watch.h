// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/time_zone.h"
#include "ui/background/worker.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QString>
#include <QTimer>

#include <optional>

namespace casegrip::ui
{

// An export that lies ready to be read.
struct ArrivedExport {
    QString path;
    // As its manifest says; when that cannot be read, when the manifest or zip was last written.
    Instant exportedAt;

    bool operator==(const ArrivedExport &) const = default;
};

// Watches a folder in which exports arrive, and knows the newest complete one: the folder itself, a folder in it or a
// zip in it. A folder is complete once it has a manifest.json, which is written last; a zip once it has not been
// written to for some seconds. The same path may bring a new export every night: what counts is when it was made.
// The folder may be a slow share, and a share tells nothing of what others do there: so it is also looked through
// every minute, on a thread of its own; a manifest is read once for each time it was written.
class FolderWatch : public QObject
{
    Q_OBJECT
public:
    explicit FolderWatch(QObject *parent = nullptr);
    ~FolderWatch() override;

    const QString &folder() const { return m_folder; }
    const TimeZone &zone() const { return m_zone; }
    // Nothing: none is there, or it has not been looked yet.
    const std::optional<ArrivedExport> &newest() const { return m_newest; }
    // `zone`: of civil times in a manifest. An empty folder: stop.
    void watch(const QString &folder, const TimeZone &zone);
    void look();

signals:
    void newestChanged();

private:
    // What was written when, in milliseconds, and what its manifest said then.
    struct Written {
        qint64 modified = 0;
        Instant exportedAt;
    };
    using Known = QHash<QString, Written>; // by path

    static std::optional<ArrivedExport> newestIn(const QString &folder, const TimeZone &zone, Known &known);
    void take(const QString &folder, const std::optional<ArrivedExport> &newest);

    QString m_folder;
    TimeZone m_zone;
    std::optional<ArrivedExport> m_newest;
    bool m_looking = false;
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
    Known m_known; // touched on the worker's thread only
    Worker m_worker;
};

} // namespace casegrip::ui
