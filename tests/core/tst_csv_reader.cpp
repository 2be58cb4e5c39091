// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/csv_reader.h"

#include "csv_picture.h"

#include <QTest>
#include <rapidcheck.h>

using namespace casegrip;
using namespace casegrip::sync;

namespace
{

using Rows = std::vector<std::vector<std::string>>;

// A source that fails after some bytes.
class FailingSource final : public ByteSource
{
public:
    FailingSource(std::string_view text) : m_text(text) {}
    Result<std::size_t> read(char *to, std::size_t size) override
    {
        const auto count = m_text.read(to, size);
        if (*count == 0)
            return failure(ErrorKind::Io, "The disk is gone.");
        return count;
    }

private:
    MemorySource m_text;
};

std::string quoted(const std::string &field)
{
    std::string text = "\"";
    for (const char c : field)
        text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + '"';
}

bool needsQuotes(const std::string &field)
{
    return field.find_first_of(",\"\r\n") != std::string::npos;
}

// Any text that a field may hold: no NUL, a carriage return only before a line feed.
rc::Gen<std::string> anyField()
{
    const auto piece =
        rc::gen::element<std::string>("a", "Z", "0", " ", ",", "\"", "\n", "\r\n", "\xC3\xA9", "\xE2\x82\xAC",
                                      "\xF0\x9F\x9A\x93", "long text without anything", "\"\"", ",,");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), [](const auto &pieces) {
        std::string text;
        for (const auto &p : pieces)
            text += p;
        return text;
    });
}

rc::Gen<Rows> anyRows(std::size_t columns)
{
    return rc::gen::container<Rows>(rc::gen::container<std::vector<std::string>>(columns, anyField()));
}

// The rows as a file, quoted wherever that is needed and sometimes where it is not.
std::string written(const Rows &rows)
{
    const bool crLf = *rc::gen::arbitrary<bool>();
    std::string text;
    for (const auto &row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            text += (i > 0 ? "," : "") +
                    (needsQuotes(row[i]) || *rc::gen::arbitrary<bool>() ? quoted(row[i]) : row[i]);
        text += crLf ? "\r\n" : "\n";
    }
    return text;
}

