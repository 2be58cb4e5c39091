// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/instant.h"
#include "core/journal/bytes.h"

#include <QJsonObject>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casegrip::journal
{

// What the author had before him: the export, and the hash of the case as it stood in it.
struct Basis {
    std::string exportId;
    Hash caseVersion{};

    bool operator==(const Basis &) const = default;
};

// The immutable outside of an entry. As bytes it is one JSON object (UTF-8, no spaces) with exactly these
// keys in this order: v, type, type_v, force, station, seq, prev, hlc, authored_at, author, key, case, area,
// sensitivity, parents, basis, payload_hash, payload_len. Binary values are lower-case hex; seq and hlc are
// decimal strings; basis is null or {"export_id","case_version_hash"}. These bytes are frozen for version 1:
// they are hashed and signed as they were written and never written again from the values.
struct Envelope {
    std::string type;
    int typeVersion = 1;
    std::string force;
    StationId station{};
    std::uint64_t seq = 0; // 1 is the first of its chain
    EntryId prev{};        // the entry before in the same chain of the same station; zeros before the first
    std::uint64_t hlc = 0; // HybridClock
    Instant authoredAt{};  // the author's wall clock, to be shown; order is by hlc
    std::string author;    // staff id
    KeyId key{};           // that signed
    std::string caseNo;    // empty: not about one case
    std::string area;
    bool isSensitive = false;
    std::vector<EntryId> parents; // the entries that this one answers
    std::optional<Basis> basis;
    Hash payloadHash{};
    std::uint32_t payloadLength = 0;

    bool operator==(const Envelope &) const = default;
};

std::string writeEnvelope(const Envelope &envelope);

// Reads only what writeEnvelope() can have written: another order, a space, a key twice or one more, other
// escapes, upper-case hex, a leading zero or text that is not UTF-8 are refused.
Result<Envelope> readEnvelope(std::string_view bytes);

// BLAKE2b-256("CASEGRIP-1" || envelope).
EntryId entryIdOf(std::string_view envelope);

// The content of an entry as bytes: the object's JSON with {"salt":"<32 hex digits>" put first, so that a
// short content cannot be guessed from its hash once it is erased.
std::string writePayload(const QJsonObject &content, const Bytes<16> &salt);

} // namespace casegrip::journal
