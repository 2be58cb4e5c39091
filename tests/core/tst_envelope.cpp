// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/envelope.h"

#include "core/base/json.h"
#include "core/journal/keys.h"

#include <QFile>
#include <QJsonObject>
#include <QTest>

using namespace casegrip;
using namespace casegrip::journal;

namespace
{

template <std::size_t N>
Bytes<N> filled(unsigned char with)
{
    Bytes<N> bytes;
    bytes.fill(with);
    return bytes;
}

struct Sample {
    Envelope envelope;
    QJsonObject content;
};

// Ten entries that between them use every key in each of its forms.
std::vector<Sample> samples()
{
    std::vector<Sample> list(10);
    for (std::size_t i = 0; i < list.size(); ++i) {
        Envelope &e = list[i].envelope;
        e.type = "note";
        e.force = "99";
        e.station = filled<16>(0xA0);
        e.hlc = (std::uint64_t{1'768'467'600'000} << 16) + i;
        e.authoredAt = fromEpoch(1'768'467'600 + static_cast<std::int64_t>(i));
        e.author = "LPA1234";
        e.caseNo = "99/" + std::to_string(100 + i) + "/26";
        e.area = "LPA03";
        list[i].content = {{QStringLiteral("text"), QStringLiteral("Visited the scene.")}};
    }
    list[1].envelope.caseNo = "99/\"quoted\\\"/26\n\x01\x1f\x7f";
    list[2].envelope.author = "Siân Ŵ 𝔘 \u202E";
    list[3].envelope.caseNo.clear();
    list[3].envelope.area.clear();
    list[4].envelope.isSensitive = true;
    list[5].envelope.parents = {filled<32>(0x11)};
    list[6].envelope.parents = {filled<32>(0x11), filled<32>(0xEE)};
    list[7].envelope.basis = Basis{"2026-01-15-full", filled<32>(0x5A)};
    list[8].envelope.type = "red_box";
    list[8].envelope.typeVersion = 12;
    list[8].envelope.hlc = (std::uint64_t{1} << 63) - 1;
    list[9].content = {};
    return list;
}

// Fills in what hangs on the entry before, the key and the payload.
void chain(std::vector<Sample> &list, const SigningKey &key)
{
    EntryId prev{};
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string payload = writePayload(list[i].content, filled<16>(static_cast<unsigned char>(i)));
        Envelope &e = list[i].envelope;
        e.seq = i + 1;
        e.prev = prev;
        e.key = key.id();
        e.payloadHash = hash(payload);
        e.payloadLength = static_cast<std::uint32_t>(payload.size());
        prev = entryIdOf(writeEnvelope(e));
    }
}

// Four lines an entry: envelope, payload, id, signature.
std::string goldenText()
{
    const SigningKey key = SigningKey::fromSeed(filled<32>(0x42));
    auto list = samples();
    chain(list, key);
    std::string text = "key " + toHex(key.publicKey()) + '\n';
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string envelope = writeEnvelope(list[i].envelope);
        const EntryId id = entryIdOf(envelope);
        text += envelope + '\n' + writePayload(list[i].content, filled<16>(static_cast<unsigned char>(i))) +
                '\n' + toHex(id) + '\n' + toHex(key.sign(id)) + '\n';
    }
    return text;
}

} // namespace

