// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/fold.h"

#include "core/journal/entry_types.h"

#include <QTest>
#include <random>

using namespace casegrip;
using namespace casegrip::journal;

namespace
{

constexpr Instant start = fromEpoch(1'768'467'600);
constexpr Instant day(int number)
{
    return start + std::chrono::days{number};
}

// A journal in memory: entries with a clock reading and an id of their own.
class Script
{
public:
    EntryId add(const Result<NewEntry> &entry, const std::string &author = "LPA1")
    {
        Entry written;
        written.envelope.type = entry.value().type;
        written.envelope.typeVersion = entry.value().typeVersion;
        written.envelope.caseNo = entry.value().caseNo;
        written.envelope.author = author;
        written.envelope.hlc = ++m_hlc;
        written.envelope.authoredAt = start + Seconds{static_cast<std::int64_t>(m_hlc)};
        written.body = writePayload(entry.value().payload, {});
        written.id = entryIdOf(writeEnvelope(written.envelope) + *written.body);
        entries.push_back(written);
        return written.id;
    }
    EntryId undo(const EntryId &target)
    {
        for (const Entry &entry : entries) {
            if (entry.id == target)
                return add(undoEntry(entry));
        }
        throw std::logic_error("no such entry");
    }
    // The next entry is written at the same reading as the last, as two stations may.
    void sameMoment() { --m_hlc; }

    std::vector<Entry> entries;

private:
    std::uint64_t m_hlc = 0;
};

const std::string caseNo = "99/1/26";

// 60 random entries of all kinds by three people, undos of undos among them.
std::vector<Entry> randomEntries(std::mt19937 &random)
{
    Script script;
    std::vector<EntryId> ids;
    for (int i = 0; i < 60; ++i) {
        const std::string author = "LPA" + std::to_string(random() % 3);
        const std::string text = "Text " + std::to_string(i);
        const Instant at = day(static_cast<int>(random() % 20));
        if (random() % 4 == 0)
            script.sameMoment();
        switch (random() % 5) {
        case 0:
            ids.push_back(script.add(noteEntry(caseNo, text), author));
            break;
        case 1:
            ids.push_back(script.add(snoozeEntry(caseNo, at, text), author));
            break;
        case 2:
            ids.push_back(script.add(redBoxEntry(caseNo, at, text), author));
            break;
        case 3:
            ids.push_back(script.add(liftRedBoxEntry(caseNo, at, text), author));
            break;
        default:
            if (!ids.empty())
                ids.push_back(script.undo(ids[random() % ids.size()]));
        }
    }
    return script.entries;
}

} // namespace

class TestFold : public QObject
{
    Q_OBJECT
private slots:
    void nothingFoldsToNothing() { QVERIFY(fold({}) == CaseWork{}); }
    void notesInOrder()
    {
        Script script;
        script.add(noteEntry(caseNo, "One."));
        script.add(noteEntry(caseNo, "Two."), "LPA2");
        const CaseWork work = fold(script.entries);
        QCOMPARE(work.notes.size(), 2U);
        QCOMPARE(work.notes[0].text, std::string("One."));
        QCOMPARE(work.notes[1].author, std::string("LPA2"));
        QVERIFY(work.notes[1].at == start + Seconds{2});
    }
    void anAuthorsLastSnoozeHolds()
    {
        Script script;
        script.add(snoozeEntry(caseNo, day(9), "Waiting for forensics."));
        script.add(snoozeEntry(caseNo, day(3), "Mine."), "LPA2");
        const EntryId last = script.add(snoozeEntry(caseNo, day(5), "Sooner."));
        CaseWork work = fold(script.entries);
        QCOMPARE(work.snoozes.size(), 2U);
        QVERIFY((work.snoozes[0] == SnoozeInForce{"LPA1", day(5), "Sooner.", last}));
        script.undo(last);
        work = fold(script.entries);
        QVERIFY(work.snoozes[0].until == day(9));
    }
    void aLiftEndsEveryOpenRedBox()
    {
        Script script;
        script.add(redBoxEntry(caseNo, day(1), "Threat to life."));
        script.add(redBoxEntry(caseNo, day(2), "Repeat victim."), "LPA2");
        const EntryId lift = script.add(liftRedBoxEntry(caseNo, day(4), "Safeguarded."));
        script.add(redBoxEntry(caseNo, day(6), "Again."));
        CaseWork work = fold(script.entries);
        QCOMPARE(work.redBoxes.size(), 3U);
        QVERIFY(work.redBoxes[0].until == day(4) && work.redBoxes[1].until == day(4));
        QVERIFY(!work.redBoxes[2].until.has_value());
        script.undo(lift);
        work = fold(script.entries);
        QVERIFY(!work.redBoxes[0].until.has_value() && !work.redBoxes[1].until.has_value());
    }
    void aRedBoxLiftedBeforeItBeginsIsEmpty()
    {
        Script script;
        script.add(redBoxEntry(caseNo, day(8), "From next week."));
        script.add(liftRedBoxEntry(caseNo, day(2), "Mistake."));
        QVERIFY(fold(script.entries).redBoxes[0].until == day(8));
    }
    void undoOfUndoPutsBack()
    {
        Script script;
        const EntryId note = script.add(noteEntry(caseNo, "One."));
        const EntryId undo = script.undo(note);
        QVERIFY(fold(script.entries).notes.empty());
        const EntryId redo = script.undo(undo);
        QCOMPARE(fold(script.entries).notes.size(), 1U);
        script.undo(redo);
        QVERIFY(fold(script.entries).notes.empty());
    }
    void whatItDoesNotKnowIsLeftOut()
    {
        Script script;
        script.add(noteEntry(caseNo, "One."));
        const CaseWork before = fold(script.entries);
        NewEntry newer = noteEntry(caseNo, "In a later form.").value();
        newer.typeVersion = 2;
        script.add(newer);
        newer.typeVersion = 1;
        newer.type = "hunch";
        script.add(newer);
        NewEntry broken = noteEntry(caseNo, "x").value();
        broken.payload = {{QStringLiteral("text"), 12}};
        script.add(broken);
        script.add(noteEntry(caseNo, "Erased."));
        script.entries.back().body.reset();
        QVERIFY(fold(script.entries) == before);
    }
    // 1,000 deliveries in random order, with entries that come twice and three times.
    void orderAndRepeatsMakeNoDifference()
    {
        std::mt19937 random(20260115);
        for (int round = 0; round < 20; ++round) {
            const auto entries = randomEntries(random);
            const CaseWork expected = fold(entries);
            QVERIFY(!(expected == CaseWork{}));
            for (int delivery = 0; delivery < 50; ++delivery) {
                auto arrived = entries;
                for (int i = 0; i < 30; ++i)
                    arrived.push_back(entries[random() % entries.size()]);
                std::shuffle(arrived.begin(), arrived.end(), random);
                QVERIFY(fold(std::move(arrived)) == expected);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestFold)
#include "tst_fold.moc"
