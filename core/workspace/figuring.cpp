// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/figuring.h"

#include "core/figures/compliance_counter.h"
#include "core/figures/month_store.h"
#include "core/figures/other_officers.h"
#include "core/figures/own_work_store.h"
#include "core/workspace/known_settings.h"
#include "core/workspace/private.h"

#include <QString>
#include <algorithm>
#include <map>

// Figures of stock, flows, quality and capacity: from the caches, or worked out from the facts when those are of another moment.
namespace casegrip::workspace
{
namespace
{

int numberOf(const std::string &text)
{
    return QString::fromStdString(text).toInt();
}

} // namespace

Result<bool> Workspace::Private::readyForFigures()
{
    if (auto allowed = permit(access::Action::SeeFigures); !allowed)
        return failure(allowed.error());
    if (!facts)
        return false;
    if (auto followed = follow(); !followed)
        return failure(followed.error());
    return true;
}

figures::AsOf Workspace::Private::asOf()
{
    return {frameworks.zone(), ranks, now(), teamsCounted(), &gate.sight().officers};
}

std::vector<figures::OfficerNote> Workspace::Private::officerNotes()
{
    look(); // absences
    std::unordered_set<std::string> absent;
    for (const access::AbsenceState &absence : gate.arrangements().absences) {
        if (absence.isRunning(now()))
            absent.insert(absence.given.officer.id);
    }
    return figures::readOfficerNotes(*facts, absent);
}

void Workspace::Private::forEachOpenCase(const std::function<void(const figures::StockCase &)> &take)
{
    if (usesCaches) {
        for (const figures::StockCase &open : openStock.read(*facts))
            take(open);
        return;
    }
    evaluateEach([&](const cases::StoredCase &stored, const due::CaseEvaluator &, const due::CaseDues &dues) {
        if (dues.isOpen)
            take(figures::stockCase(stored.id, stored.columns, dues));
    });
}

void Workspace::Private::forEachOpenWork(const figures::UnitFilter &wanted, const std::string &oic,
                                         const std::function<void(const due::OpenWork &)> &take)
{
    std::unordered_set<std::uint32_t> ofOfficer;
    if (const auto officer = names.findOfficer(oic); officer && !oic.empty())
        forEachOpenCase([&](const figures::StockCase &open) {
            if (open.oic == std::uint32_t(*officer))
                ofOfficer.insert(open.caseId);
        });
    const auto takeWanted = [&](const due::OpenWork &piece) {
        if (wanted.takesToday(piece.team) && (oic.empty() || ofOfficer.contains(piece.caseId)))
            take(piece);
    };
    if (!usesCaches) {
        evaluateEach([&](const cases::StoredCase &stored, const due::CaseEvaluator &, const due::CaseDues &dues) {
            for (const due::OpenWork &piece : toOpenWork(stored.id, stored.columns, dues))
                takeWanted(piece);
        });
    } else if (!wanted.isByUnit()) {
        workspace::forEachWork(*facts, takeWanted);
    } else {
        for (std::uint32_t team = 0; team < names.teamCount(); ++team) {
            if (!wanted.takesToday(team))
                continue;
            for (const due::OpenWork &piece : workOfTeam.read(*facts, team))
                takeWanted(piece);
        }
    }
}

void Workspace::Private::forEachCompleted(Day from, Day to, const figures::TakeCompleted &take)
{
    if (usesCaches) {
        figures::forEachCompleted(*facts, from, to, take);
        return;
    }
    evaluateEach([&](const cases::StoredCase &, const due::CaseEvaluator &, const due::CaseDues &dues) {
        for (const due::Counted &item : dues.counted) {
            if (item.completed && from <= item.completedDay && item.completedDay <= to)
                take(std::uint32_t(item.team), {item.rank, item.completedDay, 1});
        }
    });
}

Result<figures::WatchLimits> Workspace::watchLimits()
{
    return d->watchLimits();
}

Result<figures::PositiveSet> Workspace::positiveOutcomes()
{
    return d->positiveOutcomes();
}

Result<figures::WatchLimits> Workspace::Private::watchLimits()
{
    figures::WatchLimits limits;
    const std::array<std::pair<const std::string *, int *>, 5> all = {{{&watchUnallocatedSetting, &limits.unallocatedHours},
                                                                        {&watchPlanSetting, &limits.planDays},
                                                                        {&watchSuspectSetting, &limits.suspectDays},
                                                                        {&watchOldSetting, &limits.oldMonths},
                                                                        {&watchTimeLimitSetting, &limits.timeLimitDays}}};
    for (const auto &[name, into] : all) {
        const auto value = settingInForce(*name);
        if (!value)
            return failure(value.error());
        *into = numberOf(*value);
    }
    return limits;
}

Result<figures::PositiveSet> Workspace::Private::positiveOutcomes()
{
    const auto codes = settingInForce(positiveOutcomesSetting);
    const auto of = settingInForce(positiveDenominatorSetting);
    if (!codes || !of)
        return failure(codes ? of.error() : codes.error());
    return figures::PositiveSet{*figures::parseOutcomes(*codes), *of == "assigned"};
}

Result<std::vector<figures::StockRow>> Workspace::stock(const figures::StockQuery &query)
{
    const auto ready = d->readyForFigures();
    if (!ready || !*ready)
        return ready ? Result<std::vector<figures::StockRow>>() : failure(ready.error());
    if (!query.oic.empty()) {
        if (auto allowed = d->permit(access::Action::SeePersonFigures, {.officerId = query.oic}); !allowed)
            return failure(allowed.error());
    }
    const auto limits = watchLimits();
    if (!limits)
        return failure(limits.error());
    return storage::guarded(d->factsPath, [&]() -> Result<std::vector<figures::StockRow>> {
        const auto units = figures::readUnits(*d->facts);
        const auto officers = d->officerNotes();
        const auto asOf = d->asOf();
        auto counter = figures::StockCounter::make(query, *limits, units, officers, asOf);
        if (!counter)
            return failure(counter.error());
        d->forEachOpenCase([&](const figures::StockCase &open) { counter->add(open); });
        return figures::othersTogether(counter->rows(), query.by, [&](const std::string &oic) { return d->showsFiguresOf(oic); });
    });
}

bool Workspace::leads(const std::string &team)
{
    if (!d->followPolicy())
        return false;
    d->look();
    const access::Directory &directory = d->gate.directory();
    if (directory.isOpen())
        return d->gate.reach().duty.has(team);
    const auto &roster = directory.roster.officers();
    return std::any_of(roster.begin(), roster.end(), [&](const sync::OfficerRow &officer) {
        return officer.team == team && officer.officerId != d->gate.person().officerId && d->showsFiguresOf(officer.officerId);
    });
}

Result<figures::Watch> Workspace::watch(const figures::StockQuery &query)
{
    figures::StockQuery one = query;
    one.by.clear();
    const auto rows = stock(one);
    const auto limits = watchLimits();
    if (!rows || !limits)
        return failure(rows ? limits.error() : rows.error());
    figures::Watch watch;
    watch.limits = *limits;
    for (const std::string &rank : d->ranks)
        watch.overdueByRank.emplace_back(rank, 0);
    if (rows->empty())
        return watch;
    watch.items = rows->front().watch;
    return storage::guarded(d->factsPath, [&]() -> Result<figures::Watch> {
        const auto units = figures::readUnits(*d->facts);
        const figures::UnitFilter wanted(query.area, query.team, units, d->asOf());
        d->forEachOpenWork(wanted, query.oic, [&](const due::OpenWork &work) {
            const bool isOverdue = !work.paused && work.dueAt != due::OpenWork::noDueAt && unpackInstant(work.dueAt) < now();
            watch.overdueByRank[work.rank].second += isOverdue ? 1 : 0;
        });
        return watch;
    });
}

Result<std::vector<figures::FlowRow>> Workspace::flows(const figures::FlowQuery &query)
{
    if (auto checked = figures::check(query); !checked)
        return failure(checked.error());
    const auto ready = d->readyForFigures();
    if (!ready || !*ready)
        return ready ? Result<std::vector<figures::FlowRow>>() : failure(ready.error());
    return storage::guarded(d->factsPath, [&]() -> Result<std::vector<figures::FlowRow>> {
        const auto units = figures::readUnits(*d->facts);
        const auto asOf = d->asOf();
        if (d->usesCaches)
            return figures::flows(*d->facts, query, units, asOf);
        figures::FlowCounter counter(query, units, asOf);
        d->evaluateEach([&](const cases::StoredCase &, const due::CaseEvaluator &, const due::CaseDues &dues) {
            for (const due::Flow &flow : dues.flows) {
                if (query.from <= flow.day && flow.day <= query.to)
                    counter.add(flow, 1);
            }
        });
        return counter.rows();
    });
}

Result<figures::Quality> Workspace::quality(const figures::QualityQuery &query)
{
    if (query.from > query.to)
        return failure(ErrorKind::Invalid, "The period ends before it begins.", "Name the first day, then the last.");
    const auto ready = d->readyForFigures();
    if (!ready || !*ready)
        return ready ? Result<figures::Quality>() : failure(ready.error());
    return storage::guarded(d->factsPath, [&]() -> Result<figures::Quality> {
        const auto units = figures::readUnits(*d->facts);
        const figures::UnitFilter wanted(query.area, query.team, units, d->asOf());
        const TimeZone &zone = d->frameworks.zone();
        figures::Quality quality;
        for (const auto kind : {figures::OwnKind::Submitted, figures::OwnKind::Direction, figures::OwnKind::Theme, figures::OwnKind::Review})
            figures::forEachOwnItem(*d->facts, kind, zone.startOfDay(query.from), zone.endOfDay(query.to), now(),
                                    [&](const figures::OwnItem &item) {
                                        if (wanted.takesToday(item.team))
                                            figures::add(quality, item);
                                    });
        return quality;
    });
}

Result<std::vector<MissDay>> Workspace::missDays(const figures::ComplianceQuery &query)
{
    if (auto checked = figures::check(query); !checked)
        return failure(checked.error());
    const auto ready = d->readyForFigures();
    if (!ready || !*ready)
        return ready ? Result<std::vector<MissDay>>() : failure(ready.error());
    figures::ComplianceQuery asked = query;
    asked.among = d->teamsCounted();
    const auto asOf = d->asOf();
    const auto listed = [](const std::map<Day, std::int64_t> &days) {
        std::vector<MissDay> list;
        for (const auto &[day, misses] : days)
            list.push_back({day, misses});
        return list;
    };
    if (d->usesCaches) {
        const auto days = figures::missDays(*d->facts, asked, asOf, d->tallies);
        return days ? Result<std::vector<MissDay>>(listed(*days)) : failure(days.error());
    }
    return storage::guarded(d->factsPath, [&]() -> Result<std::vector<MissDay>> {
        const auto units = figures::readUnits(*d->facts);
        figures::MissFilter filter(asked, units, asOf);
        d->evaluateEach([&](const cases::StoredCase &, const due::CaseEvaluator &each, const due::CaseDues &) {
            for (const due::Obligation &obligation : each.obligations()) {
                if (const auto counted = figures::countedAs(obligation, 0, false, d->frameworks, d->ranks))
                    filter.add(*counted);
            }
        });
        return listed(filter.days());
    });
}

namespace
{

// Who has been at which post, and how many reviews each completed in which of the weeks.
class Posts
{
public:
    explicit Posts(Day today) : m_weeks(figures::lastFullWeeks(today)) {}

