// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/protection.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <sys/sysmacros.h>

using namespace casegrip;
using namespace casegrip::storage;

// Disk encryption as sysfs tells it, and the modes of files.
class ProtectionTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aPlainDisk();
    void anEncryptedOne();
    void volumesOnAnEncryptedDisk();
    void halfOfItIsNotEnough();
    void aLoopEnds();
    void whatIsNoDiskIsUnknown();
    void modesAndSizes();
    void noFolder();

private:
    // A device in a made-up sysfs, as the kernel lays them out.
    void addDevice(const QString &name, unsigned number, const QByteArray &uuid = {}, const QByteArray &mapped = {})
    {
        const QDir sys(m_folder->path());
        sys.mkpath(QStringLiteral("devices/") + name + QStringLiteral("/slaves"));
        if (!uuid.isEmpty()) {
            sys.mkpath(QStringLiteral("devices/") + name + QStringLiteral("/dm"));
            write(QStringLiteral("devices/") + name + QStringLiteral("/dm/uuid"), uuid + '\n');
            write(QStringLiteral("devices/") + name + QStringLiteral("/dm/name"), mapped + '\n');
        }
        sys.mkpath(QStringLiteral("dev/block"));
        QFile::link(sys.filePath(QStringLiteral("devices/") + name),
                    sys.filePath(QStringLiteral("dev/block/8:%1").arg(number)));
    }
    void putOn(const QString &upper, const QString &lower)
    {
        const QDir sys(m_folder->path());
        QVERIFY(QFile::link(sys.filePath(QStringLiteral("devices/") + lower),
                            sys.filePath(QStringLiteral("devices/%1/slaves/%2").arg(upper, lower))));
    }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    Volume volume(unsigned number) { return volumeOf(makedev(8, number), m_folder->path().toStdString()); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ProtectionTest::aPlainDisk()
{
    addDevice(QStringLiteral("sda1"), 1);
    QCOMPARE(volume(1).encryption, Encryption::None);
    QCOMPARE(volume(1).device, std::string("sda1"));
}

void ProtectionTest::anEncryptedOne()
{
    addDevice(QStringLiteral("sda1"), 1);
    addDevice(QStringLiteral("dm-0"), 2, "CRYPT-LUKS2-0123-luks-home", "luks-home");
    putOn(QStringLiteral("dm-0"), QStringLiteral("sda1"));
    QCOMPARE(volume(2).encryption, Encryption::Whole);
    QCOMPARE(volume(2).device, std::string("luks-home"));
    QCOMPARE(volume(1).encryption, Encryption::None); // the disk below, looked at by itself
}

void ProtectionTest::volumesOnAnEncryptedDisk()
{
    addDevice(QStringLiteral("dm-0"), 1, "CRYPT-LUKS2-0123-pv", "pv");
    addDevice(QStringLiteral("dm-1"), 2, "LVM-abc", "vg-home");
    putOn(QStringLiteral("dm-1"), QStringLiteral("dm-0"));
    QCOMPARE(volume(2).encryption, Encryption::Whole);
    QCOMPARE(volume(2).device, std::string("vg-home"));
}

void ProtectionTest::halfOfItIsNotEnough()
{
    addDevice(QStringLiteral("sdb1"), 1);
    addDevice(QStringLiteral("dm-0"), 2, "CRYPT-LUKS2-0123-pv", "pv");
    addDevice(QStringLiteral("md0"), 3);
    putOn(QStringLiteral("md0"), QStringLiteral("dm-0"));
    QCOMPARE(volume(3).encryption, Encryption::Whole);
    putOn(QStringLiteral("md0"), QStringLiteral("sdb1"));
    QCOMPARE(volume(3).encryption, Encryption::None);
}

void ProtectionTest::aLoopEnds()
{
    addDevice(QStringLiteral("dm-0"), 1, "LVM-a", "a");
    addDevice(QStringLiteral("dm-1"), 2, "LVM-b", "b");
    putOn(QStringLiteral("dm-0"), QStringLiteral("dm-1"));
    putOn(QStringLiteral("dm-1"), QStringLiteral("dm-0"));
    QCOMPARE(volume(1).encryption, Encryption::None);
}

void ProtectionTest::whatIsNoDiskIsUnknown()
{
    addDevice(QStringLiteral("sda1"), 1);
    const Volume share = volumeOf(makedev(0, 47), m_folder->path().toStdString());
    QCOMPARE(share.encryption, Encryption::Unknown);
    QVERIFY(share.device.empty());
}

void ProtectionTest::modesAndSizes()
{
    const QDir folder(m_folder->path());
    folder.mkpath(QStringLiteral("data/backups"));
    write(QStringLiteral("data/work.db"), "12345");
    write(QStringLiteral("data/backups/old"), "123");
    const auto mode = [&](const char *name, mode_t value) {
        QCOMPARE(::chmod(folder.filePath(QString::fromLatin1(name)).toUtf8().constData(), value), 0);
    };
    mode("data", 0700);
    mode("data/work.db", 0600);
    mode("data/backups", 0700);
    mode("data/backups/old", 0640);
    const auto found = protectionOf(folder.filePath(QStringLiteral("data")).toStdString());
    QVERIFY(found.has_value());
    QCOMPARE(found->files.size(), std::size_t(3));
    const auto &[top, backups, work] = std::tie(found->files[0], found->files[1], found->files[2]);
    QVERIFY(top.name.empty() && top.isFolder && top.mode == 0700 && !top.isOpen && top.bytes == 8);
    QVERIFY(backups.name == "backups" && backups.bytes == 3 && backups.isOpen); // for what is in it
    QVERIFY(work.name == "work.db" && work.bytes == 5 && work.mode == 0600 && !work.isOpen);
    mode("data/work.db", 0604);
    QVERIFY(protectionOf(folder.filePath(QStringLiteral("data")).toStdString())->files[2].isOpen);
}

void ProtectionTest::noFolder()
{
    const auto found = protectionOf(m_folder->filePath(QStringLiteral("nowhere")).toStdString());
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(ProtectionTest)
#include "tst_protection.moc"
