// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <string>
#include <string_view>

namespace casegrip::command
{

// Standard output, or a file, behind a buffer that a hot loop can append to. After a write has failed the
// rest is dropped; finish() says so. To a file it goes as it is; what goes to a terminal is made visible (see visibleText).
class Output
{
public:
    explicit Output(int fileDescriptor);
    ~Output();
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;

    // Where to append. Call flushIfFull() now and then, at best after each row.
    std::string &buffer() { return m_buffer; }
    void flushIfFull()
    {
        if (m_buffer.size() >= capacity)
            flush();
    }
    Output &operator<<(std::string_view text)
    {
        m_buffer += text;
        flushIfFull();
        return *this;
    }
    bool hasFailed() const { return m_failed; }
    // Writes what is left. Io when this or an earlier write failed, Cancelled when the user stopped the
    // program.
    Done finish();

private:
    static constexpr std::size_t capacity = 128 * 1024;
    void flush();

    const int m_fileDescriptor;
    const bool m_isTerminal;
    bool m_failed = false;
    std::string m_buffer;
};

} // namespace casegrip::command
