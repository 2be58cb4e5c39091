// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/settings.h"
#include "core/journal/verify.h"
#include "tests/support/journal_folder.h"
#include "tests/support/test_size.h"

#include <QFile>
#include <QTest>
#include <random>

// One flipped bit somewhere in work.db: whenever it changes what the file says, verify tells. 120 flips, or
// as many as CASEGRIP_FLIPS says.
using namespace casegrip;
using namespace casegrip::journal;
using casegrip::test::JournalFolder;
using storage::Database;

namespace
{

int flipCount()
{
    return casegrip::test::tries("CASEGRIP_FLIPS", 120);
}

// All that the file says, in the order of its keys; empty when it cannot be read to the end.
std::string contentOf(const std::string &path)
{
    try {
        const SQLite::Database database(path, SQLite::OPEN_READONLY);
        std::string content;
        for (const char *table :
             {"entry", "payload", "station", "chain_head", "key", "setting", "draft", "sqlite_schema"}) {
            SQLite::Statement rows(database, std::string("SELECT * FROM ") + table);
            while (rows.executeStep()) {
                for (int i = 0; i < rows.getColumnCount(); ++i)
                    content += rows.getColumn(i).getString() + '\x1f';
            }
        }
        return content;
    } catch (const SQLite::Exception &) {
        return {};
    }
}

bool isFound(const std::string &folder)
{
    auto work = openWorkFile(folder, Database::Mode::ReadOnly);
    if (!work)
        return true;
    NoProgress progress;
    const auto verified = verifyJournal(*work, Depth::Everything, progress);
    return !verified || !verified->findings.empty();
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestWorkDamage : public QObject
{
    Q_OBJECT
private slots:
    void everyChangeOfContentIsFound()
    {
        JournalFolder folder;
        for (int i = 0; i < 60; ++i)
            folder.note("99/" + std::to_string(i % 7) + "/26",
                        "Note " + std::to_string(i) + std::string(i * 20, '.'));
        QVERIFY(Settings(*folder.work).set("current_facts", "facts-1.db").has_value());
        folder.work->exec("PRAGMA journal_mode=DELETE");
        folder.close();
        const std::string path = workPath(folder.path);
        const QByteArray good = readAll(QString::fromStdString(path));
        const std::string expected = contentOf(path);
        QVERIFY(!expected.empty());
        std::mt19937 random(4711);
        int changed = 0;
        for (int i = 0; i < flipCount(); ++i) {
            QByteArray bad = good;
            const auto at = qsizetype(random() % unsigned(bad.size()));
            const int bit = int(random() % 8);
            bad[at] = static_cast<char>(bad[at] ^ (1 << bit));
            QFile file(QString::fromStdString(path));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bad);
            file.close();
            if (contentOf(path) == expected)
                continue;
            ++changed;
            QVERIFY2(
                isFound(folder.path),
                qPrintable(QStringLiteral("byte %1 bit %2").arg(QString::number(at), QString::number(bit))));
        }
        qInfo("%d bits flipped, %d changed what the file says, all found", flipCount(), changed);
        QVERIFY(changed * 2 > flipCount());
    }
};

QTEST_GUILESS_MAIN(TestWorkDamage)
#include "tst_work_damage.moc"
