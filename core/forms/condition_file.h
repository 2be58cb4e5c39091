// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/checked_json.h"
#include "core/forms/template.h"

// Reading a condition: {"answer": "ESR-02", "is": "not_safe"}, {"fact": "red_box", "has": "stalking"}, and
// all, any, not.
namespace casegrip::forms
{

// Where a condition stands: what it may name.
struct Vocabulary {
    // Of the template; those whose id or type is wrong are there too, so that one fault is told once. None:
    // the condition asks about facts alone.
    const std::vector<Question> *questions = nullptr;
};

// Notes each fault with its path below `path`; a part that is wrong reads as "always".
Condition readCondition(const QJsonValue &json, const std::string &path, const Vocabulary &vocabulary,
                        Faults &faults);

} // namespace casegrip::forms
