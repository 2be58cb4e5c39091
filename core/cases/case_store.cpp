// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/case_store.h"

#include "core/base/packing.h"

#include <algorithm>
#include <cstring>
#include <xxhash.h>

namespace casegrip::cases
{
namespace
{

// Everything of the row that a person can see, in one text for the seal.
void describe(const StoredCase &stored, std::string &into)
{
    Packer out(into);
    const auto &c = stored.columns;
    const auto instant = [&out](const std::optional<Instant> &value) {
        out.number(value ? 1 : 0);
        out.signedNumber(value ? toEpoch(*value) : 0);
    };
    out.number(std::uint64_t(stored.id));
    out.text(c.caseNo);
    out.signedNumber(toEpoch(c.recordedAt));
    for (const auto &value : {c.allocatedAt, c.statusAt, c.outcomeAt, c.bailUntil, c.ruiSince, c.wantedSince,
                              c.lastContactAt, c.updatedAt, stored.absentSince})
        instant(value);
    for (const auto number : {std::uint64_t(c.oic), std::uint64_t(c.supervisor), std::uint64_t(c.firstTeam),
                              std::uint64_t(c.team), std::uint64_t(c.classification), std::uint64_t(c.restricted),
                              std::uint64_t(stored.exportId)})
        out.number(number);
    for (const std::string_view text : {std::string_view(c.classTitle), std::string_view(c.riskTool),
                                        std::string_view(c.status), std::string_view(c.outcome),
                                        std::string_view(c.victimType), std::string_view(c.victimSupports),
                                        std::string_view(c.suspect), std::string_view(c.summary)})
        out.text(text);
    out.number(c.timeLimitOn ? 1 : 0);
    out.signedNumber(c.timeLimitOn ? c.timeLimitOn->time_since_epoch().count() : 0);
    out.number(c.contactIntervalDays ? 1 : 0);
    out.signedNumber(c.contactIntervalDays.value_or(0));
    for (const auto exportId : stored.columnExports)
        out.number(exportId);
}

// Short, because a row that grows moves its neighbours to other pages: most changes are of two or three columns.
void packExports(const StoredCase &stored, std::string &into)
{
    into.clear();
    Packer out(into);
    for (std::size_t i = 0; i < stored.columnExports.size(); ++i) {
        if (stored.columnExports[i] == stored.exportId)
            continue;
        out.number(i);
        out.number(stored.columnExports[i]);
    }
}

bool unpackExports(std::string_view packed, StoredCase &into)
{
    into.columnExports.fill(into.exportId);
    Unpacker in(packed);
    while (!in.atEnd()) {
        const auto column = in.number();
        const auto exportId = in.number();
        if (!in.good() || column >= into.columnExports.size())
            return false;
        into.columnExports[column] = std::uint32_t(exportId);
    }
    return in.good();
}

std::string_view bytesOf(const Digest &digest)
{
    return {reinterpret_cast<const char *>(digest.data()), digest.size()};
}

} // namespace

Digest digestFrom(std::string_view bytes)
{
    Digest digest = {};
    std::memcpy(digest.data(), bytes.data(), std::min(bytes.size(), digest.size()));
    return digest;
}

std::int64_t caseKey(std::string_view caseNo)
{
    return std::int64_t(XXH3_64bits(caseNo.data(), caseNo.size()));
}

Digest CaseStore::sealOf(const StoredCase &stored)
{
    std::string text;
    text.reserve(512 + stored.body.size());
    describe(stored, text);
    text.append(reinterpret_cast<const char *>(stored.source.data()), stored.source.size());
    text += stored.body;
    const auto hash = XXH3_128bits(text.data(), text.size());
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, hash);
    Digest digest;
    std::memcpy(digest.data(), canonical.digest, digest.size());
    return digest;
}

CaseStore::CaseStore(storage::Database &facts)
    : m_read(facts, "cases/read_case"), m_readAll(facts, "cases/read_all_cases"), m_find(facts, "cases/find_case"),
      m_insert(facts, "cases/insert_case"), m_insertHistory(facts, "cases/insert_history"),
      m_insertDigest(facts, "cases/insert_case_digest"), m_replace(facts, "cases/replace_case"),
      m_replaceHistory(facts, "cases/replace_history"), m_replaceDigest(facts, "cases/replace_case_digest"),
      m_absent(facts, "cases/set_absent_since"), m_reseal(facts, "cases/reseal"), m_digest(facts, "cases/read_case_digest")
{
}

