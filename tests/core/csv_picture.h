// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/csv_reader.h"

#include <string>

namespace casegrip::sync
{

// A short word for a problem, as the expected results write it.
inline const char *wordFor(CsvProblem problem)
{
    switch (problem) {
    case CsvProblem::None:
        return "none";
    case CsvProblem::ColumnCount:
        return "columns";
    case CsvProblem::UnclosedQuote:
        return "unclosed";
    case CsvProblem::TextAfterQuote:
        return "after-quote";
    case CsvProblem::StrayQuote:
        return "stray-quote";
    case CsvProblem::Nul:
        return "nul";
    case CsvProblem::CarriageReturn:
        return "cr";
    case CsvProblem::NotUtf8:
        return "bytes";
    case CsvProblem::ByteOrderMark:
        return "bom";
    case CsvProblem::FieldTooLong:
        return "field";
    case CsvProblem::RowTooLong:
        return "row";
    }
    return "";
}

inline std::string lineRange(std::int64_t first, std::int64_t last)
{
    return std::to_string(first) + (last > first ? "-" + std::to_string(last) : std::string());
}

// What the reader makes of one step, in one line of text.
inline std::string pictureOf(const CsvReader &reader, CsvReader::Next next)
{
    std::string text;
    switch (next) {
    case CsvReader::Next::Row:
        text = std::to_string(reader.row().line) + ":";
        for (const std::string_view field : reader.row().fields)
            text += "[" + std::string(field) + "]";
        return text;
    case CsvReader::Next::Refused:
        return lineRange(reader.refusal().line, reader.refusal().lastLine) + ":" +
               wordFor(reader.refusal().problem) +
               (reader.refusal().column > 0 ? "@" + std::to_string(reader.refusal().column) : std::string());
    case CsvReader::Next::Failed:
        return reader.error().what;
    case CsvReader::Next::End:
        break;
    }
    return {};
}

// All rows and refusals of a text, one a line and each ended by "\n"; the error when the header is refused.
inline std::string pictureOf(ByteSource &source, CsvLimits limits = {})
{
    CsvReader reader(source, "t.csv", limits);
    if (const auto header = reader.readHeader(); !header)
        return header.error().what + "\n";
    std::string text;
    for (auto next = reader.next(); next != CsvReader::Next::End; next = reader.next()) {
        text += pictureOf(reader, next) + "\n";
        if (next == CsvReader::Next::Failed)
            break;
    }
    return text;
}
inline std::string pictureOf(std::string_view text, std::size_t step = std::string_view::npos,
                             CsvLimits limits = {})
{
    MemorySource source(text, step);
    return pictureOf(source, limits);
}

} // namespace casegrip::sync
