// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/protection.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sys/sysmacros.h>

// Which disk something lies on, as Linux tells it in sysfs.
namespace casegrip::storage
{
namespace
{

namespace fs = std::filesystem;
constexpr int deepest = 16; // devices on devices; a loop would be a damaged sysfs

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

} // namespace

Volume volumeOf(std::uint64_t device, const std::string &sysfs)
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

} // namespace casegrip::storage
