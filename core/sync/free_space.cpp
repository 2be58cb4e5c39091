// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/free_space.h"

#include <cmath>
#include <limits>
#include <sys/statvfs.h>

namespace casegrip::sync
{
namespace
{

constexpr double factsShare = 1.2;
constexpr double margin = 1.2;
constexpr std::int64_t mebibyte = 1024 * 1024;

} // namespace

std::int64_t neededBytes(std::int64_t exportBytes)
{
    const double bytes = double(exportBytes);
    return std::int64_t(std::ceil((factsShare * bytes + bytes / keptRatio) * margin));
}

std::int64_t freeBytes(const std::string &folder)
{
    struct statvfs disk = {};
    if (::statvfs(folder.c_str(), &disk) != 0)
        return std::numeric_limits<std::int64_t>::max();
    return std::int64_t(disk.f_bavail) * std::int64_t(disk.f_frsize);
}

Done checkSpace(std::int64_t needed, std::int64_t available)
{
    if (needed <= available)
        return {};
    return failure(ErrorKind::DiskFull,
                   "The sync may need " + std::to_string((needed + mebibyte - 1) / mebibyte) +
                       " MiB on the disk of the data folder; " + std::to_string(available / mebibyte) + " MiB are free.",
                   "Free some space and try again; nothing was changed.");
}

} // namespace casegrip::sync
