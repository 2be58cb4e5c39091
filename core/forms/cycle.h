// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/template.h"

namespace casegrip::forms
{

// Questions whose being asked depends on themselves, through their own conditions, those of their options and
// those of their section: each cycle once, as indexes in the order in which each depends on the next, from
// the first question of the form.
std::vector<std::vector<std::size_t>> findCycles(const Template &form);

} // namespace casegrip::forms
