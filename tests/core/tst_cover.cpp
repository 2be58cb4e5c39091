// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/cover_fold.h"

#include "core/base/json.h"
#include "core/journal/entry_types.h"
#include "tests/support/journal_folder.h"

#include <QFile>
#include <QTest>
#include <random>

using namespace casegrip;
using namespace casegrip::access;
using journal::Entry;
using journal::EntryId;

namespace
{

constexpr Instant start = fromEpoch(1'773'144'000); // 2026-03-10T12:00:00Z
constexpr Instant day(int number)
{
    return start + std::chrono::days{number};
}

const Officer asha{"P4417", "Siân Okoro", "sergeant"};
const Officer ben{"P3108", "Ben Marsh", "sergeant"};
const Officer cara{"P2290", "Cara \"CJ\" Jones", "inspector"};
const std::string caseNo = "43/0017/26";

Cover coverFor(const Officer &covered, const Officer &by, int from, int until)
{
    return {covered, by, day(from), day(until), {}};
}

// A journal in memory: entries with a clock reading and an id of their own.
class Script
{
public:
    EntryId add(const Result<journal::NewEntry> &entry, const std::string &author = "ps4417")
    {
        Entry written;
        written.envelope.type = entry.value().type;
        written.envelope.typeVersion = entry.value().typeVersion;
        written.envelope.caseNo = entry.value().caseNo;
        written.envelope.parents = entry.value().parents;
        written.envelope.author = author;
        written.envelope.hlc = ++m_hlc;
        written.envelope.authoredAt = start + Seconds{static_cast<std::int64_t>(m_hlc)};
        written.body = journal::writePayload(entry.value().payload, {});
        written.id = journal::entryIdOf(journal::writeEnvelope(written.envelope) + *written.body);
        entries.push_back(written);
        return written.id;
    }
    EntryId undo(const EntryId &target)
    {
        for (const Entry &entry : entries) {
            if (entry.id == target)
                return add(journal::undoEntry(entry));
        }
        throw std::logic_error("no such entry");
    }
    // The next entry is written at the same reading as the last, as two stations may.
    void sameMoment() { --m_hlc; }
    Arrangements folded() const { return foldArrangements(entries); }

    std::vector<Entry> entries;

private:
    std::uint64_t m_hlc = 0;
};

using Ids = std::vector<std::string>;

// 60 random entries of every type by three people, ends of things that are not there and undos of undos among them.
std::vector<Entry> randomEntries(std::mt19937 &random)
{
    const std::array<Officer, 3> people = {asha, ben, cara};
    Script script;
    std::vector<EntryId> ids = {EntryId{}};
    while (script.entries.size() < 60) {
        const Officer &one = people[random() % 3], &other = people[random() % 3];
        const int from = static_cast<int>(random() % 20), length = 1 + static_cast<int>(random() % 5);
        const EntryId target = ids[random() % ids.size()];
        if (random() % 4 == 0)
            script.sameMoment();
        switch (random() % 6) {
        case 0:
            if (one.id != other.id)
                ids.push_back(script.add(coverEntry(coverFor(one, other, from, from + length)), other.id));
            break;
        case 1:
            ids.push_back(script.add(coverEndedEntry({target, day(from)}), one.id));
            break;
        case 2:
            ids.push_back(script.add(absenceEntry({one, day(from), random() % 2 ? std::optional(day(from + length)) : std::nullopt})));
            break;
        case 3:
            ids.push_back(script.add(absenceEndedEntry({target, day(from)}), one.id));
            break;
        case 4:
            ids.push_back(script.add(interestEntry(caseNo, {one, "A neighbour."}), one.id));
            break;
        default:
            if (ids.size() > 1)
                ids.push_back(script.undo(ids[1 + random() % (ids.size() - 1)]));
        }
    }
    return script.entries;
}

std::string goldenText()
{
    const EntryId given = journal::fromHex<32>(std::string(64, 'a')).value();
    const std::vector<Result<journal::NewEntry>> entries = {
        coverEntry({asha, ben, day(0), day(14), "Annual leave."}), coverEntry(coverFor(cara, asha, 0, 1)),
        coverEndedEntry({given, day(3)}), absenceEntry({asha, day(0), day(14)}), absenceEntry({asha, day(0), {}}),
        absenceEndedEntry({given, day(20)}), interestEntry(caseNo, {ben, "The victim is my neighbour.\nWe share a drive."})};
    std::string text;
    for (const auto &entry : entries)
        text += entry.value().type + ' ' + std::to_string(entry.value().typeVersion) + ' ' +
                (entry.value().isSensitive ? "sensitive " : "") + journal::writePayload(entry.value().payload, {}) + '\n';
    return text;
}

} // namespace

class TestCover : public QObject
{
    Q_OBJECT
private slots:
    // What is stored is frozen: this file is never written again once Casegrip is released.
    void goldenPayloads()
    {
        const auto folder = qEnvironmentVariable("CASEGRIP_WRITE_SAMPLES");
        if (!folder.isEmpty()) {
            QFile out(folder + QStringLiteral("/entries.txt"));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(QByteArray::fromStdString(goldenText()));
        }
        QFile golden(QStringLiteral(TEST_DATA_DIR "/access/entries.txt"));
        QVERIFY(golden.open(QIODevice::ReadOnly));
        QCOMPARE(QByteArray::fromStdString(goldenText()), golden.readAll());
    }
    void goldenPayloadsAreRead()
    {
        QFile golden(QStringLiteral(TEST_DATA_DIR "/access/entries.txt"));
        QVERIFY(golden.open(QIODevice::ReadOnly));
        std::vector<QJsonObject> payloads;
        for (const QByteArray &line : golden.readAll().trimmed().split('\n'))
            payloads.push_back(parseJsonObject(line.mid(line.indexOf('{')).toStdString(), "entries.txt").value());
        QCOMPARE(payloads.size(), std::size_t(7));
        QVERIFY((readCover(payloads[0]) == Cover{asha, ben, day(0), day(14), "Annual leave."}));
        QVERIFY(readCover(payloads[1]) == coverFor(cara, asha, 0, 1));
        QVERIFY(readCoverEnded(payloads[2])->at == day(3));
        QCOMPARE(journal::toHex(readCoverEnded(payloads[2])->entry), std::string(64, 'a'));
        QVERIFY((readAbsence(payloads[3]) == Absence{asha, day(0), day(14)}));
        QVERIFY((readAbsence(payloads[4]) == Absence{asha, day(0), {}}));
        QVERIFY(readAbsenceEnded(payloads[5])->at == day(20));
        QVERIFY((readInterest(payloads[6]) == Interest{ben, "The victim is my neighbour.\nWe share a drive."}));
        QVERIFY(!readCover(payloads[3]) && !readAbsence(payloads[0]) && !readInterest(payloads[3]));
        QVERIFY(!readCoverEnded(payloads[5]) && !readAbsenceEnded(payloads[2]));
    }
    void whatTheFoldWouldNotUnderstandIsNotMade()
    {
        QVERIFY(!coverEntry(coverFor(asha, asha, 0, 1)));
        QVERIFY(!coverEntry(coverFor(asha, ben, 1, 1)));
        QVERIFY(!coverEntry(coverFor(asha, {}, 0, 1)));
        QVERIFY(!coverEntry(coverFor({}, ben, 0, 1)));
        QVERIFY(!coverEntry({asha, ben, day(0), day(1), std::string(journal::maxReason + 1, 'x')}));
        QVERIFY(!absenceEntry({asha, day(1), day(1)}));
        QVERIFY(!absenceEntry({{}, day(1), {}}));
        QVERIFY(!interestEntry({}, {asha, "A neighbour."}));
        QVERIFY(!interestEntry(caseNo, {{}, "A neighbour."}));
        QVERIFY(!interestEntry(caseNo, {asha, " "}));
        QCOMPARE(coverEntry(coverFor(asha, asha, 0, 1)).error().kind, ErrorKind::Invalid);
    }
    // Written by hand, or by a program that is at fault.
    void whatIsAmissIsNotRead_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::newRow("oneself") << QByteArray("\"covering\":{\"id\":\"P4417\",\"name\":\"\",\"rank\":\"\"}");
        QTest::newRow("nobody") << QByteArray("\"covering\":{\"name\":\"Ben\",\"rank\":\"\"}");
        QTest::newRow("no object") << QByteArray("\"covering\":\"P3108\"");
        QTest::newRow("backwards") << QByteArray("\"until\":\"2026-03-10T12:00:00Z\"");
        QTest::newRow("no instant") << QByteArray("\"from\":\"soon\"");
        QTest::newRow("number") << QByteArray("\"until\":17");
    }
    void whatIsAmissIsNotRead()
    {
        QFETCH(QByteArray, change);
        QJsonObject payload = coverEntry(coverFor(asha, ben, 0, 1)).value().payload;
        QVERIFY(readCover(payload).has_value());
        const QJsonObject other = parseJsonObject("{" + change.toStdString() + "}", "change").value();
        payload.insert(other.begin().key(), other.begin().value());
        QVERIFY(!readCover(payload));
        if (other.begin().key() == u"until") {
            QJsonObject absence = absenceEntry({asha, day(0), day(1)}).value().payload;
            absence.insert(other.begin().key(), other.begin().value());
            QVERIFY(!readAbsence(absence));
        }
    }
    void nothingFoldsToNothing()
    {
        QVERIFY(foldArrangements({}) == Arrangements{});
        QVERIFY(foldInterests({}).empty());
    }
    void aCoverRunsForItsPeriod()
    {
        Script script;
        const EntryId entry = script.add(coverEntry(coverFor(asha, ben, 0, 14)), "ci2290");
        const Arrangements arranged = script.folded();
        QCOMPARE(arranged.covers.size(), std::size_t(1));
        QVERIFY(arranged.covers[0].entry == entry && arranged.covers[0].author == "ci2290");
        QVERIFY(arranged.covers[0].given.covered == asha && arranged.covers[0].given.by == ben);
        QVERIFY(arranged.coveredBy("P3108", day(0) - Seconds{1}).empty());
        QVERIFY(arranged.coveredBefore("P3108", day(0) - Seconds{1}).empty());
        QVERIFY(arranged.coveredBy("P3108", day(0)) == Ids{"P4417"});
        QVERIFY(arranged.coversOf("P4417", day(0)) == Ids{"P3108"});
        QVERIFY(arranged.coveredBy("P3108", day(14) - Seconds{1}) == Ids{"P4417"});
        QVERIFY(arranged.coveredBy("P3108", day(14)).empty());
        QVERIFY(arranged.coversOf("P4417", day(14)).empty());
        QVERIFY(arranged.coveredBefore("P3108", day(14)) == Ids{"P4417"});
        QVERIFY(arranged.coveredBy("P4417", day(1)).empty()); // never the other way round
    }
    void itEndsBeforeItsTime()
    {
        Script script;
        const EntryId given = script.add(coverEntry(coverFor(asha, ben, 0, 14)));
        const EntryId end = script.add(coverEndedEntry({given, day(5)}));
        QVERIFY(script.folded().covers[0].endsAt() == day(5));
        QVERIFY(script.folded().coveredBy("P3108", day(5)).empty());
        script.add(coverEndedEntry({given, day(9)})); // of several ends the earliest
        QVERIFY(script.folded().covers[0].endsAt() == day(5));
        script.undo(end);
        QVERIFY(script.folded().covers[0].endsAt() == day(9));
        script.add(coverEndedEntry({given, day(99)})); // an end makes none longer
        QVERIFY(script.folded().covers[0].endsAt() == day(9));
    }
    void anEndBeforeItBeginsLeavesNothing()
    {
        Script script;
        const EntryId given = script.add(coverEntry(coverFor(asha, ben, 3, 14)));
        script.add(coverEndedEntry({given, day(1)}));
        for (int at = 0; at < 20; ++at) {
            QVERIFY(script.folded().coveredBy("P3108", day(at)).empty());
            QVERIFY(script.folded().coveredBefore("P3108", day(at)).empty());
        }
    }
    void givenAgainItRunsAgain()
    {
        Script script;
        script.add(coverEntry(coverFor(asha, ben, 0, 2)));
        script.add(coverEntry(coverFor(asha, ben, 5, 8)));
        const Arrangements arranged = script.folded();
        QVERIFY(arranged.coveredBefore("P3108", day(3)) == Ids{"P4417"});
        QVERIFY(arranged.coveredBy("P3108", day(6)) == Ids{"P4417"});
        QVERIFY(arranged.coveredBefore("P3108", day(6)).empty());
    }
    void whomHeCoversIsNotPassedOn()
    {
        Script script;
        script.add(coverEntry(coverFor(asha, ben, 0, 9)));
        script.add(coverEntry(coverFor(ben, cara, 0, 9)));
        QVERIFY(script.folded().coveredBy("P2290", day(1)) == Ids{"P3108"});
    }
    void anUndoTakesItBack()
    {
        Script script;
        const EntryId given = script.add(coverEntry(coverFor(asha, ben, 0, 9)));
        const EntryId undo = script.undo(given);
        QVERIFY(script.folded() == Arrangements{});
        script.undo(undo);
        QCOMPARE(script.folded().covers.size(), std::size_t(1));
    }
    void absences()
    {
        Script script;
        const EntryId known = script.add(absenceEntry({asha, day(0), day(14)}));
        const EntryId open = script.add(absenceEntry({ben, day(0), {}}));
        QVERIFY(!script.folded().isAbsent("P4417", day(0) - Seconds{1}));
        QVERIFY(script.folded().isAbsent("P4417", day(0)) && !script.folded().isAbsent("P4417", day(14)));
        QVERIFY(script.folded().isAbsent("P3108", day(500)));
        script.add(absenceEndedEntry({open, day(20)}));
        script.add(absenceEndedEntry({known, day(2)}));
        QVERIFY(!script.folded().isAbsent("P3108", day(20)) && script.folded().isAbsent("P3108", day(19)));
        QVERIFY(!script.folded().isAbsent("P4417", day(2)));
        QVERIFY(!script.folded().isAbsent("P2290", day(1)));
    }
    void anEndOfTheOtherKindIsNone()
    {
        Script script;
        const EntryId cover = script.add(coverEntry(coverFor(asha, ben, 0, 9)));
        const EntryId absence = script.add(absenceEntry({asha, day(0), day(9)}));
        script.add(absenceEndedEntry({cover, day(1)}));
        script.add(coverEndedEntry({absence, day(1)}));
        QVERIFY(!script.folded().covers[0].endedAt && !script.folded().absences[0].endedAt);
    }
    void theNextChange()
    {
        Script script;
        const EntryId given = script.add(coverEntry(coverFor(asha, ben, 2, 9)));
        script.add(absenceEntry({asha, day(4), day(6)}));
        QVERIFY(script.folded().nextChange(day(0)) == day(2));
        QVERIFY(script.folded().nextChange(day(2)) == day(4));
        QVERIFY(script.folded().nextChange(day(5)) == day(6));
        QVERIFY(script.folded().nextChange(day(6)) == day(9));
        QVERIFY(!script.folded().nextChange(day(9)).has_value());
        script.add(coverEndedEntry({given, day(7)}));
        QVERIFY(script.folded().nextChange(day(6)) == day(7));
        QVERIFY(!script.folded().nextChange(day(7)).has_value());
    }
    void interests()
    {
        Script script;
        const EntryId one = script.add(interestEntry(caseNo, {asha, "The victim is my neighbour."}));
        script.add(interestEntry(caseNo, {ben, "My cousin."}), "ci2290");
        auto found = foldInterests(script.entries);
        QCOMPARE(found.size(), std::size_t(2));
        QVERIFY(found[0].entry == one && found[0].declared.officer == asha);
        QCOMPARE(found[1].author, std::string("ci2290"));
        script.undo(one);
        found = foldInterests(script.entries);
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(found[0].declared.officer == ben);
    }
    void anErasedOrUnknownEntryHasNoEffect()
    {
        Script script;
        script.add(coverEntry(coverFor(asha, ben, 0, 9)));
        script.add(interestEntry(caseNo, {asha, "A neighbour."}));
        for (Entry &entry : script.entries)
            entry.body.reset();
        QVERIFY(script.folded() == Arrangements{});
        QVERIFY(foldInterests(script.entries).empty());
        Script newer;
        newer.add(coverEntry(coverFor(asha, ben, 0, 9)));
        newer.entries[0].envelope.typeVersion = 2;
        QVERIFY(newer.folded() == Arrangements{});
    }
    // The end of a cover reads as before it on a station whose clock is behind.
    void anEndMayStandBeforeWhatItEnds()
    {
        Script script;
        const EntryId given = script.add(coverEntry(coverFor(asha, ben, 0, 9)));
        script.add(coverEndedEntry({given, day(3)}));
        std::swap(script.entries[0].envelope.hlc, script.entries[1].envelope.hlc);
        QVERIFY(script.folded().covers[0].endsAt() == day(3));
    }
    void anyOrderAndTwiceGivesTheSame()
    {
        for (unsigned seed = 0; seed < 200; ++seed) {
            std::mt19937 random(seed);
            std::vector<Entry> entries = randomEntries(random);
            const Arrangements expected = foldArrangements(entries);
            const auto interests = foldInterests(entries);
            for (int again = 0; again < 3; ++again)
                entries.push_back(entries[random() % entries.size()]);
            std::shuffle(entries.begin(), entries.end(), random);
            QVERIFY(foldArrangements(entries) == expected);
            QVERIFY(foldInterests(entries) == interests);
        }
    }
    // Through the journal's own files: signed, chained, and found again.
    void theJournalKeepsThem()
    {
        test::JournalFolder folder;
        const auto given = folder.writer->append(coverEntry(coverFor(asha, ben, 0, 9)).value()).value();
        folder.writer->append(coverEndedEntry({given, day(3)}).value()).value();
        folder.writer->append(interestEntry(caseNo, {asha, "A neighbour."}).value()).value();
        std::vector<Entry> work;
        const auto all = folder.journal().after(0, 100).value();
        for (const Entry &entry : all) {
            if (entry.chain == journal::Chain::Work)
                work.push_back(entry);
        }
        QVERIFY(foldArrangements(work).covers.at(0).endsAt() == day(3));
        const auto ofCase = folder.journal().workOfCase(caseNo).value();
        QVERIFY(foldInterests(ofCase).size() == 1 && ofCase.at(0).envelope.isSensitive);
    }
};

QTEST_GUILESS_MAIN(TestCover)
#include "tst_cover.moc"
