// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/figure_keys.h"

#include <algorithm>

namespace casegrip::figures
{

Done checkKeys(std::span<const std::string> by, std::span<const std::string_view> known)
{
    for (auto word = by.begin(); word != by.end(); ++word) {
        if (std::find(known.begin(), known.end(), *word) == known.end())
            return failure(ErrorKind::Invalid, "This figure has no key " + *word + ".", "Leave it out.");
        if (std::find(by.begin(), word, *word) != word)
            return failure(ErrorKind::Invalid, "The key " + *word + " is asked for twice.", "Name each key once.");
    }
    return {};
}

} // namespace casegrip::figures
