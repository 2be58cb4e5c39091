// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/write_lock.h"

#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace casegrip;
using storage::WriteLock;

namespace
{

// Another process that holds the lock until it is killed.
class Holder
{
public:
    explicit Holder(const std::string &folder)
    {
        int ready[2] = {};
        if (::pipe(ready) != 0)
            throw std::runtime_error("pipe");
        m_pid = ::fork();
        if (m_pid == 0) {
            const auto lock = WriteLock::acquire(folder);
            const char answer = lock ? 'y' : 'n';
            if (::write(ready[1], &answer, 1) == 1)
                ::pause();
            ::_exit(1);
        }
        char answer = 0;
        m_holds = ::read(ready[0], &answer, 1) == 1 && answer == 'y';
        ::close(ready[0]);
        ::close(ready[1]);
    }
    ~Holder() { kill(); }
    bool holds() const { return m_holds; }
    pid_t pid() const { return m_pid; }
    void kill()
    {
        if (m_pid <= 0)
            return;
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
        m_pid = 0;
    }

private:
    pid_t m_pid = 0;
    bool m_holds = false;
};

} // namespace

class TestWriteLock : public QObject
{
    Q_OBJECT
private slots:
    void oneAtATime()
    {
        const QTemporaryDir folder;
        const auto path = folder.path().toStdString();
        {
            const auto lock = WriteLock::acquire(path);
            QVERIFY(lock.has_value());
            QVERIFY(WriteLock::acquire(path).error().kind == ErrorKind::Busy);
        }
        QVERIFY(WriteLock::acquire(path).has_value());
    }
    void theOtherProcessIsNamed()
    {
        const QTemporaryDir folder;
        const auto path = folder.path().toStdString();
        Holder holder(path);
        QVERIFY(holder.holds());
        const auto refused = WriteLock::acquire(path);
        QVERIFY(!refused.has_value() && refused.error().kind == ErrorKind::Busy);
        QVERIFY(refused.error().what.find(std::to_string(holder.pid())) != std::string::npos);
    }
    void aKilledOwnersLockIsTakenOver()
    {
        const QTemporaryDir folder;
        const auto path = folder.path().toStdString();
        Holder holder(path);
        QVERIFY(holder.holds());
        holder.kill();
        QVERIFY(WriteLock::acquire(path).has_value());
    }
    void aFolderThatIsNotThereIsSaid()
    {
        QVERIFY(WriteLock::acquire("/nonexistent").error().kind == ErrorKind::Io);
    }
};

QTEST_GUILESS_MAIN(TestWriteLock)
#include "tst_write_lock.moc"
