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
    for (const workspace::AccessRow &row : rows) {
        const std::pair<std::string, CsvField> fields[] = {
            {formatInstant(row.at), CsvField::Identifier},
            {row.login, CsvField::Words},
            {row.name, CsvField::Words},
            {row.action, CsvField::Identifier},
            {row.caseNo, CsvField::Words},
            {row.reason ? workspace::toText(*row.reason) : std::string(), CsvField::Words},
            {row.reason ? std::string() : row.text, CsvField::Words},
            {row.id, CsvField::Identifier},
        };
        for (const auto &[text, field] : fields) {
            appendCsv(csv, text, field);
            csv += ',';
        }
        csv.back() = '\n';
    }
    return csv;
}

} // namespace casegrip::reports
