// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/seal.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace casegrip;
using namespace casegrip::storage;

namespace
{

constexpr SealCost cheap{1, 8};
constexpr auto passphrase = "four words of mine";

QByteArray randomBytes(qsizetype size)
{
    std::mt19937 random(static_cast<unsigned>(size) + 1);
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(random());
    return bytes;
}

} // namespace

class TestSeal : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsSealedOpensAgain_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 65'535, 65'536, 65'537, 131'072, 300'000})
            QTest::newRow(std::to_string(size).c_str()) << size;
    }
    void whatIsSealedOpensAgain()
    {
        QFETCH(int, size);
        const QByteArray content = randomBytes(size);
        seal(content);
        QVERIFY(isSealed(path("sealed")) && !isSealed(path("plain")));
        QVERIFY(openSealed(path("sealed"), path("opened"), passphrase).has_value());
        QVERIFY(read("opened") == content);
        const auto forOthers = QFile::Permissions(0x00FF);
        QCOMPARE(QFile::permissions(QString::fromStdString(path("sealed"))) & forOthers,
                 QFile::Permissions());
    }
    void theSameContentNeverSealsAlike()
    {
        seal("content");
        const QByteArray first = read("sealed");
        seal("content");
        QVERIFY(read("sealed") != first);
        QVERIFY(!first.contains("content"));
    }
    void aWrongPassphraseIsRefused()
    {
        seal("content");
        const auto opened = openSealed(path("sealed"), path("opened"), "four words of his");
        QVERIFY(opened.error().kind == ErrorKind::Refused);
        QVERIFY(!QFile::exists(QString::fromStdString(path("opened"))));
    }
    void passphrasesMustBeLong()
    {
        QVERIFY(SealKey::fromPassphrase("eleven char", cheap).error().kind == ErrorKind::Refused);
        QVERIFY(SealKey::fromPassphrase("twelve chars", cheap).has_value());
    }
    void everyTruncationIsRefused()
    {
        seal(randomBytes(65'536 + 100));
        const QByteArray whole = read("sealed");
        for (qsizetype length = 0; length < whole.size();
             length += length < 200 || length > whole.size() - 300 ? 1 : 997)
            QVERIFY(refused(whole.left(length)));
        QVERIFY(refused(whole.left(56 + 65'536 + 17))); // exactly at the end of the first block
        QVERIFY(refused(whole + '\0'));
        QVERIFY(refused(whole + whole));
        QVERIFY(!refused(whole));
    }
    void everyFlippedBitIsRefused()
    {
        seal("A short content, so that every bit can be tried.");
        const QByteArray whole = read("sealed");
        for (qsizetype bit = 0; bit < whole.size() * 8; ++bit) {
            if (bit / 8 >= 12 && bit / 8 < 16)
                continue; // the memory cost: each is a slow derivation; a few of them below
            QByteArray flipped = whole;
            flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY2(refused(flipped), std::to_string(bit).c_str());
        }
        for (const int bit : {12 * 8, 12 * 8 + 4, 15 * 8 + 7}) {
            QByteArray flipped = whole;
            flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(refused(flipped));
        }
    }
    void blocksCannotBeSwapped()
    {
        seal(randomBytes(3 * 65'536));
        const QByteArray whole = read("sealed");
        const qsizetype block = 65'536 + 17;
        QVERIFY(refused(whole.left(56) + whole.mid(56 + block, block) + whole.mid(56, block) +
                        whole.mid(56 + 2 * block)));
        QVERIFY(refused(whole.left(56 + block) + whole.mid(56 + 2 * block)));
    }
    void aFileAskingForTooMuchMemoryIsRefusedAtOnce()
    {
        seal("content");
        QByteArray greedy = read("sealed");
        greedy[15] = '\x7f';
        write("sealed", greedy);
        QVERIFY(openSealed(path("sealed"), path("opened"), passphrase).error().kind == ErrorKind::Damaged);
    }

private:
    std::string path(const char *name) const { return m_folder->filePath(QLatin1String(name)).toStdString(); }
    void write(const char *name, const QByteArray &content) const
    {
        QFile file(QString::fromStdString(path(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QByteArray read(const char *name) const
    {
        QFile file(QString::fromStdString(path(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
    void seal(const QByteArray &content) const
    {
        write("plain", content);
        QVERIFY(sealFile(path("plain"), path("sealed"), SealKey::fromPassphrase(passphrase, cheap).value())
                    .has_value());
    }
    bool refused(const QByteArray &content) const
    {
        write("changed", content);
        const auto opened = openSealed(path("changed"), path("opened"), passphrase);
        return !opened && !QFile::exists(QString::fromStdString(path("opened")));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSeal)
#include "tst_seal.moc"
