// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/case_store.h"
#include "core/journal/columns.h"
#include "core/reviews/review_store.h"
#include "core/workspace/review_desk.h"
#include "core/workspace/whose_direction.h"

#include <algorithm>
#include <map>

// Reading reviews, directions and themes.
namespace casegrip::workspace
{
namespace
{

// Those that the export has now.
std::vector<cases::ReviewView> ofTheExport(const cases::CaseView &view)
{
    std::vector<cases::ReviewView> there;
    std::copy_if(view.reviews.begin(), view.reviews.end(), std::back_inserter(there),
                 [](const auto &review) { return review.inRecords; });
    for (cases::ReviewView &review : there)
        review.inExport = true; // whatever counts here
    return there;
}

DirectionOfCase directionOf(const storage::Statement &row)
{
    return {std::string(row.text(0)), journal::toHex(journal::bytesOf<32>(row.text(1))), int(row.number(2)),
            std::string(row.text(3)), std::string(row.text(4)), std::string(row.text(5)), std::string(row.text(6)),
            row.instant(8), row.optionalInstant(9), int(row.number(10)), row.number(11) != 0,
            std::string(row.text(14))};
}

} // namespace

Result<ReviewsOfCase> ReviewDesk::reviewsOf(const std::string &caseNo)
{
    const auto view = m_workspace.readCase(caseNo);
    if (!view)
        return failure(view.error());
    auto here = fold(caseNo);
    if (!here)
        return failure(here.error());
    ReviewsOfCase all{std::move(*here), ofTheExport(*view), {}};
    all.seen = reviews::matchReviews(all.here, all.there, m_d.frameworks.zone());
    return all;
}

Result<FoundReview> ReviewDesk::find(const std::string &ref)
{
    FoundReview found;
    auto state = findState(ref, found.caseNo);
    if (!state)
        return failure(state.error());
    found.state = std::move(*state);
    const auto all = reviewsOf(found.caseNo);
    if (!all)
        return failure(all.error());
    for (const reviews::SeenReview &seen : all->seen) {
        if (seen.ref == found.state.ref)
            found.seen = seen;
    }
    std::copy_if(all->here.directions.begin(), all->here.directions.end(), std::back_inserter(found.directions),
                 [&](const auto &direction) { return direction.ref == found.state.ref; });
    return found;
}

Result<std::vector<DirectionOfCase>> ReviewDesk::directions(const DirectionQuery &query)
{
    std::vector<DirectionOfCase> found;
    if (auto allowed = m_d.permit(access::Action::Search); !allowed)
        return failure(allowed.error());
    if (!m_d.facts)
        return found;
    return storage::guarded(m_d.factsPath, [&]() -> Result<std::vector<DirectionOfCase>> {
        m_d.followFacts();
        const auto me = std::int64_t(m_d.names.findOfficer(actor().officerId).value_or(cases::OfficerId{}));
        m_d.gate.wantRoster();
        m_d.look();
        WhoseDirection whose(m_d.gate.directory(), m_d.gate.person(), m_d.gate.reach().duty, m_d.gate.today());
        const auto isMine = [&](const storage::Statement &row) {
            const std::string_view owner = row.text(5);
            const std::string_view ownerId = row.text(6);
            if (row.text(7) == actor().login)
                return true;
            if (!ownerId.empty())
                return ownerId == actor().officerId;
            if (owner == "oic")
                return me != 0 && row.number(12) == me;
            return whose.isMine(std::string(owner), m_d.names.teamCode(due::TeamId(row.number(13))));
        };
        storage::Statement row(*m_d.facts, query.caseNo.empty() ? query.withClosed ? "reviews/directions" : "reviews/open_directions"
                                                                : "reviews/directions_about");
        if (!query.caseNo.empty())
            row << query.caseNo;
        while (found.size() < query.limit && row.step()) {
            if ((query.withClosed || row.number(11) != 0) && (!query.mine || isMine(row)) && m_d.sees(std::string(row.text(0))))
                found.push_back(directionOf(row));
        }
        return found;
    });
}

Result<ReviewsOfCase> Workspace::reviewsOf(const std::string &caseNo) { return ReviewDesk(*this).reviewsOf(caseNo); }
Result<FoundReview> Workspace::findReview(const std::string &ref) { return ReviewDesk(*this).find(ref); }
Result<std::vector<DirectionOfCase>> Workspace::directions(const DirectionQuery &query)
{
    return ReviewDesk(*this).directions(query);
}

Result<std::vector<ThemeCount>> Workspace::themes(Instant from, Instant to)
{
    std::vector<ThemeCount> counts;
    if (auto allowed = d->permit(access::Action::SeeFigures); !allowed)
        return failure(allowed.error());
    if (!d->facts)
        return counts;
    return storage::guarded(d->factsPath, [&]() -> Result<std::vector<ThemeCount>> {
        d->followFacts();
        const figures::SomeTeams among(d->teamsCounted(), figures::readUnits(*d->facts));
        std::map<std::string, int> cases;
        storage::Statement row(*d->facts, "reviews/themes_of_cases");
        row << from << to;
        while (row.step())
            cases[std::string(row.text(0))] += among.has(std::uint32_t(row.number(1))) ? 1 : 0;
        for (const auto &[theme, count] : cases) {
            if (count > 0)
                counts.push_back({theme, count});
        }
        std::stable_sort(counts.begin(), counts.end(), [](const auto &a, const auto &b) { return a.cases > b.cases; });
        return counts;
    });
}

} // namespace casegrip::workspace
