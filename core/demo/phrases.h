// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/random.h"
#include "core/due/types.h"

#include <string>
#include <string_view>

// The words of fictional reviews: short, about the work, never about a person.
namespace casegrip::demo
{

std::string_view decisionOf(due::ReviewKind kind, Stream &stream);
// Appends a few sentences.
void appendReviewText(due::ReviewKind kind, Stream &stream, std::string &text);

} // namespace casegrip::demo
