// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/open_file.h"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace casegrip::sync
{
namespace
{

// Not blocking, or a pipe that is called cases.csv would hold us for ever.
constexpr int readFlags = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK;

tl::unexpected<Error> refusedBySystem(const std::string &name, int error)
{
    const std::string reason = std::generic_category().message(error);
    if (error == ENOENT || error == ENOTDIR)
        return failure(ErrorKind::NotFound, name + " does not exist.", "Check the path.");
    if (error == ELOOP)
        return failure(ErrorKind::Refused, name + " is a symbolic link.",
                       "Put the file itself into the export.");
    return failure(ErrorKind::Io, name + " cannot be read: " + reason + ".");
}

} // namespace

Result<OpenFile> OpenFile::open(const std::string &path, const std::string &shownName)
{
    return checked(::open(path.c_str(), readFlags), shownName);
}

Result<OpenFile> OpenFile::openIn(int folder, const std::string &name)
{
    return checked(::openat(folder, name.c_str(), readFlags | O_NOFOLLOW), name);
}

Result<OpenFile> OpenFile::checked(int descriptor, const std::string &name)
{
    if (descriptor < 0)
        return refusedBySystem(name, errno);
    OpenFile file(descriptor, name);
    if (::fstat(descriptor, &file.m_opened) != 0)
        return refusedBySystem(name, errno);
    if (!S_ISREG(file.m_opened.st_mode))
        return failure(ErrorKind::Refused, name + " is not a file.");
    return file;
}

OpenFile::~OpenFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

OpenFile::OpenFile(OpenFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_name(std::move(other.m_name)),
      m_opened(other.m_opened)
{
}

OpenFile &OpenFile::operator=(OpenFile &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_name, other.m_name);
    std::swap(m_opened, other.m_opened);
    return *this;
}

Result<std::size_t> OpenFile::readAt(char *to, std::size_t size, std::int64_t offset) const
{
    ssize_t count = 0;
    do {
        count = ::pread(m_descriptor, to, size, offset);
    } while (count < 0 && errno == EINTR);
    if (count < 0)
        return refusedBySystem(m_name, errno);
    return static_cast<std::size_t>(count);
}

void OpenFile::adviseSequential() const
{
    ::posix_fadvise(m_descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
}

bool OpenFile::isUnchanged() const
{
    struct stat now = {};
    return ::fstat(m_descriptor, &now) == 0 && now.st_size == m_opened.st_size &&
           now.st_mtim.tv_sec == m_opened.st_mtim.tv_sec && now.st_mtim.tv_nsec == m_opened.st_mtim.tv_nsec;
}

} // namespace casegrip::sync
