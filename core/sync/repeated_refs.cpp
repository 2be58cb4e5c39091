// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/repeated_refs.h"

#include <algorithm>
#include <bit>

namespace casegrip::sync
{
namespace
{

constexpr std::size_t bitsPerHash = 16; // then one hash in 32 meets another's bit

// A set that may say yes wrongly: one bit for each remainder.
class Bits
{
public:
    explicit Bits(std::size_t hashes)
        : m_mask(std::bit_ceil(std::max<std::size_t>(64, hashes * bitsPerHash)) - 1), m_words((m_mask + 1) / 64)
    {
    }
    // Whether it was set before.
    bool set(std::uint64_t hash)
    {
        auto &word = m_words[(hash & m_mask) / 64];
        const std::uint64_t bit = std::uint64_t{1} << (hash % 64);
        const bool before = (word & bit) != 0;
        word |= bit;
        return before;
    }
    bool has(std::uint64_t hash) const { return (m_words[(hash & m_mask) / 64] >> (hash % 64) & 1U) != 0; }

private:
    std::uint64_t m_mask;
    std::vector<std::uint64_t> m_words;
};

// Only those are sorted whose bit another one had set.
void addRepeated(const std::vector<std::uint64_t> &hashes, std::vector<std::uint64_t> &to)
{
    Bits met(hashes.size()), doubtful(hashes.size());
    bool any = false;
    for (const auto hash : hashes) {
        if (met.set(hash)) {
            doubtful.set(hash);
            any = true;
        }
    }
    if (!any)
        return;
    std::vector<std::uint64_t> suspects;
    std::copy_if(hashes.begin(), hashes.end(), std::back_inserter(suspects), [&](auto hash) { return doubtful.has(hash); });
    std::sort(suspects.begin(), suspects.end());
    for (auto at = suspects.begin(); at != suspects.end();) {
        const auto next = std::upper_bound(at, suspects.end(), *at);
        if (next - at > 1)
            to.push_back(*at);
        at = next;
    }
}

} // namespace

void RepeatedRefs::reserve(std::size_t hashes)
{
    for (auto &part : m_parts)
        part.reserve(hashes / m_parts.size() + hashes / m_parts.size() / 16);
}

std::size_t RepeatedRefs::size() const
{
    std::size_t size = 0;
    for (const auto &part : m_parts)
        size += part.size();
    return size;
}

std::vector<std::uint64_t> RepeatedRefs::take()
{
    std::vector<std::uint64_t> repeated;
    for (auto &part : m_parts) {
        addRepeated(part, repeated);
        part = {};
    }
    return repeated;
}

} // namespace casegrip::sync
