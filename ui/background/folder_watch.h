// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/background/worker.h"

#include <QFileSystemWatcher>
#include <QSet>
#include <QString>
#include <QTimer>

namespace casegrip::ui
{

// Watches a folder in which exports arrive, and tells of the newest complete one that it has not told of. An
// export is a folder with a manifest.json (which is written last) or a zip. The folder may be a slow share,
// and a share tells nothing of what others do there: so it is also looked through every minute, on a thread
// of its own.
class FolderWatch : public QObject
{
    Q_OBJECT
public:
    explicit FolderWatch(QObject *parent = nullptr);
    ~FolderWatch() override;

    const QString &folder() const { return m_folder; }
    void watch(const QString &folder); // empty: stop
    void look();

signals:
    void found(const QString &path);

private:
    void take(const QString &folder, const QString &newest, qint64 modified);

    QString m_folder;
    QString m_told;
    qint64 m_toldModified = 0;
    bool m_looking = false;
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
    Worker m_worker;
};

} // namespace casegrip::ui
