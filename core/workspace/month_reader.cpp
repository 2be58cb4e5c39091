// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/month_reader.h"

#include "core/figures/chart_events.h"
#include "core/figures/compliance_counter.h"
#include "core/figures/flow_words.h"
#include "core/figures/rare_chart.h"

#include <algorithm>

namespace casegrip::workspace
{
namespace
{

using figures::Key;

const char *resultOf(const figures::Counted &counted)
{
    return counted.onTime ? "on_time" : counted.completed ? "late" : "not_completed";
}

const char *wordOf(figures::OwnKind kind)
{
    switch (kind) {
    case figures::OwnKind::Submitted:
        return "put_forward";
    case figures::OwnKind::Direction:
        return "direction_due";
    case figures::OwnKind::Theme:
        return "theme";
    case figures::OwnKind::Review:
        break;
    }
    return "review";
}

// An outcome is counted by its code, and in each rate that it is part of.
void addOutcomeCells(std::vector<std::string> &cells, const std::string &code, const figures::PositiveSet &positive)
{
    cells.push_back("outcome " + code);
    if (positive.has(code))
        cells.emplace_back("positive");
    const auto add = [&](const char *cell, const std::vector<std::string> &codes) {
        if (std::find(codes.begin(), codes.end(), code) != codes.end())
            cells.emplace_back(cell);
    };
    add("charged", figures::chargedCodes());
    add("withdrawn", figures::withdrawnCodes());
    add("no suspect", figures::noSuspectCodes());
}

} // namespace

Workspace::Private::MonthReader::MonthReader(Private &d, int month, Instant asOf, const MonthBefore *then, figures::ChartRecord record)
    : m_d(d), m_then(then), m_from(figures::firstDay(month)), m_to(figures::lastDay(month)), m_today(d.frameworks.zone().dayOf(asOf)),
      m_units(figures::readUnits(*d.facts)), m_officers(d.officerNotes()),
      m_asOf{d.frameworks.zone(), d.ranks, asOf, d.teamsCounted(), &d.gate.sight().officers}, m_byUnit({}, {}, m_units, m_asOf),
      m_reviewRows("reviews", "Reviews and plans that fell due in the month",
                   {"case_no", "stage", "due_on", "result", "rank", "area", "team"}),
      m_happenedRows("happened", "What happened to cases in the month", {"case_no", "what", "on", "code", "area", "team"}),
      m_openRows("open", "Open cases", {"case_no", "recorded_on", "age", "red_box", "officer", "on_the_list", "area", "team"}),
      m_dueRows("falls_due", "Open work that is overdue or falls due", {"case_no", "stage", "due_on", "overdue", "rank", "area", "team"}),
      m_ownRows("own_work", "Reviews put forward, directions and themes", {"case_no", "what", "on", "code", "marked", "team"}),
      m_missRows("misses", "Late or missed in the year that ends with the month", {"case_no", "stage", "due_on", "result", "rank", "area", "team"})
{
    m_reading.month = month;
    m_reading.asOf = asOf;
    m_reading.record = std::move(record);
    m_reading.today = m_today;
    m_reading.ranks = d.ranks;
    m_reading.isWhole = m_asOf.among == nullptr;
    const Instant end = m_asOf.zone.endOfDay(m_to);
    if (end < asOf)
        m_reading.monthEnd = end;
    if (!d.gate.isOpen())
        m_seen.emplace(d.gate.sight(), *d.facts, d.names, false);
    prepareQueries();
}

void Workspace::Private::MonthReader::prepareQueries()
{
    m_rankQuery = {m_from, m_to, {Key::Rank}, {}, {}, {}, m_asOf.among};
    m_teamQuery = {m_from, m_to, {Key::Area, Key::Team}, {}, {}, {}, m_asOf.among};
    const figures::Month trendsFrom = figures::firstMonth(m_reading.record, {}, {}, m_reading.month - packTrendMonths + 1);
    m_monthsQuery = {figures::firstDay(trendsFrom), m_to, {Key::DueMonth}, {}, {}, {}, m_asOf.among};
    m_byRank.emplace(m_rankQuery, m_units, m_d.ranks, m_today);
    m_byTeam.emplace(m_teamQuery, m_units, m_d.ranks, m_today);
    m_atEnd.emplace(m_rankQuery, m_units, m_d.ranks, m_to);
    m_months.emplace(m_monthsQuery, m_units, m_d.ranks, m_today);
    m_yearQuery = {m_to - std::chrono::days{364}, m_to, {}, {}, {}, {}, m_asOf.among};
    m_misses.emplace(m_yearQuery, m_units, m_asOf);
    m_flowQuery = {m_from, m_to, {}, {}, {}};
    m_flows.emplace(m_flowQuery, m_units, m_asOf);
    m_stockQuery.by = {"area", "team"};
    m_stockFilter.emplace(m_allQuery, m_units, m_officers, m_asOf);
}

Result<MonthReading> Workspace::Private::MonthReader::read(const figures::WatchLimits &limits, const figures::PositiveSet &positive,
                                                           Progress &progress)
{
    m_reading.limits = limits;
    m_reading.positive = positive;
    m_watch.emplace(limits, m_asOf.zone, m_asOf.now);
    auto stock = figures::StockCounter::make(m_stockQuery, limits, m_units, m_officers, m_asOf);
    auto all = figures::StockCounter::make(m_allQuery, limits, m_units, m_officers, m_asOf);
    auto forecast = figures::ForecastCounter::make(packForecastDays, {"rank", "team"}, m_units, m_asOf);
    if (!stock || !all || !forecast)
        return failure(!stock ? stock.error() : !all ? all.error() : forecast.error());
    m_stock.emplace(std::move(*stock));
    m_allStock.emplace(std::move(*all));
    m_forecast.emplace(std::move(*forecast));
    readNames();
    readOwnWork();

    auto each = m_d.evaluator();
    (void)m_d.allOwnWork();
    due::CaseDues dues;
    std::int64_t done = 0;
    bool isStopped = false;
    cases::CaseStore(*m_d.facts).forEach([&](const cases::StoredCase &stored) {
        const auto &own = m_d.ownWorkOf(stored.columns.caseNo);
        m_items.clear();
        each.evaluate(stored.columns, stored.history, own, m_asOf.now, dues);
        m_isHidden = isHidden(stored, dues);
        countDues(stored, each);
        countFlows(stored, dues.flows);
        if (dues.isOpen)
            countStock(stored, dues);
        countOpenWork(stored, dues);
        noteOwnCase(stored);
        compareMark(stored);
        if (m_reading.monthEnd && stored.columns.recordedAt <= *m_reading.monthEnd) {
            each.evaluate(stored.columns, stored.history, own, *m_reading.monthEnd, dues);
            countMonthEnd(each);
        }
        isStopped = (++done & 0xfff) == 0 && !progress.advance(Progress::Step::Computing, done, 0);
        return !isStopped;
    });
    if (isStopped)
        return failure(ErrorKind::Cancelled, "Stopped.");
    finish();
    return std::move(m_reading);
}

void Workspace::Private::MonthReader::readNames()
{
    if (const auto units = m_d.readUnits()) {
        for (const Unit &unit : *units)
            m_reading.teamNames[unit.team] = unit.name;
    }
    const auto exports = m_then ? m_d.readExports() : Result<std::vector<ExportRecord>>();
    if (!exports || !m_then)
        return;
    bool isAfter = false;
    for (const ExportRecord &record : *exports) {
        if (isAfter)
            m_exportsSince.emplace_back(record.id, record.exportedAt);
        isAfter = isAfter || (record.name == m_then->exportName && record.exportedAt == m_then->exportedAt);
    }
}

// Who packs may be named for a restricted case; who reads the pack is not. As in the export for BI tools.
bool Workspace::Private::MonthReader::isHidden(const cases::StoredCase &stored, const Evaluated &dues) const
{
    if (!m_seen)
        return false;
    const auto &byPolicy = m_d.gate.reach().policyCases;
    if (stored.columns.restricted || std::binary_search(byPolicy.begin(), byPolicy.end(), stored.columns.caseNo))
        return true;
    return !m_seen->sees(std::uint32_t(stored.id), std::uint32_t(dues.isOpen ? dues.team : stored.columns.team));
}

void Workspace::Private::MonthReader::countDues(const cases::StoredCase &stored, const due::CaseEvaluator &each)
{
    for (const due::Obligation &obligation : each.obligations()) {
        const auto counted = figures::countedAs(obligation, std::uint32_t(each.reviewerTeam(obligation)), each.isBatched(obligation),
                                                m_d.frameworks, m_d.ranks);
        if (!counted || counted->day < m_monthsQuery.from || counted->day > m_to)
            continue;
        m_months->add(*counted);
        m_misses->add(*counted);
        addMiss(stored, *counted);
        if (counted->day < m_from)
            continue;
        m_byRank->add(*counted);
        m_byTeam->add(*counted);
        addReview(stored, *counted);
    }
}

void Workspace::Private::MonthReader::countMonthEnd(const due::CaseEvaluator &each)
{
    for (const due::Obligation &obligation : each.obligations()) {
        const auto counted = figures::countedAs(obligation, 0, false, m_d.frameworks, m_d.ranks);
        if (counted && m_from <= counted->day && counted->day <= m_to)
            m_atEnd->add(*counted);
    }
}

void Workspace::Private::MonthReader::addReview(const cases::StoredCase &stored, const figures::Counted &counted)
{
    const std::string result = resultOf(counted), stage(due::toWord(counted.stage)), teamCode = m_units.teamCode(counted.team);
    m_items += 'd' + formatDay(counted.day) + ' ' + stage + ' ' + rank(counted.rank) + ' ' + teamCode + ' ' + result + '\n';
    if (!m_byUnit.takes(counted.team, counted.day))
        return;
    const std::string area = m_units.areaName(m_byUnit.areaOf(counted.team, counted.day));
    std::vector<std::string> cells;
    // The team by itself is in the funnel, and with the area that it was in among the teams.
    if (!counted.onTime)
        cells.push_back("missed " + formatDay(counted.day)); // among the days between misses
    for (const std::string &unit : {std::string("all"), "rank " + rank(counted.rank), "area " + area, "team " + teamCode, "team " + area + '/' + teamCode}) {
        cells.push_back(unit + " due");
        cells.push_back(unit + ' ' + result);
        if (counted.completed)
            cells.push_back(unit + " completed");
    }
    m_reviewRows.add({stored.columns.caseNo, stage, formatDay(counted.day), result, rank(counted.rank), area, teamCode}, m_isHidden, cells);
}

// Those that the days between misses are counted from, while they are rare.
void Workspace::Private::MonthReader::addMiss(const cases::StoredCase &stored, const figures::Counted &counted)
{
    if (counted.day < m_yearQuery.from || !m_byUnit.takes(counted.team, counted.day))
        return;
    m_isHiddenInYear = m_isHiddenInYear || m_isHidden;
    if (counted.onTime > 0 || ++m_yearMisses > figures::rareAtMost)
        return;
    m_missRows.add({stored.columns.caseNo, std::string(due::toWord(counted.stage)), formatDay(counted.day), resultOf(counted), rank(counted.rank),
                    m_units.areaName(m_byUnit.areaOf(counted.team, counted.day)), m_units.teamCode(counted.team)},
                   m_isHidden, {});
}

// All or none: which were missed of a number of few in the pack of some month would tell of one that is not listed there.
reports::PackRows Workspace::Private::MonthReader::missRows()
{
    reports::PackRows rows = m_missRows.take();
    rows.total = m_yearMisses;
    if (m_yearMisses > figures::rareAtMost)
        rows.whyNone = "More than " + std::to_string(figures::rareAtMost) + ": those of each month are in the pack of that month.";
    else if (m_isHiddenInYear)
        rows.whyNone = "Some of what fell due in the year is of cases that the reader does not see: those of each month are in the pack of that month.";
    if (!rows.whyNone.empty())
        rows.rows.clear();
    rows.notShown = rows.total - std::int64_t(rows.rows.size());
    return rows;
}

void Workspace::Private::MonthReader::countFlows(const cases::StoredCase &stored, const std::vector<due::Flow> &flows)
{
    for (const due::Flow &flow : flows) {
        if (flow.day < m_from || flow.day > m_to)
            continue;
        const bool isOutcome = flow.kind == due::FlowKind::Outcome;
        const std::string code = isOutcome ? due::outcomeText(flow.code) : flow.kind == due::FlowKind::Filed ? std::to_string(flow.code) : "";
        const std::string what(figures::toWord(flow.kind));
        m_items += 'f' + formatDay(flow.day) + ' ' + what + ' ' + team(flow.team) + ' ' + code + '\n';
        if (!m_byUnit.takes(std::uint32_t(flow.team), flow.day))
            continue;
        m_flows->add(flow, 1);
        std::vector<std::string> cells{what};
        if (isOutcome)
            addOutcomeCells(cells, code, m_reading.positive);
        m_happenedRows.add({stored.columns.caseNo, what, formatDay(flow.day), code,
                            m_units.areaName(m_byUnit.areaOf(std::uint32_t(flow.team), flow.day)), team(flow.team)},
                           m_isHidden, cells);
    }
}

void Workspace::Private::MonthReader::countStock(const cases::StoredCase &stored, const Evaluated &dues)
{
    const figures::StockCase open = figures::stockCase(stored.id, stored.columns, dues);
    m_stock->add(open);
    m_allStock->add(open);
    if (!m_stockFilter->takes(open))
        return;
    const Day recorded = m_asOf.zone.dayOf(open.recordedAt);
    const std::string age(figures::ageBandWord(figures::ageBandOf((m_today - recorded).count())));
    const std::string code = team(dues.team);
    const std::string area = m_units.areaName(m_units.areaAt(open.team, m_today));
    std::vector<std::string> cells{"all", "age " + age};
    std::string list;
    for (std::size_t i = 0; i < figures::watchItemCount; ++i) {
        if (!m_watch->shows(figures::WatchItem(i), open))
            continue;
        const std::string word(figures::toWord(figures::WatchItem(i)));
        list += (list.empty() ? "" : ";") + word;
        cells.push_back("watch " + word);
    }
    for (const std::string &unit : {std::string("all"), "area " + area, "team " + code}) {
        cells.push_back(unit + " open");
        if (open.redBox)
            cells.push_back(unit + " red box");
        if (open.oic == 0)
            cells.push_back(unit + " nobody");
    }
    m_openRows.add({stored.columns.caseNo, formatDay(recorded), age, open.redBox ? "yes" : "no", open.oic == 0 ? "no" : "yes", list, area, code},
                   m_isHidden, cells);
}

void Workspace::Private::MonthReader::countOpenWork(const cases::StoredCase &stored, const Evaluated &dues)
{
    const auto owner = std::uint32_t(dues.team);
    for (const due::OpenItem &item : dues.open) {
        if (!item.dueAt || !m_byUnit.takesToday(owner))
            continue;
        const bool isOverdue = *item.dueAt < m_asOf.now;
        if (isOverdue && item.paused)
            continue;
        if (isOverdue)
            ++m_reading.overdue[rank(item.rank)];
        else
            m_forecast->add(*item.dueAt, item.stage, item.rank, owner, dues.redBox != 0);
        if (*item.dueAt > m_forecast->last())
            continue;
        const Day day = m_asOf.zone.dayOf(*item.dueAt);
        std::vector<std::string> cells{(isOverdue ? "overdue " : "due ") + rank(item.rank)};
        if (!isOverdue)
            addForecastCells(cells, day, rank(item.rank), team(dues.team), dues.redBox != 0);
        m_dueRows.add({stored.columns.caseNo, std::string(due::toWord(item.stage)), formatDay(day), isOverdue ? "yes" : "no", rank(item.rank),
                       m_units.areaName(m_units.areaAt(owner, m_today)), team(dues.team)},
                      m_isHidden, cells);
    }
}

// Of a day, and of the next 7, 14 and 28: together, of the rank, and of the post.
void Workspace::Private::MonthReader::addForecastCells(std::vector<std::string> &cells, Day day, const std::string &rank, const std::string &team,
                                                       bool isRedBox) const
{
    cells.push_back("day " + formatDay(day));
    if (isRedBox)
        cells.push_back("day red " + formatDay(day));
    for (const int days : {7, 14, 28}) {
        if (day >= m_today + std::chrono::days(days))
            continue;
        const std::string within = "in " + std::to_string(days);
        cells.push_back(within);
        cells.push_back(within + ' ' + rank);
        cells.push_back(within + ' ' + rank + '@' + team);
    }
}

// The same items as Workspace::quality() counts.
void Workspace::Private::MonthReader::readOwnWork()
{
    using figures::OwnKind;
    for (const auto kind : {OwnKind::Submitted, OwnKind::Direction, OwnKind::Theme, OwnKind::Review})
        figures::forEachOwnItem(*m_d.facts, kind, m_asOf.zone.startOfDay(m_from), m_asOf.zone.endOfDay(m_to), m_asOf.now,
                                [&](const figures::OwnItem &item) {
                                    if (item.at > m_asOf.now || !m_byUnit.takesToday(item.team))
                                        return;
                                    figures::add(m_reading.quality, item);
                                    m_ownItems[item.caseId].push_back(item);
                                });
}

void Workspace::Private::MonthReader::noteOwnCase(const cases::StoredCase &stored)
{
    const auto found = m_ownItems.find(std::uint32_t(stored.id));
    if (found == m_ownItems.end())
        return;
    for (const figures::OwnItem &item : found->second) {
        const std::string word = wordOf(item.kind);
        std::vector<std::string> cells{word};
        if (item.isMarked)
            cells.push_back(word + " yes");
        if (!item.code.empty())
            cells.push_back(word + ' ' + item.code);
        m_ownRows.add({stored.columns.caseNo, word, formatDay(m_asOf.zone.dayOf(item.at)), item.code, item.isMarked ? "yes" : "no",
                       m_units.teamCode(item.team)},
                      m_isHidden, cells);
    }
}

std::int64_t Workspace::Private::MonthReader::lastChange(const cases::StoredCase &stored) const
{
    std::int64_t last = stored.exportId;
    for (const std::uint32_t id : stored.columnExports)
        last = std::max<std::int64_t>(last, id);
    for (const cases::EventRecord &event : stored.history.events)
        last = std::max<std::int64_t>(last, event.exportId);
    for (const cases::ReviewRecord &review : stored.history.reviews)
        last = std::max<std::int64_t>(last, review.exportId);
    for (const auto &[id, exportedAt] : m_exportsSince) {
        if (stored.absentSince == exportedAt)
            last = std::max(last, id);
    }
    const bool isSince = !m_exportsSince.empty() && last >= m_exportsSince.front().first;
    return isSince ? last : 0;
}

void Workspace::Private::MonthReader::compareMark(const cases::StoredCase &stored)
{
    m_reading.marks.add(stored.columns.caseNo, m_items);
    if (!m_then)
        return;
    const auto &before = m_then->marks.all();
    const auto found = before.find(CaseMarks::keyOf(stored.columns.caseNo));
    m_metMarks += found != before.end() ? 1 : 0;
    const bool isSame = found == before.end() ? m_items.empty() : !m_items.empty() && found->second == CaseMarks::hashOf(m_items);
    if (isSame)
        return;
    if (const std::int64_t id = lastChange(stored); id != 0)
        ++m_reading.changed.byExport[id];
    else
        ++m_reading.changed.byNoExport;
}

void Workspace::Private::MonthReader::finish()
{
    m_reading.byRank = m_byRank->rows();
    m_reading.byTeam = m_byTeam->rows();
    m_reading.rankAtMonthEnd = m_atEnd->rows();
    m_reading.months = m_months->rows();
    m_reading.stock = m_stock->rows();
    if (const auto all = m_allStock->rows(); !all.empty())
        m_reading.allStock = all.front();
    m_reading.forecast = m_forecast->rows();
    m_reading.misses = m_misses->days();
    if (const auto flows = m_flows->rows(); !flows.empty())
        m_reading.flows = flows.front();
    for (RowsBehind *rows : {&m_reviewRows, &m_happenedRows, &m_openRows, &m_dueRows, &m_ownRows})
        m_reading.rows.push_back(rows->take());
    m_reading.rows.push_back(missRows());
    if (m_then)
        m_reading.changed.gone = std::int64_t(m_then->marks.all().size() - m_metMarks);
}

Result<MonthReading> Workspace::Private::readMonth(int month, Instant at, const MonthBefore *then, Progress &progress)
{
    const auto limits = watchLimits();
    const auto positive = positiveOutcomes();
    auto record = readChartRecord();
    if (!limits || !positive || !record)
        return failure(!limits ? limits.error() : !positive ? positive.error() : record.error());
    look();
    if (auto followed = follow(); !followed)
        return failure(followed.error());
    auto posts = capacity({});
    if (!posts)
        return failure(posts.error());
    return storage::guarded(factsPath, [&]() -> Result<MonthReading> {
        followFacts();
        const storage::Snapshot snapshot(*facts);
        MonthReader reader(*this, month, at, then, std::move(*record));
        auto reading = reader.read(*limits, *positive, progress);
        if (reading)
            reading->capacity = std::move(*posts);
        return reading;
    });
}

} // namespace casegrip::workspace
