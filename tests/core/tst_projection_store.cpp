// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/projection_store.h"

#include "tests/support/journal_folder.h"

#include <QFile>
#include <QTest>
#include <random>

using namespace casegrip;
using namespace casegrip::journal;
using casegrip::test::JournalFolder;
using storage::Database;

namespace
{

constexpr Instant day(int number)
{
    return fromEpoch(1'768'467'600 + number * 86'400);
}

Database makeFacts(const std::string &folder, const char *name = "/facts-1.db")
{
    auto facts = Database::open(folder + name, Database::Mode::ReadWrite, 0x46414354).value();
    facts.script("journal/projections_v1");
    return facts;
}

} // namespace

class TestProjectionStore : public QObject
{
    Q_OBJECT
private slots:
    void foldsOnlyWhatIsNew()
    {
        JournalFolder folder;
        auto facts = makeFacts(folder.path);
        auto journal = folder.journal();
        QVERIFY(catchUp(facts, journal)->empty());
        folder.note("99/2/26", "Two.");
        folder.writer->append(redBoxEntry("99/1/26", day(1), "Threat to life.").value()).value();
        QCOMPARE(catchUp(facts, journal).value(), (CaseNumbers{"99/1/26", "99/2/26"}));
        QVERIFY(catchUp(facts, journal)->empty());
        folder.writer->append(snoozeEntry("99/2/26", day(5), "Waiting.").value()).value();
        folder.writer->record({AccessKind::Viewed, "99/1/26", {}}).value();
        QCOMPARE(catchUp(facts, journal).value(), CaseNumbers{"99/2/26"});
        const CaseWork second = readCaseWork(facts, "99/2/26").value();
        QCOMPARE(second.notes.size(), 1U);
        QVERIFY(second.snoozes[0].until == day(5));
        QVERIFY(readCaseWork(facts, "99/1/26")->redBoxes[0].from == day(1));
        QVERIFY(readCaseWork(facts, "99/3/26").value() == CaseWork{});
        QVERIFY(differingCases(facts, journal)->empty());
    }
    void undoTakesTheEffectAway()
    {
        JournalFolder folder;
        auto facts = makeFacts(folder.path);
        auto journal = folder.journal();
        const EntryId id = folder.note("99/1/26", "One.");
        QVERIFY(catchUp(facts, journal).has_value());
        folder.writer->append(undoEntry(*journal.find(id).value()).value()).value();
        QCOMPARE(catchUp(facts, journal).value(), CaseNumbers{"99/1/26"});
        QVERIFY(readCaseWork(facts, "99/1/26").value() == CaseWork{});
    }
    void anErrorLeavesEverythingAsItWas()
    {
        JournalFolder folder;
        auto facts = makeFacts(folder.path);
        auto journal = folder.journal();
        folder.note("99/1/26", "One.");
        facts.exec("CREATE TRIGGER full BEFORE INSERT ON note BEGIN SELECT RAISE(ABORT, 'full'); END");
        QVERIFY(!catchUp(facts, journal).has_value());
        facts.exec("DROP TRIGGER full");
        QCOMPARE(catchUp(facts, journal).value(), CaseNumbers{"99/1/26"});
    }
    // A restored work.db is shorter, or has other entries at the same positions, or another station.
    void foldsAnewWhenThePositionIsNotInTheJournal()
    {
        JournalFolder folder;
        auto facts = makeFacts(folder.path);
        folder.note("99/1/26", "Kept.");
        folder.close();
        const auto file = QString::fromStdString(workPath(folder.path));
        QVERIFY(QFile::copy(file, file + QStringLiteral(".old")));
        folder.reopen();
        folder.note("99/2/26", "Lost.");
        auto journal = folder.journal();
        QCOMPARE(catchUp(facts, journal)->size(), 2U);
        folder.close();
        QVERIFY(QFile::remove(file) && QFile::rename(file + QStringLiteral(".old"), file));
        folder.reopen();
        auto older = folder.journal();
        QCOMPARE(catchUp(facts, older).value(), (CaseNumbers{"99/1/26", "99/2/26"}));
        QVERIFY(readCaseWork(facts, "99/2/26").value() == CaseWork{});
        QCOMPARE(readCaseWork(facts, "99/1/26")->notes.size(), 1U);

        folder.note("99/3/26", "New, where the lost one was.");
        QCOMPARE(catchUp(facts, older).value(), CaseNumbers{"99/3/26"});
        startStation(*folder.work, folder.clock.now());
        QCOMPARE(catchUp(facts, older).value(), (CaseNumbers{"99/1/26", "99/3/26"}));
        QVERIFY(differingCases(facts, older)->empty());
    }
    void verifyFindsAChangedProjection()
    {
        JournalFolder folder;
        auto facts = makeFacts(folder.path);
        auto journal = folder.journal();
        for (const char *caseNo : {"99/1/26", "99/2/26", "99/3/26"})
            folder.note(caseNo, "Text.");
        QVERIFY(catchUp(facts, journal).has_value());
        facts.exec("UPDATE note SET text = 'Other.' WHERE case_no = '99/2/26'");
        facts.exec("DELETE FROM note WHERE case_no = '99/3/26'");
        facts.exec("INSERT INTO snooze VALUES ('99/4/26', 'x', 0, 'x', x'00')");
        QCOMPARE(differingCases(facts, journal).value(), (CaseNumbers{"99/2/26", "99/3/26", "99/4/26"}));
        storage::Transaction transaction(facts);
        QCOMPARE(refold(facts, journal)->size(), 4U);
        transaction.commit();
        QVERIFY(differingCases(facts, journal)->empty());
    }
    // Step by step is the same as all at once.
    void incrementalEqualsFull()
    {
        JournalFolder folder;
        auto facts = makeFacts(folder.path);
        auto journal = folder.journal();
        std::mt19937 random(7);
        for (int i = 0; i < 60; ++i) {
            const std::string caseNo = "99/" + std::to_string(random() % 5) + "/26";
            const auto last = journal.lastUndoable("LPA1234").value();
            const auto kind = random() % 5;
            if (kind == 4 && last)
                folder.writer->append(undoEntry(*last).value()).value();
            else if (kind == 3)
                folder.writer->append(liftRedBoxEntry(caseNo, day(int(random() % 9)), "Lifted.").value())
                    .value();
            else if (kind == 2)
                folder.writer->append(redBoxEntry(caseNo, day(int(random() % 9)), "Red.").value()).value();
            else if (kind == 1)
                folder.writer->append(snoozeEntry(caseNo, day(int(random() % 9)), "Later.").value()).value();
            else
                folder.note(caseNo, "Note " + std::to_string(i));
            if (random() % 3 == 0)
                QVERIFY(catchUp(facts, journal).has_value());
        }
        QVERIFY(catchUp(facts, journal).has_value());
        auto full = makeFacts(folder.path, "/facts-2.db");
        QVERIFY(catchUp(full, journal).has_value());
        for (int i = 0; i < 5; ++i) {
            const std::string caseNo = "99/" + std::to_string(i) + "/26";
            QVERIFY(readCaseWork(facts, caseNo).value() == readCaseWork(full, caseNo).value());
        }
    }
};

QTEST_GUILESS_MAIN(TestProjectionStore)
#include "tst_projection_store.moc"
