// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/explanation.h"
#include "core/due/timeline.h"

// One case being ruled on: what the rules of the stages ask of the case and how they raise obligations.
// Internal to the engine.
namespace casegrip::due
{

// The red-box categories of each classification under each framework version, computed once each.
class RedBoxTable
{
public:
    RedBoxTable(const framework::FrameworkSet &frameworks,
                const std::vector<Classification> &classifications);
    // Categories of the standing; the manual box is one of them.
    std::uint64_t of(std::size_t version, const Standing &standing);

private:
    void extend(std::size_t version);

    const framework::FrameworkSet &m_frameworks;
    const std::vector<Classification> &m_classifications;
    std::vector<std::vector<std::uint64_t>> m_masks; // by version, by classification
};

using Trails = std::vector<std::vector<Reason>>;

class Ruling
{
public:
    Ruling(const framework::FrameworkSet &frameworks, const std::vector<Classification> &classifications);

    // Everything the case owes at `now`; with `trails`, also why.
    void rule(const CaseHistory &history, Instant now, Dues &into, Trails *trails);

    // See Engine.
    std::uint64_t redBoxAt(const CaseHistory &history, Instant at, Instant now);
    TeamId teamAt(const CaseHistory &history, Instant at);

    // For the stages.
    const Timeline &timeline() const { return m_timeline; }
    const framework::FrameworkSet &frameworks() const { return m_frameworks; }
    Instant now() const { return m_now; }
    const TimeZone &zone() const { return m_frameworks.zone(); }
    const framework::Framework &version(std::size_t index) const { return m_frameworks.versions[index]; }
    const framework::Framework &governing(const Obligation &obligation) const
    {
        return version(obligation.framework);
    }
    // Open across the go-live: no plan, no initial, and periodic clocks start at the go-live.
    bool isAcrossGoLive(const Episode &episode) const { return episode.opens < m_goLive; }
    Instant clockStart(const Episode &episode) const { return std::max(episode.opens, m_goLive); }

    bool isRed(std::size_t version, Instant at, const Episode &episode);
    bool turnsRedAt(std::size_t version, Instant at, const Episode &episode);
    // The first instant after `after`, up to the episode's close, at which the case turns red under a
    // version.
    std::optional<Instant> turnsRed(std::size_t version, Instant after, const Episode &episode);

    // The first review in [from, upTo] that `accepts` and that the stage has not used yet; null when there is
    // none.
    template <typename Accepts>
    const TimedReview *firstReview(Stage stage, Instant from, Instant upTo, Accepts accepts) const;

    // Raises an obligation; the reference holds until the next one is raised.
    Obligation &open(Stage stage, const Episode &episode, std::uint32_t cycle, Instant opens);
    void satisfy(Obligation &obligation, const TimedReview &review);
    // Gives the obligation its state, team and red box once due time and completion are known.
    void settle(Obligation &obligation, const Episode &episode);
    void assign(Obligation &obligation);
    // The result will differ at this instant by itself.
    void changesAt(Instant instant);

    // Whether somebody asks why; note() is only called then.
    bool isExplaining() const { return m_trails != nullptr; }
    void note(const Obligation &obligation, Reason reason);
    void noteStart(const Obligation &obligation, const Episode &episode);
    void noteStanding(const Obligation &obligation, const Episode &episode, ReasonCode code, Instant at,
                      std::optional<Instant> due = {});

private:
    void noteReturned(const Obligation &obligation, const Episode &episode);
    bool couldSatisfy(const Obligation &obligation, ReviewKind kind) const;
    bool raisesWork(const Episode &episode) const { return !episode.closed || *episode.closed >= m_goLive; }

    const framework::FrameworkSet &m_frameworks;
    RedBoxTable m_redBoxes;
    std::vector<Stage> m_periodicStages; // of all versions, in order of first appearance
    Instant m_goLive = Instant::min();

    Timeline m_timeline;
    std::vector<std::uint8_t> m_usedBy; // by review: the stages that it satisfied, one bit each
    Instant m_now;
    const CaseHistory *m_history = nullptr;
    Dues *m_dues = nullptr;
    Trails *m_trails = nullptr;
};

// The stages: each raises what it asks of one episode.
void raisePlan(Ruling &ruling, const Episode &episode);
void raiseInitial(Ruling &ruling, const Episode &episode);
void raisePeriodic(Ruling &ruling, const Episode &episode, Stage stage);

template <typename Accepts>
const TimedReview *Ruling::firstReview(Stage stage, Instant from, Instant upTo, Accepts accepts) const
{
    const auto reviews = m_timeline.reviews();
    auto review =
        std::lower_bound(reviews.begin(), reviews.end(), from,
                         [](const TimedReview &candidate, Instant at) { return candidate.at < at; });
    for (; review != reviews.end() && review->at <= upTo; ++review) {
        const bool used = (m_usedBy[std::size_t(review->review)] >> int(stage)) & 1;
        if (!used && accepts(*review))
            return &*review;
    }
    return nullptr;
}

} // namespace casegrip::due
