// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"
#include "ui/models/area_chart.h"
#include "ui/models/area_words.h"

// Where misses are rare: how many days lie between one and the next. Pure, but for the reading.
namespace casegrip::ui
{

struct MissesReading {
    std::vector<workspace::MissDay> days;
    Instant now;
    figures::ChartRecord record = {};
};
// Of the twelve months that end with the period; of every stage.
Result<MissesReading> readMisses(workspace::Workspace &workspace, const AreaChoice &choice);

AreaChart missesChart(const MissesReading &reading, const AreaWords &words);

} // namespace casegrip::ui
