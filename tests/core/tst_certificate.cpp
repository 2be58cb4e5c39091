// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/certificate.h"

#include <QTest>

using namespace casegrip;
using namespace casegrip::workspace;

// What the certificate of a check says.
class CertificateTest : public QObject
{
    Q_OBJECT

    static VerifyReport sound()
    {
        VerifyReport report;
        report.at = *parseInstant("2026-03-05T14:05:00Z", TimeZone::utc());
        report.entries = 12;
        report.signatures = 12;
        report.cases = 3;
        report.obligations = 5;
        report.tallies = 1;
        report.ends = {{"journal", "1f03a9c2", 4, "aa11", report.at}, {"access", "1f03a9c2", 8, "bb22", {}}};
        return report;
    }
    static reports::Paper paperOf(const VerifyReport &report)
    {
        return reports::certificate(report, {"/data", "Cai Inspector (I300)", "casegrip 0.1.0", "CMF", "nightly", "OFFICIAL"}, TimeZone::utc());
    }
    static std::string textOf(const reports::Paper &paper)
    {
        std::string text;
        for (const auto &block : paper.blocks)
            text += block.lead + ": " + block.text + "\n";
        return text;
    }
    static void says(const reports::Paper &paper, const std::vector<std::string> &parts)
    {
        for (const std::string &part : parts)
            QVERIFY2(textOf(paper).find(part) != std::string::npos, (part + " in\n" + textOf(paper)).c_str());
    }

private slots:
    void whatWasCheckedAndWhereTheChainsEnd()
    {
        const auto paper = paperOf(sound());
        says(paper, {"Result: Everything agrees.", "Checked: 5 Mar 2026, 14:05 (2026-03-05T14:05:00Z)", "By: Cai Inspector (I300)", "Program: casegrip 0.1.0",
                     "Last export: nightly", "12 entries", "12 signatures, of every entry", "3 cases", "5 obligations and 1 tally of", "Journal of station 1f03a9c2",
                     "number 4, written 5 Mar 2026", "Hash: aa11", "Hash: bb22"});
        QCOMPARE(paper.marking, std::string("OFFICIAL"));
        QCOMPARE(paper.hash.size(), std::size_t(64));
        QVERIFY(textOf(paper).find("What differs") == std::string::npos);
    }
    void whatDiffers()
    {
        auto report = sound();
        report.findings = {{"Open work is wrong.", {}, "facts-1.db, case in row 7", "Work it out again."},
                           {"An entry is gone.", Since{report.at, Since::Known::Backup}, "work.db, entry 3", "Restore."}};
        report.mended = {{"A tally.", {}, "facts-1.db", "x"}};
        const auto paper = paperOf(report);
        says(paper, {"Result: 2 things differ. 1 thing differed and was made anew.", "What differs", "Where: facts-1.db, case in row 7", "Since when: cannot be told",
                     "What to do: Work it out again.", "after 5 Mar 2026, 14:05 (2026-03-05T14:05:00Z), when a backup was made that does not show it",
                     "What differed before it was made anew"});
        QVERIFY(paper.hash != paperOf(sound()).hash);
    }
    void onlyTheChains()
    {
        auto report = sound();
        report.chainsOnly = true;
        report.signatures = 2;
        const auto paper = paperOf(report);
        says(paper, {"Result: The chains are whole.", "2 signatures, of the last entry of each chain", "only the chains were asked for"});
        QVERIFY(textOf(paper).find("obligations") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(CertificateTest)
#include "tst_certificate.moc"
