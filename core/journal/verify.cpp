// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/verify.h"

#include "core/journal/columns.h"
#include "core/journal/journal_writer.h"
#include "core/journal/keys.h"
#include "core/journal/drafts.h"
#include "core/journal/settings.h"
#include "core/journal/work_file.h"
#include "core/storage/sql_file.h"

#include <map>
#include <sqlite3.h>

namespace casegrip::journal
{
namespace
{

constexpr std::size_t maxFindings = 100;

// Column numbers of verify_entries.sql.
enum Column {
    Position,
    ChainNo,
    Id,
    Station,
    Seq,
    Hlc,
    Type,
    TypeVersion,
    CaseNo,
    AuthorId,
    EnvelopeBytes,
    Sig,
    PayloadRow,
    Body,
    Erased
};

// A row of verify_entries.sql, read with the C API: a million of them are read in the time allowed.
class Row
{
public:
    explicit Row(sqlite3_stmt *statement) : m_statement(statement) {}
    std::string_view bytes(int column) const
    {
        const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return {data, data ? static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)) : 0};
    }
    std::int64_t number(int column) const { return sqlite3_column_int64(m_statement, column); }
    bool isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

private:
    sqlite3_stmt *m_statement;
};

struct Link {
    std::uint64_t seq = 0;
    EntryId id{};
};
using ChainKey = std::pair<int, std::string>; // chain and station, as the query orders them

std::string chainName(const ChainKey &key)
{
    const std::string station =
        toHex({reinterpret_cast<const unsigned char *>(key.second.data()), key.second.size()});
    return (key.first == 0 ? "Journal of station " : "Access log of station ") + station.substr(0, 8);
}

class Verifier
{
public:
    Verifier(storage::Database &work, Depth depth, Progress &progress)
        : m_work(work), m_depth(depth), m_progress(progress)
    {
    }

    Result<Verification> run()
    {
        readKeys();
        readHeads();
        if (!readEntries())
            return failure(ErrorKind::Cancelled, "The check was stopped.");
        for (const auto &[key, head] : m_heads)
            find(key, head.seq, "is gone, and " + std::to_string(head.seq) + " entries with it");
        if (m_depth == Depth::Everything)
            checkTheRest();
        return std::move(m_result);
    }

private:
    void find(const ChainKey &key, std::uint64_t seq, const std::string &what, const std::optional<Instant> &soundAt = {})
    {
        add({chainName(key) + ", entry " + std::to_string(seq) + ": " + what + ".",
             static_cast<Chain>(key.first), seq, soundAt});
    }
    void add(Finding finding)
    {
        if (m_result.findings.size() < maxFindings)
            m_result.findings.push_back(std::move(finding));
    }

    void readKeys()
    {
        auto query = m_work.query("journal/keys");
        while (query->executeStep()) {
            const std::string id = query->getColumn(0).getString();
            const std::string text = query->getColumn(1).getString();
            const auto key = bytesOf<32>(text);
            if (asText(keyIdOf(key)) == id)
                m_keys[id] = key;
            else
                add({"A public key in work.db is not the one that was noted.", {}, 0, {}});
        }
    }
    void readHeads()
    {
        auto query = m_work.query("journal/chain_heads");
        while (query->executeStep()) {
            Link head;
            head.seq = static_cast<std::uint64_t>(query->getColumn(2).getInt64());
            head.id = bytesOf<32>(query->getColumn(3));
            m_heads[{query->getColumn(0).getInt(), query->getColumn(1).getString()}] = head;
        }
    }

    std::int64_t countEntries()
    {
        auto count = m_work.query("journal/count_entries");
        count->executeStep();
        return count->getColumn(0).getInt64();
    }

