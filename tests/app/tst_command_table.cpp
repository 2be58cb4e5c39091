// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>
#include <QTest>

using namespace casegrip;
using namespace casegrip::command;

// The three forms in which a command prints its rows.
class TestCommandTable : public QObject
{
    Q_OBJECT
private slots:
    void csvHasHeaderAndOneLineForEachRow()
    {
        QCOMPARE(print(Format::Csv,
                       [](RowWriter &rows) {
                           rows << "0012345"
                                << "Burglary, \"dwelling\"" << -5 << m_some << toDay(2025, 1, 31) << true;
                           rows.endRow();
                           rows << ""
                                << "two\nlines" << std::int64_t(9007199254740993) << m_none
                                << toDay(2025, 2, 1) << false;
                           rows.endRow();
                       }),
                 QByteArray("id,words,count,at,day,red\n"
                            "0012345,\"Burglary, \"\"dwelling\"\"\",-5,2025-07-01T10:00:05Z,2025-01-31,1\n"
                            ",\"two\nlines\",9007199254740993,,2025-02-01,0\n"));
    }
    void csvOfNothingIsItsHeader()
    {
        QCOMPARE(print(Format::Csv, [](RowWriter &) {}), QByteArray("id,words,count,at,day,red\n"));
    }
    // What is guarded and how: tst_csv_row. Identifiers too: of most nobody has looked at how they begin.
    void csvGuardsTextsAndIdentifiersAgainstFormulas()
    {
        for (const Type type : {Type::Text, Type::Id}) {
            const QByteArray csv = printed(Format::Csv, {{"v", type, ""}}, [](RowWriter &rows) {
                for (const std::string_view value : {"=1+1", "a=1", "-5"}) {
                    rows << value;
                    rows.endRow();
                }
            });
            QCOMPARE(csv, QByteArray("v\n'=1+1\na=1\n'-5\n"));
        }
        const QByteArray numbers = printed(Format::Csv, {{"n", Type::Number, ""}}, [](RowWriter &rows) {
            rows << -5;
            rows.endRow();
        });
        QCOMPARE(numbers, QByteArray("n\n-5\n"));
    }
    void jsonIsOneArrayOfObjects()
    {
        const QByteArray json = print(Format::Json, [](RowWriter &rows) {
            rows << "0012345"
                 << "a \"b\" \\ \n \x01 \xC2\xA3" << 7 << m_some << toDay(2025, 1, 31) << true;
            rows.endRow();
            rows << ""
                 << "=1+1" << std::optional<int>() << m_none << toDay(2025, 2, 1) << false;
            rows.endRow();
        });
        const QJsonArray array = QJsonDocument::fromJson(json).array();
        QCOMPARE(array.size(), 2);
        const QJsonObject first = array[0].toObject();
        QCOMPARE(first[QStringLiteral("id")].toString(), QStringLiteral("0012345"));
        QCOMPARE(first[QStringLiteral("words")].toString(), QString::fromUtf8("a \"b\" \\ \n \x01 \xC2\xA3"));
        QCOMPARE(first[QStringLiteral("count")].toInt(), 7);
        QCOMPARE(first[QStringLiteral("at")].toString(), QStringLiteral("2025-07-01T10:00:05Z"));
        QCOMPARE(first[QStringLiteral("day")].toString(), QStringLiteral("2025-01-31"));
        QCOMPARE(first[QStringLiteral("red")], QJsonValue(true));
        const QJsonObject second = array[1].toObject();
        QCOMPARE(second[QStringLiteral("words")].toString(), QStringLiteral("=1+1"));
        QVERIFY(second[QStringLiteral("count")].isNull());
        QVERIFY(second[QStringLiteral("at")].isNull());
        // The keys in the order of the columns, which a QJsonObject does not keep.
        QVERIFY(json.startsWith("[\n{\"id\":\"0012345\",\"words\":"));
    }
    void jsonOfNothingIsAnEmptyArray()
    {
        QCOMPARE(print(Format::Json, [](RowWriter &) {}), QByteArray("[]\n"));
    }
    void textIsAlignedAndInLocalTime()
    {
        QCOMPARE(print(Format::Text,
                       [](RowWriter &rows) {
                           rows << "7"
                                << "caf\xC3\xA9" << 5 << m_some << toDay(2025, 1, 31) << true;
                           rows.endRow();
                           rows << "12345"
                                << "x\n\x1B[31m" << 1234 << m_none << toDay(2025, 2, 1) << false;
                           rows.endRow();
                       }),
                 QByteArray("id     words           count  at                day         red\n"
                            "7      caf\xC3\xA9                5  2025-07-01 11:00  2025-01-31  yes\n"
                            "12345  x \xE2\x80\xB9U+001B\xE2\x80\xBA[31m   1234                    2025-02-01\n"));
    }
    void textOfManyRowsGoesStraightOut()
    {
        const QByteArray text = print(Format::Text, [](RowWriter &rows) {
            for (int i = 0; i < 1000; ++i) {
                rows << "1"
                     << "w" << i << m_none << toDay(2025, 1, 31) << false;
                rows.endRow();
            }
        });
        QCOMPARE(text.count('\n'), 1001);
        QVERIFY(text.endsWith("1   w        999      2025-01-31\n"));
    }
    void instantsAreThoseOfTheSlowWay()
    {
        for (const std::int64_t seconds :
             {-1LL, 0LL, 1LL, 86399LL, 86400LL, 951782399LL, 951782400LL, 4102444799LL, -86401LL}) {
            std::string text;
            InstantText writer;
            writer.append(text, fromEpoch(seconds));
            writer.append(text, fromEpoch(seconds + 1));
            QCOMPARE(text, formatInstant(fromEpoch(seconds)) + formatInstant(fromEpoch(seconds + 1)));
        }
    }
    void aFullDiskIsSaid()
    {
        QFile full(QStringLiteral("/dev/full"));
        if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            QSKIP("there is no /dev/full here");
        Output output(full.handle());
        output << "something";
        const Done done = output.finish();
        QVERIFY(!done.has_value());
        QVERIFY(done.error().kind == ErrorKind::Io);
    }

private:
    template <typename Fill>
    static QByteArray printed(Format format, const Columns &columns, Fill fill)
    {
        QTemporaryFile file;
        if (!file.open())
            return "no temporary file";
        Output output(file.handle());
        const auto rows = RowWriter::make(format, columns, output, m_zone);
        fill(*rows);
        rows->finish();
        if (!output.finish())
            return "not written";
        file.seek(0); // written through the descriptor
        return file.readAll();
    }
    template <typename Fill>
    static QByteArray print(Format format, Fill fill)
    {
        return printed(format,
                       {{"id", Type::Id, ""},
                        {"words", Type::Text, ""},
                        {"count", Type::Number, ""},
                        {"at", Type::Instant, ""},
                        {"day", Type::Date, ""},
                        {"red", Type::Bool, ""}},
                       fill);
    }

    inline static const TimeZone m_zone = TimeZone::load("Europe/London").value();
    inline static const std::optional<Instant> m_none;
    inline static const std::optional<Instant> m_some = parseInstant("2025-07-01T10:00:05Z", m_zone);
};

QTEST_GUILESS_MAIN(TestCommandTable)
#include "tst_command_table.moc"
