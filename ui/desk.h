// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/background/looked_at.h"
#include "ui/models/briefing.h"
#include "ui/text/words.h"
#include "ui/widgets/message.h"

#include <memory>

class QSettings;

namespace casegrip::ui
{

class Theme;

// What every page works with: made once by the composition root, outlives them all, used on the window's
// thread.
struct Desk {
    const Clock &clock;
    Theme &theme;
    QSettings &settings; // how this person likes the window; nothing that could not be lost
    Ask ask;
    Words words;
    Briefing briefing; // read again when something has changed
    std::shared_ptr<LookedAt> lookedAt = std::make_shared<LookedAt>(); // also for those to whom the rest is not to change
};

} // namespace casegrip::ui
