// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/checked_json.h"

// What is looked at in every text of a template file, wherever it stands.
namespace casegrip::forms
{

// Texts and keys with a character that cannot be seen (NUL, marks that turn the direction of writing, of no width): what is
// read would not be what is there.
void noteHidden(const QJsonObject &file, Faults &faults);

// Words that are compared with the red box and that are none of these categories: the condition would never hold. Of the file
// alone, not of the parts that it embeds.
void noteUnknownCategories(const QJsonObject &file, const std::vector<std::string> &categories, Faults &faults);

} // namespace casegrip::forms
