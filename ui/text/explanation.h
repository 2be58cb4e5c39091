// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/explanation.h"
#include "ui/text/words.h"

namespace casegrip::ui
{

// One step of "why is this due?" as a sentence in the person's language: "Recorded Tue 3 Mar, 14:05: the
// clock starts." `frameworks` are those that the reason was made with.
QString explained(const due::Reason &reason, const framework::FrameworkSet &frameworks, const Words &words,
                  Instant now);

} // namespace casegrip::ui
