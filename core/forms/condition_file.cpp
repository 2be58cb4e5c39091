// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/condition_file.h"

#include "core/base/json.h"
#include "core/forms/fact_table.h"

#include <algorithm>
#include <cmath>

namespace casegrip::forms
{
namespace
{

constexpr int deepest = 16;

// What a comparison is about, as far as it is known.
struct Subject {
    bool isFact = false;
    std::size_t index = 0;
    ValueType type = ValueType::Word;
    std::string name;
    const Question *question = nullptr;
};

class ConditionReader
{
public:
    ConditionReader(const Vocabulary &vocabulary, Faults &faults) : m_vocabulary(vocabulary), m_faults(faults)
    {
    }

    Condition read(const QJsonValue &json, const std::string &path, int depth)
    {
        if (depth > deepest) {
            m_faults.add(path, "is nested more than " + std::to_string(deepest) + " deep");
            return {};
        }
        if (!json.isObject()) {
            m_faults.add(path, "must be a condition such as {\"answer\": \"ESR-02\", \"is\": \"safe\"}");
            return {};
        }
        const Node node(json.toObject(), path, m_faults);
        for (const char *key : {"all", "any", "not"}) {
            if (node.has(key))
                return combination(node, key, depth);
        }
        return comparison(node);
    }

private:
    Condition combination(const Node &node, const char *key, int depth)
    {
        node.allow({key});
        Condition condition;
        const std::string word = key;
        condition.kind = word == "all"   ? Condition::Kind::All
                         : word == "any" ? Condition::Kind::Any
                                         : Condition::Kind::Not;
        if (condition.kind == Condition::Kind::Not) {
            condition.parts.push_back(read(node.value(key), node.at(key), depth + 1));
            return condition;
        }
        const QJsonArray parts = node.value(key).toArray();
        if (parts.isEmpty())
            node.fault(key, "must be a list of one or more conditions");
        for (qsizetype i = 0; i < parts.size(); ++i)
            condition.parts.push_back(read(parts[i], node.at(key) + '/' + std::to_string(i), depth + 1));
        return parts.isEmpty() ? Condition{} : condition;
    }

    Condition comparison(const Node &node)
    {
        const auto subject = subjectOf(node);
        const auto op = operatorOf(node);
        if (!subject || !op)
            return {};
        const std::string key(toWord(*op));
        if (!fits(*op, subject->type)) {
            node.fault(key.c_str(), "does not fit " + std::string(toWord(subject->type)) + ", which " +
                                        subject->name + " is; these do: " + listed(fitting(subject->type)));
            return {};
        }
        Condition condition;
        condition.kind = Condition::Kind::Compare;
        condition.comparison = {subject->isFact, subject->index, *op, {}};
        if (*op == Operator::Answered)
            return answered(node, std::move(condition));
        const auto operand = operandOf(node, key.c_str(), *op, *subject);
        if (!operand)
            return {};
        condition.comparison.operand = *operand;
        return condition;
    }

    static std::vector<std::string> fitting(ValueType type)
    {
        std::vector<std::string> words;
        for (int i = 0; i <= int(Operator::Answered); ++i) {
            if (fits(Operator(i), type))
                words.emplace_back(toWord(Operator(i)));
        }
        return words;
    }

    Condition answered(const Node &node, Condition condition)
    {
        if (!node.value("answered").isBool())
            node.fault("answered", "must be true or false");
        if (node.value("answered").toBool(true))
            return condition;
        Condition negation;
        negation.kind = Condition::Kind::Not;
        negation.parts.push_back(std::move(condition));
        return negation;
    }

    std::optional<Subject> subjectOf(const Node &node)
    {
        if (node.has("answer") == node.has("fact")) {
            m_faults.add(node.path(), "must name either an answer or a fact, or be all, any or not");
            return {};
        }
        const char *key = node.has("answer") ? "answer" : "fact";
        const std::string name = node.requiredText(key);
        if (name.empty())
            return {};
        return node.has("answer") ? answer(node, name) : fact(node, name);
    }

    std::optional<Subject> answer(const Node &node, const std::string &name)
    {
        if (!m_vocabulary.questions) {
            node.fault("answer", "is not possible here: only facts are");
            return {};
        }
        const auto &questions = *m_vocabulary.questions;
        const auto found =
            std::find_if(questions.begin(), questions.end(), [&](const Question &q) { return q.id == name; });
        if (found == questions.end()) {
            node.fault("answer", "is " + inQuotes(name) + ", which is not a question of this template");
            return {};
        }
        return Subject{false, std::size_t(found - questions.begin()), valueTypeOf(found->type), name,
                       &*found};
    }