// Mostly what breaks a reader.
rc::Gen<std::string> anyBytes()
{
    const auto piece =
        rc::gen::element<std::string>("a", ",", "\"", "\n", "\r", "\r\n", std::string(1, '\0'), "\"\"",
                                      "\xC3", "\xA9", "a,b\n", "\"a\",b\n", "\xEF\xBB\xBF", ",\"");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), [](const auto &pieces) {
        std::string text;
        for (const auto &p : pieces)
            text += p;
        return text;
    });
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT
private slots:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("picture");
        const auto add = [](const char *name, QByteArray text, QByteArray picture) {
            QTest::newRow(name) << text << picture;
        };
        add("plain", "a,b\n1,2\n3,4\n", "2:[1][2]\n3:[3][4]\n");
        add("CRLF", "a,b\r\n1,2\r\n3,4\r\n", "2:[1][2]\n3:[3][4]\n");
        add("mixed line ends", "a,b\n1,2\r\n3,4\n", "2:[1][2]\n3:[3][4]\n");
        add("no last line end", "a,b\n1,2", "2:[1][2]\n");
        add("no last line end, quoted", "a,b\n1,\"2\"", "2:[1][2]\n");
        add("empty lines", "\n\r\na,b\n\n1,2\n\r\n\n3,4\n\n", "5:[1][2]\n8:[3][4]\n");
        add("empty fields", "a,b\n,\n\"\",\"\"\n", "2:[][]\n3:[][]\n");
        add("quoted", "a,b\n\"1,1\",\"2\"\n", "2:[1,1][2]\n");
        add("doubled quotes", "a,b\n\"\"\"\",\"x\"\"y\"\"\"\n", "2:[\"][x\"y\"]\n");
        add("line ends in quotes", "a,b\n\"1\n1\",\"2\r\n2\"\n3,4\n", "2:[1\n1][2\r\n2]\n5:[3][4]\n");
        add("spaces stay", "a,b\n 1 ,\t2\n", "2:[ 1 ][\t2]\n");
        add("byte order mark",
            "\xEF\xBB\xBF"
            "a,b\n1,2\n",
            "2:[1][2]\n");
        add("quoted header", "\"a\",\"b\nb\"\n1,2\n", "3:[1][2]\n");
        add("one column", "a\n1\n\"\"\n", "2:[1]\n3:[]\n");
        add("header only", "a,b\n", "");
        add("header without line end", "a,b", "");
    }
    void reads()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, picture);
        QCOMPARE(QByteArray::fromStdString(pictureOf(text.toStdString())), picture);
        QCOMPARE(QByteArray::fromStdString(pictureOf(text.toStdString(), 1)), picture);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("picture");
        const auto add = [](const char *name, QByteArray text, QByteArray picture) {
            QTest::newRow(name) << text << picture;
        };
        add("too few columns", "a,b\n1\n3,4\n", "2:columns\n3:[3][4]\n");
        add("too many columns", "a,b\n1,2,3\n3,4\n", "2:columns\n3:[3][4]\n");
        add("too many columns over lines", "a,b\n1,\"2\n2\",3\n3,4\n", "2-3:columns\n4:[3][4]\n");
        add("NUL", QByteArray("a,b\n1,2\0\n3,4\n", 13), "2:nul@2\n3:[3][4]\n");
        add("NUL in quotes", QByteArray("a,b\n1,\"\0\"\n3,4\n", 14), "2:nul@2\n3:[3][4]\n");
        add("carriage return", "a,b\n1\r,2\n3,4\n", "2:cr@1\n3:[3][4]\n");
        add("carriage return in quotes", "a,b\n\"1\r\",2\n3,4\n", "2:cr@1\n3:[3][4]\n");
        add("carriage return last", "a,b\n1,2\r", "2:cr@2\n");
        add("two before a line feed", "a,b\n1,2\r\r\n3,4\r\n", "2:cr@2\n3:[3][4]\n");
        add("carriage returns only", "a,b\r1,2\r",
            "t.csv, line 1: the header cannot be read. Column 2 holds a carriage return without a line "
            "feed.\n");
        add("not UTF-8", "a,b\n1,\xE9\n3,\xC3\xA9\n", "2:bytes@2\n3:[3][\xC3\xA9]\n");
        add("mark in the middle",
            "a,b\n1,2\n\xEF\xBB\xBF"
            "a,b\n3,4\n",
            "2:[1][2]\n3:bom\n4:[3][4]\n");
        add("stray quote", "a,b\n1,2\"\n3,4\n", "2:stray-quote@2\n3:[3][4]\n");
        add("space before a quote", "a,b\n1, \"2\"\n3,4\n", "2:stray-quote@2\n3:[3][4]\n");
        add("text after a quote", "a,b\n\"1\"x,2\n3,4\n", "2:after-quote@1\n3:[3][4]\n");
        add("text after a quote, last", "a,b\n1,\"2\" \r\n3,4\n", "2:after-quote@2\n3:[3][4]\n");
        add("unclosed, no more quotes", "a,b\n1,\"2\n3,4\n5,6\n", "2:unclosed@2\n3:[3][4]\n4:[5][6]\n");
        add("unclosed, a quoted row follows", "a,b\n1,\"2\n3,\"4\"\n", "2:unclosed@2\n3:[3][4]\n");
        add("unclosed, lines between", "a,b\n1,\"2\nx\n,,\ny\n3,4\n", "2-5:unclosed@2\n6:[3][4]\n");
        add("unclosed, nothing follows", "a,b\n1,\"2", "2:unclosed@2\n");
        add("unclosed, no row follows", "a,b\n1,\"2\nx\n\n", "2-4:unclosed@2\n");
        add("unclosed after a stray quote", "a,b\n1\",\"2\n3,4\n", "2:unclosed@2\n3:[3][4]\n");
        add("stray quote, then over lines", "a,b\n1\",\"2\n3\"\n5,6\n", "2-3:unclosed@2\n4:[5][6]\n");
        add("empty", "", "t.csv, line 1: the file is empty, it has no header row.\n");
        add("only a mark", "\xEF\xBB\xBF", "t.csv, line 1: the file is empty, it has no header row.\n");
        add("only empty lines", "\r\n\n", "t.csv, line 1: the file is empty, it has no header row.\n");
        add("name twice", "\n\na,b,a\n1,2,3\n",
            "t.csv, line 3: column 3 has the name of a column before it.\n");
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, picture);
        QCOMPARE(QByteArray::fromStdString(pictureOf(text.toStdString())), picture);
        QCOMPARE(QByteArray::fromStdString(pictureOf(text.toStdString(), 1)), picture);
    }

    void limits()
    {
        const CsvLimits limits{4, 12, 3};
        const auto picture = [&limits](const std::string &text) { return pictureOf(text, 5, limits); };
        QCOMPARE(picture("a,b\n1234,5678\n"), std::string("2:[1234][5678]\n"));
        QCOMPARE(picture("a,b\n12345,678\n1,2\n"), std::string("2:field@1\n3:[1][2]\n"));
        QCOMPARE(picture("a,b\n\"1\"\"\"\"4\",2\n"), std::string("2:[1\"\"4][2]\n"));
        QCOMPARE(picture("a,b\n1234,\"\"\"4\"\"\"\n"), std::string("2:[1234][\"4\"]\n"));
        QCOMPARE(picture("a,b\n1,2345678901\n3,4\n"), std::string("2:field@2\n3:[3][4]\n"));
        QCOMPARE(picture("a,b\n1,23456789012\n3,4\n"), std::string("2:row\n3:[3][4]\n"));
        QCOMPARE(picture("a,b\n1,23456789012345678901234567890\n3,4\n"), std::string("2:row\n3:[3][4]\n"));
        QCOMPARE(picture("a,b\n1,\"3456789012345678901\n3,4\n\""),
                 std::string("2:unclosed@2\n3:[3][4]\n4:unclosed@1\n"));
        QCOMPARE(
            picture("a,b,c,d\n"),
            std::string(
                "t.csv, line 1: the header cannot be read. The row has 4 columns, more than the 3 that are "
                "read.\n"));
    }
    void shippedLimits()
    {
        const auto row = [](std::size_t size) { return "1," + std::string(size, 'x') + "\n"; };
        const std::size_t field = CsvLimits{}.field;
        QCOMPARE(pictureOf("a,b\n" + row(field) + row(field + 1) + row(5 * field) + "3,4\n"),
                 "2:[1][" + std::string(field, 'x') + "]\n3:field@2\n4:row\n5:[3][4]\n");
    }

    void refusalSaysWhatAndWhere()
    {
        MemorySource source(std::string_view("a,b\n1,2\n3,\"\xE9\0\nx\n5,6\n", 20));
        CsvReader reader(source, "t.csv");
        QVERIFY(reader.readHeader());
        QCOMPARE(reader.next(), CsvReader::Next::Row);
        QCOMPARE(reader.next(), CsvReader::Next::Refused);
        const CsvRefusal &refusal = reader.refusal();
        QCOMPARE(refusal.line, 3);
        QCOMPARE(refusal.lastLine, 4);
        QCOMPARE(refusal.offset, 8);
        QCOMPARE(refusal.reason, std::string("Column 2 opens a quote that is not closed."));
        QCOMPARE(refusal.row, std::string("3,\"\\xE9\\x00\nx"));
        QCOMPARE(reader.next(), CsvReader::Next::Row);
        QCOMPARE(reader.row().line, 5);
        QCOMPARE(reader.rowCount(), 3);
    }
    void longRowIsKeptInPart()
    {
        const std::string text = "a\n\"" + std::string((64U << 10U) - 2, 'x') + "\xC3\xA9\nno";
        MemorySource source(text);
        CsvReader reader(source, "t.csv");
        QVERIFY(reader.readHeader());
        QCOMPARE(reader.next(), CsvReader::Next::Refused);
        QCOMPARE(reader.refusal().row, "\"" + std::string((64U << 10U) - 2, 'x'));
    }
    void offsetsFindRowsAgain()
    {
        const std::string text = "\xEF\xBB\xBF"
                                 "a,b\r\n1,2\r\n\r\n\"3\"\"\n\",4\r\n";
        MemorySource source(text, 3);
        CsvReader reader(source, "t.csv");
        QVERIFY(reader.readHeader());
        QCOMPARE(reader.column("b"), std::optional<std::size_t>(1));
        QCOMPARE(reader.column("c"), std::optional<std::size_t>());
        CsvSplitter splitter(2);
        std::vector<std::string> raws;
        while (reader.next() == CsvReader::Next::Row) {
            const CsvRow &row = reader.row();
            QCOMPARE(text.substr(static_cast<std::size_t>(row.offset), row.raw.size()), std::string(row.raw));
            const auto fields = splitter.split(row.raw);
            QVERIFY(std::equal(fields.begin(), fields.end(), row.fields.begin(), row.fields.end()));
            raws.emplace_back(row.raw);
        }
        QCOMPARE(raws, (std::vector<std::string>{"1,2", "\"3\"\"\n\",4"}));
        QVERIFY(splitter.split("1,2,3").empty());
        QVERIFY(splitter.split("1,\"2").empty());
        QVERIFY(splitter.split("1,2\n3,4").empty());
    }
    void failureOfTheSource()
    {
        FailingSource source("a,b\n1,2\n3");
        CsvReader reader(source, "t.csv");
        QVERIFY(!reader.readHeader());
    }
    void failureAfterTheFirstRows()
    {
        std::string text = "a,b\n";
        while (text.size() < 600'000)
            text += "1,2\n";
        FailingSource source(text);
        CsvReader reader(source, "t.csv");
        QVERIFY(reader.readHeader());
        auto next = reader.next();
        while (next == CsvReader::Next::Row)
            next = reader.next();
        QCOMPARE(next, CsvReader::Next::Failed);
        QCOMPARE(reader.error().what, std::string("The disk is gone."));
        QCOMPARE(reader.next(), CsvReader::Next::Failed);
        QVERIFY(!reader.peekLine());
    }

    void whatIsWrittenIsRead()
    {
        QVERIFY(rc::check([] {
            const auto columns = *rc::gen::inRange<std::size_t>(2, 9);
            const Rows rows = *anyRows(columns);
            std::string header = "c0";
            for (std::size_t i = 1; i < columns; ++i)
                header += ",c" + std::to_string(i);
            const std::string text = header + "\n" + written(rows);
            MemorySource source(text, *rc::gen::inRange<std::size_t>(1, 100));
            CsvReader reader(source, "t.csv");
            RC_ASSERT(reader.readHeader().has_value());
            for (const auto &row : rows) {
                const std::optional<std::string> peeked(reader.peekLine());
                RC_ASSERT(reader.next() == CsvReader::Next::Row);
                const auto raw = reader.row().raw;
                RC_ASSERT(peeked.has_value() == (raw.find('\n') == std::string_view::npos));
                RC_ASSERT(!peeked || *peeked == raw);
                RC_ASSERT(std::equal(row.begin(), row.end(), reader.row().fields.begin(),
                                     reader.row().fields.end()));
            }
            RC_ASSERT(reader.next() == CsvReader::Next::End);
        }));
    }
    void sizeOfReadsDoesNotMatter()
    {
        QVERIFY(rc::check([] {
            const std::string text = "a,b\n" + *anyBytes();
            const CsvLimits limits{8, *rc::gen::inRange<std::size_t>(6, 40), 4};
            const auto step = *rc::gen::inRange<std::size_t>(1, 20);
            RC_ASSERT(pictureOf(text, step, limits) == pictureOf(text, text.size(), limits));
        }));
    }
    // Every byte of the file is in a row, in a refusal or between them, and lines count up.
    void nothingIsLost()
    {
        QVERIFY(rc::check([] {
            const std::string text = "a,b\n" + *anyBytes();
            MemorySource source(text);
            CsvReader reader(source, "t.csv");
            RC_ASSERT(reader.readHeader().has_value());
            std::int64_t done = reader.offset();
            for (auto next = reader.next(); next != CsvReader::Next::End; next = reader.next()) {
                const bool isRow = next == CsvReader::Next::Row;
                const std::int64_t start = isRow ? reader.row().offset : reader.refusal().offset;
                const std::string between =
                    text.substr(static_cast<std::size_t>(done), static_cast<std::size_t>(start - done));
                RC_ASSERT(between.find_first_not_of("\r\n") == std::string::npos);
                const auto before = text.begin() + start;
                RC_ASSERT((isRow ? reader.row().line : reader.refusal().line) ==
                          1 + std::count(text.begin(), before, '\n'));
                done = reader.offset();
            }
            RC_ASSERT(text.find_first_not_of("\r\n", static_cast<std::size_t>(done)) == std::string::npos);
        }));
    }
    // Passing over every second row with peekLine() and skip() changes nothing for the others.
    void skippingReadsTheSameRows()
    {
        QVERIFY(rc::check([] {
            const Rows rows = *anyRows(3);
            const std::string text = "a,b,c\n" + written(rows);
            MemorySource source(text, *rc::gen::inRange<std::size_t>(1, 100));
            CsvReader reader(source, "t.csv");
            RC_ASSERT(reader.readHeader().has_value());
            for (std::size_t i = 0; i < rows.size(); ++i) {
                if (i % 2 == 0) {
                    if (reader.peekLine())
                        reader.skip();
                    else
                        RC_ASSERT(reader.next() == CsvReader::Next::Row);
                    continue;
                }
                RC_ASSERT(reader.next() == CsvReader::Next::Row);
                RC_ASSERT(reader.row().fields[2] == rows[i][2]);
                const std::int64_t line =
                    1 + std::count(text.begin(), text.begin() + reader.row().offset, '\n');
                RC_ASSERT(reader.row().line == line);
            }
            RC_ASSERT(!reader.peekLine().has_value());
            RC_ASSERT(reader.rowCount() == static_cast<std::int64_t>(rows.size()));
        }));
    }
    void truncationAtEveryByte()
    {
        const std::string text = "\xEF\xBB\xBF"
                                 "a,b\r\n\"1,\"\"\n\",\xC3\xA9\r\n3,\"4\"\r\n\"x\"y,z\r\n5,6\r\n";
        for (std::size_t size = 0; size <= text.size(); ++size) {
            const std::string part = pictureOf(std::string_view(text).substr(0, size));
            QCOMPARE(pictureOf(std::string_view(text).substr(0, size), 1), part);
        }
        QCOMPARE(pictureOf(text), std::string("2:[1,\"\n][\xC3\xA9]\n4:[3][4]\n5:after-quote@1\n6:[5][6]\n"));
    }
};

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csv_reader.moc"
