// SPDX-License-Identifier: GPL-3.0-or-later
// Every folder of tests/data/due is one rule or edge case: case.json says which and gives the facts,
// obligations.csv is what the rules ask, worked out by hand. Where explanation.txt is given, it is why, in
// words.
#include "tests/support/due_golden.h"

#include <QDir>
#include <QTest>

using namespace casegrip;

class TestDueGolden : public QObject
{
    Q_OBJECT
private slots:
    void obligations_data() { folders(QString()); }
    void obligations()
    {
        QFETCH(QString, directory);
        test::Golden golden(directory);
        QCOMPARE(golden.fault(), std::string());
        QVERIFY(!golden.about().empty());
        compare(golden.obligations(), directory + QStringLiteral("/obligations.csv"));
    }
    void explanations_data() { folders(QStringLiteral("explanation.txt")); }
    void explanations()
    {
        QFETCH(QString, directory);
        test::Golden golden(directory);
        QCOMPARE(golden.fault(), std::string());
        compare(golden.explanations(), directory + QStringLiteral("/explanation.txt"));
    }

private:
    // A row for each folder, or for each that holds a file.
    static void folders(const QString &with)
    {
        QTest::addColumn<QString>("directory");
        const QDir root(QStringLiteral(TEST_DATA_DIR "/due"));
        const auto names = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const auto &name : names) {
            if (with.isEmpty() || QFile::exists(root.filePath(name + u'/' + with)))
                QTest::newRow(qPrintable(name)) << root.filePath(name);
        }
    }
    static void compare(const std::string &text, const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto expected = file.readAll().split('\n');
        const auto found = QByteArray::fromStdString(text).split('\n');
        for (qsizetype i = 0; i < std::min(expected.size(), found.size()); ++i)
            QCOMPARE(found[i], expected[i]);
        QCOMPARE(found.size(), expected.size());
    }
};

QTEST_GUILESS_MAIN(TestDueGolden)
#include "tst_due_golden.moc"
