// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/columns.h"
#include "core/storage/statement.h"

#include <string>

namespace casegrip::cases
{

// What the due rules look at of one stored case; its history still packed, see unpack(), which may be done on another
// thread.
struct PackedCase {
    CaseColumns columns; // number, times, teams and classification; the others are as they were
    std::string body;
};

// Reads every stored case once, in the order in which they lie in the file. Throws SQLite::Exception.
class HistoryScan
{
public:
    explicit HistoryScan(storage::Database &facts) : m_rows(facts, "cases/read_histories") {}
    // False: there was none left. The memory of `into` is reused.
    bool next(PackedCase &into);

private:
    storage::Statement m_rows;
};

} // namespace casegrip::cases
