// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/after_stop.h"
#include "tests/support/kill_harness.h"

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
    std::vector<std::string> m_entries;  // in both

    using Work = std::function<void(Workspace &)>;
    struct Phases {
        Work before = [](Workspace &) {}; // not in the phase
        Work work;
        std::string beginsWith = {}; // a file of the data folder that the work makes; empty: the whole work is the phase
    };

    // Kills `work` at random instants in a folder that shows `before`; what is left shows that or `after`, is sound, and
    // goes on working.
    void kill(const char *phase, const std::string &from, const std::string &before, const std::string &after,
              const Phases &phases)
    {
        AfterStop look(*m_force);
        KillTest test;
        test.prepare = [&] { m_force->startFrom(from); };
        test.work = [&](Phase &inside) {
            auto opened = m_force->open();
            phases.before(opened);
            std::optional<Appearance> appearance;
            if (phases.beginsWith.empty())
                inside.enter();
            else
                appearance.emplace(m_force->data(), phases.beginsWith, [&] { inside.enter(); });
            phases.work(opened);
            appearance.reset(); // so that the phase has begun before it ends
            inside.acknowledge("done");
            for (const auto &id : entryIds(opened))
                inside.acknowledge(id);
            inside.leave();
        };
        test.check = [&](const Death &death) {
            QCOMPARE(death.error, std::string());
            Expected expected{before, after, !death.acknowledged.empty(), from.empty() ? std::vector<std::string>() : m_entries, m_next};
            for (std::size_t i = 1; i < death.acknowledged.size(); ++i)
                expected.entries.push_back(death.acknowledged[i]);
            const auto wrong = look.wrong(expected);
            QVERIFY2(wrong.empty(), wrong.c_str());
        };
        const int wanted = killCount(3);
        const KillReport result = killRepeatedly(wanted, test);
        qInfo("%s; %d left the state before, %d the one after", result.toText(phase).c_str(), look.before(), look.after());
        QCOMPARE(result.inside, wanted);
        QVERIFY(result.isAimed());
    }

private slots:
    void initTestCase()
    {
        m_force = std::make_unique<SmallForce>(m_home.path().toStdString(), killCount(0) > 0 ? 600 : 300);
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
            m_entries = entryIds(opened);
        }
        SmallForce::copyFolder(m_force->data(), m_synced);
        {
            auto opened = m_force->open();
            m_force->sync(opened, m_force->next());
            m_next = picture(opened);
        }
        SmallForce::copyFolder(m_force->data(), m_syncedTwice);
        QVERIFY(!m_first.empty() && !m_next.empty() && m_first != m_next);
        QVERIFY(m_entries.size() >= 3);
    }
    void whileTheFirstExportIsSynced()
    {
        kill("first sync", {}, {}, m_first, {.work = [&](Workspace &opened) { m_force->sync(opened, m_force->first()); }});
    }
    void whileTheSameExportIsSyncedAgain()
    {
        kill("re-sync", m_synced, m_first, m_first, {.work = [&](Workspace &opened) { m_force->sync(opened, m_force->first()); }});
    }
    void whileTheNextDayIsSynced()
    {
        kill("sync of the next day", m_synced, m_first, m_next,
             {.work = [&](Workspace &opened) { m_force->sync(opened, m_force->next()); }});
    }
    void whileAPlanIsApplied()
    {
        kill("apply", m_synced, m_first, m_next,
             {.before = [&](Workspace &opened) { must(opened.planSync(m_force->next(), m_silent)); },
              .work = [&](Workspace &opened) { must(opened.applySync(false, m_silent)); }});
    }
    void whileTheFirstFactsAreSwitchedTo()
    {
        kill("facts switch (first sync)", {}, {}, m_first,
             {.work = [&](Workspace &opened) { m_force->sync(opened, m_force->first()); }, .beginsWith = "facts-1.db"});
    }
    void whileRebuiltFactsAreSwitchedTo()
    {
        kill("facts switch (rebuild)", m_synced, m_first, m_first,
             {.work = [&](Workspace &opened) { must(opened.rebuild(m_silent)); }, .beginsWith = "facts-2.db"});
    }
    void whileTheFactsAreMadeAnew()
    {
        kill("rebuild", m_synced, m_first, m_first, {.work = [&](Workspace &opened) { must(opened.rebuild(m_silent)); }});
    }
    void whileASyncIsUndone()
    {
        kill("undo of a sync", m_syncedTwice, m_next, m_first, {.work = [&](Workspace &opened) { must(opened.undoSync(m_silent)); }});
    }
};

QTEST_GUILESS_MAIN(TestSyncKill)
#include "tst_sync_kill.moc"
