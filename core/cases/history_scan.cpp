// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/history_scan.h"

namespace casegrip::cases
{

bool HistoryScan::next(PackedCase &into)
{
    if (!m_rows.step())
        return false;
    CaseColumns &columns = into.columns;
    int at = 0;
    columns.caseNo = m_rows.text(at++);
    columns.recordedAt = m_rows.instant(at++);
    columns.allocatedAt = m_rows.optionalInstant(at++);
    columns.firstTeam = due::TeamId{std::uint32_t(m_rows.number(at++))};
    columns.team = due::TeamId{std::uint32_t(m_rows.number(at++))};
    columns.classification = due::ClassificationId{std::uint32_t(m_rows.number(at++))};
    into.body = m_rows.text(at++);
    return true;
}

} // namespace casegrip::cases
