// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/bytes.h"

#include <string>
#include <string_view>
#include <vector>

// The name of a review made here, short enough to be typed: it goes with the text into the records system, so
// that a later export can be matched. "CG-7K3QX-9M2TD": ten letters and digits that cannot be taken for each
// other, the last of them a check.
namespace casegrip::reviews
{

// From random bytes; of 26 million million names two reviews share one by accident once in a lifetime of a
// force.
std::string makeRef(const journal::Bytes<8> &random);
// Whether the text is such a name, the check included. Letters may be small.
bool isRef(std::string_view text);
// As it is stored: in capitals. What is no reference stays as it is.
std::string canonicalRef(const std::string &text);
// Those that occur in a text, in capitals, each once, in order.
std::vector<std::string> refsIn(std::string_view text);

} // namespace casegrip::reviews
