// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/answers.h"

#include <string>
#include <vector>

// Taking a draft from the version of the template that it was begun on to another one, shown before it is
// done.
namespace casegrip::forms
{

struct VersionMove {
    Answers answers;                   // as they would be
    std::vector<Place> dropped;        // answers that the other version has no room for
    std::vector<std::string> reworded; // answered questions whose wording, or that of an option, differs: to be read again
    std::vector<std::string> added;    // questions that the old version did not have
};

// An answer is kept when the question with that id is of the same type, in a section that is repeated or not
// as before, and has the options chosen.
VersionMove moveTo(const Template &next, const Template &current, const Answers &answers);

} // namespace casegrip::forms
