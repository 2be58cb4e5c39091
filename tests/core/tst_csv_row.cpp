// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv_text.h"

#include <QTest>

using namespace casegrip;

class CsvRowTest : public QObject
{
    Q_OBJECT
private slots:
    void aFormulaIsGuarded_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("field");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &field) { QTest::newRow(name) << text << field; };
        row("equals", "=1+1", "'=1+1");
        row("plus", "+1", "'+1");
        row("minus", "-1", "'-1");
        row("at", "@SUM", "'@SUM");
        row("tab", "\t=1", "'\t=1");
        row("carriage return", "\r=1", "\"'\r=1\"");
        row("nothing", QByteArray("\0=1", 3), QByteArray("'\0=1", 4));
        row("full-width equals", "\xEF\xBC\x9D" "1", "'\xEF\xBC\x9D" "1");
        row("full-width plus", "\xEF\xBC\x8B" "1", "'\xEF\xBC\x8B" "1");
        row("full-width minus", "\xEF\xBC\x8D" "1", "'\xEF\xBC\x8D" "1");
        row("full-width at", "\xEF\xBC\xA0" "1", "'\xEF\xBC\xA0" "1");
        row("in quotes", "=A1,\"x\"", "\"'=A1,\"\"x\"\"\"");
        row("inside", "a=1", "a=1");
        row("comma", "a,b", "\"a,b\"");
        row("line", "a\n=1", "\"a\n=1\"");
        row("empty", "", "");
    }
    void aFormulaIsGuarded()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, field);
        std::string csv;
        CsvRow(csv).text(std::string_view(text.data(), std::size_t(text.size()))).end();
        QCOMPARE(QByteArray::fromStdString(csv), field + '\n');
    }
    void rowsFollowEachOther()
    {
        std::string csv = "head\n";
        CsvRow row(csv);
        row.text("=a").number(-5).made("2026-03-05T14:05:00Z").end();
        row.made({}).text("b").end();
        row.place() += "c";
        row.end();
        QCOMPARE(csv, std::string("head\n'=a,-5,2026-03-05T14:05:00Z\n,b\nc\n"));
    }
};

QTEST_GUILESS_MAIN(CsvRowTest)
#include "tst_csv_row.moc"
