// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/case_flow.h"

#include <array>
#include <string_view>

namespace casegrip::figures
{

// What happens to a case, in the words of files: the rows behind the monthly pack and the star export.
inline std::string_view toWord(due::FlowKind kind)
{
    constexpr std::array<std::string_view, due::flowKindCount> words = {"recorded", "filed", "reopened", "arrest", "outcome"};
    return words[std::size_t(kind)];
}

} // namespace casegrip::figures
