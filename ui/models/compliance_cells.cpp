// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/compliance_cells.h"

#include "core/figures/period.h"
#include "core/reports/month_pack.h"
#include "ui/text/words.h"

namespace casegrip::ui
{
namespace
{

using figures::Figure;
using figures::Key;

Figure figureOf(int column)
{
    switch (column) {
    case CompletedColumn:
    case CompletedRateColumn:
        return Figure::Completed;
    case OnTimeColumn:
    case OnTimeRateColumn:
    case OnTimeOfDueRateColumn:
        return Figure::OnTime;
    case BatchedColumn:
        return Figure::Batched;
    default:
        return Figure::Due;
    }
}

// "2025-W05": the week with the year's first Thursday is the first.
std::optional<Day> mondayOfWeek(const QString &week)
{
    const QDate inFirst(week.left(4).toInt(), 1, 4);
    if (!inFirst.isValid())
        return {};
    return dayOf(inFirst.addDays(1 - inFirst.dayOfWeek() + 7 * (week.mid(6).toInt() - 1)));
}

bool narrow(figures::Selection &selection, Key key, const std::string &value)
{
    if (value.empty())
        return false;
    switch (key) {
    case Key::Rank:
        selection.rank = value;
        return true;
    case Key::Stage:
        selection.stage = value;
        return true;
    case Key::Area:
        selection.area = value;
        return true;
    case Key::Team:
        selection.team = value;
        return true;
    default:
        break;
    }
    const auto days = daysOfKey(key, value);
    if (!days)
        return false;
    selection.from = std::max(selection.from, days->from);
    selection.to = std::min(selection.to, days->to);
    return true;
}

} // namespace

std::optional<Period> daysOfKey(Key key, const std::string &value)
{
    if (key == Key::DueMonth) {
        const auto month = reports::parseMonth(value);
        return month ? std::optional(Period{figures::firstDay(*month), figures::lastDay(*month)}) : std::nullopt;
    }
    const auto monday = key == Key::DueWeek ? mondayOfWeek(QString::fromStdString(value)) : std::nullopt;
    return monday ? std::optional(Period{*monday, *monday + std::chrono::days(6)}) : std::nullopt;
}

std::optional<figures::Selection> cellOf(const figures::ComplianceQuery &asked, const figures::ComplianceRow &row, int column)
{
    figures::Selection selection;
    selection.figure = figureOf(column - int(asked.by.size()));
    selection.from = asked.from;
    selection.to = asked.to;
    selection.rank = asked.rank;
    selection.area = asked.area;
    selection.team = asked.team;
    for (std::size_t i = 0; i < asked.by.size(); ++i) {
        if (!narrow(selection, asked.by[i], row.keys[i]))
            return {};
    }
    return selection;
}

} // namespace casegrip::ui
