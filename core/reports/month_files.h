// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/reports/month_pack.h"

#include <string>
#include <utility>
#include <vector>

// The monthly pack as files, but for the PDF (ui/print/month_pdf.h). The same pack gives the same bytes of HTML and CSV.
namespace casegrip::reports
{

// One page that needs nothing else: drawings inside, no script, nothing from outside.
std::string monthHtml(const MonthPack &pack);

using NamedFile = std::pair<std::string, std::string>; // name, bytes
// "pack-2025-03-index.csv" says what each of the others is; then one for each figure, one for the rows behind each kind of figure,
// and one for what was restated.
std::vector<NamedFile> monthCsv(const MonthPack &pack);

// One workbook with a sheet for each figure and each kind of rows; numbers are numbers, and no cell is a formula. What is put aside meanwhile lies in the folder
// of `path` and nowhere else. Io.
Done writeMonthXlsx(const MonthPack &pack, const std::string &path);

// What the cover says, name by name; also of the restatement.
std::vector<std::pair<std::string, std::string>> coverLines(const MonthPack &pack);
// What is to be said of the rows behind: what they are, why there are none; mostly empty.
std::string rowsText(const MonthPack &pack, const PackRows &rows);
// The rows of a figure that a printed table has: of posts those with more than they do. Files have all of them.
std::vector<PackRow> printedRows(const PackFigure &figure);
// How many others there are, and in which file; empty: none.
std::string notPrintedText(const MonthPack &pack, const PackFigure &figure);
// Where the rows of a figure are, "and 2 not shown"; of what is of many months, why there are none.
std::string behindText(const MonthPack &pack, const PackFigure &figure);

} // namespace casegrip::reports
