// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

// Chance that gives the same numbers on every computer: whole numbers only, no std::*_distribution (their
// results differ between standard libraries).
namespace casegrip::demo
{

// What a stream of random numbers is for; streams of different purposes are independent.
enum class Purpose : std::uint8_t {
    Force = 1,
    Recording,
    Nature,
    Life,
    Reviews,
    Texts,
    Offences,
    Risks,
    Outcomes,
    NextDay
};

// SplitMix64. One stream for each purpose and index, so that cases can be made in any order.
class Stream
{
public:
    Stream(std::uint64_t seed, Purpose purpose, std::uint64_t index)
        : m_state(mix(seed ^ mix((std::uint64_t(purpose) << 56) ^ index)))
    {
    }

    std::uint64_t next() { return mix(m_state += 0x9E3779B97F4A7C15U); }
    // 0 .. bound - 1; 0 for a bound of 0.
    std::uint32_t below(std::uint32_t bound) { return std::uint32_t(((next() >> 32) * bound) >> 32); }
    std::int64_t between(std::int64_t low, std::int64_t high)
    {
        return low + std::int64_t(below(std::uint32_t(high - low + 1)));
    }
    bool chance(int perMille) { return int(below(1000)) < perMille; }

private:
    static std::uint64_t mix(std::uint64_t z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31);
    }
    std::uint64_t m_state;
};

// Cards 0 .. size-1, dealt without repeats and shuffled again when they are used up: shares come out exactly
// and not only on average.
class Deck
{
public:
    Deck(Stream stream, std::uint32_t size) : m_stream(stream), m_cards(size), m_left(0)
    {
        for (std::uint32_t i = 0; i < size; ++i)
            m_cards[i] = i;
    }

    std::uint32_t deal()
    {
        if (m_left == 0)
            m_left = std::uint32_t(m_cards.size());
        std::swap(m_cards[m_stream.below(m_left)], m_cards[m_left - 1]);
        return m_cards[--m_left];
    }

private:
    Stream m_stream;
    std::vector<std::uint32_t> m_cards;
    std::uint32_t m_left; // cards not dealt yet lie in front
};

} // namespace casegrip::demo
