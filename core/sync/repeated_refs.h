// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace casegrip::sync
{

// Finds which of millions of hashes come more than once. Kept in 256 parts, by their highest byte, each small enough for
// the processor's cache. One thread at a time.
class RepeatedRefs
{
public:
    void reserve(std::size_t hashes);
    void add(std::uint64_t hash) { m_parts[hash >> 56U].push_back(hash); }
    std::size_t size() const;
    // Those that were added more than once, each one time, sorted. Forgets all.
    std::vector<std::uint64_t> take();

private:
    std::array<std::vector<std::uint64_t>, 256> m_parts;
};

} // namespace casegrip::sync
