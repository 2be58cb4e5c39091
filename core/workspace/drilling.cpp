// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/month_store.h"
#include "core/figures/own_work_store.h"
#include "core/storage/statement.h"
#include "core/workspace/private.h"

#include <algorithm>

// The rows behind a figure. What is counted and what is listed is asked of one selection.
namespace casegrip::workspace
{

// Finds the rows of one selection, as of one moment. What the actor does not see is counted alone.
class Workspace::Private::CellFinder
{
public:
    CellFinder(Private &d, CellRows &rows)
        : m_d(d), m_rows(rows), m_selection(rows.selection), m_units(figures::readUnits(*d.facts)), m_asOf(asOfThen(d, rows.asOf)),
          m_byUnit(m_selection.area, m_selection.team, m_units, m_asOf), m_seen(d.seen())
    {
    }

    // What comes first. Afterwards `rows.candidates` waits for lookOn(), or everything is found.
    Done begin(const figures::WatchLimits &limits)
    {
        switch (figures::sourceOf(m_selection.figure)) {
        case figures::Source::Obligations:
        case figures::Source::Flows:
            return beginItems();
        case figures::Source::Stock:
            findStock(limits);
            break;
        case figures::Source::OpenWork:
            findOpenWork();
            break;
        case figures::Source::OwnWork:
            findOwnWork();
            break;
        }
        sortFound();
        m_rows.total = std::int64_t(m_rows.found.size()) + m_rows.notShown;
        return {};
    }
    // Until so many rows are found, or there are no more. Everything, when something may not be shown: how much has to be said.
    void lookOn(std::size_t wanted)
    {
        if (m_seen)
            wanted = SIZE_MAX;
        figures::CaseItemReader reader(*m_d.facts);
        while (!m_rows.candidates.empty() && m_rows.found.size() < wanted) {
            const auto id = m_rows.candidates.back();
            m_rows.candidates.pop_back();
            const auto &items = reader.read(id);
            takeItems(id, items.counted, items.flows);
        }
    }

private:
    static figures::AsOf asOfThen(Private &d, Instant then)
    {
        return {d.frameworks.zone(), d.ranks, then, d.teamsCounted(), &d.gate.sight().officers};
    }
    bool isOfObligations() const { return figures::sourceOf(m_selection.figure) == figures::Source::Obligations; }

    Done beginItems()
    {
        if (!m_d.usesCaches) {
            m_d.evaluateEach([&](const cases::StoredCase &stored, const due::CaseEvaluator &, const due::CaseDues &dues) {
                m_open = &dues.open;
                takeItems(std::uint32_t(stored.id), dues.counted, dues.flows);
                m_open = nullptr;
            });
            sortFound();
            m_rows.total = std::int64_t(m_rows.found.size()) + m_rows.notShown;
            return {};
        }
        const auto counted = isOfObligations() ? countObligations() : countFlows();
        if (!counted)
            return failure(counted.error());
        m_rows.total = *counted;
        const auto wants = [&](figures::Month month, std::uint32_t team) {
            return m_byUnit.takesAny(team, std::max(m_selection.from, figures::firstDay(month)),
                                     std::min(m_selection.to, figures::lastDay(month)));
        };
        m_rows.candidates = figures::casesOfMonths(*m_d.facts, figures::monthOf(m_selection.from), figures::monthOf(m_selection.to), wants);
        return {};
    }
    Result<std::int64_t> countObligations()
    {
        figures::ComplianceQuery query;
        query.from = m_selection.from;
        query.to = m_selection.to;
        query.by = {figures::Key::Stage};
        query.rank = m_selection.rank;
        query.area = m_selection.area;
        query.team = m_selection.team;
        query.among = m_asOf.among;
        const auto rows = figures::compliance(*m_d.facts, query, m_asOf, m_d.tallies);
        if (!rows)
            return failure(rows.error());
        std::int64_t sum = 0;
        for (const figures::ComplianceRow &row : *rows) {
            if (m_selection.stage.empty() || row.keys[0] == m_selection.stage)
                sum += countIn(row);
        }
        return sum;
    }
    std::int64_t countIn(const figures::ComplianceRow &row) const
    {
        switch (m_selection.figure) {
        case figures::Figure::Due:
            return row.due;
        case figures::Figure::Completed:
            return row.completed;
        case figures::Figure::OnTime:
            return row.onTime;
        case figures::Figure::Late:
            return row.completed - row.onTime;
        case figures::Figure::NotCompleted:
            return row.due - row.completed;
        case figures::Figure::Missed:
            return row.due - row.onTime;
        default:
            return row.batched;
        }
    }
    Result<std::int64_t> countFlows()
    {
        const figures::FlowQuery query{m_selection.from, m_selection.to, {}, m_selection.area, m_selection.team};
        std::int64_t sum = 0;
        for (const figures::FlowRow &row : figures::flows(*m_d.facts, query, m_units, m_asOf))
            sum += countIn(row);
        return sum;
    }
    std::int64_t countIn(const figures::FlowRow &row) const
    {
        switch (m_selection.figure) {
        case figures::Figure::Recorded:
            return row.recorded;
        case figures::Figure::Filed:
            return row.filed;
        case figures::Figure::Reopened:
            return row.reopened;
        case figures::Figure::Arrested:
            return row.arrests;
        default:
            break;
        }
        std::int64_t sum = 0;
        for (const auto &[code, count] : row.outcomes) {
            const auto &codes = m_selection.outcomes;
            sum += codes.empty() || std::find(codes.begin(), codes.end(), code) != codes.end() ? count : 0;
        }
        return sum;
    }