    // False: stopped.
    bool readEntries()
    {
        const std::int64_t total = countEntries();
        sqlite3_stmt *raw = nullptr;
        const std::string &sql = storage::sqlFile("journal/verify_entries");
        if (sqlite3_prepare_v2(m_work.handle(), sql.c_str(), -1, &raw, nullptr) != SQLITE_OK)
            throw SQLite::Exception(m_work.handle());
        const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)> statement(raw, &sqlite3_finalize);
        int code = SQLITE_ROW;
        while ((code = sqlite3_step(raw)) == SQLITE_ROW) {
            entry(Row(raw));
            if (++m_result.entries % 4096 == 0 &&
                !m_progress.advance(Progress::Step::Verifying, m_result.entries, total))
                return false;
        }
        if (code != SQLITE_DONE)
            throw SQLite::Exception(m_work.handle(), code);
        endChain();
        return true;
    }

    void entry(const Row &row)
    {
        const ChainKey key{static_cast<int>(row.number(ChainNo)), std::string(row.bytes(Station))};
        if (key != m_current) {
            endChain();
            m_current = key;
            m_last = {};
            m_lastWrittenAt = {};
        }
        const auto seq = static_cast<std::uint64_t>(row.number(Seq));
        const EntryId id = entryIdOf(row.bytes(EnvelopeBytes));
        const auto envelope = readEnvelope(row.bytes(EnvelopeBytes));
        const bool isOwnBytes = asText(id) == row.bytes(Id) && envelope && columnsAgree(row, *envelope);
        // Of an entry that was changed, the time may be what was changed.
        const auto writtenAt = isOwnBytes ? std::optional(envelope->authoredAt) : std::nullopt;
        if (!isOwnBytes)
            find(key, seq, "it is not what was written", m_lastWrittenAt);
        else
            checkLink(key, seq, *envelope);
        if (envelope)
            checkPayload(key, seq, row, *envelope);
        if (envelope && m_depth == Depth::Everything)
            checkSignature(key, seq, id, row.bytes(Sig), envelope->key);
        m_last = {seq, bytesOf<32>(row.bytes(Id))};
        m_lastWrittenAt = writtenAt;
        m_lastKey = envelope ? envelope->key : KeyId{};
        m_lastSignature = row.bytes(Sig);
    }

    static bool columnsAgree(const Row &row, const Envelope &e)
    {
        return row.bytes(Station) == asText(e.station) &&
               row.number(Seq) == static_cast<std::int64_t>(e.seq) &&
               row.number(Hlc) == static_cast<std::int64_t>(e.hlc) && row.bytes(Type) == e.type &&
               row.number(TypeVersion) == e.typeVersion && row.bytes(CaseNo) == e.caseNo &&
               row.isNull(CaseNo) == e.caseNo.empty() && row.bytes(AuthorId) == e.author;
    }
    void checkLink(const ChainKey &key, std::uint64_t seq, const Envelope &envelope)
    {
        if (seq != m_last.seq + 1)
            find(key, m_last.seq + 1,
                 "it is missing" + std::string(seq > m_last.seq + 2
                                                   ? ", with those up to " + std::to_string(seq - 1)
                                                   : ""),
                 envelope.authoredAt);
        else if (envelope.prev != m_last.id)
            find(key, seq, "it does not follow the one before", envelope.authoredAt);
    }
    void checkPayload(const ChainKey &key, std::uint64_t seq, const Row &row, const Envelope &envelope)
    {
        if (row.isNull(PayloadRow))
            return find(key, seq, "its content is missing", envelope.authoredAt);
        if (row.isNull(Body)) {
            if (row.number(Erased) != 0)
                ++m_result.erased;
            else
                find(key, seq, "its content is missing and no entry has erased it", envelope.authoredAt);
            return;
        }
        const std::string_view body = row.bytes(Body);
        if (body.size() != envelope.payloadLength || hash(body) != envelope.payloadHash)
            find(key, seq, "its content is not what was written", envelope.authoredAt);
    }
    void checkSignature(const ChainKey &key, std::uint64_t seq, const EntryId &id, std::string_view text,
                        const KeyId &by)
    {
        ++m_result.signatures;
        const auto signature = bytesOf<64>(text);
        const auto known = m_keys.find(std::string(asText(by)));
        if (known == m_keys.end())
            find(key, seq, "the key that signed it is not known");
        else if (text.size() != signature.size() || !isSignedBy(known->second, id, signature))
            find(key, seq, "its signature does not fit");
    }

    // The end of one station's chain: nothing may be missing after its last entry, which must be signed.
    void endChain()
    {
        if (m_last.seq == 0)
            return;
        m_result.ends.push_back({static_cast<Chain>(m_current.first), bytesOf<16>(m_current.second), m_last.seq, m_last.id, m_lastWrittenAt});
        const auto head = m_heads.find(m_current);
        if (head == m_heads.end() || head->second.seq < m_last.seq)
            find(m_current, m_last.seq, "the chain's end is not noted");
        else if (head->second.seq > m_last.seq)
            find(m_current, m_last.seq + 1,
                 "it is missing, with all up to " + std::to_string(head->second.seq), m_lastWrittenAt);
        else if (head->second.id != m_last.id)
            find(m_current, m_last.seq, "it is not the entry that was noted as the last");
        if (m_depth == Depth::Chains)
            checkSignature(m_current, m_last.seq, m_last.id, m_lastSignature, m_lastKey);
        if (head != m_heads.end())
            m_heads.erase(head);
    }

    void checkTheRest()
    {
        if (auto ours = checkSchema(m_work); !ours)
            add({ours.error().what, {}, 0, {}});
        checkStations();
        if (auto checked = m_work.check(true); !checked)
            add({checked.error().what, {}, 0, {}});
        if (const auto settings = Settings(m_work).damaged(); settings) {
            for (const std::string &name : *settings)
                add({"The setting " + name + " in work.db is not what was set.", {}, 0, {}});
        }
        if (const auto drafts = Drafts(m_work).damaged(); drafts) {
            for (std::size_t i = 0; i < drafts->size(); ++i)
                add({"A draft in work.db is not what was saved.", {}, 0, {}});
        }
    }

    void checkStations()
    {
        auto query = m_work.query("journal/stations");
        while (query->executeStep()) {
            const auto digest = stationDigest(bytesOf<16>(query->getColumn(0)),
                                              query->getColumn(1).getInt64(), query->getColumn(2).getInt64());
            if (blobOf(query->getColumn(3)) != asText(digest))
                add({"A station of this folder in work.db is not the one that was started.", {}, 0, {}});
        }
    }

    storage::Database &m_work;
    Depth m_depth;
    Progress &m_progress;
    Verification m_result;
    std::map<std::string, PublicKey> m_keys;
    std::map<ChainKey, Link> m_heads; // those whose chain has not been read yet
    ChainKey m_current;
    Link m_last;
    std::optional<Instant> m_lastWrittenAt;
    KeyId m_lastKey{};
    std::string m_lastSignature;
};

} // namespace

Result<Verification> verifyJournal(storage::Database &work, Depth depth, Progress &progress)
{
    return storage::guarded(work.path(),
                            [&]() -> Result<Verification> {
                                const storage::Snapshot view(work); // somebody may be writing meanwhile
                                return Verifier(work, depth, progress).run();
                            });
}

} // namespace casegrip::journal
