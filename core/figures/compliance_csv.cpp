// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/compliance_csv.h"

#include "core/base/csv_text.h"

#include <algorithm>

namespace casegrip::figures
{
namespace
{

// Stages and times are words of ours; the others come from outside.
CsvField fieldOf(Key key)
{
    return key == Key::Stage || key == Key::Month || key == Key::Week ? CsvField::Identifier : CsvField::Words;
}

void appendCounts(std::string &csv, const ComplianceRow &row, bool withBatched)
{
    csv.append(std::to_string(row.due)).append(1, ',').append(std::to_string(row.completed));
    csv.append(1, ',').append(std::to_string(row.onTime));
    if (withBatched)
        csv.append(1, ',').append(std::to_string(row.batched));
    csv += '\n';
}

} // namespace

bool anyBatched(const std::vector<ComplianceRow> &rows)
{
    return std::any_of(rows.begin(), rows.end(), [](const ComplianceRow &row) { return row.batched > 0; });
}

std::string complianceCsv(const std::vector<Key> &by, const std::vector<ComplianceRow> &rows)
{
    std::string csv;
    for (const Key key : by)
        csv.append(toWord(key)).append(1, ',');
    const bool withBatched = anyBatched(rows);
    csv += withBatched ? "due,completed,on_time,batched\n" : "due,completed,on_time\n";
    for (const ComplianceRow &row : rows) {
        for (std::size_t i = 0; i < by.size(); ++i) {
            appendCsv(csv, row.keys[i], fieldOf(by[i]));
            csv += ',';
        }
        appendCounts(csv, row, withBatched);
    }
    return csv;
}

} // namespace casegrip::figures
