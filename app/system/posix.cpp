// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/system.h"

#include <cerrno>
#include <cstdio>
#include <dirent.h>
#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

// core/base/system.h on Linux.
namespace casegrip::system
{
namespace
{

constexpr std::intptr_t closed = -1;
// Not blocking, or a pipe that is called cases.csv would hold us for ever.
constexpr int toRead = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK;

std::error_code lastError()
{
    const bool isFull = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
    return {isFull ? ENOSPC : errno, std::generic_category()};
}

tl::unexpected<std::error_code> refused()
{
    return tl::unexpected(lastError());
}

int flagsOf(Links links)
{
    return toRead | (links == Links::Refuse ? O_NOFOLLOW : 0);
}

std::int64_t nanoseconds(const timespec &time)
{
    return std::int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

FileFacts factsFrom(const struct stat &found)
{
    FileFacts facts;
    facts.kind = S_ISDIR(found.st_mode)   ? FileFacts::Kind::Folder
                 : S_ISREG(found.st_mode) ? FileFacts::Kind::File
                 : S_ISLNK(found.st_mode) ? FileFacts::Kind::Link
                                          : FileFacts::Kind::Other;
    facts.device = found.st_dev;
    facts.number = found.st_ino;
    facts.owner = found.st_uid;
    facts.mode = found.st_mode & 07777U;
    facts.size = found.st_size;
    facts.modified = nanoseconds(found.st_mtim);
    facts.changed = nanoseconds(found.st_ctim);
    return facts;
}

int descriptor(std::intptr_t handle)
{
    return static_cast<int>(handle);
}

} // namespace

Answer<FileFacts> factsOf(const std::string &path, Links links)
{
    struct stat found = {};
    const int answer = links == Links::Follow ? ::stat(path.c_str(), &found) : ::lstat(path.c_str(), &found);
    if (answer != 0)
        return refused();
    return factsFrom(found);
}

Answer<File> File::open(const std::string &path, Links links)
{
    const int file = ::open(path.c_str(), flagsOf(links));
    if (file < 0)
        return refused();
    return File(file);
}

Answer<File> File::openFolder(const std::string &path, Links links)
{
    const int file = ::open(path.c_str(), flagsOf(links) | O_DIRECTORY);
    if (file < 0)
        return refused();
    return File(file);
}

Answer<File> File::create(const std::string &path)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0)
        return refused();
    return File(file);
}

Answer<File> File::openIn(const std::string &name) const
{
    const int file = ::openat(descriptor(m_handle), name.c_str(), flagsOf(Links::Refuse));
    if (file < 0)
        return refused();
    return File(file);
}

File::File(File &&other) noexcept : m_handle(std::exchange(other.m_handle, closed)) {}

File &File::operator=(File &&other) noexcept
{
    std::swap(m_handle, other.m_handle);
    return *this;
}

File::~File()
{
    if (m_handle != closed)
        ::close(descriptor(m_handle));
}

Answer<FileFacts> File::facts() const
{
    struct stat found = {};
    if (::fstat(descriptor(m_handle), &found) != 0)
        return refused();
    return factsFrom(found);
}

// The stream has a descriptor of its own, because closing it closes that.
Answer<std::vector<std::string>> File::names() const
{
    const int own = ::openat(descriptor(m_handle), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *stream = own < 0 ? nullptr : ::fdopendir(own);
    if (stream == nullptr) {
        const auto why = refused();
        if (own >= 0)
            ::close(own);
        return why;
    }
    std::vector<std::string> names;
    errno = 0;
    while (const dirent *entry = ::readdir(stream)) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..")
            names.emplace_back(name);
        errno = 0;
    }
    const std::error_code failed = lastError();
    ::closedir(stream);
    if (failed)
        return tl::unexpected(failed);
    return names;
}

Answer<std::size_t> File::read(char *to, std::size_t size)
{
    ssize_t count = 0;
    do {
        count = ::read(descriptor(m_handle), to, size);
    } while (count < 0 && errno == EINTR);
    if (count < 0)
        return refused();
    return static_cast<std::size_t>(count);
}

Answer<std::size_t> File::readAt(char *to, std::size_t size, std::int64_t offset) const
{
    ssize_t count = 0;
    do {
        count = ::pread(descriptor(m_handle), to, size, offset);
    } while (count < 0 && errno == EINTR);
    if (count < 0)
        return refused();
    return static_cast<std::size_t>(count);
}

std::error_code File::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor(m_handle), bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            return lastError();
        if (count > 0)
            bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return {};
}

std::error_code File::flush()
{
    // EINVAL: a share that has no such thing for folders.
    return ::fsync(descriptor(m_handle)) == 0 || errno == EINVAL ? std::error_code() : lastError();
}

void File::adviseSequential() const
{
    ::posix_fadvise(descriptor(m_handle), 0, 0, POSIX_FADV_SEQUENTIAL);
}

bool File::lock()
{
    return ::flock(descriptor(m_handle), LOCK_EX | LOCK_NB) == 0;
}

std::error_code makeFolder(const std::string &path)
{
    return ::mkdir(path.c_str(), 0700) == 0 || errno == EEXIST ? std::error_code() : lastError();
}

std::error_code removeFile(const std::string &path)
{
    return ::unlink(path.c_str()) == 0 || errno == ENOENT ? std::error_code() : lastError();
}

std::error_code exchange(const std::string &one, const std::string &other)
{
    const bool done = ::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0;
    return done ? std::error_code() : lastError();
}

std::optional<std::uint32_t> ownerOf(const std::string &login)
{
    const passwd *entry = login.empty() ? nullptr : ::getpwnam(login.c_str());
    return entry ? std::optional<std::uint32_t>(entry->pw_uid) : std::nullopt;
}

PrivateFiles::PrivateFiles() : m_before(::umask(077)) {}
PrivateFiles::~PrivateFiles()
{
    ::umask(m_before);
}

} // namespace casegrip::system
