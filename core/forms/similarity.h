// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

// Whether two texts are nearly the same: shown to the author alone, before signing, and never in the way.
namespace casegrip::forms
{

constexpr std::size_t shingleWords = 3;
constexpr double nearlySame = 0.8;
// Shorter texts are alike by nature ("Continue as planned") and are not compared.
constexpr std::size_t leastWords = 8;

// The share of runs of three words that both texts have among all that either has (Jaccard), 0 to 1. Case,
// punctuation and spacing make no difference. A text of fewer words is one run. Two empty texts: 1.
double similarity(std::string_view one, std::string_view other);

struct Similar {
    std::size_t index = 0; // of the earlier text
    double similarity = 0;
};
// The earlier text most like this one, if it is nearly the same; the first of equals.
std::optional<Similar> mostSimilar(std::string_view text, std::span<const std::string> earlier);
// How like the text is to the part of a longer one that is most like it, of the text's own length, if that is nearly the
// same: what was pasted into it, whatever stands around and however it is broken into lines.
std::optional<double> similarPart(std::string_view text, std::string_view longer);

} // namespace casegrip::forms
