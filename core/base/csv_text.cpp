// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv_text.h"

#include <charconv>

namespace casegrip
{

bool looksLikeFormula(std::string_view text)
{
    if (text.empty())
        return false;
    constexpr std::string_view starts("=+-@\t\r\0", 7);
    if (starts.find(text.front()) != std::string_view::npos)
        return true;
    // The same four signs as full-width characters.
    for (const std::string_view wide : {"\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"}) {
        if (text.substr(0, wide.size()) == wide)
            return true;
    }
    return false;
}

std::string &CsvRow::place()
{
    if (!m_isFirst)
        m_into += ',';
    m_isFirst = false;
    return m_into;
}

CsvRow &CsvRow::text(std::string_view text)
{
    std::string &line = place();
    const bool isGuarded = looksLikeFormula(text);
    if (text.find_first_of(std::string_view(",\"\r\n")) == std::string_view::npos) {
        line.append(isGuarded ? "'" : "").append(text);
        return *this;
    }
    line += isGuarded ? "\"'" : "\"";
    for (const char c : text)
        line.append(c == '"' ? 2 : 1, c);
    line += '"';
    return *this;
}

CsvRow &CsvRow::number(std::int64_t number)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    place().append(digits, end);
    return *this;
}

CsvRow &CsvRow::made(std::string_view text)
{
    place() += text;
    return *this;
}

void CsvRow::end()
{
    m_into += '\n';
    m_isFirst = true;
}

} // namespace casegrip
