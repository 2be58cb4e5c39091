// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/table.h"

#include "app/command/text_rows.h"
#include "core/base/csv_text.h"

#include <charconv>
#include <cstring>

namespace casegrip::command
{
namespace
{

constexpr std::int64_t secondsOfDay = 86400;

void appendTwo(std::string &text, std::int64_t number)
{
    text += static_cast<char>('0' + number / 10);
    text += static_cast<char>('0' + number % 10);
}

class CsvRows final : public RowWriter
{
public:
    CsvRows(Columns columns, Output &output) : RowWriter(std::move(columns), output), m_row(output.buffer())
    {
        for (const Column &column : m_columns)
            m_row.made(column.name);
        m_row.end();
    }
    void finish() override {}

private:
    void putText(std::size_t, std::string_view value) override { m_row.text(value); }
    void putInstant(std::size_t, Instant value) override { m_instants.append(m_row.place(), value); }
    void putDay(std::size_t, Day value) override { m_row.made(formatDay(value)); }
    void putBool(std::size_t, bool value) override { m_row.number(value ? 1 : 0); }
    void putNumber(std::size_t, std::int64_t value) override { m_row.number(value); }
    void putNothing(std::size_t) override { m_row.made({}); }
    void putEnd() override { m_row.end(); }

    CsvRow m_row;
    InstantText m_instants;
};

class JsonRows final : public RowWriter
{
public:
    JsonRows(Columns columns, Output &output) : RowWriter(std::move(columns), output)
    {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            std::string &start = m_starts.emplace_back(i == 0 ? "{" : ",");
            appendJson(start, m_columns[i].name);
            start += ':';
        }
    }
    void finish() override { m_output << (m_any ? "\n]\n" : "[]\n"); }

private:
    std::string &start(std::size_t column)
    {
        std::string &text = m_output.buffer();
        if (column == 0)
            text += m_any ? ",\n" : "[\n";
        m_any = true;
        return text += m_starts[column];
    }
    void putText(std::size_t column, std::string_view value) override { appendJson(start(column), value); }
    void putInstant(std::size_t column, Instant value) override
    {
        std::string &text = start(column);
        text += '"';
        m_instants.append(text, value);
        text += '"';
    }
    void putDay(std::size_t column, Day value) override { appendJson(start(column), formatDay(value)); }
    void putBool(std::size_t column, bool value) override { start(column) += value ? "true" : "false"; }
    void putNumber(std::size_t column, std::int64_t value) override { appendNumber(start(column), value); }
    void putNothing(std::size_t column) override { start(column) += "null"; }
    void putEnd() override { m_output.buffer() += '}'; }

    std::vector<std::string> m_starts; // {"case_no": and ,"stage":
    bool m_any = false;
    InstantText m_instants;
};

} // namespace

std::string_view toWord(Type type)
{
    constexpr std::string_view words[] = {"text", "id", "number", "instant", "date", "bool"};
    return words[std::size_t(type)];
}

std::unique_ptr<RowWriter> RowWriter::make(Format format, Columns columns, Output &output,
                                           const TimeZone &zone)
{
    if (format == Format::Csv)
        return std::make_unique<CsvRows>(std::move(columns), output);
    if (format == Format::Json)
        return std::make_unique<JsonRows>(std::move(columns), output);
    return std::make_unique<TextRows>(std::move(columns), output, zone);
}

void RowWriter::endRow()
{
    m_column = 0;
    putEnd();
    m_output.flushIfFull();
}

void InstantText::append(std::string &text, Instant instant)
{
    const std::int64_t seconds = toEpoch(instant);
    const std::int64_t day =
        seconds >= 0 ? seconds / secondsOfDay : (seconds - secondsOfDay + 1) / secondsOfDay;
    if (day != m_day) {
        m_day = day;
        std::memcpy(m_date, formatInstant(instant).data(), sizeof m_date);
    }
    const std::int64_t rest = seconds - day * secondsOfDay;
    text.append(m_date, sizeof m_date);
    appendTwo(text, rest / 3600);
    text += ':';
    appendTwo(text, rest / 60 % 60);
    text += ':';
    appendTwo(text, rest % 60);
    text += 'Z';
}

void appendNumber(std::string &text, std::int64_t number)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    text.append(digits, end);
}

void appendJson(std::string &text, std::string_view value)
{
    constexpr char hex[] = "0123456789abcdef";
    text += '"';
    for (const char c : value) {
        if (c == '"' || c == '\\') {
            text += '\\';
            text += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            text += "\\u00";
            text += hex[c >> 4];
            text += hex[c & 15];
        } else {
            text += c;
        }
    }
    text += '"';
}

} // namespace casegrip::command
