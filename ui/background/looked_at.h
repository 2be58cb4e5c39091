// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/workspace/access_log.h"

#include <map>
#include <optional>
#include <string>

namespace casegrip::ui
{

// Which cases the access log knows to be looked at: while one is still being looked at it is told once. Whoever is about to
// show a case has the row written first, in the same job that reads it; see rowFor(). On the window's thread.
class LookedAt
{
public:
    // The row that is to be durable before the case is shown; nothing: it is a look that is on the record.
    std::optional<workspace::Viewed> rowFor(workspace::Viewed viewed, Instant now) const
    {
        const auto at = m_told.find(viewed.caseNo);
        const bool isSame = at != m_told.end() && now >= at->second && now - at->second < oneLook;
        return isSame ? std::nullopt : std::optional(std::move(viewed));
    }
    // It was written.
    void told(const std::optional<workspace::Viewed> &row, Instant now)
    {
        if (row)
            m_told[row->caseNo] = now;
    }

private:
    static constexpr auto oneLook = std::chrono::minutes{15}; // as long as this it is the same look at a case
    std::map<std::string, Instant> m_told; // by case
};

} // namespace casegrip::ui
