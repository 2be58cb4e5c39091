// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"

#include "core/base/json.h"
#include "core/journal/settings.h"
#include "core/journal/verify.h"
#include "tests/support/journal_folder.h"

#include <QTest>

using namespace casegrip;
using namespace casegrip::journal;
using casegrip::test::JournalFolder;

namespace
{

std::vector<std::string> findings(storage::Database &work, Depth depth)
{
    NoProgress progress;
    std::vector<std::string> texts;
    const auto verification = verifyJournal(work, depth, progress).value();
    for (const Finding &finding : verification.findings)
        texts.push_back(finding.what.substr(finding.what.find(',') + 2));
    return texts;
}

std::string refusalOf(storage::Database &work, const char *sql)
{
    try {
        work.exec(sql);
    } catch (const SQLite::Exception &exception) {
        return exception.what();
    }
    return "accepted";
}

// Changes what the triggers protect, as a damaged disk or a stranger's tool would.
void force(storage::Database &work, const char *sql)
{
    std::vector<std::string> triggers;
    SQLite::Statement query(work.raw(), "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
    std::string drops = "PRAGMA foreign_keys=OFF;";
    while (query.executeStep()) {
        drops += "DROP TRIGGER " + query.getColumn(0).getString() + ';';
        triggers.push_back(query.getColumn(1).getString());
    }
    query.reset();
    work.exec(drops.c_str());
    work.exec(sql);
    for (const std::string &trigger : triggers)
        work.exec(trigger.c_str());
}

using Texts = std::vector<std::string>;

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT
private slots:
    void anEntryIsReadBackAsWritten()
    {
        JournalFolder folder;
        NewEntry entry = noteEntry("99/1/26", "Seen the \"victim\" – nothing new.").value();
        entry.area = "LPA03";
        entry.isSensitive = true;
        entry.basis = Basis{"2026-01-15-full", hash("case")};
        const EntryId id = folder.writer->append(entry).value();
        folder.reopen();
        const auto read = folder.journal().find(id).value();
        QVERIFY(read.has_value());
        QCOMPARE(read->position, 1);
        QVERIFY(read->chain == Chain::Work);
        QCOMPARE(readNote(read->payload()).value(), std::string("Seen the \"victim\" – nothing new."));
        const Envelope &e = read->envelope;
        QCOMPARE(e.type, std::string("note"));
        QCOMPARE(e.author, std::string("LPA1234"));
        QCOMPARE(e.force, std::string("99"));
        QCOMPARE(e.area, std::string("LPA03"));
        QVERIFY(e.isSensitive && e.basis == entry.basis && e.seq == 1 && e.prev == EntryId{});
        QCOMPARE(formatInstant(e.authoredAt), std::string("2026-01-15T09:00:00Z"));
        QCOMPARE(HybridClock::toMs(e.hlc), folder.clock.nowMs());
        QVERIFY(!folder.journal().find(hash("another")).value().has_value());
    }
    void everyEntryHasItsAccessRow()
    {
        JournalFolder folder;
        const EntryId id = folder.note("99/1/26", "One.");
        folder.writer->record({AccessKind::Searched, {}, {{QStringLiteral("hits"), 12}}}).value();
        const auto all = folder.journal().after(0, 10).value();
        QCOMPARE(all.size(), 3U);
        QVERIFY(all[1].chain == Chain::Access && all[2].chain == Chain::Access);
        QCOMPARE(all[1].envelope.type, std::string("changed"));
        QCOMPARE(toStd(all[1].payload().value(QStringLiteral("entry")).toString()), toHex(id));
        QCOMPARE(all[2].envelope.type, std::string("searched"));
        QCOMPARE(all[2].payload().value(QStringLiteral("hits")).toInt(), 12);
        QCOMPARE(all[2].envelope.seq, 2U);
        QVERIFY(all[2].envelope.prev == all[1].id);
        QCOMPARE(folder.journal().after(1, 10).value().size(), 2U);
        QCOMPARE(folder.journal().after(0, 2).value().size(), 2U);
        QCOMPARE(folder.journal().ofCase("99/1/26").value().size(), 2U);
        QCOMPARE(folder.journal().workOfCase("99/1/26").value().size(), 1U);
    }
    void aBulkOperationIsOneTransaction()
    {
        JournalFolder folder;
        std::vector<NewEntry> entries = {noteEntry("99/1/26", "One.").value(),
                                         noteEntry("99/2/26", "Two.").value()};
        QCOMPARE(folder.writer->append(entries).value().size(), 2U);
        entries[1].payload.insert(QStringLiteral("text"), QString(2'000'000, QLatin1Char('x')));
        const auto refused = folder.writer->append(entries);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QCOMPARE(folder.journal().after(0, 100).value().size(), 4U);
        QCOMPARE(findings(*folder.work, Depth::Everything), Texts());
    }
    void theClockNeverRunsBackOverARestart()
    {
        JournalFolder folder;
        folder.note("99/1/26", "First.");
        folder.passSeconds(-86'400);
        folder.reopen();
        folder.note("99/1/26", "Second.");
        const auto entries = folder.journal().workOfCase("99/1/26").value();
        QCOMPARE(readNote(entries[1].payload()).value(), std::string("Second."));
        QVERIFY(entries[1].envelope.hlc > entries[0].envelope.hlc);
        QVERIFY(entries[1].envelope.authoredAt < entries[0].envelope.authoredAt);
    }
    void triggersRefuseEveryChange()
    {
        JournalFolder folder;
        folder.note("99/1/26", "One.");
        const Texts statements = {
            "UPDATE entry SET author = 'x'",
            "DELETE FROM entry",
            "UPDATE payload SET body = x'00'",
            "UPDATE payload SET body = NULL, erased_by = x'00'",
            "UPDATE payload SET body = NULL, erased_by = (SELECT id FROM entry LIMIT 1)", // not an "erased"
                                                                                          // entry
            "DELETE FROM payload",
            "INSERT OR REPLACE INTO payload (position, body) VALUES (1, x'00')",
            "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE position = 1",
            "INSERT OR REPLACE INTO entry SELECT 77, chain, id, station, 99, hlc, type, type_v, case_no, "
            "author, envelope, sig "
            "FROM entry WHERE position = 1",
            "INSERT OR REPLACE INTO entry SELECT 77, chain, zeroblob(32), station, seq, hlc, type, type_v, "
            "case_no, author, "
            "envelope, sig FROM entry WHERE position = 1",
        };
        for (const std::string &sql : statements) {
            const std::string answer = refusalOf(*folder.work, sql.c_str());
            QVERIFY2(answer.find("append-only") != std::string::npos ||
                         answer.find("only be erased") != std::string::npos,
                     (sql + ": " + answer).c_str());
        }
        QCOMPARE(findings(*folder.work, Depth::Everything), Texts());
    }
    void onlyAnErasedEntryEmptiesAPayload()
    {
        JournalFolder folder;
        const EntryId id = folder.note("99/1/26", "To be erased.");
        NewEntry erased;
        erased.type = type::erased;
        folder.writer->append(erased).value();
        folder.work->exec("UPDATE payload SET body = NULL, erased_by = (SELECT id FROM entry WHERE type = "
                          "'erased') WHERE position = 1");
        const auto entry = folder.journal().find(id).value();
        QVERIFY(!entry->body.has_value());
        QVERIFY(entry->payload().isEmpty());
        QCOMPARE(findings(*folder.work, Depth::Everything), Texts());
    }
    void undoTakesTheLastEntryInForce()
    {
        JournalFolder folder;
        QVERIFY(!folder.journal().lastUndoable("LPA1234").value().has_value());
        const EntryId first = folder.note("99/1/26", "First.");
        const EntryId second = folder.note("99/2/26", "Second.");
        QVERIFY(folder.journal().lastUndoable("LPA1234").value()->id == second);
        const auto undo = [&folder](const EntryId &id) {
            return folder.writer->append(undoEntry(*folder.journal().find(id).value()).value()).value();
        };
        const EntryId undone = undo(second);
        QVERIFY(folder.journal().lastUndoable("LPA1234").value()->id == first);
        undo(undone); // puts the second back
        QVERIFY(folder.journal().lastUndoable("LPA1234").value()->id == second);
        QVERIFY(!folder.journal().lastUndoable("somebody else").value().has_value());
        for (int i = 0; i < 150; ++i) // more than one page of them
            undo(folder.note("99/3/26", "Again."));
        QVERIFY(folder.journal().lastUndoable("LPA1234").value()->id == second);
        const auto access = folder.journal().after(1, 1).value().front();
        QCOMPARE(undoEntry(access).error().kind, ErrorKind::Refused);
    }
    void verifyNamesTheFirstBadEntry_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("chainsSay");
        QTest::addColumn<QString>("everythingSays");
        const auto row = [](const char *name, const char *sql, const char *chains,
                            const char *everything = nullptr) {
            QTest::newRow(name) << QString::fromLatin1(sql) << QString::fromLatin1(chains)
                                << QString::fromLatin1(everything ? everything : chains);
        };
        row("author", "UPDATE entry SET author = 'x' WHERE position = 3",
            "entry 2: it is not what was written.");
        row("case", "UPDATE entry SET case_no = NULL WHERE position = 3",
            "entry 2: it is not what was written.");
        row("clock", "UPDATE entry SET hlc = hlc + 1 WHERE position = 3",
            "entry 2: it is not what was written.");
        row("envelope",
            "UPDATE entry SET envelope = CAST(replace(envelope, 'LPA1234', 'LPA1235') AS BLOB) WHERE "
            "position = 3",
            "entry 2: it is not what was written.");
        row("id", "UPDATE entry SET id = zeroblob(32) WHERE position = 3",
            "entry 2: it is not what was written.");
        row("content", "UPDATE payload SET body = x'7b7d' WHERE position = 3",
            "entry 2: its content is not what was written.");
        row("content gone", "DELETE FROM payload WHERE position = 3", "entry 2: its content is missing.");
        row("content emptied", "UPDATE payload SET body = NULL, erased_by = zeroblob(32) WHERE position = 3",
            "entry 2: its content is missing and no entry has erased it.");
        row("entry gone", "DELETE FROM entry WHERE position IN (3, 5)",
            "entry 2: it is missing, with those up to 3.");
        row("tail gone", "DELETE FROM entry WHERE position >= 7",
            "entry 4: it is missing, with all up to 5.");
        row("chain gone", "DELETE FROM entry WHERE chain = 0", "entry 5: is gone, and 5 entries with it.");
        row("signature", "UPDATE entry SET sig = zeroblob(64) WHERE position = 3", "",
            "entry 2: its signature does not fit.");
        row("last signature", "UPDATE entry SET sig = zeroblob(64) WHERE position = 9",
            "entry 5: its signature does not fit.");
        row("head", "UPDATE chain_head SET id = zeroblob(32) WHERE chain = 0",
            "entry 5: it is not the entry that was noted as the last.");
        row("station", "UPDATE station SET made_at = 0", "",
            "A station of this folder in work.db is not the one that was started.");
        row("schema", "CREATE TRIGGER mine AFTER INSERT ON entry BEGIN DELETE FROM setting; END", "",
            "It has tables or triggers that are not those of Casegrip's work.db.");
        row("setting", "UPDATE setting SET value = 'facts-9.db'", "",
            "The setting current_facts in work.db is not what was set.");
    }
    void verifyNamesTheFirstBadEntry()
    {
        QFETCH(QString, sql);
        QFETCH(QString, chainsSay);
        QFETCH(QString, everythingSays);
        JournalFolder folder;
        QVERIFY(Settings(*folder.work).set("current_facts", "facts-1.db").has_value());
        for (int i = 1; i <= 5; ++i)
            folder.note("99/" + std::to_string(i) + "/26", "Note.");
        force(*folder.work, sql.toUtf8().constData());
        NoProgress progress;
        const auto first = [&](Depth depth) {
            const auto found = verifyJournal(*folder.work, depth, progress).value().findings;
            if (found.empty())
                return QString();
            const auto &what = found.front().what;
            return toQString(what.find(", entry") == std::string::npos ? what
                                                                       : what.substr(what.find(',') + 2));
        };
        QCOMPARE(first(Depth::Chains), chainsSay);
        QCOMPARE(first(Depth::Everything), everythingSays);
    }
    void aStrangersKeyIsNotBelieved()
    {
        JournalFolder folder;
        folder.note("99/1/26", "One.");
        force(*folder.work, "DELETE FROM key");
        QCOMPARE(findings(*folder.work, Depth::Chains).front(),
                 std::string("entry 1: the key that signed it is not known."));
    }
    void settingsAreKept()
    {
        JournalFolder folder;
        Settings settings(*folder.work);
        QVERIFY(!settings.value("current_facts").value().has_value());
        QVERIFY(settings.set("current_facts", "facts-1.db").has_value());
        QVERIFY(settings.set("current_facts", "facts-2.db").has_value());
        folder.reopen();
        QCOMPARE(Settings(*folder.work).value("current_facts").value().value(), std::string("facts-2.db"));
        QVERIFY(Settings(*folder.work).damaged()->empty());
    }
    void textsAreChecked()
    {
        QCOMPARE(noteEntry("99/1/26", " \n ").error().kind, ErrorKind::Invalid);
        QCOMPARE(noteEntry({}, "Text.").error().kind, ErrorKind::Invalid);
        QCOMPARE(noteEntry("99/1/26", std::string(maxNote + 1, 'x')).error().kind, ErrorKind::Invalid);
        QVERIFY(noteEntry("99/1/26", std::string(maxNote, 'x')).has_value());
        QCOMPARE(snoozeEntry("99/1/26", {}, std::string(maxReason + 1, 'x')).error().kind,
                 ErrorKind::Invalid);
        QCOMPARE(redBoxEntry("99/1/26", {}, "").error().kind, ErrorKind::Invalid);
        QCOMPARE(liftRedBoxEntry({}, {}, "Reason.").error().kind, ErrorKind::Invalid);
    }
    void stopsWhenAsked()
    {
        class Stop : public Progress
        {
            bool advance(Step, std::int64_t, std::int64_t) override { return false; }
        } stop;
        JournalFolder folder;
        const std::vector<NewEntry> entries(2'100, noteEntry("99/1/26", "Note.").value());
        folder.writer->append(entries).value();
        QCOMPARE(verifyJournal(*folder.work, Depth::Chains, stop).error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
