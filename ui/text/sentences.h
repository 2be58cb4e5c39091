// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

// What is said to people when something did not go as asked. Core's own sentences are English; the first
// line, made of the kind, is in the person's language.
namespace casegrip::ui
{

struct Sentence {
    QString headline; // "This needs another kind of file."
    QString detail;   // what happened and where, as core says it
    QString todo;     // what to do next
    QString joined() const;
};

Sentence sentence(const Error &error);

} // namespace casegrip::ui
