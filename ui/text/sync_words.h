// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_plan.h"
#include "ui/text/words.h"

namespace casegrip::ui
{

// Why an export needs a second look, as a sentence in the person's language; safe to show.
QString objectionText(const sync::Objection &objection, const Words &words, Instant now);

} // namespace casegrip::ui
