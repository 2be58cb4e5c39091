// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/stock_store.h"

#include "core/storage/statement.h"

namespace casegrip::figures
{

StockCase stockCase(std::int64_t caseId, const cases::CaseColumns &columns, const due::CaseDues &dues)
{
    return {std::uint32_t(caseId), std::uint32_t(dues.team), std::uint32_t(columns.oic), columns.recordedAt,
            dues.redBox != 0,      dues.planSince,           columns.wantedSince,        columns.bailUntil,
            dues.contactDueAt,     columns.timeLimitOn};
}

void forEachStock(storage::Database &facts, const std::function<void(const StockCase &)> &take)
{
    storage::Statement row(facts, "figures/stock");
    while (row.step())
        take({std::uint32_t(row.number(0)), std::uint32_t(row.number(1)), std::uint32_t(row.number(2)), row.instant(3),
              row.number(4) != 0, row.optionalInstant(5), row.optionalInstant(6), row.optionalInstant(7),
              row.optionalInstant(8), row.optionalDay(9)});
}

std::vector<OfficerNote> readOfficerNotes(storage::Database &facts, const std::unordered_set<std::string> &absent)
{
    std::vector<OfficerNote> officers(1); // 0 is nobody
    storage::Statement row(facts, "figures/officer_notes");
    while (row.step()) {
        const auto number = std::size_t(row.number(0));
        if (number >= officers.size())
            officers.resize(number + 1);
        OfficerNote &note = officers[number];
        note.id = row.text(1);
        const bool investigates = row.text(2) == "constable" || row.text(2) == "staff";
        note.isAvailable = investigates && row.number(3) != 0 && !absent.contains(note.id);
    }
    return officers;
}

const std::vector<StockCase> &KeptStock::read(storage::Database &facts)
{
    if (!m_isRead) {
        m_cases.clear();
        forEachStock(facts, [this](const StockCase &open) { m_cases.push_back(open); });
        m_isRead = true;
    }
    return m_cases;
}

void KeptStock::clear()
{
    m_isRead = false;
    m_cases.clear();
}

} // namespace casegrip::figures
