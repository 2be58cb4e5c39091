// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/condition_file.h"
#include "core/forms/template_file.h"

// Reading one question, in two steps: conditions and triggers name other questions, so all are read without
// them first.
namespace casegrip::forms
{

// Everything but conditions, triggers and what follows from them.
Question readQuestion(const Node &node, const References &references);
// The rest, once `form.questions` are all known by id and type. `index` is the question's place in it.
void readLogic(const Node &node, Template &form, std::size_t index);

} // namespace casegrip::forms
