// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/chart_record.h"
#include "core/figures/what_if.h"
#include "ui/models/area_chart.h"
#include "ui/models/area_words.h"

// What a replay of history found, as a table and as bars. Pure: from what was counted to what is drawn.
namespace casegrip::ui
{

// What a replay was asked and what it found; a value.
struct WhatIfReading {
    figures::WhatIf found;    // by rank and stage
    QString now, then;        // the names of the two frameworks
    QStringList differences;  // between them
    figures::ChartRecord record = {};
};

// Three lines for each rank and stage: now, then, the difference.
AreaChart whatIfTable(const WhatIfReading &reading, const AreaWords &words);
// Two bars for each rank: now and then.
AreaChart whatIfBars(const WhatIfReading &reading, const AreaWords &words);

} // namespace casegrip::ui
