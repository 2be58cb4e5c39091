// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>
#include <QDir>
#include <QElapsedTimer>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <cstdio>
#include <sqlite3.h>
#include <string>
#include <vector>

// What the benchmarks of the window share: figures, how they are printed, and whose window it is.
namespace casegrip::bench
{

using Milliseconds = double;

constexpr int patienceMs = 60000;

inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

inline double percentile95(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[std::min(values.size() - 1, values.size() * 95 / 100)];
}

inline void print(const QString &work, const QString &value, const QString &peer = {}, const QString &ratio = {},
           const QString &goal = {})
{
    std::printf("%s\n", qPrintable(QStringList({work, value, peer, ratio, goal}).join(QLatin1Char(';'))));
    std::fflush(stdout);
}

inline QString ms(double value)
{
    return QStringLiteral("%1 ms").arg(value, 0, 'f', value < 10 ? 1 : 0);
}

// How long the event loop was not free, and the longest such stretch since the last reset().
class StallWatch
{
public:
    StallWatch()
    {
        auto *dispatcher = QAbstractEventDispatcher::instance();
        QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, dispatcher, [this] { m_busy.start(); });
        QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, dispatcher, [this] { pause(); });
        m_busy.start();
    }
    void reset()
    {
        m_longest = 0;
        m_busy.start();
    }
    Milliseconds longest()
    {
        pause();
        m_busy.start();
        return m_longest;
    }

private:
    void pause()
    {
        if (m_busy.isValid())
            m_longest = std::max(m_longest, double(m_busy.nsecsElapsed()) / 1e6);
        m_busy.invalidate();
    }
    QElapsedTimer m_busy;
    Milliseconds m_longest = 0;
};

// Another login is nobody: the whole force. A sergeant of the roster: the team.
struct Sergeant {
    std::string login, team;
};
inline Sergeant someSergeant(const std::string &facts)
{
    sqlite3 *database = nullptr;
    sqlite3_stmt *statement = nullptr;
    sqlite3_open_v2(facts.c_str(), &database, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_prepare_v2(database,
                       "SELECT officer.login, team.code FROM officer JOIN team ON team.id = officer.team_id "
                       "WHERE officer.rank = 'sergeant' AND officer.acting_rank = '' AND officer.login <> '' "
                       "ORDER BY (SELECT count(*) FROM open_work WHERE open_work.team = team.id) DESC LIMIT 1",
                       -1, &statement, nullptr);
    Sergeant found;
    if (sqlite3_step(statement) == SQLITE_ROW)
        found = {reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)),
                 reinterpret_cast<const char *>(sqlite3_column_text(statement, 1))};
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return found;
}

inline QString factsOf(const QString &data)
{
    const QStringList files = QDir(data).entryList({QStringLiteral("facts-*.db")}, QDir::Files, QDir::Name);
    if (files.isEmpty())
        qFatal("there are no facts in the data folder");
    return QDir(data).filePath(files.last());
}

} // namespace casegrip::bench
