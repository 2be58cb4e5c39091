// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/journal/hybrid_clock.h"
#include "core/journal/journal.h"
#include "core/journal/keys.h"

#include <QJsonObject>
#include <functional>
#include <span>

namespace casegrip::journal
{

// What an author wants to have written; entry_types.h makes the known ones.
struct NewEntry {
    std::string type;
    int typeVersion = 1;
    std::string caseNo;  // empty: not about one case
    QJsonObject payload; // at most 1 MiB as JSON
    std::string area;
    bool isSensitive = false;
    std::vector<EntryId> parents; // what the author had seen and answers
    std::optional<Basis> basis;
};

// What the access log tells: that somebody looked at, took out or changed something (never what it said).
enum class AccessKind { Viewed, Searched, Exported, Printed, Synced, Changed };
std::string_view toWord(AccessKind kind);

struct Access {
    AccessKind kind = AccessKind::Viewed;
    std::string caseNo;
    QJsonObject details; // counts, file, recipient, justification
};

struct Author {
    std::string staffId;
    std::string force;
};

// Writes entries: the one writer of the journal, over the one writing connection, on its thread. Entries are
// durable when a function returns; on an error nothing was written.
class JournalWriter
{
public:
    // Makes this folder's station and notes the key's public half when they are new. `work` and `clock`
    // outlive it.
    static Result<JournalWriter> open(storage::Database &work, SigningKey key, const Clock &clock,
                                      Author author);

    const StationId &station() const { return m_station; }

    // One transaction: each entry with its payload and the access log's row "changed".
    Result<EntryId> append(const NewEntry &entry);
    // `beside` runs in the same transaction, after the entries; it throws SQLite::Exception.
    Result<std::vector<EntryId>> append(std::span<const NewEntry> entries, const std::function<void()> &beside = {});
    Result<EntryId> record(const Access &access);
    // One transaction: an entry "erased" for each case among them, and nothing left of what these entries say nor of drafts
    // about these cases, which may repeat it. Refused, with nothing erased, for an undo, an "erased", or an entry that says
    // nothing any more. The copies: erasure.h.
    Result<std::vector<EntryId>> erase(std::span<const EntryId> ids, const std::string &reason);

private:
    JournalWriter(storage::Database &work, SigningKey key, const Clock &clock, Author author)
        : m_work(work), m_key(std::move(key)), m_wallClock(clock), m_author(std::move(author))
    {
    }
    void readState();
    EntryId write(Chain chain, const NewEntry &entry);
    EntryId writeAccess(const Access &access);
    EntryId writeWork(const NewEntry &entry);
    Envelope envelopeFor(Chain chain, const NewEntry &entry, const std::string &payload);

    storage::Database &m_work;
    SigningKey m_key;
    const Clock &m_wallClock;
    Author m_author;
    StationId m_station{};
    HybridClock m_clock;
};

// What proves a row of the table of stations.
Hash stationDigest(const StationId &station, std::int64_t generation, std::int64_t madeAt);
// Adds a station with the next generation number: at the first start and after a restore. Inside a
// transaction of the caller's; throws SQLite::Exception.
StationId startStation(storage::Database &work, Instant now);

} // namespace casegrip::journal
