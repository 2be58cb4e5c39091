// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/month_pack.h"
#include "core/workspace/month_reading.h"

namespace casegrip::reports
{

// The figures of the monthly pack, in the order in which they are read: compliance, teams, trends, open cases, what lies ahead,
// outcomes, our own work. Pure: the same reading gives the same figures.
std::vector<PackFigure> monthFigures(const workspace::MonthReading &reading);

// The parts of it.
void addCompliance(std::vector<PackFigure> &figures, const workspace::MonthReading &reading);
void addTrends(std::vector<PackFigure> &figures, const workspace::MonthReading &reading);
void addMisses(std::vector<PackFigure> &figures, const workspace::MonthReading &reading);
void addFunnel(std::vector<PackFigure> &figures, const workspace::MonthReading &reading);
void addStock(std::vector<PackFigure> &figures, const workspace::MonthReading &reading);
void addOutcomes(std::vector<PackFigure> &figures, const workspace::MonthReading &reading);
void addOwnWork(std::vector<PackFigure> &figures, const workspace::MonthReading &reading);

// What they share. A share in whole percent, or with one decimal, as PackColumn::Kind::Percent has it.
std::string wholePercent(std::int64_t part, std::int64_t whole);
std::string exactPercent(std::int64_t part, std::int64_t whole);
std::string intervalText(std::int64_t part, std::int64_t whole); // "43 to 47 %"; no share: empty
std::string percentOf(double share);                             // 0.125: "13", half up
std::string decimal(double value);                               // "12.5"
// "88 % (44 of 50)"; "no data"
std::string shareText(std::int64_t part, std::int64_t whole, bool exact = false);
std::string teamName(const workspace::MonthReading &reading, const std::string &code);

} // namespace casegrip::reports
