// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/case_store.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace casegrip::sync
{

// The cases that a sync meets, numbered 0, 1, 2 ... in the order in which they are met, found by their key. 12 bytes a
// case. Looking up is thread-safe while nothing is added.
class CaseIndex
{
public:
    static constexpr std::uint32_t none = 0xffffffff;

    // The number of a key, added if need be.
    std::uint32_t add(std::int64_t key)
    {
        if (m_keys.size() * 2 >= m_slots.size())
            grow();
        const auto at = slotOf(key);
        if (m_slots[at] == none) {
            m_slots[at] = std::uint32_t(m_keys.size());
            m_keys.push_back(key);
        }
        return m_slots[at];
    }
    std::uint32_t find(std::int64_t key) const { return m_slots.empty() ? none : m_slots[slotOf(key)]; }
    // The same, quick when the case is one of the next after `before`: exports mostly keep one order in all their files.
    std::uint32_t findAfter(std::uint32_t before, std::int64_t key) const
    {
        constexpr std::uint32_t near = 8; // keys in one line of the processor's cache
        const std::uint32_t from = before + 1; // none: the first
        const std::uint32_t to = std::min(size(), from + near);
        for (std::uint32_t i = from; i < to; ++i) {
            if (m_keys[i] == key)
                return i;
        }
        return find(key);
    }
    std::int64_t key(std::uint32_t index) const { return m_keys[index]; }
    std::uint32_t size() const { return std::uint32_t(m_keys.size()); }

private:
    std::size_t slotOf(std::int64_t key) const
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t at = std::size_t(key) & mask;
        while (m_slots[at] != none && m_keys[m_slots[at]] != key)
            at = (at + 1) & mask;
        return at;
    }
    void grow()
    {
        m_slots.assign(std::max<std::size_t>(1024, m_slots.size() * 2), none);
        for (std::uint32_t i = 0; i < m_keys.size(); ++i)
            m_slots[slotOf(m_keys[i])] = i;
    }

    std::vector<std::int64_t> m_keys;
    std::vector<std::uint32_t> m_slots;
};

// A digest of a set of rows that does not depend on their order: the sum of their hashes.
struct RowSum {
    std::uint64_t low = 0;
    std::uint64_t high = 0;

    void add(const RowSum &other)
    {
        const auto before = low;
        low += other.low;
        high += other.high + (low < before ? 1 : 0);
    }
    cases::Digest digest() const
    {
        cases::Digest bytes;
        for (std::size_t i = 0; i < 8; ++i) {
            bytes[i] = std::uint8_t(low >> (8 * i));
            bytes[8 + i] = std::uint8_t(high >> (8 * i));
        }
        return bytes;
    }
};

} // namespace casegrip::sync
