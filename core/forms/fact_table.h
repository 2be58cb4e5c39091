// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/value.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

// The facts about a case that a form may ask about or fill in: declared once, with type and source. A
// template that names another fact is refused.
namespace casegrip::forms
{

enum class FactSource : std::uint8_t {
    Records,  // a column of the export
    Rules,    // worked out from the export by the due rules, or by counting days
    Journal,  // from our own work: reviews and directions made here
    Reviewer, // about the person who answers
};
std::string_view toText(FactSource source); // "records system", ... for people

struct FactDefinition {
    std::string_view name;
    ValueType type = ValueType::Word;
    FactSource source = FactSource::Records;
    // Changes by itself as days go by or with other cases: no reason to tell a reviewer that the case has changed.
    bool movesWithTime = false;
    // The words that it can be, separated by blanks; empty: any (the force's own lists).
    std::string_view words;
    std::string_view label; // for people, sentence case
};

// In the order in which they are listed to people. The position is the fact's number.
std::span<const FactDefinition> factTable();
std::optional<std::size_t> findFact(std::string_view name);
// Whether the fact can be this word.
bool canBe(const FactDefinition &fact, std::string_view word);

} // namespace casegrip::forms
