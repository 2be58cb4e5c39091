// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

namespace casegrip::ui
{

// Says that the policy of the computer may have been changed, put there or taken away. The folder need not be there: then the
// nearest one above it is watched. Core looks itself at every question; this is so that the window asks.
class PolicyWatch : public QObject
{
    Q_OBJECT
public:
    // No folder: nothing is watched.
    PolicyWatch(const QString &folder, QObject *parent);

signals:
    void changed();

private:
    void watch();

    const QString m_folder;
    QFileSystemWatcher m_watcher;
    QTimer m_settled; // a file is written in several steps
};

} // namespace casegrip::ui
