// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/access_csv.h"

#include "core/base/csv_text.h"

namespace casegrip::reports
{

std::string accessCsvHead()
{
    return "at,login,name,action,case_no,reason,text,id\n";
}

std::string accessCsv(const std::vector<workspace::AccessRow> &rows)
{
    std::string csv;
    CsvRow line(csv);
    for (const workspace::AccessRow &row : rows) {
        line.made(formatInstant(row.at)).text(row.login).text(row.name).text(row.action).text(row.caseNo);
        line.text(row.reason ? workspace::toText(*row.reason) : std::string()).text(row.reason ? std::string() : row.text);
        line.text(row.id).end();
    }
    return csv;
}

} // namespace casegrip::reports
