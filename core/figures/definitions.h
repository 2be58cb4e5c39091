// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

// What every figure means: the one place for definition cards, the monthly pack and the command.
namespace casegrip::figures
{

// Plain English sentences; a view translates them in the context "Definitions".
struct Definition {
    const char *id;          // "completed_rate"
    const char *name;        // "Completed"
    const char *counted;     // what is counted, in one sentence
    const char *numerator;   // empty: a count
    const char *denominator; // empty: a count
    const char *source;      // which facts it comes from
};

// In the order in which they are listed.
std::span<const Definition> definitions();
const Definition *findDefinition(std::string_view id); // null: none

} // namespace casegrip::figures
