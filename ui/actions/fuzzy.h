// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace casegrip::ui
{

// How well `typed` names `text`: its letters have to appear in this order. 0: not at all; letters at the
// beginning of a word and letters that follow one another count more. Case does not matter.
int fuzzyScore(const QString &typed, const QString &text);

} // namespace casegrip::ui
