// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/kill_harness.h"
#include "tests/support/small_force.h"

#include <QTemporaryDir>
#include <QTest>
#include <memory>

// kill -9 at random instants while facts are brought in or made anew; a few of each kind, or CASEGRIP_KILLS=200 for the
// full run.
using namespace casegrip;
using namespace casegrip::test;
using workspace::Workspace;

class TestSyncKill : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    NoProgress m_silent;
    std::unique_ptr<SmallForce> m_force;
    std::string m_synced, m_syncedTwice; // data folders after the first sync, and after the next day's
    std::string m_first, m_next;         // what they show
    int m_before = 0, m_after = 0;

    QStringList factsFiles() const
    {
        const QDir folder(QString::fromStdString(m_force->data()));
        QStringList found = folder.entryList({QStringLiteral("facts-*.db*")}, QDir::Files);
        found.removeIf([](const QString &name) { return name.endsWith(QLatin1String("-wal")) || name.endsWith(QLatin1String("-shm")); });
        return found;
    }
    int keptExports() const
    {
        const QDir folder(QString::fromStdString(m_force->data() + "/exports"));
        return int(folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
    }

    // Kills `work` at random instants in a folder that shows `before`; what is left shows that or `after`, is sound, and
    // goes on working.
    void kill(const char *phase, const std::string &from, const std::string &before, const std::string &after,
              const std::function<void(Workspace &)> &work)
    {
        m_before = m_after = 0;
        KillTest test;
        test.prepare = [&] { m_force->startFrom(from); };
        test.work = [&](Phase &inside) {
            auto opened = m_force->open();
            inside.enter();
            work(opened);
            inside.acknowledge("done");
            inside.leave();
        };
        test.check = [&](const Death &death) {
            QCOMPARE(death.error, std::string());
            auto opened = m_force->tryOpen();
            QVERIFY2(opened.has_value(), opened ? "" : toString(opened.error()).c_str());
            const auto found = picture(*opened);
            QVERIFY2(found == before || found == after, "neither the state before nor the one after");
            QVERIFY2(found == after || death.acknowledged.empty(), "what was acknowledged is lost");
            ++(found == after ? m_after : m_before);
            checkIsSound(*opened);
            if (QTest::currentTestFailed())
                return;
            const int applied = int(must(opened->exports()).size());
            QCOMPARE(factsFiles().size(), applied == 0 ? 0 : 1);
            QCOMPARE(keptExports(), applied);
            // The last export again, or the next one: the same as if nothing had happened.
            m_force->sync(*opened, m_force->next());
            checkIsSound(*opened);
            if (applied > 0)
                QVERIFY(picture(*opened) == m_next);
        };
        const int wanted = killCount(4);
        const KillReport result = killRepeatedly(wanted, test);
        qInfo("%s; %d left the state before, %d the one after", result.toText(phase).c_str(), m_before, m_after);
        QCOMPARE(result.inside, wanted);
        QVERIFY(wanted < 100 || result.inside * 10 >= result.kills * 8); // few kills may all come late
    }
    void checkIsSound(Workspace &opened)
    {
        const auto report = must(opened.verify(false, false, m_silent));
        for (const auto &finding : report.findings)
            qWarning("%s", finding.what.c_str());
        QVERIFY(report.findings.empty());
    }

private slots:
    void initTestCase()
    {
        m_force = std::make_unique<SmallForce>(m_home.path().toStdString(), killCount(0) > 0 ? 3000 : 300);
        m_synced = m_home.filePath(QStringLiteral("synced")).toStdString();
        m_syncedTwice = m_home.filePath(QStringLiteral("synced-twice")).toStdString();
        {
            auto opened = m_force->open();
            m_force->sync(opened, m_force->first());
            m_first = picture(opened);
            std::string caseNo;
            must(opened.forEachObligation({}, {}, [&](const workspace::ObligationRow &row) {
                caseNo = row.caseNo;
                return false;
            }));
            must(opened.run(workspace::AddNote{caseNo, "Spoke to the officer."}));
        }
        SmallForce::copyFolder(m_force->data(), m_synced);
        {
            auto opened = m_force->open();
            m_force->sync(opened, m_force->next());
            m_next = picture(opened);
        }
        SmallForce::copyFolder(m_force->data(), m_syncedTwice);
        QVERIFY(!m_first.empty() && !m_next.empty() && m_first != m_next);
    }
    void whileTheFirstExportIsSynced()
    {
        kill("first sync", {}, {}, m_first, [&](Workspace &opened) { m_force->sync(opened, m_force->first()); });
    }
    void whileTheSameExportIsSyncedAgain()
    {
        kill("re-sync", m_synced, m_first, m_first, [&](Workspace &opened) { m_force->sync(opened, m_force->first()); });
    }
    void whileTheNextDayIsApplied()
    {
        kill("sync of the next day", m_synced, m_first, m_next,
             [&](Workspace &opened) { m_force->sync(opened, m_force->next()); });
    }
    void whileTheFactsAreMadeAnew()
    {
        kill("facts switch (rebuild)", m_synced, m_first, m_first, [&](Workspace &opened) { must(opened.rebuild(m_silent)); });
    }
    void whileASyncIsUndone()
    {
        kill("facts switch (undo)", m_syncedTwice, m_next, m_first, [&](Workspace &opened) { must(opened.undoSync(m_silent)); });
    }
};

QTEST_GUILESS_MAIN(TestSyncKill)
#include "tst_sync_kill.moc"
