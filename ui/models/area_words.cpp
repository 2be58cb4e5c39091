// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/area_words.h"

#include "core/figures/definitions.h"
#include "ui/text/labels.h"
#include "ui/text/visible_text.h"

namespace casegrip::ui
{
namespace
{

QString translated(const char *text)
{
    return *text ? QCoreApplication::translate("Definitions", text) : QString();
}

QString meaningOf(const figures::Definition &definition)
{
    QString text = translated(definition.counted);
    if (*definition.denominator)
        text +=
            QLatin1Char(' ') % AreaWords::tr("Part: %1 Out of: %2", "numerator, denominator")
                                   .arg(translated(definition.numerator), translated(definition.denominator));
    if (*definition.source)
        text +=
            QLatin1Char(' ') % AreaWords::tr("From: %1", "which facts").arg(translated(definition.source));
    return text;
}

} // namespace

QString AreaWords::definition(std::initializer_list<const char *> ids)
{
    QStringList lines;
    for (const char *id : ids) {
        const figures::Definition &found = *figures::findDefinition(id);
        lines
            << (ids.size() == 1
                    ? meaningOf(found)
                    : tr("%1: %2", "a figure, what it means").arg(translated(found.name), meaningOf(found)));
    }
    return lines.join(QLatin1Char('\n'));
}

figures::ComplianceRow &operator+=(figures::ComplianceRow &sum, const figures::ComplianceRow &row)
{
    sum.due += row.due;
    sum.completed += row.completed;
    sum.onTime += row.onTime;
    sum.batched += row.batched;
    return sum;
}

QString AreaWords::team(const std::string &code) const
{
    if (code.empty())
        return tr("no team");
    const auto &units = m_desk.briefing.units;
    const auto unit = std::find_if(units.begin(), units.end(),
                                   [&](const workspace::Unit &known) { return known.team == code; });
    return visibleText(unit == units.end() || unit->name.empty() ? code : unit->name);
}

QString AreaWords::area(const std::string &name) const
{
    return name.empty() ? tr("no area") : visibleText(name);
}

QString AreaWords::stage(const std::string &word) const
{
    const auto stage = due::parseStage(word);
    return stage ? label::shortStage(*stage, due::Variant::None) : visibleText(word);
}

QString AreaWords::place(const AreaPlace &place) const
{
    switch (place.level()) {
    case AreaPlace::Level::Force:
        return tr("Whole force");
    case AreaPlace::Level::Area:
        return area(place.area);
    case AreaPlace::Level::Team:
        return team(place.team);
    case AreaPlace::Level::Officer:
        break;
    }
    return visibleText(place.oic);
}

QString AreaWords::days(const Period &period) const
{
    return tr("%1 to %2", "from one day to another")
        .arg(words().date(dateOf(period.from)), words().date(dateOf(period.to)));
}

QString AreaWords::month(Day first) const
{
    return words().locale().toString(dateOf(first), QStringLiteral("MMM yyyy"));
}

QString AreaWords::counted(const AreaPlace &place) const
{
    const auto level = place.level();
    if (briefing().countsEveryTeam || level == AreaPlace::Level::Team || level == AreaPlace::Level::Officer)
        return this->place(place);
    return level == AreaPlace::Level::Force ? tr("The teams that you answer for")
                                            : tr("%1, the teams that you answer for", "an area").arg(this->place(place));
}

QString AreaWords::filter(const Chosen &chosen) const
{
    QStringList parts{counted(chosen.place)};
    if (chosen.period)
        parts << days(*chosen.period);
    if (!chosen.rank.empty())
        parts << label::rank(chosen.rank);
    if (!chosen.stage.empty())
        parts << stage(chosen.stage);
    return parts.join(QStringLiteral("; "));
}

QString AreaWords::asOf() const
{
    const QString moment = tr("As of %1.").arg(words().moment(m_now, m_now - std::chrono::hours{48}));
    const auto &last = m_desk.briefing.status.lastExport;
    if (!last)
        return moment;
    return moment % QLatin1Char(' ') %
           tr("Export of %1, %2 old.")
               .arg(words().moment(last->exportedAt, m_now), words().span(m_now - last->exportedAt));
}

ChartNotes AreaWords::notes(const QString &title, std::initializer_list<const char *> definitions, const QString &reading,
                            const Chosen &chosen) const
{
    return {title, filter(chosen), asOf(), definition(definitions), reading};
}

ChartCell AreaWords::number(std::int64_t number, int mark) const
{
    return {count(number), std::to_string(number), mark, true, {}, -1};
}

QString AreaWords::rateText(std::int64_t part, std::int64_t whole, bool tenths) const
{
    if (whole == 0)
        return tr("no data");
    const QString text = tenths ? words().percentTenths(*figures::perMille(part, whole))
                                : words().percent(*figures::percent(part, whole));
    return isTooFew(whole) ? tr("%1, few", "a percentage of few").arg(text) : text;
}

ChartCell AreaWords::rate(std::int64_t part, std::int64_t whole, bool tenths, int mark) const
{
    std::string value;
    if (whole > 0) {
        const int perMille = *figures::perMille(part, whole);
        value = std::to_string(perMille / 10) + "." + std::to_string(perMille % 10);
    }
    return {rateText(part, whole, tenths),      value,          mark, true, {}, -1,
            figures::percentRange(part, whole), isTooFew(whole)};
}

ChartCell AreaWords::rateOf(std::int64_t part, std::int64_t whole, bool tenths, int mark) const
{
    ChartCell cell = rate(part, whole, tenths, mark);
    if (whole > 0)
        cell.text = tr("%1 of %2", "a percentage, a number").arg(cell.text, count(whole));
    return cell;
}

QString AreaWords::rateInText(std::int64_t part, std::int64_t whole) const
{
    const QString range = intervalText(part, whole);
    return range.isEmpty() ? rateText(part, whole) : tr("%1; 95 %: %2", "a percentage, its interval").arg(rateText(part, whole), range);
}

QString AreaWords::intervalText(std::int64_t part, std::int64_t whole) const
{
    const auto range = figures::percentRange(part, whole);
    return range
               ? tr("%1 to %2 %", "an interval").arg(words().count(range->lower), words().count(range->upper))
               : QString();
}

} // namespace casegrip::ui
