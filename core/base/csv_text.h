// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

// Fields of the csv that we write: RFC 4180, commas, LF at line ends.
namespace casegrip
{

// Whether a spreadsheet could take a field for a formula (reliability, "Formula injection").
bool looksLikeFormula(std::string_view text);

// Appends one field, in quotes where it needs them. `words`: text of people, which gets an apostrophe in front when a
// spreadsheet would take it for a formula; identifiers are never changed.
enum class CsvField { Words, Identifier };
void appendCsv(std::string &line, std::string_view text, CsvField field);

} // namespace casegrip
