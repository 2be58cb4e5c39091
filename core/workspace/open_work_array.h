// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/due/queue_row.h"
#include "core/storage/database.h"

#include <algorithm>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace casegrip::workspace
{

// The open work of the facts file as it was read, 32 bytes a piece, so that the next question about the same teams reads
// nothing. Whoever owns it clears it when the file has changed. Views stay valid until the next call.
// Throws SQLite::Exception.
class OpenWorkArray
{
public:
    std::span<const due::OpenWork> ofTeam(storage::Database &facts, std::uint32_t team);
    std::span<const due::OpenWork> all(storage::Database &facts);
    // Not kept: an officer's work is a short list.
    static std::vector<due::OpenWork> ofOfficer(storage::Database &facts, std::int64_t officer);
    void clear();

private:
    std::unordered_map<std::uint32_t, std::vector<due::OpenWork>> m_teams;
    std::optional<std::vector<due::OpenWork>> m_all; // by team
};

// As OpenWork keeps them.
inline std::uint32_t packInstant(Instant instant)
{
    const auto seconds = toEpoch(instant) - due::OpenWork::epoch;
    return seconds < 0 ? 0 : std::uint32_t(std::min<std::int64_t>(seconds, 0xfffffffeLL));
}
inline Instant unpackInstant(std::uint32_t seconds) { return fromEpoch(std::int64_t(seconds) + due::OpenWork::epoch); }

} // namespace casegrip::workspace
