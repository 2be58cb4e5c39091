// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/version_move.h"
#include "tests/support/random_form.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace casegrip;
using namespace casegrip::forms;

namespace
{

const Template &small()
{
    static const Template read = test::formFrom(QStringLiteral("small"));
    return read;
}

std::string word(const char *text)
{
    return text;
}

QStringList lines(const std::vector<Fault> &faults)
{
    QStringList list;
    for (const Fault &fault : faults)
        list << QString::fromStdString(fault.path + ' ' + fault.what);
    return list;
}

} // namespace

class TestFormAnswers : public QObject
{
    Q_OBJECT
private slots:
    void whatIsWrittenIsRead()
    {
        Answers answers;
        answers.set({"Q1"}, word("yes"));
        answers.set({"Q2"}, word("Line one\nand \"two\"."));
        answers.set({"Q3"}, Answer{toDay(2026, 3, 9), Origin::Prefilled, "records system, export of 06:10",
                                   fromEpoch(1'772'719'500)});
        answers.set({"Q4"}, std::int64_t{4});
        answers.set({"Q7"}, Words{"marker", "alarm"});
        answers.set({"L1", answers.addRow("lines")}, word("Camera."));
        answers.addRow("lines");
        answers.set({"L2", 2}, toDay(2026, 4, 1));
        answers.overrides[{"Q9"}] = "Higher rank.";
        answers.overrides[{"L1", 2}] = "Not named.";
        const auto read = readAnswers(toJson(answers, small()), small(), test::london());
        QCOMPARE(lines(read.faults), QStringList());
        QVERIFY(read.answers == answers);
    }
    void anyAnswersSurvive()
    {
        test::Dice dice(11);
        for (int i = 0; i < 200; ++i) {
            const Answers answers = test::randomAnswers(small(), dice);
            QVERIFY(readAnswers(toJson(answers, small()), small(), test::london()).answers == answers);
        }
    }
    void everyFaultIsTold()
    {
        QFile file(QStringLiteral(TEST_DATA_DIR "/forms/faulty_answers.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read =
            readAnswers(QJsonDocument::fromJson(file.readAll()).object(), small(), test::london());
        QCOMPARE(
            lines(read.faults),
            (QStringList{
                QStringLiteral("/more is not known; known are answers, rows, overrides"),
                QStringLiteral("/answers/L1 is a question of a repeated section: its answers stand in rows"),
                QStringLiteral("/answers/Q1 is \"maybe\", which is not an answer of this question"),
                QStringLiteral("/answers/Q3 must be a date"),
                QStringLiteral("/answers/Q4 must be a whole number"),
                QStringLiteral("/answers/Q7 is \"dog\", which is not an answer of this question"),
                QStringLiteral("/answers/Q99 is not a question of this template"),
                QStringLiteral("/rows/lines/0/Q1 is not a question of this section"),
                QStringLiteral("/rows/lines/1 must be an object"),
                QStringLiteral("/rows/one is not a repeated section of this template"),
                QStringLiteral("/overrides/0/place is \"Q99\", which is neither a question nor a section of "
                               "this template"),
                QStringLiteral("/overrides/1/reason is missing"),
                QStringLiteral("/overrides/2/row is not a row of that section"),
            }));
        QVERIFY(read.answers.at({"Q2"}) == Value{word("Kept.")});
    }
    void movingToANewerVersionShowsWhatItCosts()
    {
        const Template next = test::formFrom(QStringLiteral("small-2"));
        Answers answers;
        answers.set({"Q1"}, word("yes"));
        answers.set({"Q2"}, word("Text."));
        answers.set({"Q3"}, toDay(2026, 3, 9));
        answers.set({"Q4"}, std::int64_t{4});
        answers.set({"Q6"}, word("stop"));
        const int row = answers.addRow("lines");
        answers.set({"L1", row}, word("Camera."));
        answers.set({"L2", row}, toDay(2026, 3, 9));
        answers.set({"L3", row}, word("oic"));
        answers.overrides[{"Q4"}] = "Stays.";
        answers.overrides[{"Q9"}] = "Goes.";
        const VersionMove move = moveTo(next, small(), answers);
        QStringList dropped;
        for (const Place &place : move.dropped)
            dropped << QString::fromStdString(place.id);
        QCOMPARE(dropped.join(u' '), QStringLiteral("L2 L3 Q2 Q3 Q6"));
        QVERIFY((move.reworded == std::vector<std::string>{"Q1"}));
        QVERIFY((move.added == std::vector<std::string>{"Q11"}));
        QVERIFY(move.answers.at({"Q1"}) == Value{word("yes")} &&
                move.answers.at({"L1", row}) == Value{word("Camera.")});
        QVERIFY(move.answers.given.size() == 3 && move.answers.rows.size() == 1 &&
                move.answers.overrides.size() == 1);
    }
    void aRewordedOptionIsToBeReadAgain()
    {
        Template next = small();
        next.version = 2;
        const std::size_t decision = *next.indexOf("Q6"), measures = *next.indexOf("Q7");
        next.questions[decision].options[0].label = "Go on until the court decides";
        Answers answers;
        answers.set({"Q7"}, Words{"alarm"});
        QVERIFY(moveTo(next, small(), answers).reworded.empty()); // not the one that was answered
        answers.set({"Q6"}, word("go_on"));
        VersionMove move = moveTo(next, small(), answers);
        QVERIFY((move.reworded == std::vector<std::string>{"Q6"}));
        QVERIFY(move.dropped.empty() && move.answers.at({"Q6"}) == Value{word("go_on")});
        // Also one that was not chosen: it might have been, in these words.
        next.questions[measures].options[2].label = "Marker on address and phone";
        move = moveTo(next, small(), answers);
        QVERIFY((move.reworded == std::vector<std::string>{"Q6", "Q7"}));
    }
    void movingToTheSameVersionCostsNothing()
    {
        test::Dice dice(5);
        for (int i = 0; i < 100; ++i) {
            const Answers answers = test::randomAnswers(small(), dice);
            const VersionMove move = moveTo(small(), small(), answers);
            QVERIFY(move.dropped.empty() && move.reworded.empty() && move.added.empty());
            QVERIFY(move.answers == answers);
        }
    }
    void values()
    {
        const auto roundTrip = [](const Value &value, ValueType type) {
            return readValue(toJson(value), type, test::london()) == value;
        };
        QVERIFY(roundTrip({}, ValueType::Date));
        QVERIFY(roundTrip(word("\xC5\xB4yl"), ValueType::Text));
        QVERIFY(roundTrip(Words{"a", "b"}, ValueType::Words));
        QVERIFY(roundTrip(std::int64_t{-7}, ValueType::Number));
        QVERIFY(roundTrip(toDay(2028, 2, 29), ValueType::Date));
        QVERIFY(roundTrip(fromEpoch(1'772'719'500), ValueType::Time));
        QVERIFY(!readValue(QJsonValue(1.5), ValueType::Number, test::london()));
        QVERIFY(!readValue(QJsonValue(1e300), ValueType::Number, test::london()));
        QVERIFY(!readValue(QJsonValue(QStringLiteral("2026-02-30")), ValueType::Date, test::london()));
        QVERIFY(!readValue(QJsonValue(true), ValueType::Word, test::london()));
        // Civil time where no offset is given: in summer an hour before.
        QVERIFY(readValue(QJsonValue(QStringLiteral("2026-07-01T12:00")), ValueType::Time, test::london()) ==
                Value{fromEpoch(1'782'903'600)});
        QCOMPARE(toText(fromEpoch(1'782'903'600), test::london()), std::string("1 Jul 2026, 12:00"));
    }
};

QTEST_GUILESS_MAIN(TestFormAnswers)
#include "tst_form_answers.moc"
