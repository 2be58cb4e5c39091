// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/similarity.h"

#include <QTest>
#include <rapidcheck.h>
#include <vector>

using namespace casegrip::forms;

class TestFormSimilarity : public QObject
{
    Q_OBJECT
private slots:
    void pairs_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<double>("expected");
        const auto row = [](const char *name, const char *one, const char *other, double expected) {
            QTest::newRow(name) << QString::fromUtf8(one) << QString::fromUtf8(other) << expected;
        };
        row("the same", "Continue with the plan as it stands", "Continue with the plan as it stands", 1);
        row("case and punctuation", "Continue: with the PLAN, as it stands.",
            "continue with the plan as it stands", 1);
        row("apostrophes", "The victim's sister's house", "The victims sisters house", 1);
        row("nothing in common", "one two three four", "five six seven eight", 0);
        // a b c, b c d, c d e against a b c, b c d, c d f: two of four
        row("the last word", "a b c d e", "a b c d f", 0.5);
        // the middle word of five breaks all three runs
        row("the middle word", "a b c d e", "a b x d e", 0);
        row("one word more", "a b c d e", "a b c d e f", 0.75);
        row("a short text is one run", "a b", "a b", 1);
        row("short and long", "a b", "a b c", 0);
        row("repeats count once", "a b c a b c a b c", "a b c a b c", 1);
        row("both empty", "", " ... ", 1);
        row("one empty", "", "a b c", 0);
        row("letters of other scripts", "\xC5\xB4yl y m\xC3\xB4r heno", "\xC5\xB5yl y m\xC3\xB4r heno", 1);
    }
    void pairs()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(double, expected);
        QCOMPARE(similarity(one.toStdString(), other.toStdString()), expected);
        QCOMPARE(similarity(other.toStdString(), one.toStdString()), expected);
    }
    void theMostSimilarIsNamed()
    {
        const std::string text =
            "Two of four directions are done, the rest is late because of leave; seen by me.";
        const std::vector<std::string> earlier = {
            "Something else was decided then, for reasons of its own.",
            "Two of four directions are done, the rest is late because of leave; seen by her.", text};
        const auto found = mostSimilar(text, earlier);
        QVERIFY(found && found->index == 2 && found->similarity == 1.0);
        const auto nearly = mostSimilar(text, std::span(earlier).first(2));
        QVERIFY(nearly && nearly->index == 1 && nearly->similarity >= nearlySame && nearly->similarity < 1);
        QVERIFY(!mostSimilar(text, std::span(earlier).first(1)));
    }
    void shortTextsAreNotCompared()
    {
        const std::vector<std::string> earlier = {"Continue as planned."};
        QVERIFY(!mostSimilar("Continue as planned.", earlier));
    }
    void aPartOfALongerText()
    {
        const std::string text = "Two of four directions are done, the rest is late because of leave; seen by me.";
        const std::string around = "The suspect has been named by a second witness. ";
        QVERIFY(similarPart(text, text) == 1.0);
        QVERIFY(similarPart(text, around + around + text + ' ' + around) == 1.0);
        QVERIFY(similarPart(text, around + "two of four\n    directions are done, the rest is late\n\n because of leave; seen by me") == 1.0);
        const auto nearly = similarPart(text, around + "Two of four directions are done, the rest is late because of leave; seen by her. " + around);
        QVERIFY(nearly && *nearly >= nearlySame && *nearly < 1);
        QVERIFY(!similarPart(text, around + around + around));
        QVERIFY(!similarPart(text, "Two of four directions are done. " + around + "The rest is late because of leave."));
        QVERIFY(!similarPart(text, ""));
        QVERIFY(!similarPart("Continue as planned.", "Continue as planned."));
    }
    // Against the plain way: each part compared by itself.
    void aPartIsFoundWhereverItStands()
    {
        rc::check([](const std::vector<std::uint8_t> &letters) {
            const auto text = [&letters](std::size_t from, std::size_t count) {
                std::string words;
                for (std::size_t i = from; i < std::min(from + count, letters.size()); ++i)
                    words += std::string(1, char('a' + letters[i] % 5)) + ' ';
                return words;
            };
            const std::string wanted = text(0, 9);
            double most = 0;
            for (std::size_t from = 0; from + 9 <= letters.size(); ++from)
                most = std::max(most, similarity(wanted, text(from, 9)));
            const auto found = similarPart(wanted, text(0, letters.size()));
            if (letters.size() >= 9)
                RC_ASSERT(found == (most >= nearlySame ? std::optional(most) : std::nullopt));
        });
    }
    void boundsAndSymmetry()
    {
        rc::check([](const std::vector<std::uint8_t> &one, const std::vector<std::uint8_t> &other) {
            const auto text = [](const std::vector<std::uint8_t> &letters) {
                std::string words;
                for (const auto letter : letters)
                    words += std::string(1, char('a' + letter % 4)) + ' ';
                return words;
            };
            const double found = similarity(text(one), text(other));
            RC_ASSERT(found >= 0.0 && found <= 1.0);
            RC_ASSERT(found == similarity(text(other), text(one)));
            RC_ASSERT(similarity(text(one), text(one)) == 1.0);
        });
    }
};

QTEST_GUILESS_MAIN(TestFormSimilarity)
#include "tst_form_similarity.moc"