    std::optional<Subject> fact(const Node &node, const std::string &name)
    {
        const auto index = findFact(name);
        if (!index) {
            node.fault("fact", "is " + inQuotes(name) + ", which is not a fact that is known of a case");
            return {};
        }
        return Subject{true, *index, factTable()[*index].type, name, nullptr};
    }

    std::optional<Operator> operatorOf(const Node &node)
    {
        std::optional<Operator> found;
        bool isWrong = false;
        for (const auto &key : node.object().keys()) {
            if (key == u"answer" || key == u"fact")
                continue;
            const auto op = parseOperator(toStd(key));
            if (!op || found)
                m_faults.add(node.path() + '/' + toStd(key),
                             op ? "is a second operator; write two conditions in all"
                                : "is not an operator; known are " + listed(allOperators()));
            isWrong = isWrong || !op || found;
            found = op ? op : found;
        }
        if (!found && !isWrong && node.has("answer") != node.has("fact"))
            m_faults.add(node.path(), "does not say how to compare; known are " + listed(allOperators()));
        return isWrong ? std::nullopt : found;
    }

    static std::vector<std::string> allOperators()
    {
        std::vector<std::string> words;
        for (int i = 0; i <= int(Operator::Answered); ++i)
            words.emplace_back(toWord(Operator(i)));
        return words;
    }

    std::optional<Value> operandOf(const Node &node, const char *key, Operator op, const Subject &subject)
    {
        switch (op) {
        case Operator::In:
        case Operator::HasAny:
            return words(node, key, subject);
        case Operator::Before:
        case Operator::After:
            return day(node, key);
        case Operator::WithinDays:
        case Operator::Greater:
        case Operator::Less:
            return number(node, key);
        default:
            return subject.type == ValueType::Number ? number(node, key) : word(node, key, subject);
        }
    }

    std::optional<Value> number(const Node &node, const char *key)
    {
        const auto read = readValue(node.value(key), ValueType::Number, m_utc);
        if (read && !isEmpty(*read))
            return read;
        node.fault(key, "must be a whole number");
        return {};
    }

    std::optional<Value> day(const Node &node, const char *key)
    {
        if (node.value(key).toString() == u"today")
            return Value{};
        const auto read = readValue(node.value(key), ValueType::Date, m_utc);
        if (read && !isEmpty(*read))
            return read;
        node.fault(key, "must be \"today\" or a date such as 2026-04-01");
        return {};
    }

    std::optional<Value> word(const Node &node, const char *key, const Subject &subject)
    {
        const std::string text = node.requiredText(key);
        if (text.empty() || !isKnown(text, node.at(key), subject))
            return {};
        return text;
    }

    std::optional<Value> words(const Node &node, const char *key, const Subject &subject)
    {
        const auto before = m_faults.list().size();
        const std::vector<std::string> texts = node.words(key);
        const bool areTexts = m_faults.list().size() == before;
        for (std::size_t i = 0; i < texts.size() && areTexts; ++i)
            isKnown(texts[i], node.at(key) + '/' + std::to_string(i), subject);
        if (m_faults.list().size() != before)
            return {};
        return texts;
    }

    bool isKnown(const std::string &text, const std::string &path, const Subject &subject)
    {
        if (subject.isFact) {
            const FactDefinition &fact = factTable()[subject.index];
            if (!canBe(fact, text))
                m_faults.add(path, "is " + inQuotes(text) + ", which " + subject.name +
                                       " never is; it can be " + std::string(fact.words));
            return canBe(fact, text);
        }
        // A question without options of its own is at fault itself.
        if (subject.question->options.empty() || optionOf(*subject.question, text))
            return true;
        m_faults.add(path, "is " + inQuotes(text) + ", which is not an answer of " + subject.name);
        return false;
    }

    const Vocabulary &m_vocabulary;
    Faults &m_faults;
    const TimeZone m_utc = TimeZone::utc();
};

} // namespace

Condition readCondition(const QJsonValue &json, const std::string &path, const Vocabulary &vocabulary,
                        Faults &faults)
{
    return ConditionReader(vocabulary, faults).read(json, path, 1);
}

} // namespace casegrip::forms
