// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/file.h"

#include "core/storage/database.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace casegrip::storage
{
namespace
{

constexpr std::size_t blockSize = 1024 * 1024;

// What errno says about `path`.
Error writeError(const std::string &path)
{
    if (errno == ENOSPC || errno == EDQUOT || errno == EFBIG)
        return {ErrorKind::DiskFull, "The disk is full: " + nameOf(path) + " could not be written.",
                "Free some space and try again; nothing was changed."};
    return {ErrorKind::Io, nameOf(path) + " could not be written.",
            "Check that the folder exists and that you may write there."};
}

Done copyBlocks(int from, NewFile &to, const std::string &name)
{
    std::string block(blockSize, '\0');
    while (true) {
        const ssize_t count = ::read(from, block.data(), block.size());
        if (count < 0)
            return failure(ErrorKind::Io, name + " could not be read.", "Check the disk.");
        if (count == 0)
            return to.finish();
        if (auto written = to.write({block.data(), static_cast<std::size_t>(count)}); !written)
            return written;
    }
}

} // namespace

std::string folderOf(const std::string &path)
{
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, slash);
}

std::string nameOf(const std::string &path)
{
    return path.substr(path.rfind('/') + 1);
}

Result<NewFile> NewFile::create(const std::string &path)
{
    ::unlink(path.c_str());
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0)
        return failure(writeError(path));
    return NewFile(path, file);
}

NewFile::NewFile(NewFile &&other) noexcept
    : m_path(std::move(other.m_path)), m_file(std::exchange(other.m_file, -1))
{
}

NewFile::~NewFile()
{
    if (m_file < 0)
        return;
    ::close(m_file);
    ::unlink(m_path.c_str());
}

Done NewFile::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(m_file, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            return failure(writeError(m_path));
        if (count > 0)
            bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return {};
}

Done NewFile::finish()
{
    if (::fsync(m_file) != 0)
        return failure(writeError(m_path));
    ::close(std::exchange(m_file, -1));
    return {};
}

Done makeFolder(const std::string &path)
{
    struct stat found = {};
    if (::stat(path.c_str(), &found) == 0 && S_ISDIR(found.st_mode))
        return {};
    const std::string above = folderOf(path);
    if (auto made = makeFolder(above.empty() ? "/" : above); !made)
        return made;
    if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST)
        return failure(writeError(path));
    return syncPath(above.empty() ? "/" : above);
}

Done moveInto(const std::string &from, const std::string &to)
{
    if (std::rename(from.c_str(), to.c_str()) != 0)
        return failure(writeError(to));
    return syncPath(folderOf(to));
}

Done copyFile(const std::string &from, const std::string &to)
{
    const int source = ::open(from.c_str(), O_RDONLY | O_CLOEXEC);
    if (source < 0)
        return failure(ErrorKind::NotFound, nameOf(from) + " cannot be opened.",
                       "Check its name and permissions.");
    auto target = NewFile::create(to);
    const Done done = target ? copyBlocks(source, *target, nameOf(from)) : Done(tl::unexpect, target.error());
    ::close(source);
    return done;
}

Done removeFile(const std::string &path)
{
    if (::unlink(path.c_str()) != 0 && errno != ENOENT)
        return failure(ErrorKind::Io, nameOf(path) + " could not be removed.",
                       "Check the permissions of its folder.");
    return {};
}

bool fileExists(const std::string &path)
{
    struct stat found = {};
    return ::stat(path.c_str(), &found) == 0;
}

bool hasLog(const std::string &database)
{
    struct stat found = {};
    return ::stat((database + "-wal").c_str(), &found) == 0 && found.st_size > 0;
}

} // namespace casegrip::storage
