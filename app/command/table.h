// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/output.h"
#include "core/base/instant.h"
#include "core/base/time_zone.h"

#include <concepts>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What a command prints, said once: the same columns make the csv, the json, the text and docs/commands.md.
namespace casegrip::command
{

enum class Type {
    Text,    // words of people
    Id,      // identifiers and words of the contract
    Number,  // whole
    Instant, // 2025-01-31T23:59:59Z; empty (json: null) when none
    Date,    // 2025-01-31
    Bool,    // csv 0 or 1, json false or true
};
std::string_view toWord(Type type);

// All texts are constants of the program.
struct Column {
    std::string_view name;
    Type type = Type::Text;
    std::string_view meaning;
};
using Columns = std::vector<Column>;

enum class Format { Text, Csv, Json };

// Prints rows one at a time: `rows << caseNo << stage << 3 << dueAt` and endRow(), as many values as there
// are columns, each of its column's type. Text is laid out by the first rows; csv and json are a contract:
// csv has a header row and is written by CsvRow; json is one array of objects.
class RowWriter
{
public:
    // `output` is borrowed; `zone` is for the text format, which shows local times.
    static std::unique_ptr<RowWriter> make(Format format, Columns columns, Output &output,
                                           const TimeZone &zone);
    virtual ~RowWriter() = default;
    RowWriter(const RowWriter &) = delete;
    RowWriter &operator=(const RowWriter &) = delete;

    RowWriter &operator<<(std::string_view value)
    {
        putText(next(), value);
        return *this;
    }
    RowWriter &operator<<(Instant value)
    {
        putInstant(next(), value);
        return *this;
    }
    RowWriter &operator<<(Day value)
    {
        putDay(next(), value);
        return *this;
    }
    template <std::same_as<bool> T>
    RowWriter &operator<<(T value)
    {
        putBool(next(), value);
        return *this;
    }
    template <std::integral T>
    requires(!std::same_as<T, bool>) RowWriter &operator<<(T value)
    {
        putNumber(next(), static_cast<std::int64_t>(value));
        return *this;
    }
    template <typename T>
    RowWriter &operator<<(const std::optional<T> &value)
    {
        if (value)
            return *this << *value;
        putNothing(next());
        return *this;
    }

    void endRow();
    // After the last row.
    virtual void finish() = 0;

protected:
    RowWriter(Columns columns, Output &output) : m_columns(std::move(columns)), m_output(output) {}
    virtual void putText(std::size_t column, std::string_view value) = 0;
    virtual void putInstant(std::size_t column, Instant value) = 0;
    virtual void putDay(std::size_t column, Day value) = 0;
    virtual void putBool(std::size_t column, bool value) = 0;
    virtual void putNumber(std::size_t column, std::int64_t value) = 0;
    virtual void putNothing(std::size_t column) = 0;
    virtual void putEnd() = 0;

    const Columns m_columns;
    Output &m_output;

private:
    std::size_t next() { return m_column++; }
    std::size_t m_column = 0;
};

// "2025-01-31T23:59:59Z" at the end of `text`; remembers the last day, as neighbours share it.
class InstantText
{
public:
    void append(std::string &text, Instant instant);

private:
    std::int64_t m_day = INT64_MIN;
    char m_date[11] = {}; // "2025-01-31T"
};

void appendNumber(std::string &text, std::int64_t number);
// In quotes, escaped.
void appendJson(std::string &text, std::string_view value);

} // namespace casegrip::command
