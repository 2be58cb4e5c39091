// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session_watch.h"
#include "tests/support/eventually.h"

#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace casegrip;

// As much of logind as is asked.
class Logind : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    ~Logind() override { forget(); }
    // The program holds the sleep while its end of the pipe is open.
    bool isHeld() const
    {
        char byte;
        return m_read >= 0 && ::read(m_read, &byte, 1) < 0 && errno == EAGAIN;
    }
    QStringList asked;

public slots:
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &, const QString &, const QString &mode)
    {
        forget();
        asked << what + QLatin1Char(' ') + mode;
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
            return {};
        m_read = ends[0];
        QDBusUnixFileDescriptor given;
        given.giveFileDescriptor(ends[1]);
        return given;
    }
    QDBusObjectPath GetSessionByPID(uint) { return QDBusObjectPath(QStringLiteral("/org/freedesktop/login1/session/ours")); }

private:
    void forget()
    {
        if (m_read >= 0)
            ::close(m_read);
        m_read = -1;
    }
    int m_read = -1;
};

// What comes on the bus, from programs that stand for logind and the screen saver.
class SessionWatchTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup() { m_watch.reset(); }
    void aSleepIsHeldUntilTheWindowIsLocked();
    void theLockOfThisSessionLocks();
    void theScreenSaverLocks();
    void withoutABusNothingHappens();

private:
    void say(const QString &path, const QString &interface, const QString &signal, const QVariantList &arguments = {})
    {
        QDBusMessage message = QDBusMessage::createSignal(path, interface, signal);
        message.setArguments(arguments);
        QVERIFY(m_others->send(message));
    }
    const QString m_manager = QStringLiteral("/org/freedesktop/login1");

    QProcess m_bus;
    std::optional<QDBusConnection> m_others, m_ours;
    Logind m_logind;
    std::unique_ptr<desktop::SessionWatch> m_watch;
};

void SessionWatchTest::initTestCase()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (program.isEmpty())
        QSKIP("dbus-daemon is missing (apt-get install dbus)");
    m_bus.start(program, {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY(m_bus.waitForStarted());
    EVENTUALLY(m_bus.canReadLine());
    const QString address = QString::fromUtf8(m_bus.readLine()).trimmed();
    m_others.emplace(QDBusConnection::connectToBus(address, QStringLiteral("others")));
    m_ours.emplace(QDBusConnection::connectToBus(address, QStringLiteral("ours")));
    QVERIFY(m_others->isConnected() && m_ours->isConnected());
    QVERIFY(m_others->registerService(QStringLiteral("org.freedesktop.login1")));
    QVERIFY(m_others->registerService(QStringLiteral("org.freedesktop.ScreenSaver")));
    QVERIFY(m_others->registerObject(m_manager, &m_logind, QDBusConnection::ExportAllSlots));
}

void SessionWatchTest::cleanupTestCase()
{
    m_others.reset();
    m_ours.reset();
    QDBusConnection::disconnectFromBus(QStringLiteral("others"));
    QDBusConnection::disconnectFromBus(QStringLiteral("ours"));
    m_bus.terminate();
    m_bus.waitForFinished();
}

void SessionWatchTest::init()
{
    m_logind.asked.clear();
    m_watch = std::make_unique<desktop::SessionWatch>(*m_ours, *m_ours);
    m_watch->start();
    EVENTUALLY(m_watch->holdsSleep());
}

void SessionWatchTest::aSleepIsHeldUntilTheWindowIsLocked()
{
    QCOMPARE(m_logind.asked, QStringList{QStringLiteral("sleep delay")});
    QVERIFY(m_logind.isHeld());
    bool wasHeld = false;
    connect(m_watch.get(), &desktop::SessionWatch::lockWanted, this, [&] { wasHeld = m_logind.isHeld(); });
    const auto prepare = [this](bool begins) {
        say(m_manager, QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), {begins});
    };
    prepare(true);
    EVENTUALLY(!m_logind.isHeld());
    QVERIFY(wasHeld); // it was locked first
    QVERIFY(!m_watch->holdsSleep());
    prepare(false); // awake again
    EVENTUALLY(m_logind.isHeld());
    EVENTUALLY(m_watch->holdsSleep());
}

void SessionWatchTest::theLockOfThisSessionLocks()
{
    QSignalSpy wanted(m_watch.get(), &desktop::SessionWatch::lockWanted);
    const auto lock = [this](const char *session) {
        say(m_manager + QStringLiteral("/session/") + QString::fromLatin1(session), QStringLiteral("org.freedesktop.login1.Session"), QStringLiteral("Lock"));
    };
    lock("ours");
    EVENTUALLY_IS(wanted.size(), 1);
    lock("another"); // of another login
    lock("ours");
    EVENTUALLY_IS(wanted.size(), 2);
}

void SessionWatchTest::theScreenSaverLocks()
{
    QSignalSpy wanted(m_watch.get(), &desktop::SessionWatch::lockWanted);
    const auto active = [this](bool isActive) {
        say(QStringLiteral("/org/freedesktop/ScreenSaver"), QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("ActiveChanged"), {isActive});
    };
    active(false);
    active(true);
    EVENTUALLY_IS(wanted.size(), 1);
    active(false);
    active(true);
    EVENTUALLY_IS(wanted.size(), 2);
}

void SessionWatchTest::withoutABusNothingHappens()
{
    const QDBusConnection none(QStringLiteral("no such connection"));
    desktop::SessionWatch watch(none, none);
    watch.start();
    QVERIFY(!watch.holdsSleep());
}

QTEST_GUILESS_MAIN(SessionWatchTest)
#include "tst_session_watch.moc"
