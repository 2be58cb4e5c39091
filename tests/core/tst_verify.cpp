// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/facts_file.h"
#include "core/journal/entry_types.h"
#include "core/journal/journal_writer.h"
#include "core/journal/work_file.h"
#include "core/storage/write_lock.h"
#include "tests/support/small_sync.h"

#include <QFile>
#include <QMap>

using namespace casegrip;
using namespace casegrip::test;

namespace
{

// Goes on until everything is worked out anew.
class StopComputing final : public Progress
{
public:
    bool advance(Step step, std::int64_t, std::int64_t) override { return step != Step::Computing; }
};

} // namespace

// Verify finds what something else has changed, whenever and with whatever framework it is asked.
class TestVerify : public QObject, private SmallSync
{
    Q_OBJECT

    const Instant m_synced = m_clock.now();
    std::string m_folder;

    workspace::VerifyReport verified()
    {
        OpenOptions reading;
        reading.dataDir = m_folder;
        reading.clock = &m_clock;
        reading.login = "tester";
        auto opened = Workspace::open(reading);
        if (!opened)
            qFatal("%s", toString(opened.error()).c_str());
        auto report = opened->verify(false, false, m_silent);
        if (!report)
            qFatal("%s", toString(report.error()).c_str());
        return *report;
    }
    bool finds(const std::string &words)
    {
        const auto report = verified();
        return std::any_of(report.findings.begin(), report.findings.end(),
                           [&](const auto &finding) { return finding.what.find(words) != std::string::npos; });
    }
    void change(const char *sql) const
    {
        auto facts = cases::openFacts(m_folder + "/facts-1.db", storage::Database::Mode::ReadWrite);
        QVERIFY(facts.has_value());
        facts->exec(sql);
    }
    void changeWork(const char *sql) const
    {
        auto work = storage::Database::open(journal::workPath(m_folder), storage::Database::Mode::ReadWrite, journal::workApplicationId);
        QVERIFY(work.has_value());
        work->exec(sql);
    }
    QString frameworksFolder() const { return QString::fromStdString(m_folder) + QStringLiteral("/frameworks"); }
    static framework::Framework otherFramework(int hours)
    {
        auto other = framework::shippedDefault();
        other.standardHours += hours;
        return other;
    }
    void putFramework(const framework::Framework &other) const
    {
        QVERIFY(QDir().mkpath(frameworksFolder()));
        QFile file(frameworksFolder() + QStringLiteral("/other.json"));
        const auto text = QByteArray::fromStdString(framework::toJson(other));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    // Each file's content, by name.
    QMap<QString, QByteArray> installed() const
    {
        QMap<QString, QByteArray> contents;
        const QDir folder(frameworksFolder());
        for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
            QFile file(folder.filePath(name));
            contents[name] = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
        }
        return contents;
    }
    static std::size_t openWorkOf(Workspace &opened)
    {
        const auto work = opened.openWork({});
        return work ? work->size() : 0;
    }
    // Long enough for reviews to fall due, and for cycles to lapse.
    static QList<int> daysLater() { return {0, 1, 30, 400}; }

private slots:
    void init()
    {
        m_clock.set(m_synced);
        m_folder = fresh("data");
        auto opened = open(m_folder);
        take(opened, force());
    }
    // Cycles lapse and nobody has come by: that is no fault, and it is compared all the same.
    void whatHasComeDueSinceIsNoFault()
    {
        for (const int days : daysLater()) {
            m_clock.set(m_synced + std::chrono::days{days});
            const auto report = verified();
            for (const auto &finding : report.findings)
                qWarning("after %d days: %s", days, finding.what.c_str());
            QVERIFY(report.findings.empty());
            QVERIFY(report.obligations >= 30 && report.tallies > 0);
        }
        m_clock.set(m_synced - std::chrono::days{3}); // put back
        QVERIFY(verified().findings.empty());
    }
    void aChangedTallyIsFound()
    {
        change("UPDATE tally_day SET due = due + 1");
        for (const int days : daysLater()) {
            m_clock.set(m_synced + std::chrono::days{days});
            QVERIFY2(finds("The tally of"), std::to_string(days).c_str());
        }
    }
    void aCaseThatWouldNeverBeLookedAtAgainIsFound()
    {
        change("UPDATE due_case SET next_change_at = NULL WHERE next_change_at IS NOT NULL");
        QVERIFY(finds("The figures that a case adds"));
    }
    void changedFiguresOfOpenStockAreFound()
    {
        change("UPDATE stock SET bail_until = 1 WHERE case_id = 1");
        QVERIFY(finds("What the figures of open stock ask of a case"));
        change("DELETE FROM stock WHERE case_id = 2");
        QVERIFY(finds("What the figures of open stock ask of a case (row 2)"));
        change("INSERT INTO stock(case_id, team, oic, recorded_at, red_box) VALUES(99, 1, 0, 0, 0)");
        QVERIFY(finds("1 rows of open stock belong to no open case"));
    }
    void whatAMonthHoldsIsCompared()
    {
        change("UPDATE team_month SET cases = x'01' WHERE month = (SELECT min(month) FROM team_month)");
        QVERIFY(finds("What a team's month ("));
        change("DELETE FROM team_month");
        QVERIFY(finds("What a team's month ("));
    }
    void whatACaseAddsToTheMonthsIsCompared()
    {
        change("UPDATE due_case SET flows = x'' WHERE case_id = 1");
        QVERIFY(finds("The figures that a case adds (row 1)"));
    }
    void changedOpenWorkIsFoundLater()
    {
        change("UPDATE open_work SET due_at = due_at + 86400 WHERE due_at IS NOT NULL");
        m_clock.set(m_synced + std::chrono::days{400});
        QVERIFY(finds("Open work of a case"));
    }
    // What, where, since when, what to do.
    void aChangedFactIsPutDown()
    {
        change("UPDATE cases SET summary = 'Something else.' WHERE id = 1");
        const auto report = verified();
        QCOMPARE(report.findings.size(), std::size_t(1));
        const auto &finding = report.findings.front();
        QCOMPARE(finding.what, std::string("The facts of a case (row 1) are not what the export brought."));
        QCOMPARE(finding.where, std::string("facts-1.db, case in row 1"));
        QVERIFY(finding.since == workspace::Since({m_synced, workspace::Since::Known::Export}));
        QCOMPARE(workspace::toText(*finding.since), "after " + formatInstant(m_synced) + ", when the export that brought it was applied");
        QVERIFY(finding.todo.find("casegrip rebuild") != std::string::npos);
    }
    // Each of three notes has a backup before it; the second is changed after the third backup was made.
    void theNewestBackupWithoutItSaysSinceWhen()
    {
        std::vector<Instant> backups;
        for (const char *text : {"first", "second", "third"}) {
            m_clock.set(m_clock.now() + std::chrono::days{1});
            auto opened = open(m_folder);
            QVERIFY(opened.refresh().has_value()); // the backup of the day
            backups.push_back(m_clock.now());
            QVERIFY(opened.run(workspace::AddNote{caseNo(1), text}).has_value());
        }
        m_clock.set(m_clock.now() + std::chrono::days{1});
        changeWork("DROP TRIGGER payload_only_erased; UPDATE payload SET body = CAST(replace(CAST(body AS TEXT), 'second', 'other!') AS BLOB) WHERE CAST(body AS TEXT) LIKE '%second%'");
        const auto report = verified();
        const auto changed = std::find_if(report.findings.begin(), report.findings.end(), [](const auto &finding) {
            return finding.what.find("its content is not what was written") != std::string::npos;
        });
        QVERIFY(changed != report.findings.end());
        QVERIFY2(changed->where.starts_with("work.db, Journal of station ") && changed->where.ends_with(", entry 2"), changed->where.c_str());
        QVERIFY(changed->since == workspace::Since({backups.back(), workspace::Since::Known::Backup}));
        QVERIFY(changed->todo.find("restore a backup") != std::string::npos);
    }
    void anEntryThatIsInNoBackupIsOfTheTimeWhenItWasWritten()
    {
        m_clock.set(m_clock.now() + std::chrono::hours{1});
        QVERIFY(open(m_folder).run(workspace::AddNote{caseNo(1), "second"}).has_value());
        changeWork("DROP TRIGGER payload_only_erased; UPDATE payload SET body = CAST(replace(CAST(body AS TEXT), 'second', 'other!') AS BLOB) WHERE CAST(body AS TEXT) LIKE '%second%'");
        const auto report = verified();
        QVERIFY(std::any_of(report.findings.begin(), report.findings.end(), [&](const auto &finding) {
            return finding.since == workspace::Since({m_clock.now(), workspace::Since::Known::Written});
        }));
    }
    void theEndsOfTheChainsAreTold()
    {
        auto opened = open(m_folder);
        const auto made = opened.run(workspace::AddNote{caseNo(1), "last"});
        QVERIFY(made.has_value());
        const auto report = verified();
        QCOMPARE(report.ends.size(), std::size_t(2));
        QCOMPARE(report.ends[0].chain, std::string("journal"));
        QCOMPARE(report.ends[0].entries, 1);
        QCOMPARE(report.ends[0].id, made->entryId);
        QVERIFY(report.ends[0].writtenAt == m_clock.now());
        QCOMPARE(report.ends[1].chain, std::string("access"));
        QCOMPARE(report.signatures, report.entries);
        QCOMPARE(report.at, m_clock.now());
    }
    // What the caches said wrongly is made anew, and told.
    void rebuildMendsAndTells()
    {
        change("UPDATE tally_day SET due = due + 1");
        auto opened = open(m_folder);
        const auto report = opened.verify(false, true, m_silent);
        QVERIFY(report.has_value());
        QVERIFY(report->rebuilt && report->findings.empty());
        QVERIFY(!report->mended.empty());
        QVERIFY(report->mended.front().what.starts_with("The tally of"));
        QVERIFY(verified().findings.empty());
    }
    // Half of it would look like all of it at every later start.
    void aStoppedRebuildLeavesTheCachesAsTheyWere()
    {
        change("UPDATE tally_day SET due = due + 1");
        auto opened = open(m_folder);
        const std::size_t before = openWorkOf(opened);
        QVERIFY(before > 0);
        StopComputing stop;
        const auto stopped = opened.verify(false, true, stop);
        QVERIFY(!stopped.has_value());
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
        QCOMPARE(openWorkOf(opened), before);
        QVERIFY(finds("The tally of"));
        const auto report = opened.verify(false, true, m_silent);
        QVERIFY(report.has_value());
        QVERIFY(!report->mended.empty() && report->findings.empty());
        QCOMPARE(openWorkOf(opened), before);
    }
    void aStoppedStartUnderAnotherFrameworkIsMadeUpForAtTheNext()
    {
        putFramework(otherFramework(24));
        StopComputing stop;
        OpenOptions writing;
        writing.dataDir = m_folder;
        writing.access = OpenOptions::Access::Write;
        writing.clock = &m_clock;
        writing.login = "tester";
        writing.progress = &stop;
        {
            const auto stopped = Workspace::open(writing);
            QVERIFY(!stopped.has_value());
            QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
        }
        QVERIFY(finds("another framework"));
        auto opened = open(m_folder);
        QVERIFY(openWorkOf(opened) > 0);
        isSound(opened);
    }
    void aStoppedInstallationTakesTheFrameworkBack()
    {
        auto opened = open(m_folder);
        const std::size_t before = openWorkOf(opened);
        const auto hours = framework::shippedDefault().standardHours;
        StopComputing stop;
        const auto stopped = opened.installFramework(otherFramework(24), stop);
        QVERIFY(!stopped.has_value());
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
        QVERIFY(installed().isEmpty());
        QCOMPARE(opened.frameworks().versions.front().standardHours, hours);
        QCOMPARE(openWorkOf(opened), before);
        isSound(opened);

        QVERIFY(opened.installFramework(otherFramework(24), m_silent).has_value());
        const auto first = installed();
        QCOMPARE(first.size(), 1);
        QVERIFY(!opened.installFramework(otherFramework(48), stop).has_value()); // of the same name
        QVERIFY(installed() == first);
        QCOMPARE(opened.frameworks().versions.front().standardHours, hours + 24);
        isSound(opened);
    }
    void whatCannotBeMadeAnewStays()
    {
        change("UPDATE cases SET summary = 'Something else.' WHERE id = 1");
        auto opened = open(m_folder);
        const auto report = opened.verify(false, true, m_silent);
        QVERIFY(report.has_value());
        QCOMPARE(report->findings.size(), std::size_t(1));
        QVERIFY(report->mended.empty());
    }
    // Somebody has committed an entry that is not folded yet: no fault.
    void anEntryThatWaitsForItsFoldIsNoFault()
    {
        QVERIFY(open(m_folder).run(workspace::AddNote{caseNo(1), "folded"}).has_value());
        const auto lock = storage::WriteLock::acquire(m_folder);
        QVERIFY(lock.has_value());
        auto work = journal::openWorkFile(m_folder, storage::Database::Mode::ReadWrite);
        QVERIFY(work.has_value());
        auto key = journal::SigningKey::loadOrMake(m_folder);
        auto writer = journal::JournalWriter::open(*work, std::move(*key), m_clock, {"tester", {}});
        QVERIFY(writer.has_value());
        QVERIFY(writer->append(*journal::noteEntry(caseNo(1), "not folded")).has_value());
        QVERIFY(verified().findings.empty());
    }
    // Then it cannot be compared: that is said, and what can be seen without the framework is.
    void figuresOfAnotherFrameworkAreNotPassedOver()
    {
        putFramework(otherFramework(24));
        const auto report = verified();
        QCOMPARE(report.findings.size(), std::size_t(1));
        QVERIFY(report.findings.front().what.find("another framework") != std::string::npos);
        QCOMPARE(report.obligations, 0);
        QVERIFY(report.tallies > 0);
        change("UPDATE tally_day SET due = due + 1");
        QVERIFY(finds("The tally of"));
        auto opened = open(m_folder); // works everything out with it
        isSound(opened);
    }
};

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
