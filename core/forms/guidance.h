// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/checked_json.h"

#include <string>
#include <string_view>
#include <vector>

// The guidance library: short articles that questions link to.
namespace casegrip::forms
{

struct Article {
    std::string id;
    std::string title;
    std::vector<std::string> text; // paragraphs; one that begins with "- " is an item of a list
    std::string source;            // where it comes from, in words
    std::string unverified;        // what of it is not checked against a published source; empty: nothing

    bool operator==(const Article &) const = default;
};

struct CheckedGuidance {
    std::vector<Article> articles;
    std::vector<Fault> faults;
};
CheckedGuidance readGuidance(std::string_view json);

} // namespace casegrip::forms
