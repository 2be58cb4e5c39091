// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The values that the due engine takes and gives (due-rules: "The case's life", "Stages", "State at now"). Plain
// structs without a database, clock or Qt; texts that repeat (teams, classifications) are numbers that a store hands
// out, so that a million cases can be computed in seconds.
namespace casegrip::due
{

// A team as the store numbers it; 0 is "no team" (the column is empty).
enum class TeamId : std::uint32_t {};
// One full snapshot of class, included classes, flags and risk, as the store numbers it (see Classification).
enum class ClassificationId : std::uint32_t {};

// What red-box rules look at. Lists are sorted and without repeats; an empty risk is "not graded".
struct Classification {
    std::string principal;             // Home Office class, "8Q"
    std::vector<std::string> included; // included classes
    std::vector<std::string> flags;    // "domestic_abuse", "knife", ...
    std::string risk;                  // "standard", "medium", "high", ""

    bool operator==(const Classification &) const = default;
};

enum class EventKind : std::uint8_t {
    // In the order in which events of one instant apply.
    Transferred,
    Allocated,
    Classified,
    Suspended,
    Resumed,
    Filed,
    Reopened,
    // Facts that move no due time.
    Arrested,
    Contacted,
};

enum class ReviewKind : std::uint8_t {
    Plan,
    InitialStandard,
    InitialEnhanced,
    Inspector,
    ChiefInspector,
    Superintendent,
    IqPlan,
    Audit,
};
constexpr int reviewKindCount = 8;

// A stage is the plan, the initial review, or one periodic review, which bears the name of its kind.
enum class Stage : std::uint8_t { Plan, Initial, Inspector, ChiefInspector, Superintendent, IqPlan, Audit };
constexpr int stageCount = 7;

enum class Variant : std::uint8_t { None, Standard, Enhanced };

enum class State : std::uint8_t { DoneOnTime, DoneLate, Open, Overdue, Lapsed, Missed, Cancelled, Paused };

struct Event {
    Instant at;
    EventKind kind = EventKind::Allocated;
    TeamId team{};                     // Transferred: the new team
    ClassificationId classification{}; // Classified: the full snapshot

    bool operator==(const Event &) const = default;
};

struct Review {
    std::string_view ref; // order among reviews of one instant
    Instant completedAt;
    ReviewKind kind = ReviewKind::Plan;
    bool counts = true; // false: withdrawn, or no longer in the export
    std::optional<Instant> returnedAt = {}; // from then on it counts no more; resubmitted, it is a further review

    // It exists, and nothing has taken it back, at an instant.
    bool countsAt(Instant at) const { return counts && completedAt <= at && (!returnedAt || *returnedAt > at); }
    bool operator==(const Review &) const = default;
};

// A manual red box made in Casegrip; it adds the category "manual" from `from` until `until`.
struct ManualRedBox {
    Instant from;
    std::optional<Instant> until;

    bool operator==(const ManualRedBox &) const = default;
};

// One case as the engine sees it. Spans point into storage of the caller. Events are in file order (the engine
// orders them); reviews in any order.
struct CaseHistory {
    Instant recordedAt;
    std::optional<Instant> allocatedAt; // the column allocated_at
    TeamId firstTeam{};                 // the column first_team; 0: use team
    TeamId team{};                      // the column team
    ClassificationId classification{};  // the columns of cases.csv
    std::span<const Event> events;
    std::span<const Review> reviews;
    std::span<const ManualRedBox> manualRedBoxes;
};

// One review (or plan) that the framework asks of one rank for one case.
struct Obligation {
    Stage stage = Stage::Plan;
    Variant variant = Variant::None; // Initial only
    State state = State::Open;
    std::uint8_t framework = 0; // index of the governing framework in the FrameworkSet
    std::uint16_t episode = 1;  // 1 is the first
    std::uint32_t cycle = 1;    // restarts at 1 in each episode
    Instant opensAt;
    std::optional<Instant> dueAt; // none: no due time, or a pause is running
    std::optional<Instant> completedAt;
    std::int32_t review = -1; // index into CaseHistory::reviews of the review that satisfied it
    TeamId team{};            // that owned the case at min(dueAt, now); no due time: at opening
    // Red-box categories (bits, see Framework::categories) at that same instant; 0 is "not red".
    std::uint64_t redBox = 0;

    bool operator==(const Obligation &) const = default;
};

// What one case owes, and when that changes by itself.
struct Dues {
    // In the order plan, initial, periodic entries as in the framework; within a stage by episode, then opening.
    std::vector<Obligation> obligations;
    // The earliest instant after `now` at which the result would differ other than by an open obligation becoming
    // overdue (a cycle lapses, a fact dated later than now comes to exist, a framework comes into force).
    std::optional<Instant> nextChangeAt;
};

inline bool isDone(State state) { return state == State::DoneOnTime || state == State::DoneLate; }
// Waiting for somebody: in the queue.
inline bool isPending(State state)
{
    return state == State::Open || state == State::Overdue || state == State::Paused;
}

// The words of the contract: "done_on_time", "initial", "enhanced" (Variant::None is ""), "initial_enhanced",
// "transferred". The parse functions give nothing for an unknown word.
std::string_view toWord(State state);
std::string_view toWord(Stage stage);
std::string_view toWord(Variant variant);
std::string_view toWord(ReviewKind kind);
std::string_view toWord(EventKind kind);
std::optional<State> parseState(std::string_view word);
std::optional<Stage> parseStage(std::string_view word);
std::optional<ReviewKind> parseReviewKind(std::string_view word);
std::optional<EventKind> parseEventKind(std::string_view word);

} // namespace casegrip::due
