// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/value.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

// A condition of a template, compiled: subjects are numbers, operands are typed. Judging one is pure.
namespace casegrip::forms
{

enum class Operator : std::uint8_t {
    Is,
    IsNot,
    In,
    Has,
    HasAny,
    Before,
    After,
    WithinDays,
    Greater,
    Less,
    Answered
};
std::string_view toWord(Operator op); // "is_not"
std::optional<Operator> parseOperator(std::string_view word);
// Whether a value of that type can be compared so.
bool fits(Operator op, ValueType type);

// One comparison of an answer or a fact.
struct Comparison {
    bool isFact = false;
    std::size_t subject = 0; // index into Template::questions or factTable()
    Operator op = Operator::Answered;
    // Is, IsNot: a word or number. In, HasAny: words. Has: a word. Before, After: a day; nothing means today.
    // WithinDays, Greater, Less: a number. Answered: nothing.
    Value operand;

    bool operator==(const Comparison &) const = default;
};

// Whether one value passes. No answer passes nothing, is_not included: say {"not": {... "is" ...}} to let it
// pass. Days and instants are compared as local days. within_days n: the day lies from today to n days ahead,
// both counted; below 0: from n days ago to today.
bool passes(const Comparison &comparison, const Value &value, const Moment &moment);

struct Condition {
    enum class Kind : std::uint8_t { Always, All, Any, Not, Compare };
    Kind kind = Kind::Always;
    std::vector<Condition> parts; // All, Any: one or more; Not: one
    Comparison comparison;

    bool isAlways() const { return kind == Kind::Always; }
    bool operator==(const Condition &) const = default;
};
// Both have to hold.
Condition both(Condition one, Condition other);

// What a condition is judged by at one place of a form.
class Surroundings
{
public:
    virtual ~Surroundings() = default;
    // Calls `take` with each answer that the question has as seen from here (in a repeated section that is
    // not one's own: those of all rows) until it returns true; true when it did.
    virtual bool anyAnswer(std::size_t question, const std::function<bool(const Value &)> &take) const = 0;
    virtual const Value &fact(std::size_t fact) const = 0;
    virtual const Moment &moment() const = 0;
};

// A comparison with a question of a repeated section holds from outside when it holds for any row.
bool holds(const Condition &condition, const Surroundings &surroundings);

// Each comparison of the condition, from left to right.
void forEachComparison(const Condition &condition, const std::function<void(const Comparison &)> &visit);

} // namespace casegrip::forms
