// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace casegrip
{

// Small binary values of ours inside a database column: unsigned LEB128 numbers, zigzag for signed ones, and texts
// with their length in front. Inline because the bulk paths spend their time here.
class Packer
{
public:
    explicit Packer(std::string &into) : m_out(into) {}

    void number(std::uint64_t value)
    {
        while (value >= 0x80) {
            m_out += char(value | 0x80);
            value >>= 7;
        }
        m_out += char(value);
    }
    void signedNumber(std::int64_t value) { number((std::uint64_t(value) << 1) ^ std::uint64_t(value >> 63)); }
    void text(std::string_view value)
    {
        number(value.size());
        m_out += value;
    }

private:
    std::string &m_out;
};

// Reads what a Packer wrote. Anything that cannot be is remembered: look at good() before using the values.
class Unpacker
{
public:
    explicit Unpacker(std::string_view in) : m_at(in.data()), m_end(in.data() + in.size()) {}

    std::uint64_t number()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64 && m_at < m_end; shift += 7) {
            const auto byte = static_cast<unsigned char>(*m_at++);
            value |= std::uint64_t(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        fail();
        return 0;
    }
    std::int64_t signedNumber()
    {
        const auto value = number();
        return std::int64_t(value >> 1) ^ -std::int64_t(value & 1);
    }
    std::string_view text()
    {
        const auto size = number();
        if (size > std::uint64_t(m_end - m_at)) {
            fail();
            return {};
        }
        const std::string_view value(m_at, size);
        m_at += size;
        return value;
    }
    void fail()
    {
        m_good = false;
        m_at = m_end;
    }
    bool good() const { return m_good; }
    bool atEnd() const { return m_at == m_end; }

private:
    const char *m_at;
    const char *m_end;
    bool m_good = true;
};

} // namespace casegrip
