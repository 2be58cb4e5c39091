// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/refused_csv.h"

#include "core/base/csv_text.h"

namespace casegrip::reports
{

std::string refusedCsvHead()
{
    return "file,line,column,reason,row\n";
}

void addRefusedCsv(const sync::Refusal &refusal, std::string &csv)
{
    CsvRow(csv).text(refusal.file).number(refusal.line).text(refusal.column).text(refusal.reason).text(refusal.row).end();
}

} // namespace casegrip::reports
