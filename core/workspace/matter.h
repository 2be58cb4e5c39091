// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace casegrip::workspace
{

// What somebody wants to do something about; what is empty does not matter.
struct Matter {
    std::string caseNo = {};
    std::string askedRank = {};   // see access::Relation
    std::string authorId = {};    // officer_id of whoever wrote the review
    std::string authorLogin = {}; // of whoever made the entry
    std::string officerId = {};   // whose cover, absence or interest it is
    bool isSelf = false;          // it is the person's as well: a cover is that of both
    bool isAboutUnit = false;     // of the team or the area, or (both empty) of the whole force
    std::string area = {};        // name
    std::string team = {};        // code
};

} // namespace casegrip::workspace
