// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/trusted_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace casegrip::access
{
namespace
{

namespace fs = std::filesystem;

constexpr std::size_t largest = 16U << 20; // bytes
constexpr std::uint32_t othersWrite = 0022;

Seen::Kind kindOf(mode_t mode)
{
    return S_ISDIR(mode)   ? Seen::Kind::Folder
           : S_ISREG(mode) ? Seen::Kind::File
           : S_ISLNK(mode) ? Seen::Kind::Link
                           : Seen::Kind::Other;
}

tl::unexpected<Error> refused(const std::string &what)
{
    return failure(
        ErrorKind::Refused, what,
        "Ask an administrator: it and the folders above it belong to root, and nobody else may write them.");
}

Done checkPart(const std::string &path, bool isLast, const Owners &owners, const Look &look)
{
    const auto seen = look(path);
    if (!seen)
        return failure(seen.error());
    if (!*seen)
        return failure(ErrorKind::NotFound, path + " is not there.", "Ask an administrator for it.");
    const Seen &found = **seen;
    if (found.kind == Seen::Kind::Link)
        return refused(path + " is a symbolic link.");
    if (isLast ? found.kind != Seen::Kind::File && found.kind != Seen::Kind::Folder
               : found.kind != Seen::Kind::Folder)
        return refused(path + (isLast ? " is neither a file nor a folder." : " is not a folder."));
    if (std::find(owners.begin(), owners.end(), found.owner) == owners.end())
        return refused(path + " belongs to somebody who may not decide about access.");
    if ((found.mode & othersWrite) != 0)
        return refused(path + " can be written by others than its owner.");
    return {};
}

// Until its end; -1: it could not be opened.
Result<std::string> readAll(int file, const std::string &path)
{
    std::string text;
    std::array<char, 65536> buffer;
    for (;;) {
        const auto count = file < 0 ? -1 : ::read(file, buffer.data(), buffer.size());
        if (count < 0)
            return failure(ErrorKind::Io, path + " cannot be read.",
                           "Ask an administrator to make it readable.");
        if (count == 0)
            return text;
        text.append(buffer.data(), std::size_t(count));
        if (text.size() > largest)
            return failure(ErrorKind::Invalid, path + " is larger than 16 MiB.",
                           "Ask an administrator what it is.");
    }
}

} // namespace

Result<std::optional<Seen>> lookAt(const std::string &path)
{
    struct stat status = {};
    if (::lstat(path.c_str(), &status) == 0)
        return std::optional(Seen{kindOf(status.st_mode), status.st_uid, status.st_mode & 07777U});
    if (errno == ENOENT)
        return std::optional<Seen>();
    return failure(ErrorKind::Io, path + " cannot be looked at.",
                   "Ask an administrator to make it readable.");
}

std::optional<std::uint32_t> uidOf(const std::string &login)
{
    const passwd *entry = login.empty() ? nullptr : ::getpwnam(login.c_str());
    return entry ? std::optional<std::uint32_t>(entry->pw_uid) : std::nullopt;
}

Done checkTrusted(const std::string &path, const Owners &owners, const Look &look)
{
    const fs::path whole(path);
    if (!whole.is_absolute() || whole.lexically_normal() != whole || !whole.has_filename())
        return refused(path + " is not a full, plain path.");
    fs::path part;
    for (auto name = whole.begin(); name != whole.end(); ++name) {
        part /= *name;
        if (auto ok = checkPart(part.string(), std::next(name) == whole.end(), owners, look); !ok)
            return ok;
    }
    return {};
}

// Whoever could put something else there between looking and reading could also have written it before.
Result<std::string> readTrusted(const std::string &path, const Owners &owners, const Look &look)
{
    if (auto trusted = checkTrusted(path, owners, look); !trusted)
        return failure(trusted.error());
    const int file = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    auto text = readAll(file, path);
    if (file >= 0)
        ::close(file);
    return text;
}

} // namespace casegrip::access
