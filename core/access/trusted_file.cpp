// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/trusted_file.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace casegrip::access
{
namespace
{

namespace fs = std::filesystem;

using system::FileFacts;
using system::Links;

constexpr std::size_t largest = 16U << 20; // bytes
constexpr std::uint32_t othersWrite = 0022;

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
    const FileFacts &found = **seen;
    if (found.kind == FileFacts::Kind::Link)
        return refused(path + " is a symbolic link.");
    if (isLast ? found.kind != FileFacts::Kind::File && found.kind != FileFacts::Kind::Folder
               : found.kind != FileFacts::Kind::Folder)
        return refused(path + (isLast ? " is neither a file nor a folder." : " is not a folder."));
    if (std::find(owners.begin(), owners.end(), found.owner) == owners.end())
        return refused(path + " belongs to somebody who may not decide about access.");
    if ((found.mode & othersWrite) != 0)
        return refused(path + " can be written by others than its owner.");
    return {};
}

Result<std::string> readAll(const std::string &path)
{
    const auto unreadable = failure(ErrorKind::Io, path + " cannot be read.", "Ask an administrator to make it readable.");
    auto file = system::File::open(path, Links::Refuse);
    if (!file)
        return unreadable;
    std::string text;
    std::array<char, 65536> buffer;
    for (;;) {
        const auto count = file->read(buffer.data(), buffer.size());
        if (!count)
            return unreadable;
        if (*count == 0)
            return text;
        text.append(buffer.data(), *count);
        if (text.size() > largest)
            return failure(ErrorKind::Invalid, path + " is larger than 16 MiB.", "Ask an administrator what it is.");
    }
}

} // namespace

Result<std::optional<FileFacts>> lookAt(const std::string &path)
{
    const auto found = system::factsOf(path, Links::Refuse);
    if (found)
        return std::optional(*found);
    if (found.error() == std::errc::no_such_file_or_directory)
        return std::optional<FileFacts>();
    return failure(ErrorKind::Io, path + " cannot be looked at.", "Ask an administrator to make it readable.");
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
    return readAll(path);
}

} // namespace casegrip::access
