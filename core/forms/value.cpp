// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/value.h"

#include "core/base/json.h"
#include "core/base/visible_text.h"

#include <QJsonArray>
#include <cmath>

namespace casegrip::forms
{
namespace
{

template <typename... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

constexpr double mostExact = 9007199254740992.0; // 2^53: JSON numbers beyond it lose units

std::string joined(const Words &words)
{
    std::string text;
    for (const auto &word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::string dayText(Day day)
{
    static constexpr const char *months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::chrono::year_month_day date{day};
    return std::to_string(unsigned(date.day())) + ' ' + months[unsigned(date.month()) - 1] + ' ' +
           std::to_string(int(date.year()));
}

std::string twoDigits(std::int64_t number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string timeText(Instant instant, const TimeZone &zone)
{
    const LocalTime local = zone.toLocal(instant);
    const Day day = std::chrono::floor<std::chrono::days>(local);
    const std::int64_t minutes = (local - LocalTime{day}).count() / 60;
    return dayText(day) + ", " + twoDigits(minutes / 60) + ':' + twoDigits(minutes % 60);
}

std::optional<Value> readWords(const QJsonValue &json)
{
    if (!json.isArray())
        return {};
    Words words;
    for (const auto &item : json.toArray()) {
        if (!item.isString())
            return {};
        words.push_back(toStd(item.toString()));
    }
    return words;
}

std::optional<Value> readNumber(const QJsonValue &json)
{
    const double number = json.toDouble(std::nan(""));
    if (!json.isDouble() || number != std::floor(number) || std::abs(number) > mostExact)
        return {};
    return std::int64_t(number);
}

template <typename T>
std::optional<Value> present(const std::optional<T> &read)
{
    return read ? std::optional<Value>(*read) : std::nullopt;
}

} // namespace

std::string_view toWord(ValueType type)
{
    switch (type) {
    case ValueType::Word:
        return "a word";
    case ValueType::Words:
        return "a list of words";
    case ValueType::Text:
        return "a text";
    case ValueType::Number:
        return "a whole number";
    case ValueType::Date:
        return "a date";
    case ValueType::Time:
        break;
    }
    return "a time";
}

bool isEmpty(const Value &value)
{
    if (const auto *text = std::get_if<std::string>(&value))
        return isBlank(*text);
    if (const auto *words = std::get_if<Words>(&value))
        return words->empty();
    return std::holds_alternative<std::monostate>(value);
}

bool hasType(const Value &value, ValueType type)
{
    switch (type) {
    case ValueType::Word:
    case ValueType::Text:
        return std::holds_alternative<std::string>(value);
    case ValueType::Words:
        return std::holds_alternative<Words>(value);
    case ValueType::Number:
        return std::holds_alternative<std::int64_t>(value);
    case ValueType::Date:
        return std::holds_alternative<Day>(value);
    case ValueType::Time:
        break;
    }
    return std::holds_alternative<Instant>(value);
}

QJsonValue toJson(const Value &value)
{
    return std::visit(Overloaded{[](std::monostate) { return QJsonValue(QJsonValue::Null); },
                                 [](const std::string &text) { return QJsonValue(toQString(text)); },
                                 [](const Words &words) {
                                     QJsonArray array;
                                     for (const auto &word : words)
                                         array.append(toQString(word));
                                     return QJsonValue(array);
                                 },
                                 [](std::int64_t number) { return QJsonValue(qint64(number)); },
                                 [](Day day) { return QJsonValue(toQString(formatDay(day))); },
                                 [](Instant at) { return QJsonValue(toQString(formatInstant(at))); }},
                      value);
}

std::optional<Value> readValue(const QJsonValue &json, ValueType type, const TimeZone &zone)
{
    if (json.isNull())
        return Value{};
    if (type == ValueType::Words)
        return readWords(json);
    if (type == ValueType::Number)
        return readNumber(json);
    if (!json.isString())
        return {};
    const std::string text = toStd(json.toString());
    if (type == ValueType::Date)
        return present(parseDay(text));
    if (type == ValueType::Time)
        return present(parseInstant(text, zone));
    return text;
}

std::string toText(const Value &value, const TimeZone &zone)
{
    return std::visit(
        Overloaded{[](std::monostate) { return std::string(); }, [](const std::string &text) { return text; },
                   [](const Words &words) { return joined(words); },
                   [](std::int64_t number) { return std::to_string(number); },
                   [](Day day) { return dayText(day); }, [&zone](Instant at) { return timeText(at, zone); }},
        value);
}

} // namespace casegrip::forms
