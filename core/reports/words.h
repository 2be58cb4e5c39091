// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_zone.h"

#include <string>
#include <string_view>

// Words of the contract as reports say them. Reports are in English: they go into English records.
namespace casegrip::reports
{

std::string spoken(std::string_view word); // "chief_inspector" -> "chief inspector"
std::string capitalised(std::string text); // the first letter, a to z
// "5 Mar 2026, 14:05 (2026-03-05T14:05:00Z)": for people, and exact.
std::string exactly(Instant at, const TimeZone &zone);

} // namespace casegrip::reports
