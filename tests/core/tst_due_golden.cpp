// SPDX-License-Identifier: GPL-3.0-or-later
// Every folder of tests/data/due is one rule or edge case: case.json says which and gives the facts, obligations.csv
// is what the rules ask, worked out by hand.
#include "tests/support/due_golden.h"

#include <QDir>
#include <QTest>

using namespace casegrip;

class TestDueGolden : public QObject
{
    Q_OBJECT
private slots:
    void obligations_data()
    {
        QTest::addColumn<QString>("directory");
        const QDir root(QStringLiteral(TEST_DATA_DIR "/due"));
        const auto names = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        QVERIFY(!names.isEmpty());
        for (const auto &name : names)
            QTest::newRow(qPrintable(name)) << root.filePath(name);
    }
    void obligations()
    {
        QFETCH(QString, directory);
        test::Golden golden(directory);
        QCOMPARE(golden.fault(), std::string());
        QVERIFY(!golden.about().empty());
        QFile file(directory + QStringLiteral("/obligations.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto expected = file.readAll().split('\n');
        const auto found = QByteArray::fromStdString(golden.obligations()).split('\n');
        for (qsizetype i = 0; i < std::min(expected.size(), found.size()); ++i)
            QCOMPARE(found[i], expected[i]);
        QCOMPARE(found.size(), expected.size());
    }
};

QTEST_GUILESS_MAIN(TestDueGolden)
#include "tst_due_golden.moc"
