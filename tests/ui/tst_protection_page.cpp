// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventually.h"
#include "tests/ui/desk_fixture.h"
#include "ui/pages/protection_page.h"
#include "ui/widgets/table_view.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QTest>

#include <sys/stat.h>
#include <sys/sysmacros.h>

using namespace casegrip;
using namespace casegrip::test;

// What the page says of a made-up system around a real folder.
class ProtectionPageTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void saysWhetherTheDiskIsEncrypted_data();
    void saysWhetherTheDiskIsEncrypted();
    void saysWhoMayOpenTheFiles();
    void saysHowOldTheBackupsAre();
    void saysWhatAPolicyCannotStop();

private:
    void makeSysfs(const QByteArray &uuid);
    QString text(const ui::ProtectionPage &page, const char *name)
    {
        return page.findChild<QLabel *>(QString::fromLatin1(name))->text();
    }
    std::string sysfs() const { return m_fixture->folder.filePath(QStringLiteral("sys")).toStdString(); }
    QString data() const { return m_fixture->folder.filePath(QStringLiteral("data")); }

    std::unique_ptr<DeskFixture> m_fixture;
};

void ProtectionPageTest::init()
{
    m_fixture = std::make_unique<DeskFixture>();
    QVERIFY(QDir().mkpath(data()));
    QCOMPARE(::chmod(data().toUtf8().constData(), 0700), 0);
    QFile work(data() + QStringLiteral("/work.db"));
    QVERIFY(work.open(QIODevice::WriteOnly));
    work.write("12345");
    work.close();
    QCOMPARE(::chmod(work.fileName().toUtf8().constData(), 0600), 0);
    m_fixture->desk.briefing.status.dataDir = data().toStdString();
}

// The disk on which the folder lies, as a sysfs with this dm-crypt name would tell of it.
void ProtectionPageTest::makeSysfs(const QByteArray &uuid)
{
    struct stat status = {};
    QCOMPARE(::stat(data().toUtf8().constData(), &status), 0);
    const QString device = QStringLiteral("%1/dev/block/%2:%3")
                               .arg(QString::fromStdString(sysfs()), QString::number(major(status.st_dev)),
                                    QString::number(minor(status.st_dev)));
    QVERIFY(QDir().mkpath(device + QStringLiteral("/dm")));
    const std::pair<const char *, QByteArray> files[] = {{"uuid", uuid}, {"name", "luks-home"}};
    for (const auto &[name, bytes] : files) {
        QFile file(device + QStringLiteral("/dm/") + QString::fromLatin1(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
}

void ProtectionPageTest::saysWhetherTheDiskIsEncrypted_data()
{
    QTest::addColumn<QByteArray>("uuid");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("role");
    QTest::newRow("encrypted") << QByteArray("CRYPT-LUKS2-0") << QStringLiteral("The disk is encrypted (luks-home).")
                               << QString();
    QTest::newRow("plain") << QByteArray("LVM-0") << QStringLiteral("The disk is not encrypted (luks-home).")
                           << QStringLiteral("red");
    QTest::newRow("unknown") << QByteArray()
                             << QStringLiteral("The system does not say whether the disk is encrypted.")
                             << QStringLiteral("amber");
}

void ProtectionPageTest::saysWhetherTheDiskIsEncrypted()
{
    QFETCH(QByteArray, uuid);
    if (!uuid.isEmpty())
        makeSysfs(uuid);
    ui::ProtectionPage page(m_fixture->desk, sysfs());
    page.show();
    EVENTUALLY(!page.isLooking());
    QTEST(text(page, "protectionDisk"), "said");
    QTEST(page.findChild<QLabel *>(QStringLiteral("protectionDisk"))->property("role").toString(), "role");
    QVERIFY(!text(page, "protectionDiskTodo").isEmpty());
}

void ProtectionPageTest::saysWhoMayOpenTheFiles()
{
    ui::ProtectionPage page(m_fixture->desk, sysfs());
    page.show();
    EVENTUALLY(!page.isLooking());
    const auto *files = page.findChild<ui::TableView *>(QStringLiteral("protectionFiles"))->model();
    const auto row = [&](int number) {
        QStringList texts;
        for (int column = 0; column < 4; ++column)
            texts << files->index(number, column).data().toString();
        return texts.join(QLatin1Char('|'));
    };
    QCOMPARE(files->rowCount(), 2);
    QCOMPARE(row(0), QStringLiteral(".|0700|you alone|5 bytes"));
    QCOMPARE(row(1), QStringLiteral("work.db|0600|you alone|5 bytes"));
    QVERIFY(!page.findChild<QLabel *>(QStringLiteral("protectionFilesWarning"))->isVisible());
    QVERIFY(text(page, "protectionFolder").contains(data()));

    QCOMPARE(::chmod(data().toUtf8().constData(), 0755), 0);
    page.refresh();
    EVENTUALLY_IS(row(0), QStringLiteral(".|0755|others too|5 bytes"));
    QVERIFY(page.findChild<QLabel *>(QStringLiteral("protectionFilesWarning"))->isVisible());
}

void ProtectionPageTest::saysHowOldTheBackupsAre()
{
    auto &backup = m_fixture->desk.briefing.backup;
    backup.last = FakeQueueSource::now - std::chrono::hours{5};
    backup.warnings = {storage::BackupWarning::NoSecondFolder};
    backup.warn = true;
    ui::ProtectionPage page(m_fixture->desk, sysfs());
    page.refresh();
    QVERIFY2(text(page, "protectionBackups").contains(QStringLiteral("07:20, 5 h ago")),
             qPrintable(text(page, "protectionBackups")));
    QVERIFY(text(page, "protectionBackupWarning").contains(QStringLiteral("second folder")));
}

void ProtectionPageTest::saysWhatAPolicyCannotStop()
{
    const ui::ProtectionPage page(m_fixture->desk, sysfs());
    QString all;
    for (const auto *habit : page.findChildren<QLabel *>(QStringLiteral("protectionHabit")))
        all += habit->text() + QLatin1Char('\n');
    QVERIFY(all.contains(QStringLiteral("Who can read the files can read the data")));
}

QTEST_MAIN(ProtectionPageTest)
#include "tst_protection_page.moc"
