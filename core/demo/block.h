// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/calendar.h"
#include "core/demo/demo.h"
#include "core/demo/rows.h"

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
// their shares are right in every stretch of time. A block depends on the options and its number alone.
constexpr std::int64_t casesInBlock = 8 * offenceCards;

class BlockMaker
{
public:
    BlockMaker(const DemoOptions &options, const World &world, const framework::Framework &framework,
               const Register &registered);
    std::int64_t blocks() const { return (m_options.cases + casesInBlock - 1) / casesInBlock; }
    BlockRows make(std::int64_t block) const;

private:
    std::vector<Nature> dealNatures(std::int64_t block, std::int64_t count) const;
    NextDay nextDay(const Case &life) const;

    const DemoOptions &m_options;
    const World &m_world;
    const framework::Framework &m_framework;
    const Register &m_register;
};

} // namespace casegrip::demo
