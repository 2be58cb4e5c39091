// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv_text.h"

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

void appendCsv(std::string &line, std::string_view text, CsvField field)
{
    const bool guarded = field == CsvField::Words && looksLikeFormula(text);
    if (text.find_first_of(std::string_view(",\"\r\n")) == std::string_view::npos) {
        if (guarded)
            line += '\'';
        line += text;
        return;
    }
    line += guarded ? "\"'" : "\"";
    for (const char c : text)
        line.append(c == '"' ? 2 : 1, c);
    line += '"';
}

} // namespace casegrip
