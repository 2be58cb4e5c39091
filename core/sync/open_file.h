// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/instant.h"

#include <cstdint>
#include <string>
#include <sys/stat.h>

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
    static Result<OpenFile> openIn(int folder, const std::string &name);
    ~OpenFile();
    OpenFile(OpenFile &&other) noexcept;
    OpenFile &operator=(OpenFile &&other) noexcept;

    // As they were when the file was opened.
    std::int64_t size() const { return m_opened.st_size; }
    Instant modified() const { return fromEpoch(m_opened.st_mtim.tv_sec); }

    // Up to `size` bytes from `offset`; 0 at the end of the file.
    Result<std::size_t> readAt(char *to, std::size_t size, std::int64_t offset) const;
    // Says that the file is about to be read from its start to its end.
    void adviseSequential() const;
    // Whether it still has the size and the time of change that it had when it was opened.
    bool isUnchanged() const;

private:
    OpenFile(int descriptor, std::string name) : m_descriptor(descriptor), m_name(std::move(name)) {}
    static Result<OpenFile> checked(int descriptor, const std::string &name);

    int m_descriptor = -1;
    std::string m_name;
    struct stat m_opened = {};
};

} // namespace casegrip::sync
