// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/reviewing.h"

#include <string>
#include <vector>

// A case, its events and its reviews as rows of the export.
namespace casegrip::demo
{

// What the next day's export says differently about a case; nothing for most.
struct NextDay {
    bool changed = false;
    Instant at; // of the new contact and the new review
};

struct BlockRows {
    std::string cases, events, reviews;
    std::int64_t caseCount = 0, eventCount = 0, reviewCount = 0;
};

// `texts` chooses the words.
void writeCase(const World &world, const Case &life, const std::vector<WrittenReview> &reviews,
               const NextDay &next, Stream texts, BlockRows &into);

} // namespace casegrip::demo
