// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <string>

// Whether there is room for what a sync writes, before it writes anything.
namespace casegrip::sync
{

// How much smaller a kept export is than what it was made from, at the least.
constexpr int keptRatio = 3;

// Bytes that taking `exportBytes` of CSV may need: the facts (1.2 times that), the kept copy (a third), and a fifth more.
std::int64_t neededBytes(std::int64_t exportBytes);
// Bytes that we may still write on the disk of a folder; the largest number when it cannot be told.
std::int64_t freeBytes(const std::string &folder);
// DiskFull with both figures when `needed` is more than `available`.
Done checkSpace(std::int64_t needed, std::int64_t available);

} // namespace casegrip::sync
