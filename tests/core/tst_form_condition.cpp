// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/condition.h"

#include "core/forms/fact_table.h"
#include "tests/support/random_form.h"

#include <QFile>
#include <QTest>

using namespace casegrip;
using namespace casegrip::forms;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(casegrip::forms::Value)
Q_DECLARE_METATYPE(casegrip::forms::Operator)
Q_DECLARE_METATYPE(casegrip::forms::ValueType)

namespace
{

const Day today = toDay(2026, 3, 5);

std::string word(const char *text)
{
    return text;
}

// A form of one question with the answers given, and one fact.
class OneQuestion : public Surroundings
{
public:
    explicit OneQuestion(std::vector<Value> answers, Value known = {})
        : m_answers(std::move(answers)), m_fact(std::move(known))
    {
    }
    bool anyAnswer(std::size_t, const std::function<bool(const Value &)> &take) const override
    {
        return std::any_of(m_answers.begin(), m_answers.end(), take);
    }
    const Value &fact(std::size_t) const override { return m_fact; }
    const Moment &moment() const override { return m_moment; }

private:
    std::vector<Value> m_answers;
    Value m_fact;
    Moment m_moment = test::someMoment();
};

Condition compare(Operator op, Value operand, bool isFact = false)
{
    Condition condition;
    condition.kind = Condition::Kind::Compare;
    condition.comparison = {isFact, 0, op, std::move(operand)};
    return condition;
}

Condition combine(Condition::Kind kind, std::vector<Condition> parts)
{
    Condition condition;
    condition.kind = kind;
    condition.parts = std::move(parts);
    return condition;
}

} // namespace

