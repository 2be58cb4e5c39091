// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/time_zone.h"

#include <QJsonValue>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// What a question is answered with, and what is known about a case: one kind of value for both, so that a
// condition compares either.
namespace casegrip::forms
{

enum class ValueType : std::uint8_t {
    Word,   // one of a list: "yes", "not_safe", "stalking"
    Words,  // several of a list
    Text,   // free words
    Number, // whole
    Date,   // a day, no zone
    Time,   // an instant
};
std::string_view toWord(ValueType type); // "a word", "a list of words", "a text", ... for messages

using Words = std::vector<std::string>;
// Nothing is std::monostate. A word and a text are both std::string.
using Value = std::variant<std::monostate, std::string, Words, std::int64_t, Day, Instant>;

// No answer: nothing, a text of which nothing can be seen, an empty list.
bool isEmpty(const Value &value);
bool hasType(const Value &value, ValueType type);

// The moment at which a form is judged. Borrowed zone.
struct Moment {
    Instant now;
    const TimeZone &zone;

    Day today() const { return zone.dayOf(now); }
};

// In JSON: texts as they are, days as "2025-01-31", instants as "2025-01-31T23:59:59Z", nothing as null.
QJsonValue toJson(const Value &value);
// Nothing for JSON that is not of this type. null is an empty value. An instant without an offset is civil
// time in `zone`.
std::optional<Value> readValue(const QJsonValue &json, ValueType type, const TimeZone &zone);

// For people and for text outputs: "31 Jan 2025", "31 Jan 2025, 14:05", words joined by ", ".
std::string toText(const Value &value, const TimeZone &zone);

} // namespace casegrip::forms
