// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/visible_text.h"

#include <QTest>

using namespace casegrip;

namespace
{

std::string utf8(std::u16string_view units)
{
    return QString::fromUtf16(units.data(), qsizetype(units.size())).toStdString();
}

} // namespace

class VisibleTextTest : public QObject
{
    Q_OBJECT
private slots:
    void marksWhatCannotBeSeen_data();
    void marksWhatCannotBeSeen();
    void keepsLineBreaksWhereThereMayBeSome();
    void whatIsNotUtf8IsReplaced();
    void looksAlike();
    void isBlankWhenNothingCanBeSeen();
};

void VisibleTextTest::marksWhatCannotBeSeen_data()
{
    QTest::addColumn<std::string>("stored");
    QTest::addColumn<std::string>("shown");
    QTest::newRow("plain") << std::string("Broad Street 14") << std::string("Broad Street 14");
    QTest::newRow("turned round") << utf8(u"PC \u202e4321") << utf8(u"PC \u2039U+202E\u203a4321");
    QTest::newRow("zero width") << utf8(u"a\u200bb") << utf8(u"a\u2039U+200B\u203ab");
    QTest::newRow("escape") << std::string("\x1b[31mred") << utf8(u"\u2039U+001B\u203a[31mred");
    QTest::newRow("C1") << utf8(u"a\u009bb") << utf8(u"a\u2039U+009B\u203ab");
    QTest::newRow("delete") << std::string("a\x7f") << utf8(u"a\u2039U+007F\u203a");
    QTest::newRow("tag") << utf8(u"a\U000e0041b") << utf8(u"a\u2039U+E0041\u203ab");
    QTest::newRow("line break") << std::string("a\r\n\tb") << std::string("a   b");
    QTest::newRow("Arabic") << utf8(u"\u0645\u062d\u0645\u062f") << utf8(u"\u0645\u062d\u0645\u062f");
    QTest::newRow("Welsh") << utf8(u"Si\u00f4n T\u0177") << utf8(u"Si\u00f4n T\u0177");
    QTest::newRow("Irish") << utf8(u"O\u2019Brien") << utf8(u"O\u2019Brien");
    QTest::newRow("emoji") << utf8(u"\U0001f600") << utf8(u"\U0001f600");
}

void VisibleTextTest::marksWhatCannotBeSeen()
{
    QFETCH(std::string, stored);
    QFETCH(std::string, shown);
    QCOMPARE(visibleText(stored), shown);
}

void VisibleTextTest::keepsLineBreaksWhereThereMayBeSome()
{
    QCOMPARE(visibleText("a\n\x1b", true), utf8(u"a\n\u2039U+001B\u203a"));
    QCOMPARE(visibleText("a\nb"), std::string("a b"));
}

void VisibleTextTest::whatIsNotUtf8IsReplaced()
{
    QCOMPARE(visibleText("a\xff"), utf8(u"a\ufffd"));
}

void VisibleTextTest::looksAlike()
{
    QCOMPARE(withoutHidden(utf8(u"on\u200be\u202e two\n")), std::string("one two\n"));
    QCOMPARE(withoutHidden(utf8(u"T\u0177")), utf8(u"T\u0177"));
}

void VisibleTextTest::isBlankWhenNothingCanBeSeen()
{
    QVERIFY(isBlank("") && isBlank(" \t\r\n"));
    QVERIFY(isBlank(utf8(u"\u00a0\u2003"))); // no-break and em space
    QVERIFY(isBlank(utf8(u"\u200b \u2060\ufeff")));
    QVERIFY(!isBlank(".") && !isBlank(utf8(u"\u00e9")));
}

QTEST_APPLESS_MAIN(VisibleTextTest)
#include "tst_visible_text.moc"
