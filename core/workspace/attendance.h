// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/cover_fold.h"
#include "core/access/directory.h"
#include "core/due/queue_row.h"

#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace casegrip::workspace
{

// Work that nobody is there to do, by the numbers of one facts file. A plan: its case has no officer, or the officer is away.
// A review: all who answer for the team in that rank are away. Nobody who is covered by somebody who is there is away.
class Attendance
{
public:
    bool isUnattended(const due::OpenWork &work) const
    {
        if (work.stage == due::Stage::Plan)
            return m_cases.contains(work.caseId);
        return m_posts.contains(postOf(work.team, work.rank));
    }
    void addCase(std::uint32_t caseId) { m_cases.insert(caseId); }
    void addPost(std::uint16_t team, std::uint8_t rank) { m_posts.insert(postOf(team, rank)); }

private:
    static std::uint32_t postOf(std::uint16_t team, std::uint8_t rank) { return std::uint32_t(team) << 8 | rank; }

    std::unordered_set<std::uint32_t> m_cases; // open ones
    std::unordered_set<std::uint32_t> m_posts;
};

// officer_ids of those who are away now and whom nobody who is there covers; sorted.
std::vector<std::string> awayNow(const access::Arrangements &arrangements, Instant now);
// A rank in a team (code) for which there is somebody, and they are all among `away`.
using Post = std::pair<std::string, std::string>; // team, rank
std::vector<Post> emptyPosts(const access::Directory &directory, const std::vector<std::string> &away, Day today);

} // namespace casegrip::workspace
