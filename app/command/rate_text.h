// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

// Percentages in tables for people: "88 (87-89)", with the 95 % interval (Wilson), and "(few)" below 5. json
// and csv have counts only.
namespace casegrip::command
{

std::string wholeRate(std::int64_t part, std::int64_t whole); // "no data": nothing to divide by
std::string exactRate(std::int64_t part, std::int64_t whole); // with one decimal

} // namespace casegrip::command
