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
// What teams are held against: limits by chance alone or, when they differ more than chance explains, limits adjusted for that.
enum class FunnelLimitKind { Chance, Adjusted };
QStringList funnelKindNames(); // in their order

// On time of due of every team, with those of the place marked. When teams differ more than chance explains, both kinds of limits
// are drawn and in the table; else there is nothing to adjust, and those by chance hold whatever was chosen.
AreaChart teamFunnel(const PeriodReading &reading, const AreaWords &words, FunnelLimitKind kind = FunnelLimitKind::Chance);

} // namespace casegrip::ui
