// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStringList>

namespace casegrip::test
{

// What one run of the built program gave.
struct CommandRun {
    int exitCode = -1; // -1: did not end by itself
    QByteArray out;
    QByteArray err;

    QList<QByteArray> lines() const
    {
        QList<QByteArray> lines = out.split('\n');
        lines.removeLast(); // after the last line's end
        return lines;
    }
    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

inline QString commandProgram() { return QStringLiteral(CASEGRIP_PROGRAM); }

inline CommandRun runProgram(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    CommandRun run;
    if (!process.waitForFinished(300000) || process.exitStatus() != QProcess::NormalExit)
        return run;
    run.exitCode = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

inline CommandRun runCommand(const QStringList &arguments, const QByteArray &input = {})
{
    return runProgram(commandProgram(), arguments, input);
}

} // namespace casegrip::test
