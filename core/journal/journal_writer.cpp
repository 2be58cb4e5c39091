// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal_writer.h"

#include "core/base/json.h"
#include "core/journal/columns.h"
#include "core/journal/drafts.h"
#include "core/journal/entry_types.h"

#include <algorithm>
#include <map>
#include <set>

namespace casegrip::journal
{
namespace
{

constexpr std::size_t maxPayload = 1024 * 1024;

struct Head {
    std::uint64_t seq = 0;
    EntryId id{};
};

Head readHead(storage::Database &work, Chain chain, const StationId &station)
{
    auto query = work.query("journal/chain_head");
    query->bind(1, static_cast<int>(chain));
    bindBlob(*query, 2, station);
    if (!query->executeStep())
        return {};
    return {static_cast<std::uint64_t>(query->getColumn(0).getInt64()), bytesOf<32>(query->getColumn(1))};
}

void setHead(storage::Database &work, Chain chain, const StationId &station, const Head &head)
{
    auto query = work.query("journal/set_chain_head");
    query->bind(1, static_cast<int>(chain));
    bindBlob(*query, 2, station);
    query->bind(3, static_cast<std::int64_t>(head.seq));
    bindBlob(*query, 4, head.id);
    query->exec();
}

void insertEntry(storage::Database &work, Chain chain, const EntryId &id, const Envelope &e,
                 const std::string &bytes, const Signature &signature)
{
    auto query = work.query("journal/insert_entry");
    query->bind(1, static_cast<int>(chain));
    bindBlob(*query, 2, id);
    bindBlob(*query, 3, e.station);
    query->bind(4, static_cast<std::int64_t>(e.seq));
    query->bind(5, static_cast<std::int64_t>(e.hlc));
    query->bind(6, e.type);
    query->bind(7, e.typeVersion);
    if (!e.caseNo.empty())
        query->bind(8, e.caseNo);
    query->bind(9, e.author);
    bindBlob(*query, 10, bytes);
    bindBlob(*query, 11, signature);
    query->exec();
}

void insertPayload(storage::Database &work, const std::string &payload)
{
    auto query = work.query("journal/insert_payload");
    bindBlob(*query, 1, payload);
    query->exec();
}

void erasePayload(storage::Database &work, const EntryId &id, const EntryId &by)
{
    auto query = work.query("journal/erase_payload");
    bindBlob(*query, 1, by);
    bindBlob(*query, 2, id);
    query->exec();
}

// Those that say something of a person's making; an undo and an "erased" only point at others.
bool isErasable(const Entry &entry)
{
    return entry.chain == Chain::Work && entry.envelope.type != type::undo && entry.envelope.type != type::erased;
}

// Each once, by the case that it is about.
Result<std::map<std::string, std::vector<EntryId>>> erasableByCase(storage::Database &work, std::span<const EntryId> ids)
{
    std::map<std::string, std::vector<EntryId>> byCase;
    const Journal journal(work);
    for (const EntryId &id : std::set<EntryId>(ids.begin(), ids.end())) {
        const auto entry = journal.find(id);
        if (!entry)
            return failure(entry.error());
        if (!*entry)
            return failure(ErrorKind::NotFound, "There is no such entry to erase.", "casegrip log lists the entries.");
        if (!isErasable(**entry))
            return failure(ErrorKind::Refused, "This entry cannot be erased.", "Choose the entry that says what is to go.");
        if (!(*entry)->body)
            return failure(ErrorKind::Refused, "This entry was erased before.");
        byCase[(*entry)->envelope.caseNo].push_back(id);
    }
    return byCase;
}

Done checkSizes(std::span<const NewEntry> entries)
{
    for (const NewEntry &entry : entries) {
        if (writePayload(entry.payload, {}).size() > maxPayload)
            return failure(ErrorKind::Refused, "The text is too long: an entry holds at most 1 MiB.",
                           "Shorten it.");
    }
    return {};
}

} // namespace

std::string_view toWord(AccessKind kind)
{
    constexpr std::string_view words[] = {"viewed", "searched", "exported", "printed", "synced", "changed"};
    return words[static_cast<std::size_t>(kind)];
}

Hash stationDigest(const StationId &station, std::int64_t generation, std::int64_t madeAt)
{
    return hash(asText(station), std::to_string(generation) + ' ' + std::to_string(madeAt));
}

StationId startStation(storage::Database &work, Instant now)
{
    std::int64_t generation = 1;
    if (auto current = work.query("journal/current_station"); current->executeStep())
        generation = current->getColumn(1).getInt64() + 1;
    const auto station = randomBytes<16>();
    auto query = work.query("journal/insert_station");
    bindBlob(*query, 1, station);
    query->bind(2, generation);
    query->bind(3, toEpoch(now));
    bindBlob(*query, 4, stationDigest(station, generation, toEpoch(now)));
    query->exec();
    return station;
}

Result<JournalWriter> JournalWriter::open(storage::Database &work, SigningKey key, const Clock &clock,
                                          Author author)
{
    return storage::guarded(work.path(), [&]() -> Result<JournalWriter> {
        JournalWriter writer(work, std::move(key), clock, std::move(author));
        storage::Transaction transaction(work);
        writer.readState();
        transaction.commit();
        return writer;
    });
}

void JournalWriter::readState()
{
    {
        auto query = m_work.query("journal/insert_key");
        bindBlob(*query, 1, m_key.id());
        bindBlob(*query, 2, m_key.publicKey());
        query->exec();
    }
    {
        auto query = m_work.query("journal/last_reading");
        query->executeStep();
        m_clock = HybridClock(static_cast<std::uint64_t>(query->getColumn(0).getInt64()));
    }
    if (auto query = m_work.query("journal/current_station"); query->executeStep()) {
        m_station = bytesOf<16>(query->getColumn(0));
        return;
    }
    m_station = startStation(m_work, m_wallClock.now());
}

Result<EntryId> JournalWriter::append(const NewEntry &entry)
{
    auto ids = append(std::span(&entry, 1));
    if (!ids)
        return failure(ids.error());
    return ids->front();
}

Result<std::vector<EntryId>> JournalWriter::append(std::span<const NewEntry> entries, const std::function<void()> &beside)
{
    if (auto fits = checkSizes(entries); !fits)
        return failure(fits.error());
    return storage::guarded(m_work.path(), [&]() -> Result<std::vector<EntryId>> {
        std::vector<EntryId> ids;
        storage::Transaction transaction(m_work);
        for (const NewEntry &entry : entries)
            ids.push_back(writeWork(entry));
        if (beside)
            beside();
        transaction.commit();
        return ids;
    });
}

Result<std::vector<EntryId>> JournalWriter::erase(std::span<const EntryId> ids, const std::string &reason)
{
    const auto byCase = erasableByCase(m_work, ids);
    if (!byCase)
        return failure(byCase.error());
    return storage::guarded(m_work.path(), [&]() -> Result<std::vector<EntryId>> {
        std::vector<EntryId> written;
        storage::Transaction transaction(m_work);
        for (const auto &[caseNo, erased] : *byCase) {
            const auto entry = erasedEntry(caseNo, erased, reason);
            if (!entry)
                return failure(entry.error());
            written.push_back(writeWork(*entry));
            for (const EntryId &id : erased)
                erasePayload(m_work, id, written.back());
            Drafts(m_work).removeOfCase(caseNo);
        }
        transaction.commit();
        return written;
    });
}

Result<EntryId> JournalWriter::record(const Access &access)
{
    return storage::guarded(m_work.path(), [&]() -> Result<EntryId> {
        storage::Transaction transaction(m_work);
        const EntryId id = writeAccess(access);
        transaction.commit();
        return id;
    });
}

// With the access log's row "changed".
EntryId JournalWriter::writeWork(const NewEntry &entry)
{
    const EntryId id = write(Chain::Work, entry);
    const QJsonObject details{{QStringLiteral("entry"), toQString(toHex(id))}, {QStringLiteral("type"), toQString(entry.type)}};
    writeAccess({AccessKind::Changed, entry.caseNo, details});
    return id;
}

EntryId JournalWriter::writeAccess(const Access &access)
{
    NewEntry entry;
    entry.type = toWord(access.kind);
    entry.caseNo = access.caseNo;
    entry.payload = access.details;
    return write(Chain::Access, entry);
}

Envelope JournalWriter::envelopeFor(Chain chain, const NewEntry &entry, const std::string &payload)
{
    const Head head = readHead(m_work, chain, m_station);
    Envelope e;
    e.type = entry.type;
    e.typeVersion = entry.typeVersion;
    e.force = m_author.force;
    e.station = m_station;
    e.seq = head.seq + 1;
    e.prev = head.id;
    e.hlc = m_clock.next(m_wallClock.nowMs());
    e.authoredAt = m_wallClock.now();
    e.author = m_author.staffId;
    e.key = m_key.id();
    e.caseNo = entry.caseNo;
    e.area = entry.area;
    e.isSensitive = entry.isSensitive;
    e.parents = entry.parents;
    e.basis = entry.basis;
    e.payloadHash = hash(payload);
    e.payloadLength = static_cast<std::uint32_t>(payload.size());
    return e;
}

EntryId JournalWriter::write(Chain chain, const NewEntry &entry)
{
    const std::string payload = writePayload(entry.payload, randomBytes<16>());
    const Envelope envelope = envelopeFor(chain, entry, payload);
    const std::string bytes = writeEnvelope(envelope);
    const EntryId id = entryIdOf(bytes);
    insertEntry(m_work, chain, id, envelope, bytes, m_key.sign(id));
    insertPayload(m_work, payload);
    setHead(m_work, chain, m_station, {envelope.seq, id});
    return id;
}

} // namespace casegrip::journal
