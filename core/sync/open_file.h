// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/instant.h"
#include "core/base/system.h"

#include <cstdint>
#include <string>

namespace casegrip::sync
{

// A file that is open for reading at any offset, through read calls and not mapped, so that its pages do not
// count as our memory. Reading is thread-safe.
class OpenFile
{
public:
    // A file that the user named; symbolic links on the way to it are followed. `shownName` is for messages.
    static Result<OpenFile> open(const std::string &path, const std::string &shownName);
    // A file in an open folder. Refused when it is a symbolic link, a pipe or anything else that is no file.
    static Result<OpenFile> openIn(const system::File &folder, const std::string &name);

    // As they were when the file was opened.
    std::int64_t size() const { return m_opened.size; }
    Instant modified() const { return fromEpoch(m_opened.modified / 1'000'000'000); }

    // Up to `size` bytes from `offset`; 0 at the end of the file.
    Result<std::size_t> readAt(char *to, std::size_t size, std::int64_t offset) const;
    // Says that the file is about to be read from its start to its end.
    void adviseSequential() const;
    // Whether it still has the size and the time of change that it had when it was opened.
    bool isUnchanged() const;

private:
    OpenFile(system::File file, std::string name, const system::FileFacts &opened)
        : m_file(std::move(file)), m_name(std::move(name)), m_opened(opened)
    {
    }
    static Result<OpenFile> checked(system::Answer<system::File> file, const std::string &name);

    system::File m_file;
    std::string m_name;
    system::FileFacts m_opened;
};

} // namespace casegrip::sync
