// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/area_chart.h"
#include "ui/models/area_reading.h"
#include "ui/models/area_words.h"

// The charts of what fell due in the period. Pure: from what was read to what is drawn.
namespace casegrip::ui
{

// The rows that a choice counts, together.
figures::ComplianceRow sumOf(const PeriodReading &reading, const AreaChoice &choice);

AreaChart rankBars(const PeriodReading &reading, const AreaWords &words);
// Areas of the force, teams of an area, or the one team.
AreaChart unitBars(const PeriodReading &reading, const AreaWords &words);
// Units of the same level by stages: how much was not done on time.
AreaChart stageHeat(const PeriodReading &reading, const AreaWords &words);
// On time of due of every team, with those of the place marked.
AreaChart teamFunnel(const PeriodReading &reading, const AreaWords &words);

} // namespace casegrip::ui
