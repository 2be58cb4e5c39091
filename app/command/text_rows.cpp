// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/text_rows.h"

#include "core/base/visible_text.h"

#include <algorithm>

namespace casegrip::command
{
namespace
{

constexpr std::size_t rowsForLayout = 200;

// Characters, not bytes; wide characters count as one.
std::size_t widthOf(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::string localTime(Instant instant, const TimeZone &zone)
{
    // Formatted as if it were UTC: "2025-01-31T23:59:59Z" -> "2025-01-31 23:59".
    std::string text = formatInstant(Instant{zone.toLocal(instant).time_since_epoch()});
    text[10] = ' ';
    return text.substr(0, 16);
}

} // namespace

TextRows::TextRows(Columns columns, Output &output, const TimeZone &zone)
    : RowWriter(std::move(columns), output), m_zone(zone), m_cells(m_columns.size())
{
}

void TextRows::putText(std::size_t column, std::string_view value)
{
    m_cells[column] = visibleText(value); // a terminal must not obey it, and a row is one line
}
void TextRows::putInstant(std::size_t column, Instant value)
{
    m_cells[column] = localTime(value, m_zone);
}
void TextRows::putDay(std::size_t column, Day value)
{
    m_cells[column] = formatDay(value);
}
void TextRows::putBool(std::size_t column, bool value)
{
    m_cells[column] = value ? "yes" : "";
}
void TextRows::putNumber(std::size_t column, std::int64_t value)
{
    m_cells[column] = std::to_string(value);
}
void TextRows::putNothing(std::size_t column)
{
    m_cells[column].clear();
}

void TextRows::putEnd()
{
    if (!m_widths.empty()) {
        print(m_cells);
        return;
    }
    m_waiting.push_back(m_cells);
    if (m_waiting.size() == rowsForLayout)
        printWaiting();
}

void TextRows::printWaiting()
{
    Cells heading;
    for (const Column &column : m_columns)
        heading.emplace_back(column.name);
    m_widths.assign(m_columns.size(), 0);
    m_waiting.insert(m_waiting.begin(), heading);
    for (const Cells &cells : m_waiting) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            m_widths[i] = std::max(m_widths[i], widthOf(cells[i]));
    }
    for (const Cells &cells : m_waiting)
        print(cells);
    m_waiting.clear();
}

void TextRows::print(const Cells &cells)
{
    std::string &text = m_output.buffer();
    const std::size_t start = text.size();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::size_t width = widthOf(cells[i]);
        const std::size_t padding = m_widths[i] > width ? m_widths[i] - width : 0;
        const bool right = m_columns[i].type == Type::Number;
        text.append(i == 0 ? 0 : 2, ' ');
        text.append(right ? padding : 0, ' ');
        text += cells[i];
        text.append(right ? 0 : padding, ' ');
    }
    text.resize(std::max(start, text.find_last_not_of(' ') + 1));
    text += '\n';
    m_output.flushIfFull();
}

void TextRows::finish()
{
    if (m_widths.empty())
        printWaiting();
}

} // namespace casegrip::command
