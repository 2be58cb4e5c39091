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

} // namespace

QString AreaWords::definition(const char *id)
{
    const figures::Definition *found = figures::findDefinition(id);
    if (!found)
        return {};
    QString text = translated(found->counted);
    if (*found->denominator)
        text += QLatin1Char(' ') % tr("Part: %1 Out of: %2", "numerator, denominator")
                                       .arg(translated(found->numerator), translated(found->denominator));
    if (*found->source)
        text += QLatin1Char(' ') % tr("From: %1", "which facts").arg(translated(found->source));
    return text;
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

ChartNotes AreaWords::notes(const QString &title, const char *definition, const QString &reading, const Chosen &chosen) const
{
    return {title, filter(chosen), asOf(), AreaWords::definition(definition), reading};
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
    return {rateText(part, whole, tenths), value, mark, true, {}, -1};
}

QString AreaWords::intervalText(std::int64_t part, std::int64_t whole) const
{
    if (isTooFew(whole))
        return {};
    const figures::Interval interval = figures::wilson(part, whole);
    return tr("%1 to %2 %", "an interval")
        .arg(words().count(std::int64_t(interval.lower * 100 + 0.5)),
             words().count(std::int64_t(interval.upper * 100 + 0.5)));
}

} // namespace casegrip::ui