    void takeItems(std::uint32_t caseId, const std::vector<due::Counted> &counted, const std::vector<due::Flow> &flows)
    {
        if (!isOfObligations()) {
            for (const due::Flow &flow : flows) {
                if (figures::takes(m_selection, flow) && m_byUnit.takes(std::uint32_t(flow.team), flow.day))
                    add(caseId, flow.day, {}, {});
            }
            return;
        }
        const auto isOverdue = [&](const due::Counted &item) { return isOverdueNow(caseId, item); };
        for (const due::Counted &item : counted) {
            if (m_byUnit.takes(std::uint32_t(item.team), item.dueDay) && figures::takes(m_selection, item, m_d.ranks, isOverdue))
                add(caseId, item.dueDay, item.stage, {});
        }
    }
    // Its day says it, but for today's.
    bool isOverdueNow(std::uint32_t caseId, const due::Counted &item)
    {
        const Day today = m_byUnit.today();
        if (item.dueDay != today)
            return item.dueDay < today;
        const auto isIt = [&](const std::optional<Instant> &dueAt) {
            return dueAt && *dueAt < m_asOf.now && m_asOf.zone.dayOf(*dueAt) == today;
        };
        if (m_open)
            return std::any_of(m_open->begin(), m_open->end(),
                               [&](const due::OpenItem &open) { return open.stage == item.stage && isIt(open.dueAt); });
        storage::Statement open(*m_d.facts, "figures/open_dues_of_case");
        open << std::int64_t(caseId) << std::int64_t(item.stage);
        bool isOverdue = false;
        while (open.step())
            isOverdue = isOverdue || isIt(open.optionalInstant(0));
        return isOverdue;
    }

    void findStock(const figures::WatchLimits &limits)
    {
        const figures::StockQuery query{{}, m_selection.area, m_selection.team, m_selection.oic};
        const auto officers = m_d.officerNotes();
        const figures::StockFilter filter(query, m_units, officers, m_asOf);
        const figures::WatchRule rule(limits, m_asOf.zone, m_asOf.now);
        m_d.forEachOpenCase([&](const figures::StockCase &open) {
            const Day recorded = m_asOf.zone.dayOf(open.recordedAt);
            if (!filter.takes(open))
                return;
            const auto age = figures::ageBandOf((m_byUnit.today() - recorded).count());
            const bool isIt = m_selection.figure == figures::Figure::Open ||
                              (m_selection.figure == figures::Figure::OpenRedBox && open.redBox) ||
                              (m_selection.figure == figures::Figure::OpenOfAge && age == m_selection.ageBand) ||
                              (m_selection.figure == figures::Figure::Watched && rule.shows(m_selection.watch, open));
            if (isIt)
                add(open.caseId, recorded, {}, open.team);
        });
    }
    void findOpenWork()
    {
        m_d.forEachOpenWork(m_byUnit, m_selection.oic, [&](const due::OpenWork &work) {
            if (work.paused || work.dueAt == due::OpenWork::noDueAt)
                return;
            if ((!m_selection.rank.empty() && m_d.ranks.at(work.rank) != m_selection.rank) ||
                (!m_selection.stage.empty() && due::toWord(work.stage) != m_selection.stage))
                return;
            const Instant dueAt = unpackInstant(work.dueAt);
            const Day day = m_asOf.zone.dayOf(dueAt);
            const bool isOverdue = dueAt < m_asOf.now;
            const bool isIt = m_selection.figure == figures::Figure::Overdue
                                  ? isOverdue
                                  : !isOverdue && m_selection.from <= day && day <= m_selection.to &&
                                        (work.redBox || m_selection.figure == figures::Figure::FallsDue);
            if (isIt)
                add(work.caseId, day, work.stage, work.team);
        });
    }
    static figures::OwnKind kindOf(figures::Figure figure)
    {
        if (figure == figures::Figure::Submitted || figure == figures::Figure::Returned)
            return figures::OwnKind::Submitted;
        return figure == figures::Figure::Themes ? figures::OwnKind::Theme : figures::OwnKind::Direction;
    }
    void findOwnWork()
    {
        const bool onlyMarked =
            m_selection.figure == figures::Figure::Returned || m_selection.figure == figures::Figure::DirectionsDone;
        figures::forEachOwnItem(*m_d.facts, kindOf(m_selection.figure), m_asOf.zone.startOfDay(m_selection.from),
                                m_asOf.zone.endOfDay(m_selection.to), m_asOf.now, [&](const figures::OwnItem &item) {
                                    const bool isCode = m_selection.code.empty() || item.code == m_selection.code;
                                    if (m_byUnit.takesToday(item.team) && isCode && (item.isMarked || !onlyMarked))
                                        add(item.caseId, m_asOf.zone.dayOf(item.at), {}, item.team);
                                });
    }