void CaseStore::fill(storage::Statement &row, StoredCase &into)
{
    auto &c = into.columns;
    int at = 0;
    into.id = row.number(at++);
    c.caseNo = row.text(at++);
    c.recordedAt = row.instant(at++);
    c.allocatedAt = row.optionalInstant(at++);
    c.oic = OfficerId{std::uint32_t(row.number(at++))};
    c.supervisor = OfficerId{std::uint32_t(row.number(at++))};
    c.firstTeam = due::TeamId{std::uint32_t(row.number(at++))};
    c.team = due::TeamId{std::uint32_t(row.number(at++))};
    c.classification = due::ClassificationId{std::uint32_t(row.number(at++))};
    c.classTitle = row.text(at++);
    c.riskTool = row.text(at++);
    c.status = row.text(at++);
    c.statusAt = row.optionalInstant(at++);
    c.outcome = row.text(at++);
    c.outcomeAt = row.optionalInstant(at++);
    c.victimType = row.text(at++);
    c.victimSupports = row.text(at++);
    c.suspect = row.text(at++);
    c.bailUntil = row.optionalInstant(at++);
    c.ruiSince = row.optionalInstant(at++);
    c.wantedSince = row.optionalInstant(at++);
    c.timeLimitOn = row.optionalDay(at++);
    c.lastContactAt = row.optionalInstant(at++);
    c.contactIntervalDays = row.isNull(at) ? std::nullopt : std::optional(row.number(at));
    ++at;
    c.restricted = row.number(at++) != 0;
    c.summary = row.text(at++);
    c.updatedAt = row.optionalInstant(at++);
    into.exportId = std::uint32_t(row.number(at++));
    if (!unpackExports(row.text(at++), into))
        throw SQLite::Exception("where a case's columns come from is damaged", SQLITE_CORRUPT);
    into.absentSince = row.optionalInstant(at++);
    into.body = row.text(at++);
    if (!unpack(into.body, into.history))
        throw SQLite::Exception("a case's history is damaged", SQLITE_CORRUPT);
}

bool CaseStore::read(std::int64_t id, StoredCase &into)
{
    m_read << id;
    if (!m_read.step())
        return false;
    fill(m_read, into);
    m_read.reset();
    return true;
}

std::optional<std::int64_t> CaseStore::findId(std::string_view caseNo)
{
    m_find << caseNo;
    if (!m_find.step())
        return {};
    const auto id = m_find.number(0);
    m_find.reset();
    return id;
}

void CaseStore::bindColumns(storage::Statement &statement, const StoredCase &stored)
{
    const auto &c = stored.columns;
    statement << stored.id << std::string_view(c.caseNo) << c.recordedAt << c.allocatedAt << std::int64_t(c.oic)
              << std::int64_t(c.supervisor) << std::int64_t(c.firstTeam) << std::int64_t(c.team)
              << std::int64_t(c.classification) << std::string_view(c.classTitle) << std::string_view(c.riskTool)
              << std::string_view(c.status) << c.statusAt << std::string_view(c.outcome) << c.outcomeAt
              << std::string_view(c.victimType) << std::string_view(c.victimSupports) << std::string_view(c.suspect)
              << c.bailUntil << c.ruiSince << c.wantedSince << c.timeLimitOn << c.lastContactAt
              << c.contactIntervalDays << std::int64_t(c.restricted) << std::string_view(c.summary) << c.updatedAt
              << std::int64_t(stored.exportId);
    packExports(stored, m_columnExports);
    if (!m_columnExports.empty())
        statement.blob(m_columnExports);
    else
        statement.null();
    statement << stored.absentSince;
}

void CaseStore::writeRest(storage::Statement &history, storage::Statement &digest, const StoredCase &stored, const Digest &seal)
{
    history << stored.id;
    history.blob(stored.body).blob(bytesOf(seal));
    history.run();
    digest << stored.id << caseKey(stored.columns.caseNo);
    digest.blob(bytesOf(stored.source));
    digest.run();
}

void CaseStore::insert(const StoredCase &stored, const Digest &seal)
{
    bindColumns(m_insert, stored);
    m_insert.run();
    writeRest(m_insertHistory, m_insertDigest, stored, seal);
}

void CaseStore::replace(const StoredCase &stored, const Digest &seal)
{
    bindColumns(m_replace, stored);
    m_replace.run();
    writeRest(m_replaceHistory, m_replaceDigest, stored, seal);
}

void CaseStore::setAbsentSince(StoredCase &stored, std::optional<Instant> since)
{
    stored.absentSince = since;
    m_digest << stored.id;
    if (m_digest.step()) {
        stored.source = digestFrom(m_digest.text(0));
        m_digest.reset();
    }
    m_absent << stored.id << since;
    m_absent.run();
    const auto seal = sealOf(stored);
    m_reseal << stored.id;
    m_reseal.blob(bytesOf(seal));
    m_reseal.run();
}

} // namespace casegrip::cases
