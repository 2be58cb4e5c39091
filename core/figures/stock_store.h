// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/case_dues.h"
#include "core/figures/stock.h"
#include "core/storage/database.h"

#include <functional>
#include <unordered_set>
#include <vector>

// Open stock from the facts file. Everything here throws SQLite::Exception.
namespace casegrip::figures
{

// What the figures ask of a case that is open, as the table stock keeps it.
StockCase stockCase(std::int64_t caseId, const cases::CaseColumns &columns, const due::CaseDues &dues);

// Of every open case, by its id.
void forEachStock(storage::Database &facts, const std::function<void(const StockCase &)> &take);

// The officers by their numbers. `absent`: officer_ids of those who are away now.
std::vector<OfficerNote> readOfficerNotes(storage::Database &facts, const std::unordered_set<std::string> &absent);

// Open stock as it was read, so that the next question reads nothing (about 100 bytes a case). Whoever owns it clears it when
// the file has changed.
class KeptStock
{
public:
    const std::vector<StockCase> &read(storage::Database &facts);
    void clear();

private:
    bool m_isRead = false;
    std::vector<StockCase> m_cases;
};

} // namespace casegrip::figures