    Day from() const { return m_weeks.front(); }
    Day to() const { return m_weeks.back() + std::chrono::days(6); }
    void note(std::uint8_t rank, std::uint32_t team) { m_posts[{rank, team}]; }
    // On a day of the weeks.
    void addCompleted(std::uint32_t team, const due::CompletedCount &completed)
    {
        m_posts[{completed.rank, team}][std::size_t((completed.day - from()).count() / 7)] += completed.count;
    }
    const auto &all() const { return m_posts; }

private:
    std::array<Day, figures::capacityWeeks> m_weeks;
    std::map<std::pair<std::uint8_t, std::uint32_t>, std::array<std::int64_t, figures::capacityWeeks>> m_posts;
};

} // namespace

Result<std::vector<figures::Capacity>> Workspace::capacity(const CapacityQuery &query)
{
    const auto ready = d->readyForFigures();
    if (!ready || !*ready)
        return ready ? Result<std::vector<figures::Capacity>>() : failure(ready.error());
    return d->capacity(query);
}

Result<std::vector<figures::Capacity>> Workspace::Private::capacity(const CapacityQuery &query)
{
    const auto text = settingInForce(postCapacitySetting);
    if (!text)
        return failure(text.error());
    const auto set = figures::CapacitySetting::parse(*text);
    return storage::guarded(factsPath, [&]() -> Result<std::vector<figures::Capacity>> {
        const auto units = figures::readUnits(*facts);
        const figures::UnitFilter wanted(query.area, query.team, units, asOf());
        Posts posts(wanted.today());
        forEachOpenWork(wanted, {}, [&](const due::OpenWork &open) { posts.note(open.rank, open.team); });
        forEachCompleted(posts.from(), posts.to(), [&](std::uint32_t team, const due::CompletedCount &completed) { posts.addCompleted(team, completed); });
        std::vector<figures::Capacity> rows;
        for (const auto &[post, weeks] : posts.all()) {
            const auto &[rank, team] = post;
            if (!wanted.takesToday(team) || (!query.rank.empty() && ranks.at(rank) != query.rank))
                continue;
            figures::Capacity &row = rows.emplace_back();
            row.rank = ranks.at(rank);
            row.team = units.teamCode(team);
            row.weeks = weeks;
            const auto fixed = set ? set->of(row.rank, row.team) : std::nullopt;
            row.isSet = fixed.has_value();
            row.perWeek = fixed ? *fixed : figures::medianOf(weeks);
        }
        return rows;
    });
}

} // namespace casegrip::workspace
