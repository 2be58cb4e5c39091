// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/free_space.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>

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
    std::error_code unknown;
    const auto disk = std::filesystem::space(folder, unknown);
    constexpr auto largest = std::numeric_limits<std::int64_t>::max();
    return unknown ? largest : std::int64_t(std::min<std::uintmax_t>(disk.available, largest));
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
