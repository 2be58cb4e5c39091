// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/compliance_csv.h"

#include "core/base/csv_text.h"

namespace casegrip::figures
{
namespace
{

// Stages and times are words of ours; the others come from outside.
CsvField fieldOf(Key key)
{
    return key == Key::Stage || key == Key::Month || key == Key::Week ? CsvField::Identifier : CsvField::Words;
}

void appendCounts(std::string &csv, const ComplianceRow &row)
{
    for (const auto &[count, end] :
         {std::pair{row.due, ','}, std::pair{row.completed, ','}, std::pair{row.onTime, '\n'}})
        csv.append(std::to_string(count)).append(1, end);
}

} // namespace

std::string complianceCsv(const std::vector<Key> &by, const std::vector<ComplianceRow> &rows)
{
    std::string csv;
    for (const Key key : by)
        csv.append(toWord(key)).append(1, ',');
    csv += "due,completed,on_time\n";
    for (const ComplianceRow &row : rows) {
        for (std::size_t i = 0; i < by.size(); ++i) {
            appendCsv(csv, row.keys[i], fieldOf(by[i]));
            csv += ',';
        }
        appendCounts(csv, row);
    }
    return csv;
}

} // namespace casegrip::figures
