// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/life.h"

#include <array>

// Who reviewed a case and when: each obligation of the framework in its order, done on time, late or not at
// all, so that completion and punctuality come out as published for each rank.
namespace casegrip::demo
{

struct WrittenReview {
    Instant at;
    due::ReviewKind kind = due::ReviewKind::Plan;
    int reviewer = -1;
};

// What one stage has come to among the obligations of one block of cases. Each decision is drawn with the
// chance that brings the tally back to its rates, so a block is never off by more than one obligation.
class Tally
{
public:
    // Per mille: of the due ones completed, of the completed ones on time.
    constexpr Tally(int completed, int onTime) : m_completedRate(completed), m_onTimeRate(onTime) {}

    // Shall the next one that falls due be completed? `care` shifts the chance (per mille) without moving the
    // sum.
    bool wantsCompleted(int care, Stream &stream) const;
    bool wantsOnTime(Stream &stream) const;
    // The chance, per mille, of one that is closed before its due time to have been done.
    int onTimeOfDue() const { return int(m_completedRate * m_onTimeRate / 1000); }
    void count(bool completed, bool onTime);

private:
    static int chance(std::int64_t rate, std::int64_t of, std::int64_t done);
    std::int64_t m_completedRate, m_onTimeRate;
    std::int64_t m_due = 0, m_completed = 0, m_onTime = 0;
};

// Makes the reviews of all cases, one case after the other in the order of recording.
class Reviewing
{
public:
    Reviewing(const World &world, const framework::Framework &framework);
    // Fills `into` in order of time. `atLeast`: voluntary reviews and audits until there are as many.
    void review(const Case &life, Stream stream, std::size_t atLeast, std::vector<WrittenReview> &into);

private:
    struct Asked { // one obligation
        due::Stage stage;
        Instant opens;
        Instant due;
        Instant lateUntil; // a review after this does not satisfy it any more
        Instant end;       // of the episode, or of time
        bool onlyLate =
            false; // the cycle before lapsed: a review up to `due` would have been late for that one
    };

    Tally &tallyOf(due::Stage stage, Instant due);
    std::optional<Instant> answer(const Asked &asked);
    std::optional<Instant> lateMoment(const Asked &asked);
    Instant onTimeMoment(const Asked &asked);
    void plan();
    void initial(const Episode &episode);
    void turnsRedWhileOpen(const Episode &episode, Instant due, Instant red);
    void enhanced(const Episode &episode, Instant opens, Instant due);
    void periodic(const Episode &episode, const framework::Periodic &stage);
    void voluntary(std::size_t atLeast);
    void write(Instant at, due::ReviewKind kind);
    int reviewerOf(Instant at, due::ReviewKind kind);
    bool redAt(Instant at) const;
    std::optional<Instant> turnsRedAfter(Instant at) const;
    Instant endOf(const Episode &episode) const
    {
        return std::min(episode.closed.value_or(m_world.asOf), m_world.asOf);
    }

    const World &m_world;
    const framework::Framework &m_framework;
    // By stage and due time; the last twelve months, up to the day of the export, apart from all others.
    std::array<Tally, due::stageCount> m_earlier, m_lately, m_later;
    Instant m_latelyFrom, m_latelyTo;
    // The case in hand.
    const Case *m_life = nullptr;
    Stream m_stream{0, Purpose::Reviews, 0};
    std::vector<WrittenReview> *m_into = nullptr;
};

} // namespace casegrip::demo
