// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/month_pack.h"

#include "core/figures/definitions.h"
#include "core/figures/interval.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace casegrip::reports
{
namespace
{

using Kind = PackColumn::Kind;

constexpr std::array<const char *, 12> monthNames = {"January", "February", "March",     "April",   "May",      "June",
                                                     "July",    "August",   "September", "October", "November", "December"};

std::int64_t numberIn(const std::string &text)
{
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::string keyOf(const PackFigure &figure, const PackRow &row)
{
    std::string key;
    for (int i = 0; i < figure.keys && i < int(row.size()); ++i)
        key += row[std::size_t(i)] + '\x1f';
    return key;
}

// What a row is called: its names but for codes that have one.
std::string nameOf(const PackFigure &figure, const PackRow &row)
{
    std::string name;
    for (std::size_t i = 0; i < row.size() && figure.columns[i].kind == Kind::Text && (int(i) <= figure.keys); ++i) {
        const bool isCode = figure.columns[i].key == "team_code";
        if (!isCode && !row[i].empty() && (int(i) < figure.keys || figure.keys > 1))
            name += (name.empty() ? "" : ", ") + row[i];
    }
    return name.empty() && !row.empty() ? row.front() : name;
}

// What is comparable: numbers that both have, wherever they stand in the row.
void addChanges(std::vector<PackChange> &changes, const PackFigure &then, const PackRow *before, const PackFigure &now, const PackRow *present)
{
    for (std::size_t i = 0; i < then.columns.size(); ++i) {
        const int at = now.column(then.columns[i].key);
        if (then.columns[i].kind == Kind::Text || at < 0)
            continue;
        PackChange change{then.id, then.title, before ? nameOf(then, *before) : nameOf(now, *present), then.columns[i].name,
                          before ? shown(then, *before, i) : std::string(), present ? shown(now, *present, std::size_t(at)) : std::string()};
        if (change.then != change.now)
            changes.push_back(std::move(change));
    }
}

bool areNamedAlike(const PackFigure &then, const PackFigure &now)
{
    const auto keysOf = [](const PackFigure &figure) {
        std::vector<std::string> keys;
        for (int i = 0; i < figure.keys && i < int(figure.columns.size()); ++i)
            keys.push_back(figure.columns[std::size_t(i)].key);
        return keys;
    };
    return keysOf(then) == keysOf(now);
}

void compare(std::vector<PackChange> &changes, const PackFigure &then, const PackFigure &now)
{
    std::map<std::string, const PackRow *> rows;
    for (const PackRow &row : now.rows)
        rows[keyOf(now, row)] = &row;
    for (const PackRow &row : then.rows) {
        const auto found = rows.find(keyOf(then, row));
        const PackRow *present = found == rows.end() ? nullptr : found->second;
        if (present)
            rows.erase(found);
        addChanges(changes, then, &row, now, present);
    }
    for (const PackRow &row : now.rows) {
        if (rows.contains(keyOf(now, row)))
            addChanges(changes, then, nullptr, now, &row);
    }
}

const PackFigure *find(const std::vector<PackFigure> &figures, const std::string &id)
{
    const auto found = std::find_if(figures.begin(), figures.end(), [&](const PackFigure &one) { return one.id == id; });
    return found == figures.end() ? nullptr : &*found;
}

} // namespace

bool areOfTheMonth(std::string_view rowsId)
{
    return rowsId == "reviews" || rowsId == "happened";
}

int PackFigure::column(std::string_view key) const
{
    const auto found = std::find_if(columns.begin(), columns.end(), [key](const PackColumn &column) { return column.key == key; });
    return found == columns.end() ? -1 : int(found - columns.begin());
}

const PackFigure *MonthPack::find(std::string_view id) const
{
    const auto found = std::find_if(figures.begin(), figures.end(), [id](const PackFigure &figure) { return figure.id == id; });
    return found == figures.end() ? nullptr : &*found;
}

std::string MonthPack::name() const
{
    return "pack-" + figures::monthText(month);
}

std::string monthName(figures::Month month)
{
    return std::string(monthNames[std::size_t(month % 12)]) + ' ' + std::to_string(month / 12);
}

std::optional<figures::Month> parseMonth(std::string_view text)
{
    if (text.size() != 7)
        return {};
    const auto day = parseDay(std::string(text) + "-01");
    return day ? std::optional(figures::monthOf(*day)) : std::nullopt;
}

std::string shown(const PackFigure &figure, const PackRow &row, std::size_t column)
{
    const PackColumn &of = figure.columns[column];
    const std::string &cell = row[column];
    if (of.kind != Kind::Percent)
        return cell;
    const std::string *whole = of.of < 0 ? nullptr : &row[std::size_t(of.of)];
    if (whole && whole->empty())
        return {}; // the row has no share
    if (cell.empty())
        return whole ? "no data" : ""; // no share of anything: a limit or a target that there is not
    return cell + (whole && numberIn(*whole) < figures::fewestToJudge ? " % (few)" : " %");
}

std::string definitionText(std::string_view id)
{
    const figures::Definition *found = figures::findDefinition(id);
    if (!found)
        return {};
    std::string text = std::string(found->name) + ": " + found->counted;
    if (*found->denominator)
        text += std::string(" Part: ") + found->numerator + " Out of: " + found->denominator;
    if (*found->source)
        text += std::string(" From: ") + found->source;
    return text;
}

std::string toText(const PackChange &change)
{
    const std::string what = change.row + ": " + change.column + ' ';
    if (change.then.empty())
        return what + "was not there, now " + change.now;
    if (change.now.empty())
        return what + change.then + ", no longer there";
    return what + "restated " + change.then + " to " + change.now;
}

std::vector<PackChange> changesBetween(const std::vector<PackFigure> &then, const std::vector<PackFigure> &now)
{
    std::vector<PackChange> changes;
    for (const PackFigure &before : then) {
        const PackFigure *present = find(now, before.id);
        if (before.isRestated && present && areNamedAlike(before, *present))
            compare(changes, before, *present);
    }
    return changes;
}

bool haveOtherColumns(const std::vector<PackFigure> &then, const std::vector<PackFigure> &now)
{
    return std::any_of(then.begin(), then.end(), [&](const PackFigure &before) {
        const PackFigure *present = find(now, before.id);
        return before.isRestated && (!present || present->columns != before.columns);
    });
}

} // namespace casegrip::reports
