// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/protection.h"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace casegrip::storage
{
namespace
{

namespace fs = std::filesystem;
constexpr int deepest = 16; // devices on devices; a loop would be a damaged sysfs
constexpr mode_t groupAndOthers = 077;

std::string firstLine(const fs::path &file)
{
    std::ifstream stream(file);
    std::string line;
    std::getline(stream, line);
    return line;
}

std::vector<fs::path> slavesOf(const fs::path &device)
{
    std::vector<fs::path> slaves;
    std::error_code ignored;
    for (const auto &entry : fs::directory_iterator(device / "slaves", ignored)) {
        if (fs::path real = fs::canonical(entry.path(), ignored); !ignored)
            slaves.push_back(std::move(real));
    }
    return slaves;
}

// Encrypted itself, or made of nothing but encrypted ones.
bool isEncrypted(const fs::path &device, int depth)
{
    if (firstLine(device / "dm/uuid").starts_with("CRYPT-"))
        return true;
    const auto slaves = slavesOf(device);
    return depth < deepest && !slaves.empty() &&
           std::all_of(slaves.begin(), slaves.end(), [&](const auto &slave) { return isEncrypted(slave, depth + 1); });
}

StoredFile described(const std::string &name, const struct stat &status)
{
    const bool isFolder = S_ISDIR(status.st_mode);
    return {name, isFolder ? 0 : std::int64_t(status.st_size), unsigned(status.st_mode & 07777), isFolder,
            (status.st_mode & groupAndOthers) != 0};
}

// Adds what is in a folder to what is known of it.
void addContents(const fs::path &folder, StoredFile &into)
{
    std::error_code ignored;
    struct stat status = {};
    for (const auto &entry : fs::recursive_directory_iterator(folder, ignored)) {
        if (::lstat(entry.path().c_str(), &status) != 0 || S_ISLNK(status.st_mode))
            continue;
        const StoredFile inside = described({}, status);
        into.bytes += inside.bytes;
        into.isOpen = into.isOpen || inside.isOpen;
    }
}

} // namespace

Volume volumeOf(dev_t device, const std::string &sysfs)
{
    const std::string number = std::to_string(major(device)) + ':' + std::to_string(minor(device));
    std::error_code missing;
    const fs::path path = fs::canonical(fs::path(sysfs) / "dev/block" / number, missing);
    if (missing)
        return {};
    const std::string mapped = firstLine(path / "dm/name");
    return {isEncrypted(path, 0) ? Encryption::Whole : Encryption::None,
            mapped.empty() ? path.filename().string() : mapped};
}

Result<Protection> protectionOf(const std::string &folder, const std::string &sysfs)
{
    struct stat status = {};
    if (::stat(folder.c_str(), &status) != 0)
        return failure(errno == ENOENT ? ErrorKind::NotFound : ErrorKind::Io,
                       std::string("The data folder cannot be looked at: ") + std::strerror(errno) + ".");
    Protection found{volumeOf(status.st_dev, sysfs), {described({}, status)}};
    std::error_code ignored;
    for (const auto &entry : fs::directory_iterator(folder, ignored)) {
        if (::lstat(entry.path().c_str(), &status) != 0)
            continue;
        StoredFile file = described(entry.path().filename().string(), status);
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