class TestFormCondition : public QObject
{
    Q_OBJECT
private slots:
    void operators_data()
    {
        QTest::addColumn<Operator>("op");
        QTest::addColumn<Value>("operand");
        QTest::addColumn<Value>("value");
        QTest::addColumn<bool>("passes");
        using enum Operator;
        const auto row = [](const char *name, Operator op, Value operand, Value value, bool expected) {
            QTest::newRow(name) << op << std::move(operand) << std::move(value) << expected;
        };
        const Value number3 = std::int64_t{3};
        row("is, the same word", Is, word("yes"), word("yes"), true);
        row("is, another word", Is, word("yes"), word("no"), false);
        row("is, case matters", Is, word("yes"), word("Yes"), false);
        row("is, nothing", Is, word("yes"), {}, false);
        row("is, a number", Is, number3, number3, true);
        row("is_not, another", IsNot, word("yes"), word("no"), true);
        row("is_not, the same", IsNot, word("yes"), word("yes"), false);
        row("is_not, nothing", IsNot, word("yes"), {}, false);
        row("in, one of them", In, Words{"a", "b"}, word("b"), true);
        row("in, none of them", In, Words{"a", "b"}, word("c"), false);
        row("in, nothing", In, Words{"a", "b"}, {}, false);
        row("has, among others", Has, word("b"), Words{"a", "b"}, true);
        row("has, not there", Has, word("c"), Words{"a", "b"}, false);
        row("has, part of a word", Has, word("stalk"), Words{"stalking"}, false);
        row("has, an empty list", Has, word("a"), Words{}, false);
        row("has_any, one", HasAny, Words{"c", "b"}, Words{"a", "b"}, true);
        row("has_any, none", HasAny, Words{"c", "d"}, Words{"a", "b"}, false);
        row("before today, yesterday", Before, {}, today - std::chrono::days{1}, true);
        row("before today, today", Before, {}, today, false);
        row("before a day", Before, toDay(2026, 4, 1), toDay(2026, 3, 31), true);
        row("before, nothing", Before, {}, {}, false);
        row("after today, tomorrow", After, {}, today + std::chrono::days{1}, true);
        row("after today, today", After, {}, today, false);
        row("after a day, that day", After, toDay(2026, 4, 1), toDay(2026, 4, 1), false);
        row("before, an instant of yesterday", Before, {}, test::someMoment().now - 15h, true);
        row("before, an instant of this morning", Before, {}, test::someMoment().now - 14h, false);
        row("within 21 days, today", WithinDays, std::int64_t{21}, today, true);
        row("within 21 days, the last", WithinDays, std::int64_t{21}, today + std::chrono::days{21}, true);
        row("within 21 days, one more", WithinDays, std::int64_t{21}, today + std::chrono::days{22}, false);
        row("within 21 days, yesterday", WithinDays, std::int64_t{21}, today - std::chrono::days{1}, false);
        row("within 0 days, today", WithinDays, std::int64_t{0}, today, true);
        row("within 0 days, tomorrow", WithinDays, std::int64_t{0}, today + std::chrono::days{1}, false);
        row("within -30 days, today", WithinDays, std::int64_t{-30}, today, true);
        row("within -30 days, the first", WithinDays, std::int64_t{-30}, today - std::chrono::days{30}, true);
        row("within -30 days, one more", WithinDays, std::int64_t{-30}, today - std::chrono::days{31}, false);
        row("within -30 days, tomorrow", WithinDays, std::int64_t{-30}, today + std::chrono::days{1}, false);
        row("greater, one more", Greater, number3, std::int64_t{4}, true);
        row("greater, the same", Greater, number3, number3, false);
        row("greater, nothing", Greater, number3, {}, false);
        row("less, one less", Less, number3, std::int64_t{2}, true);
        row("less, the same", Less, number3, number3, false);
        row("less, nothing", Less, number3, {}, false);
        row("answered, a word", Answered, {}, word("x"), true);
        row("answered, blanks", Answered, {}, word(" \n"), false);
        row("answered, an empty list", Answered, {}, Words{}, false);
        row("answered, zero", Answered, {}, std::int64_t{0}, true);
    }
    void operators()
    {
        QFETCH(Operator, op);
        QFETCH(Value, operand);
        QFETCH(Value, value);
        QTEST(passes({false, 0, op, operand}, value, test::someMoment()), "passes");
    }
    void whichFitsWhich_data()
    {
        QTest::addColumn<ValueType>("type");
        QTest::addColumn<QString>("fitting");
        QTest::newRow("word") << ValueType::Word << QStringLiteral("is is_not in answered");
        QTest::newRow("words") << ValueType::Words << QStringLiteral("has has_any answered");
        QTest::newRow("text") << ValueType::Text << QStringLiteral("answered");
        QTest::newRow("number") << ValueType::Number << QStringLiteral("is is_not greater less answered");
        QTest::newRow("date") << ValueType::Date << QStringLiteral("before after within_days answered");
        QTest::newRow("time") << ValueType::Time << QStringLiteral("before after within_days answered");
    }
    void whichFitsWhich()
    {
        QFETCH(ValueType, type);
        QStringList fitting;
        for (const char *name : {"is", "is_not", "in", "has", "has_any", "before", "after", "within_days",
                                 "greater", "less", "answered"}) {
            const auto op = parseOperator(name);
            QVERIFY(op && toWord(*op) == name);
            if (fits(*op, type))
                fitting << QString::fromLatin1(name);
        }
        QTEST(fitting.join(u' '), "fitting");
        QVERIFY(!parseOperator("matches"));
    }
    void combinations()
    {
        const Condition yes = compare(Operator::Is, word("yes"));
        const Condition known = compare(Operator::Answered, {}, true);
        const OneQuestion both({word("yes")}, word("fact"));
        const OneQuestion onlyAnswer({word("yes")});
        const OneQuestion none({});
        using enum Condition::Kind;
        QVERIFY(holds(Condition{}, none));
        QVERIFY(holds(combine(All, {yes, known}), both) && !holds(combine(All, {yes, known}), onlyAnswer));
        QVERIFY(holds(combine(Any, {yes, known}), onlyAnswer) && !holds(combine(Any, {yes, known}), none));
        QVERIFY(holds(combine(Not, {yes}), none) && !holds(combine(Not, {yes}), onlyAnswer));
        QVERIFY(holds(combine(Not, {combine(Not, {yes})}), onlyAnswer));
    }
    // From outside a repeated section: any of its rows will do.
    void severalRows()
    {
        const OneQuestion rows({word("no"), {}, word("yes")});
        QVERIFY(holds(compare(Operator::Is, word("yes")), rows));
        QVERIFY(holds(compare(Operator::IsNot, word("yes")), rows));
        QVERIFY(!holds(compare(Operator::Is, word("na")), rows));
        QVERIFY(!holds(combine(Condition::Kind::Not, {compare(Operator::Is, word("yes"))}), rows));
    }
    void bothOfTwo()
    {
        const Condition one = compare(Operator::Is, word("yes"));
        QVERIFY(both({}, one) == one && both(one, {}) == one && both({}, {}).isAlways());
        QVERIFY(both(one, one).parts.size() == 2);
    }
    void factsHaveNamesOfTheirOwn()
    {
        for (std::size_t i = 0; i < factTable().size(); ++i) {
            const FactDefinition &fact = factTable()[i];
            QVERIFY(findFact(fact.name) == i);
            QVERIFY(!fact.label.empty());
        }
        QVERIFY(!findFact("colour"));
        const FactDefinition &status = factTable()[*findFact("status")];
        QVERIFY(canBe(status, "open") && canBe(status, "transferred_out") && !canBe(status, "ope") &&
                !canBe(status, ""));
        QVERIFY(canBe(factTable()[*findFact("risk")], "anything"));
    }
    // docs/forms.md has a row for each fact and names each word.
    void theDocumentIsUpToDate()
    {
        QFile file(QStringLiteral(CASEGRIP_SOURCE "/docs/forms.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        int rows = 0;
        for (const FactDefinition &fact : factTable()) {
            QByteArray words(fact.words.data(), qsizetype(fact.words.size()));
            const std::string row =
                "| `" + std::string(fact.name) + "` | " + typeInDocument(fact.type) + " | " +
                sourceInDocument(fact.source) + " | " + std::string(fact.label) +
                (fact.words.empty() ? "" : ": " + words.replace(" ", ", ").toStdString()) + " |\n";
            QVERIFY2(text.contains(row.c_str()), row.c_str());
            ++rows;
        }
        QCOMPARE(text.count(" | export | ") + text.count(" | worked out | ") + text.count(" | made here | ") +
                     text.count(" | reviewer | "),
                 rows);
        for (const auto *list : {&owners(), &themes(), &returnReasons()}) {
            for (const Named &one : *list)
                QVERIFY2(text.contains(std::string(one.word).c_str()), one.word.data());
        }
        for (const auto *list : {&kindWords(), &typeWords(), &consequenceWords()}) {
            for (const auto &one : *list)
                QVERIFY2(text.contains(('`' + one + '`').c_str()), one.c_str());
        }
    }

private:
    static std::string typeInDocument(ValueType type)
    {
        static constexpr std::array names = {"word", "list", "text", "number", "date", "time"};
        return names[std::size_t(type)];
    }
    static std::string sourceInDocument(FactSource source)
    {
        static constexpr std::array names = {"export", "worked out", "made here", "reviewer"};
        return names[std::size_t(source)];
    }
};

QTEST_GUILESS_MAIN(TestFormCondition)
#include "tst_form_condition.moc"
