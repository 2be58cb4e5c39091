// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/output.h"

#include "app/command/interrupt.h"
#include "core/base/visible_text.h"

#include <cerrno>
#include <unistd.h>

namespace casegrip::command
{

Output::Output(int fileDescriptor) : m_fileDescriptor(fileDescriptor), m_isTerminal(::isatty(fileDescriptor) != 0)
{
    m_buffer.reserve(capacity + 4096);
}

Output::~Output()
{
    flush();
}

void Output::flush()
{
    if (m_isTerminal) // it must not obey what it shows, in whatever format
        m_buffer = visibleText(m_buffer, true);
    std::string_view rest = m_buffer;
    while (!rest.empty() && !m_failed) {
        const ssize_t written = ::write(m_fileDescriptor, rest.data(), rest.size());
        if (written > 0)
            rest.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR || isInterrupted())
            m_failed = true;
    }
    m_buffer.clear();
}

Done Output::finish()
{
    flush();
    if (isInterrupted())
        return failure(ErrorKind::Cancelled, "Stopped.");
    if (m_failed)
        return failure(ErrorKind::Io, "The output could not be written.", "Check the disk that it goes to.");
    return {};
}

} // namespace casegrip::command
