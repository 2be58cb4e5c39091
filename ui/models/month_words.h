// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/month_pack.h"
#include "ui/text/words.h"

namespace casegrip::ui
{

// What is said of a month that is closed: by whom and when, and what is restated and why (in the English of the pack).
QString monthNoteText(const reports::MonthNote &note, const Words &words, Instant now);
// "March 2025"
QString monthText(figures::Month month, const Words &words);
// The month that a pack is made of, when days up to this one are looked at: the one that these end in, when it is over.
figures::Month packMonth(Day to, Day today);

} // namespace casegrip::ui
