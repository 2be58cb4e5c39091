// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/columns.h"
#include "core/cases/history.h"
#include "core/storage/statement.h"

#include <array>
#include <string>

namespace casegrip::cases
{

using Digest = std::array<std::uint8_t, 16>;

// One stored case: its row, its history, and where each column came from.
struct StoredCase {
    std::int64_t id = 0; // 0: not stored yet
    CaseColumns columns;
    History history;         // views into `body`
    std::string body;        // packed history
    Digest source = {};      // digest of its rows as they were sent
    std::uint32_t exportId = 0;
    std::array<std::uint32_t, caseColumnCount> columnExports = {};
    std::optional<Instant> absentSince;
};

// Reads and writes cases one by one with statements prepared once. Throws SQLite::Exception; a history that does not
// unpack throws SQLITE_CORRUPT.
class CaseStore
{
public:
    explicit CaseStore(storage::Database &facts);

    // False: no such case. Fills everything but `source`.
    bool read(std::int64_t id, StoredCase &into);
    std::optional<std::int64_t> findId(std::string_view caseNo);
    // Every stored case in the order of case_no, without `source`. `take` returns false to stop.
    template <typename Take>
    void forEach(Take &&take)
    {
        StoredCase one;
        while (m_readAll.step()) {
            fill(m_readAll, one);
            if (!take(one)) {
                m_readAll.reset();
                return;
            }
        }
    }

    // Inserts the case under `id`, which no case has. `seal` is sealOf(stored), here and below.
    void insert(const StoredCase &stored, const Digest &seal);
    // Replaces the stored row and history of `id`.
    void replace(const StoredCase &stored, const Digest &seal);
    // Marks a stored case as not in the export since then, or as back.
    void setAbsentSince(StoredCase &stored, std::optional<Instant> since);
    // The seal that verify compares: over the row, the packed history and `source`.
    static Digest sealOf(const StoredCase &stored);

private:
    void fill(storage::Statement &row, StoredCase &into);
    void bindColumns(storage::Statement &statement, const StoredCase &stored);
    void writeRest(storage::Statement &history, storage::Statement &digest, const StoredCase &stored, const Digest &seal);

    storage::Statement m_read, m_readAll, m_find, m_insert, m_insertHistory, m_insertDigest, m_replace,
        m_replaceHistory, m_replaceDigest, m_absent, m_reseal, m_digest;
    std::string m_columnExports;
};

// As it is stored; zeroes after bytes that are too few.
Digest digestFrom(std::string_view bytes);
// The 64-bit key under which sync looks a case up.
std::int64_t caseKey(std::string_view caseNo);

} // namespace casegrip::cases
