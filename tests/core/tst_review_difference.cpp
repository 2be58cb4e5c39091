// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/difference.h"
#include "tests/support/random_case.h"
#include "tests/support/signed_reviews.h"

#include <QTest>

using namespace casegrip;
using namespace casegrip::reviews;
using test::Dice;
using Kind = Piece::Kind;

namespace
{

std::string textOf(const std::vector<Piece> &pieces, Kind with)
{
    std::string text;
    for (const Piece &piece : pieces) {
        if (piece.kind == Kind::Same || piece.kind == with)
            text += piece.text;
    }
    return text;
}

// "CCTV [-Monday-]{+Tuesday+}."
std::string shown(const std::vector<Piece> &pieces)
{
    std::string text;
    for (const Piece &piece : pieces)
        text += piece.kind == Kind::Same ? piece.text : piece.kind == Kind::Removed ? "[-" + piece.text + "-]" : "{+" + piece.text + "+}";
    return text;
}

std::string randomText(Dice &dice, int most)
{
    static const std::vector<std::string> words = {"the", "footage", "is", "fetched", "by", "Monday", ",", ".", " ", " ", " ", "\n", "\xc3\xa9t\xc3\xa9", "16", "-"};
    const std::size_t kinds = std::size_t(dice.between(1, int(words.size())));
    std::string text;
    for (int i = dice.between(0, most); i > 0; --i)
        text += words[dice.below(kinds)];
    return text;
}

// How many signs have to be removed and added at least, by the whole table.
int fewest(const std::string &before, const std::string &after)
{
    std::vector<std::vector<int>> same(before.size() + 1, std::vector<int>(after.size() + 1));
    for (std::size_t i = before.size(); i-- > 0;) {
        for (std::size_t j = after.size(); j-- > 0;)
            same[i][j] = before[i] == after[j] ? same[i + 1][j + 1] + 1 : std::max(same[i + 1][j], same[i][j + 1]);
    }
    return int(before.size() + after.size()) - 2 * same[0][0];
}

} // namespace

class TestReviewDifference : public QObject
{
    Q_OBJECT
private slots:
    void wordByWord_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *before, const char *after, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(after) << QString::fromUtf8(expected);
        };
        row("nothing", "", "", "");
        row("the same", "CCTV by Monday.", "CCTV by Monday.", "CCTV by Monday.");
        row("new", "", "CCTV.", "{+CCTV.+}");
        row("gone", "CCTV.", "", "[-CCTV.-]");
        row("one word", "CCTV by Monday.", "CCTV by Tuesday.", "CCTV by [-Monday-]{+Tuesday+}.");
        row("words in between", "Seen today.", "Seen at home today.", "Seen {+at home +}today.");
        row("a sign", "Seen, today", "Seen today", "Seen[-,-] today");
        row("all of it", "a b", "c d", "[-a-]{+c+} [-b-]{+d+}");
        row("letters are whole", "caf\xc3\xa9 ", "caf\xc3\xa8 ", "[-caf\xc3\xa9-]{+caf\xc3\xa8+} ");
    }
    void wordByWord()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(shown(differenceOf(before.toStdString(), after.toStdString()))), expected);
    }
    void theDifferenceMakesOneOutOfTheOther()
    {
        Dice dice(11);
        for (int run = 0; run < 3000; ++run) {
            const std::string before = randomText(dice, 60), after = randomText(dice, 60);
            const auto pieces = differenceOf(before, after);
            QCOMPARE(textOf(pieces, Kind::Removed), before);
            QCOMPARE(textOf(pieces, Kind::Added), after);
            for (std::size_t i = 0; i < pieces.size(); ++i)
                QVERIFY(!pieces[i].text.empty() && (i == 0 || pieces[i].kind != pieces[i - 1].kind));
        }
    }
    void itIsTheShortest()
    {
        static const std::string signs = "!.,;:?";
        Dice dice(12);
        const auto text = [&dice] {
            const std::size_t kinds = std::size_t(dice.between(1, int(signs.size())));
            std::string made;
            for (int i = dice.between(0, 14); i > 0; --i)
                made += signs[dice.below(kinds)];
            return made;
        };
        for (int run = 0; run < 3000; ++run) {
            const std::string before = text(), after = text();
            int changed = 0;
            for (const Piece &piece : differenceOf(before, after))
                changed += piece.kind == Kind::Same ? 0 : int(piece.text.size());
            QCOMPARE(changed, fewest(before, after));
        }
    }
    void whatAVersionChanges()
    {
        const SignedReview before = test::signedReview("CG-11111-1111Q");
        QVERIFY(changesBetween(before, before).empty());
        SignedReview after = test::signedReview("CG-11111-1111Q", test::completeAnswers("Doorbell camera at 41 Broad Street."));
        after.directions.pop_back();
        after.content.overrides.push_back({"L1", 1, "The camera is not named.", "It has no name."});
        after.content.answers.erase(std::remove_if(after.content.answers.begin(), after.content.answers.end(),
                                                   [](const auto &answer) { return answer.question == "Q2"; }),
                                    after.content.answers.end());
        const auto changes = changesBetween(before, after);
        std::vector<std::string> places;
        for (const Change &change : changes)
            places.push_back(change.place);
        const std::string gone = "direction " + std::to_string(before.directions.back().number);
        const std::vector<std::string> expected = {"L1, 1", "warning L1, 1", "Q2", gone};
        QCOMPARE(places, expected);
        QCOMPARE(shown(changes[0].pieces), std::string("Doorbell camera at [-14-]{+41+} Broad Street."));
        QVERIFY(!changes[0].label.empty() && !changes[0].section.empty());
        QCOMPARE(shown(changes[1].pieces), std::string("{+It has no name.+}"));
        QVERIFY(changes[2].pieces.size() == 1 && changes[2].pieces[0].kind == Kind::Removed);
    }
};

QTEST_GUILESS_MAIN(TestReviewDifference)
#include "tst_review_difference.moc"
