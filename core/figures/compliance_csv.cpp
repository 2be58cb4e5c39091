// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/compliance_csv.h"

#include "core/base/csv_text.h"

#include <algorithm>

namespace casegrip::figures
{

bool anyBatched(const std::vector<ComplianceRow> &rows)
{
    return std::any_of(rows.begin(), rows.end(), [](const ComplianceRow &row) { return row.batched > 0; });
}

std::string complianceCsv(const std::vector<Key> &by, const std::vector<ComplianceRow> &rows)
{
    std::string csv;
    CsvRow line(csv);
    for (const Key key : by)
        line.made(toWord(key));
    const bool withBatched = anyBatched(rows);
    line.made("due").made("completed").made("on_time");
    if (withBatched)
        line.made("batched");
    line.end();
    for (const ComplianceRow &row : rows) {
        for (std::size_t i = 0; i < by.size(); ++i)
            line.text(row.keys[i]);
        line.number(row.due).number(row.completed).number(row.onTime);
        if (withBatched)
            line.number(row.batched);
        line.end();
    }
    return csv;
}

} // namespace casegrip::figures
