// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/keys.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace casegrip;
using namespace casegrip::journal;

class TestKeys : public QObject
{
    Q_OBJECT
private slots:
    void isMadeOnceAndKept()
    {
        const QTemporaryDir folder;
        const auto first = SigningKey::loadOrMake(folder.path().toStdString());
        QVERIFY(first.has_value());
        const auto again = SigningKey::loadOrMake(folder.path().toStdString());
        QCOMPARE(toHex(again->publicKey()), toHex(first->publicKey()));
        const auto forOthers = QFile::Permissions(0x00FF);
        QCOMPARE(QFile::permissions(folder.filePath(QStringLiteral("signing.key"))) & forOthers,
                 QFile::Permissions());
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("signing.key.new"))));
        const QTemporaryDir other;
        QVERIFY(SigningKey::loadOrMake(other.path().toStdString())->publicKey() != first->publicKey());
    }
    void aHalfWrittenKeyIsWrittenAgain()
    {
        const QTemporaryDir folder;
        QFile aside(folder.filePath(QStringLiteral("signing.key.new")));
        QVERIFY(aside.open(QIODevice::WriteOnly));
        aside.write("casegrip-signing-key-1 00");
        aside.close();
        QVERIFY(SigningKey::loadOrMake(folder.path().toStdString()).has_value());
    }
    void everyDamagedByteIsFound()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("signing.key"));
        QVERIFY(SigningKey::loadOrMake(folder.path().toStdString()).has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray good = file.readAll();
        for (qsizetype i = 0; i < good.size(); ++i) {
            QByteArray bad = good;
            bad[i] = bad[i] == '0' ? '1' : '0';
            file.seek(0);
            file.write(bad);
            file.flush();
            QCOMPARE(SigningKey::loadOrMake(folder.path().toStdString()).error().kind, ErrorKind::Damaged);
        }
        file.seek(0);
        file.write(good);
        file.flush();
        QVERIFY(SigningKey::loadOrMake(folder.path().toStdString()).has_value());
    }
    void aFolderThatIsNotThereIsSaid()
    {
        QCOMPARE(SigningKey::loadOrMake("/nonexistent").error().kind, ErrorKind::Io);
    }
    void signsAndChecks()
    {
        const auto key = SigningKey::fromSeed(randomBytes<32>());
        EntryId id = randomBytes<32>();
        const Signature signature = key.sign(id);
        QVERIFY(isSignedBy(key.publicKey(), id, signature));
        id[0] ^= 1;
        QVERIFY(!isSignedBy(key.publicKey(), id, signature));
        id[0] ^= 1;
        QVERIFY(!isSignedBy(SigningKey::fromSeed(randomBytes<32>()).publicKey(), id, signature));
    }
};

QTEST_GUILESS_MAIN(TestKeys)
#include "tst_keys.moc"
