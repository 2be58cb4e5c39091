// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/compliance_csv.h"

#include "core/base/csv_text.h"

namespace casegrip::figures
{
namespace
{

// Ranks and areas are words of people; the others are codes and times.
CsvField fieldOf(Key key)
{
    return key == Key::Rank || key == Key::Area ? CsvField::Words : CsvField::Identifier;
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
