// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/encoding.h"

#include "csv_picture.h"

#include <QString>
#include <QTest>
#include <rapidcheck.h>

using namespace casegrip;
using namespace casegrip::sync;

namespace
{

std::string utf16(std::u16string_view text, bool bigEndian)
{
    std::string bytes;
    for (const char16_t unit : text) {
        const auto high = static_cast<char>(static_cast<unsigned char>(unit >> 8U));
        const auto low = static_cast<char>(static_cast<unsigned char>(unit & 0xFFU));
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

struct Decoded {
    std::string text;
    Encoding encoding;
    bool wasGuessed;
};

Decoded decoded(std::string_view bytes, std::optional<Encoding> encoding = {}, std::size_t step = 7)
{
    auto source = TextSource::open(std::make_unique<MemorySource>(bytes, step), encoding).value();
    Decoded result{{}, source->encoding(), source->wasGuessed()};
    std::string buffer(std::max<std::size_t>(1, step / 2), '\0');
    while (const std::size_t count = source->read(buffer.data(), buffer.size()).value())
        result.text.append(buffer, 0, count);
    return result;
}

} // namespace

class TestEncoding : public QObject
{
    Q_OBJECT
private slots:
    void names()
    {
        QCOMPARE(encodingNamed("windows-1252"), std::optional(Encoding::Windows1252));
        QCOMPARE(encodingNamed("utf-16le"), std::optional(Encoding::Utf16Le));
        QCOMPARE(encodingNamed("latin-1"), std::optional<Encoding>());
        QCOMPARE(encodingNamed("UTF-80"), std::optional<Encoding>());
        for (const auto encoding :
             {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1252})
            QCOMPARE(encodingNamed(encodingName(encoding)), std::optional(encoding));
    }

    void utf8_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("prefix");
        const auto add = [](const char *name, QByteArray bytes, int prefix) {
            QTest::newRow(name) << bytes << prefix;
        };
        add("empty", "", 0);
        add("ascii", "0123456789abcdef", 16);
        add("two bytes", "\xC2\x80\xDF\xBF", 4);
        add("three bytes", "\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF", 12);
        add("four bytes", "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF", 8);
        add("continuation alone", "ab\x80", 2);
        add("overlong slash", "\xC0\xAF", 0);
        add("overlong, three", "\xE0\x9F\xBF", 0);
        add("overlong, four", "\xF0\x8F\xBF\xBF", 0);
        add("surrogate", "\xED\xA0\x80", 0);
        add("above U+10FFFF", "\xF4\x90\x80\x80", 0);
        add("F5", "\xF5\x80\x80\x80", 0);
        add("cut after one", "012345678\xC3", 9);
        add("cut after two", "\xE2\x82", 0);
        add("cut after three", "\xF0\x9F\x9A", 0);
        add("FF", "0123456\xFF", 7);
    }
    void utf8()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, prefix);
        QCOMPARE(utf8Prefix(bytes.toStdString()), static_cast<std::size_t>(prefix));
        QCOMPARE(isUtf8(bytes.toStdString()), prefix == bytes.size());
    }

    void detects_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        const auto add = [](const char *row, std::string bytes, const char *name) {
            QTest::newRow(row) << QByteArray::fromStdString(bytes) << QString::fromLatin1(name);
        };
        add("empty", "", "UTF-8");
        add("ascii", "a,b\n1,2\n", "UTF-8");
        add("accents", "a,b\n\xC3\xA9,2\n", "UTF-8");
        add("one bad byte among accents", "a,b\n\xE9,2\n\xC3\xA9,2\n", "UTF-8");
        add("Windows-1252", "a,b\n\xE9,2\n", "Windows-1252");
        add("Windows-1252, last byte", "a,b\n1,\xE9", "Windows-1252");
        add("mark, then a bad byte",
            "\xEF\xBB\xBF"
            "a,b\n\xE9,2\n",
            "UTF-8");
        add("UTF-16 with a mark", utf16(u"\uFEFFa,b\n", false), "UTF-16LE");
        add("UTF-16 big end first, with a mark", utf16(u"\uFEFFa,b\n", true), "UTF-16BE");
        add("UTF-16 without a mark", utf16(u"case_no,at\n1,\u00E9\n", false), "UTF-16LE");
        add("UTF-16 big end first, without", utf16(u"case_no,at\n1,\u00E9\n", true), "UTF-16BE");
        add("some NULs", std::string("a,b\0\0,c\n", 8), "UTF-8");
        add("only NULs", std::string(100, '\0'), "UTF-8");
    }
    void detects()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        const Encoding found = detectEncoding(bytes.toStdString());
        QCOMPARE(QString::fromLatin1(encodingName(found)), name);
    }
    // The last character of the part that is looked at is cut: that alone is no sign of another encoding.
    void detectsACutStart()
    {
        std::string start(detectionSize - 1, 'a');
        QCOMPARE(detectEncoding(start + "\xC3"), Encoding::Utf8);
        start[10] = '\xE9';
        QCOMPARE(detectEncoding(start + "\xC3"), Encoding::Windows1252);
    }

    void decodes()
    {
        const std::string text = "\xEF\xBB\xBF"
                                 "a,\xC3\xA9\xE2\x82\xAC\xF0\x9F\x9A\x93\n";
        for (const bool bigEndian : {false, true}) {
            const auto result = decoded(utf16(u"\uFEFFa,\u00E9\u20AC\U0001F693\n", bigEndian));
            QCOMPARE(result.text, text);
            QVERIFY(result.wasGuessed);
        }
        QCOMPARE(decoded(text).text, text);
        QVERIFY(!decoded(text).wasGuessed);
        QCOMPARE(decoded("a\x80\x93\xA3\xFF").text, std::string("a\xE2\x82\xAC\xE2\x80\x9C\xC2\xA3\xC3\xBF"));
    }
    void namedEncodingDecides()
    {
        const auto result = decoded("\xC3\xA9", Encoding::Windows1252);
        QCOMPARE(result.text, std::string("\xC3\x83\xC2\xA9"));
        QVERIFY(!result.wasGuessed);
    }
    void whatCannotBeDecodedRefusesItsRow()
    {
        const auto picture = [](std::string bytes) {
            auto source = TextSource::open(std::make_unique<MemorySource>(bytes)).value();
            return pictureOf(*source);
        };
        QCOMPARE(picture("a,b\n\xE9,1\n2,\x81\n\xE9,3\n"),
                 std::string("2:[\xC3\xA9][1]\n3:bytes@2\n4:[\xC3\xA9][3]\n"));
        const std::u16string units = {u'\xFEFF', u'a',   u',', u'b', u'\n', u'1', u',', 0xD83D,
                                      u'\n',     0xDE93, u',', u'2', u'\n', u'3', u',', u'4'};
        QCOMPARE(picture(utf16(units, false)), std::string("2:bytes@2\n3:bytes@1\n4:[3][4]\n"));
        QCOMPARE(picture(utf16(u"\uFEFFa,b\n1,2\n3,4", true) + "x"), std::string("2:[1][2]\n3:bytes@2\n"));
        QCOMPARE(picture(utf16(units.substr(0, 8), true)), std::string("2:bytes@2\n"));
    }
    void asQtDoes()
    {
        QVERIFY(rc::check([] {
            const auto units = *rc::gen::container<std::u16string>(rc::gen::map(
                rc::gen::inRange<int>(1, 0xFFFF), [](int unit) { return static_cast<char16_t>(unit); }));
            const QString text = QString::fromStdU16String(units);
            RC_PRE(text.isValidUtf16());
            const auto step = *rc::gen::inRange<std::size_t>(1, 9);
            const auto encoding = *rc::gen::element(Encoding::Utf16Le, Encoding::Utf16Be);
            const auto result = decoded(utf16(units, encoding == Encoding::Utf16Be), encoding, step);
            RC_ASSERT(result.text == text.toStdString());
            RC_ASSERT(isUtf8(result.text));
        }));
    }
    void utf8AsQtSeesIt()
    {
        QVERIFY(rc::check([] {
            const auto piece = rc::gen::element<std::string>("a", "\xC3", "\xA9", "\xE2", "\x82", "\xAC",
                                                             "\xF0", "\x9F", "\xF4", "\x90", "\xED", "\xE0",
                                                             "\xC0", "\xFF", "01234567", "\xC3\xA9");
            std::string text;
            for (const auto &part : *rc::gen::container<std::vector<std::string>>(piece))
                text += part;
            RC_ASSERT(isUtf8(text) ==
                      QUtf8StringView(text.data(), static_cast<qsizetype>(text.size())).isValidUtf8());
        }));
    }
};

QTEST_GUILESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
