// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// The csv that we write: RFC 4180, commas, LF at line ends.
namespace casegrip
{

// Whether a spreadsheet could take a field for a formula (reliability, "Formula injection").
bool looksLikeFormula(std::string_view text);

// Writes csv at the end of a text, one field after the other: the only way that csv leaves the program. A text that a
// spreadsheet would take for a formula gets an apostrophe in front, whoever wrote it; a sync refuses case numbers and
// references that begin like one, so these are never changed.
class CsvRow
{
public:
    explicit CsvRow(std::string &into) : m_into(into) {}

    CsvRow &text(std::string_view text);
    CsvRow &number(std::int64_t number);
    // What the program has made by itself, such as an instant: it needs no quotes and is no formula.
    CsvRow &made(std::string_view text);
    // Where the next field goes, for what is appended in place.
    std::string &place();
    // The next row begins after it.
    void end();

private:
    std::string &m_into;
    bool m_isFirst = true;
};

} // namespace casegrip