    // `team`: that owns the case now; none: not known yet.
    void add(std::uint32_t caseId, Day day, std::optional<due::Stage> stage, std::optional<std::uint32_t> team)
    {
        if (m_seen && !m_seen->sees(caseId, team ? *team : teamOf(caseId))) {
            ++m_rows.notShown;
            return;
        }
        figures::CellRow &row = m_rows.found.emplace_back();
        row.caseId = caseId;
        row.day = day;
        row.stage = stage;
    }
    std::uint32_t teamOf(std::uint32_t caseId)
    {
        storage::Statement row(*m_d.facts, "figures/cell_row");
        row << std::int64_t(caseId);
        const auto team = row.step() ? std::uint32_t(row.number(2)) : 0;
        row.reset();
        return team;
    }
    void sortFound()
    {
        std::stable_sort(m_rows.found.begin(), m_rows.found.end(),
                         [](const figures::CellRow &a, const figures::CellRow &b) { return a.caseId > b.caseId; });
    }

    Private &m_d;
    CellRows &m_rows;
    const figures::Selection &m_selection;
    const figures::UnitCalendar m_units;
    const figures::AsOf m_asOf;
    const figures::UnitFilter m_byUnit;
    const SeenWork *m_seen;                              // null: everything is
    const std::vector<due::OpenItem> *m_open = nullptr; // of the case that is looked at, in a replay
};

Result<figures::CellPage> Workspace::cell(const figures::Selection &selection, std::size_t offset, std::size_t limit)
{
    if (auto checked = figures::check(selection); !checked)
        return failure(checked.error());
    for (const auto action : {access::Action::SeeFigures, access::Action::Search}) {
        if (auto allowed = d->permit(action); !allowed)
            return failure(allowed.error());
    }
    if (!selection.oic.empty()) {
        if (auto allowed = d->permit(access::Action::SeePersonFigures, {.officerId = selection.oic}); !allowed)
            return failure(allowed.error());
    }
    if (!d->facts)
        return figures::CellPage{};
    const auto limits = watchLimits();
    if (!limits)
        return failure(limits.error());
    return storage::guarded(d->factsPath, [&]() -> Result<figures::CellPage> {
        d->followFacts();
        const storage::Snapshot snapshot(*d->facts);
        (void)d->seen(); // who sees something else by now begins anew
        const int turn = d->gate.turn();
        const bool goesOn = offset > 0 && d->cellRows && d->cellRows->selection == selection;
        CellRows rows = goesOn ? std::move(*d->cellRows) : CellRows{selection, now(), {}, {}, 0, 0};
        d->cellRows.reset();
        Private::CellFinder finder(*d, rows);
        if (auto begun = goesOn ? Done() : finder.begin(*limits); !begun)
            return failure(begun.error());
        finder.lookOn(offset + limit);
        figures::CellPage page;
        page.total = rows.total;
        page.notShown = rows.notShown;
        page.isDrillable = rows.notShown == 0 || rows.total >= figures::fewestWithHidden;
        if (page.isDrillable && offset < rows.found.size())
            page.rows.assign(rows.found.begin() + std::ptrdiff_t(offset),
                             rows.found.begin() + std::ptrdiff_t(std::min(offset + limit, rows.found.size())));
        for (figures::CellRow &row : page.rows)
            d->fillIn(row);
        if (d->gate.turn() == turn)
            d->cellRows = std::move(rows);
        return page;
    });
}

void Workspace::Private::fillIn(figures::CellRow &row)
{
    storage::Statement texts(*facts, "figures/cell_row");
    texts << std::int64_t(row.caseId);
    if (!texts.step())
        return;
    row.caseNo = texts.text(0);
    row.classTitle = texts.text(1);
    row.team = names.teamCode(due::TeamId(texts.number(2)));
    row.oicId = names.officerCode(cases::OfficerId(texts.number(3)));
    texts.reset();
}

} // namespace casegrip::workspace
