// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/attendance.h"

#include "core/access/scope.h"
#include "core/storage/statement.h"
#include "core/workspace/private.h"

#include <algorithm>
#include <set>

namespace casegrip::workspace
{
namespace
{

bool isThere(const access::Arrangements &arrangements, const std::string &officerId, Instant now)
{
    const auto covers = arrangements.coversOf(officerId, now);
    return !arrangements.isAbsent(officerId, now) ||
           std::any_of(covers.begin(), covers.end(), [&](const auto &by) { return !arrangements.isAbsent(by, now); });
}

bool isAmong(const std::vector<std::string> &sorted, const std::string &officerId)
{
    return std::binary_search(sorted.begin(), sorted.end(), officerId);
}

struct Answering {
    std::string rank;
    access::Teams teams;
};

// Those who are not away, of the ranks that matter.
std::vector<Answering> present(const access::Directory &directory, const std::vector<std::string> &away, const std::set<std::string> &ranks, Day today)
{
    std::vector<Answering> found;
    for (const sync::OfficerRow &row : directory.roster.officers()) {
        if (!row.active || isAmong(away, row.officerId))
            continue;
        const access::Person person = access::personOf(directory, row.officerId, today);
        if (ranks.contains(person.rankNow()))
            found.push_back({person.rankNow(), access::dutyOf(directory, person, today)});
    }
    return found;
}

} // namespace

std::vector<std::string> awayNow(const access::Arrangements &arrangements, Instant now)
{
    std::set<std::string> away;
    for (const access::AbsenceState &absence : arrangements.absences) {
        if (absence.isRunning(now) && !isThere(arrangements, absence.given.officer.id, now))
            away.insert(absence.given.officer.id);
    }
    return {away.begin(), away.end()};
}

std::vector<Post> emptyPosts(const access::Directory &directory, const std::vector<std::string> &away, Day today)
{
    std::set<Post> posts;
    std::set<std::string> ranks;
    for (const std::string &officerId : away) {
        const access::Person person = access::personOf(directory, officerId, today);
        const access::Teams teams = access::dutyOf(directory, person, today);
        for (const std::string &team : teams.isAll ? std::vector<std::string>() : teams.codes)
            posts.insert({team, person.rankNow()});
        ranks.insert(person.rankNow());
    }
    if (posts.empty())
        return {};
    for (const Answering &one : present(directory, away, ranks, today))
        std::erase_if(posts, [&](const Post &post) { return post.second == one.rank && one.teams.has(post.first); });
    return {posts.begin(), posts.end()};
}

Attendance Workspace::Private::readAttendance()
{
    look();
    Attendance attendance;
    const auto away = awayNow(gate.arrangements(), now());
    std::vector<cases::OfficerId> officers{cases::OfficerId{}}; // nobody
    for (const std::string &officerId : away) {
        if (const auto number = names.findOfficer(officerId))
            officers.push_back(*number);
    }
    storage::Statement open(*facts, usesCaches ? "workspace/open_cases_of" : "workspace/cases_of");
    for (const cases::OfficerId officer : officers) {
        open << std::int64_t(officer);
        while (open.step())
            attendance.addCase(std::uint32_t(open.number(0)));
        open.reset();
    }
    for (const Post &post : away.empty() ? std::vector<Post>() : emptyPosts(gate.directory(), away, gate.today())) {
        const auto team = names.findTeam(post.first);
        const auto rank = std::find(ranks.begin(), ranks.end(), post.second);
        if (team && rank != ranks.end())
            attendance.addPost(std::uint16_t(*team), std::uint8_t(rank - ranks.begin()));
    }
    return attendance;
}

} // namespace casegrip::workspace
