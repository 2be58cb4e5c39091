// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/due/queue_row.h"
#include "core/storage/database.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace casegrip::workspace
{

using TakeWork = std::function<void(const due::OpenWork &work)>;

// The open work of the facts file, in no order. Throws SQLite::Exception.
void forEachWork(storage::Database &facts, const TakeWork &take);
void forEachWorkOfOfficer(storage::Database &facts, std::int64_t officer, const TakeWork &take);
void forEachWorkOfCase(storage::Database &facts, std::int64_t caseId, const TakeWork &take);

// That of the team asked about last, as it was read, so that its next question reads nothing. Whoever owns it clears it
// when the file has changed. The view stays valid until the next call. Throws SQLite::Exception.
class WorkOfTeam
{
public:
    std::span<const due::OpenWork> read(storage::Database &facts, std::uint32_t team);
    void clear() { m_team.reset(); }

private:
    std::optional<std::uint32_t> m_team; // that m_work is of
    std::vector<due::OpenWork> m_work;
};

// As OpenWork keeps them.
inline std::uint32_t packInstant(Instant instant)
{
    const auto seconds = toEpoch(instant) - due::OpenWork::epoch;
    return seconds < 0 ? 0 : std::uint32_t(std::min<std::int64_t>(seconds, 0xfffffffeLL));
}
inline Instant unpackInstant(std::uint32_t seconds) { return fromEpoch(std::int64_t(seconds) + due::OpenWork::epoch); }

} // namespace casegrip::workspace