class TestEnvelope : public QObject
{
    Q_OBJECT
private slots:
    // The bytes are frozen: this file is never written again once Casegrip is released.
    void goldenFile()
    {
        const auto folder = qEnvironmentVariable("CASEGRIP_WRITE_SAMPLES");
        if (!folder.isEmpty()) {
            QFile out(folder + QStringLiteral("/ten-entries.txt"));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(QByteArray::fromStdString(goldenText()));
        }
        QFile golden(QStringLiteral(TEST_DATA_DIR "/journal/ten-entries.txt"));
        QVERIFY(golden.open(QIODevice::ReadOnly));
        const QByteArray expected = golden.readAll();
        QCOMPARE(expected.count('\n'), 41);
        QCOMPARE(QByteArray::fromStdString(goldenText()), expected);
    }
    void goldenSignaturesHold()
    {
        QFile golden(QStringLiteral(TEST_DATA_DIR "/journal/ten-entries.txt"));
        QVERIFY(golden.open(QIODevice::ReadOnly));
        const auto lines = golden.readAll().split('\n');
        const auto key = fromHex<32>(lines[0].mid(4).toStdString());
        QVERIFY(key.has_value());
        for (qsizetype i = 1; i + 3 < lines.size(); i += 4) {
            const auto envelope = readEnvelope(lines[i].toStdString());
            QVERIFY(envelope.has_value());
            QCOMPARE(writeEnvelope(*envelope), lines[i].toStdString());
            QCOMPARE(toHex(hash(lines[i + 1].toStdString())), toHex(envelope->payloadHash));
            QCOMPARE(qsizetype(envelope->payloadLength), lines[i + 1].size());
            const EntryId id = entryIdOf(lines[i].toStdString());
            QCOMPARE(toHex(id), lines[i + 2].toStdString());
            QVERIFY(isSignedBy(*key, id, *fromHex<64>(lines[i + 3].toStdString())));
        }
    }
    // Any JSON reader understands it, with the names and the order that are documented.
    void isJson()
    {
        auto list = samples();
        chain(list, SigningKey::fromSeed(filled<32>(0x42)));
        for (const Sample &sample : list) {
            const auto object = parseJsonObject(writeEnvelope(sample.envelope), "envelope");
            QVERIFY(object.has_value());
            QCOMPARE(object->size(), 18);
            QCOMPARE(toStd(object->value(QStringLiteral("case")).toString()), sample.envelope.caseNo);
            QCOMPARE(toStd(object->value(QStringLiteral("hlc")).toString()),
                     std::to_string(sample.envelope.hlc));
        }
    }
    void writesWhatItReads()
    {
        auto list = samples();
        chain(list, SigningKey::fromSeed(filled<32>(0x42)));
        for (const Sample &sample : list) {
            const auto read = readEnvelope(writeEnvelope(sample.envelope));
            QVERIFY(read.has_value());
            QVERIFY(*read == sample.envelope);
        }
    }
    void refusesAnyOtherSpelling_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char *name, const char *from, const char *to) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to);
        };
        row("a key twice", ",\"area\":", ",\"case\":\"x\",\"area\":");
        row("one key more", ",\"area\":", ",\"extra\":1,\"area\":");
        row("another order", "{\"v\":1,\"type\":\"note\",\"type_v\":1",
            "{\"type\":\"note\",\"v\":1,\"type_v\":1");
        row("a space", ",\"area\":", ", \"area\":");
        row("a space at the end", "}", "} ");
        row("another version", "{\"v\":1", "{\"v\":2");
        row("upper-case hex", "a0a0a0", "A0a0a0");
        row("hex cut short", "\"a0a0", "\"a0");
        row("a leading zero", "\"seq\":\"1\"", "\"seq\":\"01\"");
        row("a sign", "\"seq\":\"1\"", "\"seq\":\"-1\"");
        row("a number as number", "\"seq\":\"1\"", "\"seq\":1");
        row("too large", "\"seq\":\"1\"", "\"seq\":\"18446744073709551616\"");
        row("an escape too many", "LPA03", "LPA0\\u0033");
        row("a slash escaped", "99/100", "99\\/100");
        row("a raw control character", "LPA03", "LPA\t3");
        row("not UTF-8", "LPA03", "LPA\xFF");
        row("an overlong sequence", "LPA03", "LPA\xC0\xAF");
        row("a surrogate", "LPA03", "LPA\xED\xA0\x80");
        row("a zone", "09:00:00Z", "09:00:00+00:00");
        row("a date that is none", "2026-01-15", "2026-02-30");
        row("a flag that is none", "\"sensitivity\":0", "\"sensitivity\":2");
        row("a comma in parents", "\"parents\":[", "\"parents\":[,");
        row("nothing", "", "");
    }
    void refusesAnyOtherSpelling()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        auto list = samples();
        chain(list, SigningKey::fromSeed(filled<32>(0x42)));
        QByteArray bytes =
            from.isEmpty() ? QByteArray() : QByteArray::fromStdString(writeEnvelope(list[0].envelope));
        QVERIFY(from.isEmpty() || bytes.contains(from));
        const qsizetype at = from.isEmpty() ? 0 : bytes.lastIndexOf(from);
        bytes.replace(at, from.size(), to);
        QVERIFY(!readEnvelope(bytes.toStdString()).has_value());
    }
    void refusesEveryTruncation()
    {
        auto list = samples();
        chain(list, SigningKey::fromSeed(filled<32>(0x42)));
        const std::string bytes = writeEnvelope(list[7].envelope);
        for (std::size_t length = 0; length < bytes.size(); ++length)
            QVERIFY(!readEnvelope(std::string_view(bytes).substr(0, length)).has_value());
    }
    // What is read back is always what was hashed: no two texts read as the same entry.
    void everyFlippedBitIsRefusedOrAnotherEntry()
    {
        auto list = samples();
        chain(list, SigningKey::fromSeed(filled<32>(0x42)));
        const std::string bytes = writeEnvelope(list[6].envelope);
        for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
            std::string flipped = bytes;
            flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
            const auto read = readEnvelope(flipped);
            QVERIFY(entryIdOf(flipped) != entryIdOf(bytes));
            if (read)
                QCOMPARE(writeEnvelope(*read), flipped);
        }
    }
    void saltComesFirst()
    {
        const auto salt = filled<16>(0xAB);
        QCOMPARE(writePayload({}, salt), std::string("{\"salt\":\"abababababababababababababababab\"}"));
        const QJsonObject content{{QStringLiteral("a"), 1}, {QStringLiteral("salt"), QStringLiteral("mine")}};
        QCOMPARE(writePayload(content, salt),
                 std::string("{\"salt\":\"abababababababababababababababab\",\"a\":1}"));
    }
};

QTEST_GUILESS_MAIN(TestEnvelope)
#include "tst_envelope.moc"
