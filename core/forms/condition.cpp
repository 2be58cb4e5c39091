// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/condition.h"

#include <algorithm>
#include <array>

namespace casegrip::forms
{
namespace
{

constexpr std::array<std::string_view, 11> operatorWords = {
    "is", "is_not", "in", "has", "has_any", "before", "after", "within_days", "greater", "less", "answered"};

bool contains(const Words &words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

Day dayOf(const Value &value, const Moment &moment)
{
    if (const auto *at = std::get_if<Instant>(&value))
        return moment.zone.dayOf(*at);
    return std::get<Day>(value);
}

// The operand of before and after.
Day limitOf(const Comparison &comparison, const Moment &moment)
{
    const auto *day = std::get_if<Day>(&comparison.operand);
    return day ? *day : moment.today();
}

bool isWithin(std::int64_t days, Day day, Day today)
{
    const std::int64_t ahead = (day - today).count();
    return days >= 0 ? ahead >= 0 && ahead <= days : ahead <= 0 && ahead >= days;
}

bool passesWords(const Comparison &comparison, const Words &words)
{
    if (comparison.op == Operator::Has)
        return contains(words, std::get<std::string>(comparison.operand));
    const auto &wanted = std::get<Words>(comparison.operand);
    return std::any_of(wanted.begin(), wanted.end(), [&](const auto &word) { return contains(words, word); });
}

} // namespace

std::string_view toWord(Operator op)
{
    return operatorWords[std::size_t(op)];
}

std::optional<Operator> parseOperator(std::string_view word)
{
    const auto found = std::find(operatorWords.begin(), operatorWords.end(), word);
    return found == operatorWords.end() ? std::nullopt
                                        : std::optional(Operator(found - operatorWords.begin()));
}

bool fits(Operator op, ValueType type)
{
    using enum Operator;
    switch (op) {
    case Is:
    case IsNot:
        return type == ValueType::Word || type == ValueType::Number;
    case In:
        return type == ValueType::Word;
    case Has:
    case HasAny:
        return type == ValueType::Words;
    case Before:
    case After:
    case WithinDays:
        return type == ValueType::Date || type == ValueType::Time;
    case Greater:
    case Less:
        return type == ValueType::Number;
    case Answered:
        break;
    }
    return true;
}

bool passes(const Comparison &comparison, const Value &value, const Moment &moment)
{
    using enum Operator;
    if (isEmpty(value))
        return false;
    switch (comparison.op) {
    case Is:
        return value == comparison.operand;
    case IsNot:
        return value != comparison.operand;
    case In:
        return contains(std::get<Words>(comparison.operand), std::get<std::string>(value));
    case Has:
    case HasAny:
        return passesWords(comparison, std::get<Words>(value));
    case Before:
        return dayOf(value, moment) < limitOf(comparison, moment);
    case After:
        return dayOf(value, moment) > limitOf(comparison, moment);
    case WithinDays:
        return isWithin(std::get<std::int64_t>(comparison.operand), dayOf(value, moment), moment.today());
    case Greater:
        return std::get<std::int64_t>(value) > std::get<std::int64_t>(comparison.operand);
    case Less:
        return std::get<std::int64_t>(value) < std::get<std::int64_t>(comparison.operand);
    case Answered:
        break;
    }
    return true;
}

Condition both(Condition one, Condition other)
{
    if (one.isAlways())
        return other;
    if (other.isAlways())
        return one;
    Condition all;
    all.kind = Condition::Kind::All;
    all.parts.push_back(std::move(one));
    all.parts.push_back(std::move(other));
    return all;
}

bool holds(const Condition &condition, const Surroundings &surroundings)
{
    const auto part = [&](const Condition &one) { return holds(one, surroundings); };
    switch (condition.kind) {
    case Condition::Kind::Always:
        return true;
    case Condition::Kind::All:
        return std::all_of(condition.parts.begin(), condition.parts.end(), part);
    case Condition::Kind::Any:
        return std::any_of(condition.parts.begin(), condition.parts.end(), part);
    case Condition::Kind::Not:
        return !part(condition.parts.front());
    case Condition::Kind::Compare:
        break;
    }
    const Comparison &comparison = condition.comparison;
    const auto passesHere = [&](const Value &value) {
        return passes(comparison, value, surroundings.moment());
    };
    return comparison.isFact ? passesHere(surroundings.fact(comparison.subject))
                             : surroundings.anyAnswer(comparison.subject, passesHere);
}

void forEachComparison(const Condition &condition, const std::function<void(const Comparison &)> &visit)
{
    if (condition.kind == Condition::Kind::Compare)
        visit(condition.comparison);
    for (const Condition &part : condition.parts)
        forEachComparison(part, visit);
}

} // namespace casegrip::forms
