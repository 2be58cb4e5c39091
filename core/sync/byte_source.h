// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace casegrip::sync
{

// Bytes read once, from the first to the last. One thread at a time.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    // Puts 1 to `size` bytes at `to` and says how many; 0 is the end and stays the end. `size` is at least 1.
    virtual Result<std::size_t> read(char *to, std::size_t size) = 0;
};

// Bytes that are in memory already; the text must outlive the source.
class MemorySource final : public ByteSource
{
public:
    // At most `step` bytes a read: tests use it to show that the size of reads does not matter.
    explicit MemorySource(std::string_view text, std::size_t step = std::string_view::npos)
        : m_rest(text), m_step(step)
    {
    }
    Result<std::size_t> read(char *to, std::size_t size) override
    {
        const std::size_t count = std::min({size, m_step, m_rest.size()});
        if (count > 0)
            std::memcpy(to, m_rest.data(), count);
        m_rest.remove_prefix(count);
        return count;
    }

private:
    std::string_view m_rest;
    std::size_t m_step;
};

} // namespace casegrip::sync
