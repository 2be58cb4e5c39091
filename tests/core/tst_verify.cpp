// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/facts_file.h"
#include "tests/support/small_sync.h"

#include <QFile>

using namespace casegrip;
using namespace casegrip::test;

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
    void changedOpenWorkIsFoundLater()
    {
        change("UPDATE open_work SET due_at = due_at + 86400 WHERE due_at IS NOT NULL");
        m_clock.set(m_synced + std::chrono::days{400});
        QVERIFY(finds("Open work of a case"));
    }
    // Then it cannot be compared: that is said, and what can be seen without the framework is.
    void figuresOfAnotherFrameworkAreNotPassedOver()
    {
        auto other = framework::shippedDefault();
        other.standardHours += 24;
        QVERIFY(QDir().mkpath(QString::fromStdString(m_folder) + QStringLiteral("/frameworks")));
        QFile file(QString::fromStdString(m_folder) + QStringLiteral("/frameworks/other.json"));
        const auto text = QByteArray::fromStdString(framework::toJson(other));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
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
