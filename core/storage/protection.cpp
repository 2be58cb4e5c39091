// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/protection.h"

#include "core/base/system.h"

#include <algorithm>
#include <filesystem>

namespace casegrip::storage
{
namespace
{

namespace fs = std::filesystem;
using system::FileFacts;
using system::Links;
constexpr std::uint32_t groupAndOthers = 077;

StoredFile described(const std::string &name, const FileFacts &facts)
{
    const bool isFolder = facts.kind == FileFacts::Kind::Folder;
    return {name, isFolder ? 0 : facts.size, facts.mode, isFolder, (facts.mode & groupAndOthers) != 0};
}

// Adds what is in a folder to what is known of it.
void addContents(const fs::path &folder, StoredFile &into)
{
    std::error_code ignored;
    for (const auto &entry : fs::recursive_directory_iterator(folder, ignored)) {
        const auto facts = system::factsOf(entry.path().string(), Links::Refuse);
        if (!facts || facts->kind == FileFacts::Kind::Link)
            continue;
        const StoredFile inside = described({}, *facts);
        into.bytes += inside.bytes;
        into.isOpen = into.isOpen || inside.isOpen;
    }
}

} // namespace

Result<Protection> protectionOf(const std::string &folder, const std::string &sysfs)
{
    const auto whole = system::factsOf(folder, Links::Follow);
    if (!whole)
        return failure(whole.error() == std::errc::no_such_file_or_directory ? ErrorKind::NotFound : ErrorKind::Io,
                       "The data folder cannot be looked at: " + whole.error().message() + ".");
    Protection found{volumeOf(whole->device, sysfs), {described({}, *whole)}};
    std::error_code ignored;
    for (const auto &entry : fs::directory_iterator(folder, ignored)) {
        const auto facts = system::factsOf(entry.path().string(), Links::Refuse);
        if (!facts)
            continue;
        StoredFile file = described(entry.path().filename().string(), *facts);
        if (file.isFolder)
            addContents(entry.path(), file);
        found.files.front().bytes += file.bytes;
        found.files.push_back(std::move(file));
    }
    std::sort(found.files.begin() + 1, found.files.end(),
              [](const StoredFile &a, const StoredFile &b) { return a.name < b.name; });
    return found;
}

} // namespace casegrip::storage
