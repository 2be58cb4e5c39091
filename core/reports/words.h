// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/spoken.h"
#include "core/base/time_zone.h"

#include <cstdint>
#include <string>
#include <string_view>

// Words of the contract as reports say them. Reports are in English: they go into English records.
namespace casegrip::reports
{

// "5 Mar 2026, 14:05 (2026-03-05T14:05:00Z)": for people, and exact.
std::string exactly(Instant at, const TimeZone &zone);

// "1 case", "3 cases"; 0 is several.
std::string counted(std::int64_t number, std::string_view one, std::string_view several);

} // namespace casegrip::reports
