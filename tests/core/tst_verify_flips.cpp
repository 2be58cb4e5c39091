// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/facts_file.h"
#include "core/journal/work_file.h"
#include "tests/support/payload_force.h"
#include "tests/support/test_size.h"

#include <QTest>
#include <map>
#include <memory>
#include <random>
#include <set>

using namespace casegrip;
using namespace casegrip::test;
using Access = workspace::OpenOptions::Access;

namespace
{

using Content = std::map<std::string, std::string>; // by table

Content readContent(const std::string &path)
{
    const SQLite::Database database(path, SQLite::OPEN_READONLY);
    std::vector<std::string> tables = {"sqlite_schema"};
    SQLite::Statement names(database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    while (names.executeStep())
        tables.push_back(names.getColumn(0).getString());
    Content content;
    for (const std::string &table : tables) {
        // Where SQLite keeps a table in its file is no content.
        SQLite::Statement rows(database, table == "sqlite_schema" ? "SELECT type, name, tbl_name, sql FROM sqlite_schema" : "SELECT * FROM " + table);
        std::string &text = content[table];
        while (rows.executeStep()) {
            for (int i = 0; i < rows.getColumnCount(); ++i)
                text += std::to_string(rows.getColumn(i).getType()) + ' ' + rows.getColumn(i).getString() + '\x1f';
        }
    }
    return content;
}

// Everything that a file says; nothing when it cannot be read to its end.
Content contentOf(const std::string &path)
{
    try {
        return readContent(path);
    } catch (const SQLite::Exception &) {
        return {};
    }
}

std::string differing(const Content &a, const Content &b)
{
    for (const auto &[table, text] : a) {
        if (const auto at = b.find(table); at == b.end() || at->second != text)
            return table;
    }
    return {};
}

struct Column {
    std::string table, name, type;
};

std::vector<Column> columnsOf(const std::string &path)
{
    const SQLite::Database database(path, SQLite::OPEN_READONLY);
    SQLite::Statement rows(database, "SELECT t.name, c.name, c.type FROM sqlite_schema t, pragma_table_info(t.name) c "
                                     "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY 1, c.cid");
    std::vector<Column> columns;
    while (rows.executeStep())
        columns.push_back({rows.getColumn(0).getString(), rows.getColumn(1).getString(), rows.getColumn(2).getString()});
    return columns;
}

std::string keyOf(const SQLite::Database &database, const std::string &table)
{
    SQLite::Statement rows(database, "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk");
    rows.bind(1, table);
    std::string key;
    while (rows.executeStep())
        key += (key.empty() ? "" : ", ") + rows.getColumn(0).getString();
    return key.empty() ? "rowid" : key;
}

// Another value of the same type, in SQL.
std::string anotherValue(const Column &column)
{
    const std::string &c = column.name;
    const std::string added = column.type == "INTEGER" ? "1" : column.type == "TEXT" ? "'x'" : "x'5a'";
    return "CASE typeof(" + c + ") WHEN 'null' THEN " + added + " WHEN 'text' THEN " + c + " || 'x' WHEN 'integer' THEN CASE " + c +
           " WHEN 0 THEN 1 WHEN 1 THEN 0 ELSE " + c + " + 1000003 END ELSE CAST(substr(" + c + ", 1, length(" + c + ") - 1) || "
           "CASE WHEN substr(" + c + ", -1) = x'5a' THEN x'5b' ELSE x'5a' END AS BLOB) END";
}

// Changes that column in one row. False: there is no row in which it can be changed.
bool changeOne(const std::string &path, const Column &column, unsigned seed)
{
    SQLite::Database database(path, SQLite::OPEN_READWRITE);
    std::vector<std::string> triggers, made;
    SQLite::Statement all(database, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid");
    while (all.executeStep()) {
        triggers.push_back(all.getColumn(0).getString());
        made.push_back(all.getColumn(1).getString());
    }
    all.reset();
    for (const std::string &name : triggers)
        database.exec("DROP TRIGGER " + name);
    const std::string key = keyOf(database, column.table);
    int changed = 0;
    for (unsigned row = 0; row < 1000 && changed == 0; ++row)
        changed = database.exec("UPDATE OR IGNORE " + column.table + " SET " + column.name + " = " + anotherValue(column) + " WHERE (" + key + ") IN (SELECT " +
                                key + " FROM " + column.table + " ORDER BY 1 LIMIT 1 OFFSET (SELECT " + std::to_string(seed + row) + " % max(count(*), 1) FROM " +
                                column.table + "))");
    for (const std::string &sql : made)
        database.exec(sql);
    return changed > 0;
}

QByteArray readAll(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeAll(const std::string &path, const QByteArray &bytes)
{
    for (const char *beside : {"-wal", "-shm"})
        QFile::remove(QString::fromStdString(path + beside));
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

} // namespace

// Whatever is changed in what a data folder says, in its facts or in work.db, verify finds it and names the file.
class TestVerifyFlips : public QObject
{
    Q_OBJECT

    std::unique_ptr<PayloadForce> m_force;
    NoProgress m_silent;

    std::string facts() const { return m_force->force.data() + "/facts-1.db"; }
    std::string work() const { return journal::workPath(m_force->force.data()); }
    // What is said first; empty: nothing is found.
    std::string complaint()
    {
        auto opened = workspace::Workspace::open(m_force->force.options("nobody", Access::Read));
        if (!opened)
            return opened.error().what;
        const auto report = opened->verify(false, false, m_silent);
        if (!report)
            return report.error().what;
        return report->findings.empty() ? std::string() : report->findings.front().where + ": " + report->findings.front().what;
    }
    void changeEveryColumn(const std::string &path, const std::set<std::string> &fixed)
    {
        const QByteArray good = readAll(path);
        QStringList missed, unchanged;
        int found = 0;
        unsigned seed = 1;
        for (const Column &column : columnsOf(path)) {
            const std::string name = column.table + '.' + column.name;
            const bool isChanged = changeOne(path, column, seed += 7);
            if (isChanged == fixed.contains(name))
                unchanged << QString::fromStdString(name);
            if (isChanged && complaint().empty())
                missed << QString::fromStdString(name);
            found += isChanged ? 1 : 0;
            writeAll(path, good);
        }
        QVERIFY2(complaint().empty(), complaint().c_str());
        QVERIFY2(missed.isEmpty(), qPrintable(QStringLiteral("not found: ") + missed.join(QStringLiteral(", "))));
        QVERIFY2(unchanged.isEmpty(), qPrintable(QStringLiteral("not changed, or changed after all: ") + unchanged.join(QStringLiteral(", "))));
        qInfo("%d columns changed, each found", found);
    }
    void flipBits(const std::string &path, unsigned seed)
    {
        const QByteArray good = readAll(path);
        const Content expected = contentOf(path);
        QVERIFY(expected.size() > 5);
        std::mt19937 random(seed);
        QStringList missed;
        int changed = 0, unused = 0;
        for (const int most = tries("CASEGRIP_FLIPS", 60); changed + unused < most;) {
            QByteArray bad = good;
            const auto at = qsizetype(random() % unsigned(bad.size()));
            bad[at] = char(bad[at] ^ char(1 << (random() % 8)));
            writeAll(path, bad);
            const Content now = contentOf(path);
            if (now == expected) {
                ++unused;
                continue;
            }
            ++changed;
            writeAll(path, bad);
            if (complaint().empty())
                missed << QString::number(at) + QLatin1Char(' ') + QString::fromStdString(differing(expected, now));
        }
        writeAll(path, good);
        qInfo("%s: %d bits flipped, %d changed what it says, %d found; %d lie where nothing is said", path.c_str(), changed + unused, changed,
              changed - int(missed.size()), unused);
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QStringLiteral(", "))));
        QVERIFY(changed > 0);
    }

private slots:
    void initTestCase()
    {
        m_force = std::make_unique<PayloadForce>("/nowhere/canary.png");
        {
            auto opened = m_force->force.open("nobody");
            for (const auto &row : must(opened.log(ReviewedForce::burglary, 1000))) {
                if (row.type == "note") {
                    must(opened.run(workspace::Erase{{row.id}, "Asked for."}));
                    break;
                }
            }
        }
        for (const std::string &path : {facts(), work()}) // in one file each
            SQLite::Database(path, SQLite::OPEN_READWRITE).exec("PRAGMA journal_mode = DELETE");
        QVERIFY2(complaint().empty(), complaint().c_str());
    }
    // "only" may only be 1, and each chain has its head already.
    void everyColumnOfTheFacts() { changeEveryColumn(facts(), {"folded.only"}); }
    void everyColumnOfTheWork() { changeEveryColumn(work(), {"chain_head.chain"}); }
    void everyBitOfTheFacts() { flipBits(facts(), 2026); }
    void everyBitOfTheWork() { flipBits(work(), 4711); }
    // So each of them could be missed.
    void nothingIsFoundInWhatIsRight() { QVERIFY2(complaint().empty(), complaint().c_str()); }
};

QTEST_GUILESS_MAIN(TestVerifyFlips)
#include "tst_verify_flips.moc"
