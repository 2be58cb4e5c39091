// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/time_zone.h"
#include "core/due/types.h"
#include "core/framework/approvals.h"

#include <string>
#include <string_view>
#include <vector>

// The framework file: what a force asks of each rank, as data (due-rules "Framework file"). Read once, checked with
// errors that name the path inside the file.
namespace casegrip::framework
{

// One line of `red_box`. Every field that is named must match; at least one is.
struct RedBoxRule {
    std::string category;
    std::vector<std::string> classes; // empty: not named; matches the principal or any included class
    std::string flag;                 // empty: not named
    std::vector<std::string> risk;    // empty: not named; "" inside is "not graded yet"

    bool matches(const due::Classification &classification) const;
    bool operator==(const RedBoxRule &) const = default;
};

struct Periodic {
    due::ReviewKind kind = due::ReviewKind::Inspector;
    due::Stage stage = due::Stage::Inspector;
    std::string rank;
    int everyDays = 30;
    std::vector<due::ReviewKind> alsoSatisfiedBy;

    bool operator==(const Periodic &) const = default;
};

// The category of red boxes made in Casegrip; no rule of a file may use it.
constexpr std::string_view manualCategory = "manual";

enum class OnReopen { Restart, None };
enum class MissedCycle { Lapse, Hold };

// One version of a framework. Immutable after reading.
struct Framework {
    std::string id;
    std::string version;
    std::string title;
    TimeZone zone = TimeZone::utc();
    std::optional<Instant> effectiveFrom;
    std::vector<RedBoxRule> redBox;
    std::string planRank;
    std::string initialRank;
    int enhancedHours = 24;
    int standardHours = 96;
    std::vector<Periodic> periodic;
    OnReopen onReopen = OnReopen::Restart;
    MissedCycle missedCycle = MissedCycle::Lapse;
    bool pauseWhileSuspended = false;
    std::vector<due::Stage> excludedFromCounting;
    Approvals approvals;

    // Category names in order of first appearance; "manual" is always the last. Bit i of a category mask is
    // categories[i]; at most 63 of the file's own.
    std::vector<std::string> categories;

    // The categories that a classification is in (the manual one is never set here).
    std::uint64_t redBoxOf(const due::Classification &classification) const;
    std::vector<std::string> categoriesIn(std::uint64_t mask) const; // in the order of `categories`
    std::uint64_t manualBit() const { return std::uint64_t{1} << (categories.size() - 1); }
    bool counts(due::Stage stage) const;
    const Periodic *periodicOf(due::Stage stage) const; // none when this framework has no such stage
    const std::string &rankOf(due::Stage stage) const; // empty when this framework has no such stage
};

// Reads and checks one framework file. `name` is what the file is called in messages. The first fault is reported,
// with its path inside the file ("/periodic/1/kind"). Required: id, version, red_box, plan, initial, periodic; the
// other keys default to the values of the shipped framework.
Result<Framework> parse(std::string_view json, const std::string &name);
Result<Framework> load(const std::string &path);
// The crime management framework that is shipped.
Framework shippedDefault();
// The file's text in canonical form, as `framework show --format json` prints it and as it is stored.
std::string toJson(const Framework &framework);

constexpr std::size_t maxVersions = 200; // Obligation::framework is a byte

// The installed versions, by the instant from which each governs: none first, then ascending. Never empty.
// Refused: two versions from the same instant, or with different zones. A candidate alone is a set of one.
struct FrameworkSet {
    std::vector<Framework> versions;

    const TimeZone &zone() const { return versions.front().zone; }
    // The earliest version's effectiveFrom: the go-live.
    std::optional<Instant> goLive() const { return versions.front().effectiveFrom; }
    // Index of the version in force at an instant (the first one before any).
    std::size_t inForceAt(Instant instant) const;
};
Result<FrameworkSet> makeSet(std::vector<Framework> versions);

} // namespace casegrip::framework
