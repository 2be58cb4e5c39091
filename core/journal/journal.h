// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/journal/envelope.h"
#include "core/storage/database.h"

#include <QJsonObject>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// The journal: every piece of our own work as an entry that is never changed (work.db). An entry is named by
// the hash of its bytes, signed by its author's key and chained to the one before of its station. What the
// entries amount to is the fold's business (fold.h); that they are all there and as they were written is
// verify's (verify.h).
namespace casegrip::journal
{

enum class Chain : int {
    Work = 0,   // what was decided, noted, set
    Access = 1, // who looked at, searched, exported, printed, synced, changed what
};

struct Entry {
    std::int64_t position = 0; // order of arrival in this file
    Chain chain = Chain::Work;
    EntryId id{};
    Envelope envelope;
    std::optional<std::string> body; // the payload's JSON; none when it was erased

    // Empty when the payload was erased or is not JSON (verify tells the latter).
    QJsonObject payload() const;
};

// Reads the journal. A view over a connection, on its thread; each call sees one committed state.
class Journal
{
public:
    explicit Journal(storage::Database &work) : m_work(work) {}

    storage::Database &work() { return m_work; }

    // Both chains, by position from the first after `position`.
    Result<std::vector<Entry>> after(std::int64_t position, int limit) const;
    // Both chains, in the order of the fold (hybrid clock, id).
    Result<std::vector<Entry>> ofCase(const std::string &caseNo) const;
    // Our work alone, in the same order.
    Result<std::vector<Entry>> workOfCase(const std::string &caseNo) const;
    // Our work about no case, by position from the first after `position`.
    Result<std::vector<Entry>> workOfNoCase(std::int64_t position) const;
    Result<std::optional<Entry>> find(const EntryId &id) const;
    // What `undo` without an entry takes back: the author's last entry of work that is in force. An undo is
    // itself never the answer.
    Result<std::optional<Entry>> lastUndoable(const std::string &author) const;

private:
    storage::Database &m_work;
};

} // namespace casegrip::journal
