// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/journal/fold.h"
#include "core/storage/database.h"

#include <span>
#include <string>
#include <vector>

// The fold of the journal, kept in a facts file (tables: projections_v1.sql, run by its first migration). The
// facts file remembers how far it has folded and catches up after each operation and, after a crash, when it
// is opened.
namespace casegrip::journal
{

using CaseNumbers = std::vector<std::string>; // sorted

// More of our work that is folded case by case into a facts file, beside notes, snoozes and red boxes. What it stores is a
// function of the entries alone. Each throws SQLite::Exception.
class Projection
{
public:
    virtual ~Projection() = default;
    // Replaces what is stored about the case by what these, all its entries of our work, amount to.
    virtual void store(storage::Database &facts, const std::string &caseNo, const std::vector<Entry> &entries) const = 0;
    // Whether something else is stored.
    virtual bool differs(storage::Database &facts, const std::string &caseNo, const std::vector<Entry> &entries) const = 0;
    // Those that something is stored about.
    virtual CaseNumbers cases(storage::Database &facts) const = 0;
};
using Projections = std::span<const Projection *const>;

// Folds what is new in the journal, inside the caller's transaction on `facts`, and returns the cases it
// touched; the caller refreshes their obligations in the same transaction. Folds everything anew when the
// folded position is not in this journal (work.db was restored): then it returns every case that our work or
// the old projection knows.
Result<CaseNumbers> foldNewEntries(storage::Database &facts, Journal &journal, Projections more = {});
// The same for the whole journal, whatever was folded before.
Result<CaseNumbers> refold(storage::Database &facts, Journal &journal, Projections more = {});

// foldNewEntries() in a transaction of its own.
Result<CaseNumbers> catchUp(storage::Database &facts, Journal &journal, Projections more = {});

// What is stored about a case.
Result<CaseWork> readCaseWork(storage::Database &facts, const std::string &caseNo);
// Verify: the cases whose stored state is not the fold of their entries, as far as the facts file says that it has folded
// them: what somebody has written since waits for its fold.
Result<CaseNumbers> differingCases(storage::Database &facts, Journal &journal, Projections more = {});
// Verify: how far it says that it has folded is a place in this journal, or in one from before a restore.
Result<bool> isFoldedMarkSound(storage::Database &facts, Journal &journal);

} // namespace casegrip::journal
