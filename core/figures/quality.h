// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <cstdint>
#include <map>
#include <string>

// Quality of our own reviews and directions in a period. Cases belong to the team that owns them now.
namespace casegrip::figures
{

struct QualityQuery {
    Day from; // both inside
    Day to;
    std::string area; // of the team today
    std::string team;
};

struct Quality {
    // Versions put before somebody in the period, and how many of those were returned, by the code of the reason. A share of
    // those that were returned until now: the latest may still be.
    std::int64_t submitted = 0;
    std::int64_t returned = 0;
    std::map<std::string, std::int64_t> returnedBy;
    // Directions whose time fell in the period and is over; done: closed by then.
    std::int64_t directionsDue = 0;
    std::int64_t directionsDone = 0;
    // Reviews signed here in the period that count, and the themes raised in it.
    std::int64_t reviews = 0;
    std::map<std::string, std::int64_t> themes; // per 100 reviews: themes / reviews x 100

    bool operator==(const Quality &) const = default;
};

} // namespace casegrip::figures
