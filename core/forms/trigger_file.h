// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/condition_file.h"

namespace casegrip::forms
{

// Reads one trigger of the question at `index`, once all questions of the form are known.
Trigger readTrigger(const Node &node, const Template &form, std::size_t index);

} // namespace casegrip::forms
