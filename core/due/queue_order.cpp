// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/due/queue_order.h"

#include <algorithm>
#include <compare>

namespace casegrip::due
{
namespace
{

constexpr std::array<std::string_view, 6> bandWords = {"under_50", "50_75", "75_100", "overdue", "paused", "none"};

enum class Group : std::uint8_t { OverdueRed, Red, Rest, NoDueTimeRed, NoDueTime };

// Now as OpenWork counts seconds.
std::int64_t packed(Instant now) { return toEpoch(now) - OpenWork::epoch; }

bool hasDueTime(const OpenWork &work) { return !work.paused && work.dueAt != OpenWork::noDueAt; }
bool isOverdue(const OpenWork &work, Instant now) { return hasDueTime(work) && packed(now) > work.dueAt; }

Group groupOf(const OpenWork &work, Instant now)
{
    if (!hasDueTime(work))
        return work.redBox ? Group::NoDueTimeRed : Group::NoDueTime;
    if (!work.redBox)
        return Group::Rest;
    return isOverdue(work, now) ? Group::OverdueRed : Group::Red;
}

// R as passed / allowed, allowed > 0.
struct Share {
    std::int64_t passed;
    std::int64_t allowed;
};

Share shareOf(const OpenWork &work, Instant now)
{
    if (!hasDueTime(work))
        return {0, 1};
    if (work.dueAt <= work.opensAt)
        return {isOverdue(work, now) ? 2 : 1, 1};
    return {packed(now) - work.opensAt, std::int64_t(work.dueAt) - work.opensAt};
}

// Equal shares give equal doubles, but shares of many years that differ may do so too: those are compared exactly.
double ratio(const Share &share) { return double(share.passed) / double(share.allowed); }

__extension__ using Wide = __int128;
std::strong_ordering compare(const Share &a, const Share &b)
{
    return Wide(a.passed) * b.allowed <=> Wide(b.passed) * a.allowed;
}

bool laterTies(const OpenWork &a, const OpenWork &b, Instant now, const CaseNoLess &caseNoLess)
{
    if (const auto order = compare(shareOf(a, now), shareOf(b, now)); order != 0)
        return order > 0;
    if (a.recordedAt != b.recordedAt)
        return a.recordedAt < b.recordedAt;
    if (a.caseId != b.caseId)
        return caseNoLess(a.caseId, b.caseId);
    return a.stage < b.stage;
}

} // namespace

std::string_view toWord(Band band) { return bandWords[std::size_t(band)]; }

std::optional<Band> parseBand(std::string_view word)
{
    const auto found = std::find(bandWords.begin(), bandWords.end(), word);
    if (found == bandWords.end())
        return {};
    return Band(found - bandWords.begin());
}

Band bandOf(const OpenWork &work, Instant now)
{
    if (!hasDueTime(work))
        return work.paused ? Band::Paused : Band::NoDueTime;
    if (isOverdue(work, now))
        return Band::Overdue;
    const Share share = shareOf(work, now);
    if (2 * share.passed < share.allowed)
        return Band::Under50;
    return 4 * share.passed < 3 * share.allowed ? Band::Under75 : Band::Under100;
}

double progressOf(const OpenWork &work, Instant now) { return ratio(shareOf(work, now)); }

bool comesBefore(const OpenWork &a, const OpenWork &b, Instant now, const CaseNoLess &caseNoLess)
{
    const Group groupA = groupOf(a, now);
    const Group groupB = groupOf(b, now);
    return groupA != groupB ? groupA < groupB : laterTies(a, b, now, caseNoLess);
}

std::vector<std::uint32_t> queueOrder(std::span<const OpenWork> work, Instant now, const CaseNoLess &caseNoLess)
{
    struct Key {
        double progress;
        std::uint32_t index;
        Group group;
    };
    std::vector<Key> keys;
    keys.reserve(work.size());
    for (std::size_t i = 0; i < work.size(); ++i)
        keys.push_back({progressOf(work[i], now), std::uint32_t(i), groupOf(work[i], now)});
    std::sort(keys.begin(), keys.end(), [&](const Key &a, const Key &b) {
        if (a.group != b.group)
            return a.group < b.group;
        if (a.progress != b.progress)
            return a.progress > b.progress;
        return laterTies(work[a.index], work[b.index], now, caseNoLess);
    });
    std::vector<std::uint32_t> order;
    order.reserve(keys.size());
    for (const Key &key : keys)
        order.push_back(key.index);
    return order;
}

void sortQueue(std::vector<OpenWork> &work, Instant now, const CaseNoLess &caseNoLess)
{
    const auto order = queueOrder(work, now, caseNoLess);
    std::vector<OpenWork> sorted;
    sorted.reserve(work.size());
    for (const auto index : order)
        sorted.push_back(work[index]);
    work.swap(sorted);
}

} // namespace casegrip::due
