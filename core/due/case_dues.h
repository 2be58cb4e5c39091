// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/columns.h"
#include "core/cases/history.h"
#include "core/due/case_flow.h"
#include "core/due/engine.h"
#include "core/due/own_work.h"

#include <functional>

// From one stored case to what the caches hold about it: its counts in the tallies, its open work, and when that changes
// by itself. Pure, around the engine.
namespace casegrip::due
{

// One obligation as the tallies count it: in a stage that the framework counts, with a due time; done, lapsed or missed,
// or pending: open, and counted as due once its time has passed (due-rules "State at now" and "Compliance").
struct Counted {
    Day dueDay; // local
    Stage stage = Stage::Plan;
    std::uint8_t rank = 0; // see RankNames
    TeamId team{};
    TeamId reviewerTeam{}; // of the person who completed it, then; not completed: `team`
    bool completed = false;
    bool onTime = false;
    bool pending = false;
    bool batched = false; // completed by a review that was signed here in a batch
    Day completedDay = {}; // local; completed only

    bool operator==(const Counted &) const = default;
};

// The one place that says what counts. `version` is the framework version of the obligation, `rank` that of its stage;
// `reviewerTeam` and `batched` are ignored when the obligation is not completed.
std::optional<Counted> countedAs(const Obligation &obligation, const framework::Framework &version, std::uint8_t rank,
                                 TeamId reviewerTeam, bool batched);

// One piece of open work.
struct OpenItem {
    Stage stage = Stage::Plan;
    Variant variant = Variant::None;
    std::uint8_t rank = 0;
    std::uint8_t framework = 0;
    std::uint16_t episode = 1;
    std::uint32_t cycle = 1;
    Instant opensAt;
    std::optional<Instant> dueAt;
    bool paused = false;
    bool counted = true;
    TeamId dueTeam{}; // that it is attributed to

    bool operator==(const OpenItem &) const = default;
};

struct CaseDues {
    std::optional<Instant> nextChangeAt;
    std::vector<Counted> counted;
    std::string packedCounted; // `counted` as the due_case table keeps it
    std::vector<Flow> flows;
    std::string packedFlows; // `flows`, likewise
    std::vector<OpenItem> open;
    std::optional<Instant> planSince;    // opening of the plan that is owed
    std::optional<Instant> contactDueAt; // the victim is to be told by then, see figures::StockCase
    bool isOpen = false; // the case has an open episode now
    TeamId team{};       // that owns the case now
    std::uint64_t redBox = 0;
    std::optional<Instant> lastReviewAt;
    ReviewKind lastReviewKind = ReviewKind::Plan;

    bool operator==(const CaseDues &) const = default;
};

// The ranks that frameworks name, each once, in the order plan, initial, periodic, version after version.
std::vector<std::string> rankNames(const framework::FrameworkSet &frameworks);

// Turns stored cases into CaseDues; keeps its scratch memory between cases. One thread at a time.
class CaseEvaluator
{
public:
    // The team that an officer belonged to at an instant.
    using TeamOfOfficer = std::function<TeamId(cases::OfficerId, Instant)>;

    CaseEvaluator(const framework::FrameworkSet &frameworks, const std::vector<Classification> &classifications,
                  TeamOfOfficer teamOfOfficer);

    void evaluate(const cases::CaseColumns &columns, const cases::History &history,
                  const OwnWork &own, Instant now, CaseDues &into);
    // The obligations of the last evaluate().
    const std::vector<Obligation> &obligations() const { return m_dues.obligations; }
    // The engine's view of the last case; valid until the next evaluate() or view().
    const CaseHistory &view(const cases::CaseColumns &columns, const cases::History &history,
                            const OwnWork &own);
    // The review that Obligation::review or Reason::review of the last case names.
    struct CompletedBy {
        std::string_view ref;
        cases::OfficerId reviewer{};
        std::uint32_t exportId = 0; // 0: only here
        bool batched = false;       // signed here in one step with others
    };
    // The team, at completion, of who completed one of obligations(); otherwise the team that owes it.
    TeamId reviewerTeam(const Obligation &obligation) const;
    // The review that completed it was signed in a batch.
    bool isBatched(const Obligation &obligation) const { return obligation.review >= 0 && review(obligation.review).batched; }
    CompletedBy review(int index) const { return m_sources[std::size_t(index)]; }
    Engine &engine() { return m_engine; }

private:
    void addOwnReviews(const std::vector<OwnReview> &own, const cases::History &history);
    const framework::FrameworkSet &m_frameworks;
    Engine m_engine;
    TeamOfOfficer m_teamOfOfficer;
    std::vector<std::vector<std::uint8_t>> m_rankOfStage; // by version, by stage
    std::vector<Event> m_events;
    std::vector<Review> m_reviews;
    std::vector<CompletedBy> m_sources; // beside them
    CaseHistory m_view;
    Dues m_dues;
    FlowReader m_flows;
};

// The packed form of CaseDues::counted in the due_case table.
void pack(const std::vector<Counted> &counted, std::string &into);
[[nodiscard]] bool unpack(std::string_view body, std::vector<Counted> &into);

} // namespace casegrip::due
