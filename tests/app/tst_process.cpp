// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <cerrno>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace casegrip;
using namespace casegrip::app;

namespace
{

// Runs `work` in a child process and returns its exit code, or -1 when a signal ended it.
template <typename Work>
int inAChild(Work &&work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = 0;
    return ::waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

class TestProcess : public QObject
{
    Q_OBJECT
private slots:
    void leavesNothingForOthers()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("made"));
        const int code = inAChild([&] {
            harden();
            QFile file(path);
            rlimit core{};
            const bool limited = ::getrlimit(RLIMIT_CORE, &core) == 0 && core.rlim_max == 0;
            return file.open(QIODevice::WriteOnly) && limited && ::prctl(PR_GET_DUMPABLE) == 0 ? 0 : 1;
        });
        QCOMPARE(code, 0);
        QCOMPARE(QFileInfo(path).permissions() & QFile::Permissions(0x0077), QFile::Permissions());
    }
    void aFileAtItsLimitIsAFailedWrite()
    {
        QTemporaryDir dir;
        const QByteArray path = dir.filePath(QStringLiteral("full")).toLocal8Bit();
        const int code = inAChild([&] {
            harden();
            const rlimit small{4096, 4096};
            ::setrlimit(RLIMIT_FSIZE, &small);
            QFile file(QString::fromLocal8Bit(path));
            if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
                return 1;
            file.write(QByteArray(4096, 'a'));
            return file.write("b", 1) == -1 && errno == EFBIG ? 0 : 2;
        });
        QCOMPARE(code, 0);
    }
    void findsTheProgramBesideThisOne()
    {
        const QString own = QFileInfo(QCoreApplication::applicationFilePath()).fileName();
        QCOMPARE(QString::fromStdString(siblingProgram(own.toStdString()).value()),
                 QFileInfo(QCoreApplication::applicationFilePath()).canonicalFilePath());
        QCOMPARE(siblingProgram("casegrip-elsewhere").error().kind, ErrorKind::NotFound);
    }
    void becomesTheSibling()
    {
        const std::string own = QFileInfo(QCoreApplication::applicationFilePath()).fileName().toStdString();
        // The sibling is this test, asked for its help: exit code 0, and the function does not come back.
        QCOMPARE(inAChild([&] {
                     ::close(STDOUT_FILENO);
                     becomeSibling(own, {"-functions"}, Display::None);
                     return 9;
                 }),
                 0);
        QCOMPARE(becomeSibling("casegrip-elsewhere", {}, Display::None).kind, ErrorKind::NotFound);
    }
    void withoutADisplayNoWindow()
    {
        const std::string own = QFileInfo(QCoreApplication::applicationFilePath()).fileName().toStdString();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            qunsetenv(name);
        QVERIFY(!hasDisplay());
        QCOMPARE(becomeSibling(own, {"-functions"}, Display::Needed).kind, ErrorKind::Refused);
        qputenv("DISPLAY", ":7");
        QVERIFY(hasDisplay());
    }
};

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_process.moc"
