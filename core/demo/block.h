// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/calendar.h"
#include "core/demo/demo.h"
#include "core/demo/rows.h"

#include <condition_variable>
#include <mutex>
#include <vector>

namespace casegrip::demo
{

// The order of recording: which case was recorded when, and its number (99, two digits of the year, seven
// running ones; crimes are a part of all occurrences, so the running number leaves gaps).
class Register
{
public:
    Register(const DemoOptions &options, const TimeZone &zone, Instant from);
    Instant recordedAt(std::int64_t index) const;
    std::string number(std::int64_t index) const;

private:
    int yearOf(std::int64_t index) const;

    const TimeZone &m_zone;
    std::uint64_t m_seed;
    Rhythm m_rhythm;
    int m_firstYear;
    std::vector<std::int64_t> m_firstOfYear; // index of the first case of each year
};

// Cases are made in blocks: within one, offences, risks, durations and outcomes are dealt from decks, so that
// their shares are right in every stretch of time.
constexpr std::int64_t casesInBlock = 2 * offenceCards;

// Makes blocks on several threads at once. Their lives and their rows depend on the options and their number
// alone; only the reviews in between are made in the order of the blocks.
class BlockMaker
{
public:
    BlockMaker(const DemoOptions &options, const World &world, const framework::Framework &framework,
               const Register &registered);
    std::int64_t blocks() const { return (m_options.cases + casesInBlock - 1) / casesInBlock; }
    // Once for each block, in any order as long as an earlier block does not wait for the end of a later one.
    BlockRows make(std::int64_t block);

private:
    std::vector<Nature> dealNatures(std::int64_t block, std::int64_t count) const;
    std::vector<Case> tellLives(std::int64_t block) const;
    std::vector<std::vector<WrittenReview>> review(std::int64_t block, const std::vector<Case> &lives);
    NextDay nextDay(const Case &life) const;

    const DemoOptions &m_options;
    const World &m_world;
    const Register &m_register;
    Reviewing m_reviewing;
    std::mutex m_mutex;
    std::condition_variable m_turn;
    std::int64_t m_nextBlock = 0; // whose reviews are made next
};

} // namespace casegrip::demo
