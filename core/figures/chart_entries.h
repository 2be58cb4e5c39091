// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/journal/new_entry.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// The entries of the journal about charts, version 1 each: what happened on a day, typed in once, and targets
// with the day from which they hold. They are about no case. Those that make one refuse what the fold would
// not understand; those that read one give nothing for such a payload. Whether somebody may make one is
// core/access/permission.h's.
namespace casegrip::figures
{

namespace type
{
constexpr std::string_view annotated = "chart.annotated";
constexpr std::string_view annotationWithdrawn = "chart.annotation_withdrawn";
constexpr std::string_view targetSet = "target.set";
constexpr std::string_view targetWithdrawn = "target.withdrawn";
} // namespace type

constexpr int fewestBaselineMonths = 12, mostBaselineMonths = 60; // Annotation::baselineMonths
constexpr std::size_t maxAnnotation = 200; // characters: it stands under every chart

// Something that happened, of an area, a team or (neither) the whole force. With a reason to rebase, the
// limits of every chart that it concerns begin anew with the first whole month from that day.
struct Annotation {
    Day day;
    std::string area; // name; empty when there is a team
    std::string team; // code
    std::string text;
    std::string rebaseReason; // empty: it changes no limit
    // The limits that begin anew are those of so many months, and later months do not move them; 0: of all months.
    int baselineMonths = 0;

    bool rebases() const { return !rebaseReason.empty(); }
    bool operator==(const Annotation &) const = default;
};

// A percentage that can have a target.
enum class TargetRate : std::uint8_t { Completed, OnTime, OnTimeOfDue };
constexpr std::array<std::string_view, 3> targetRateWords = {"completed_rate", "on_time_rate",
                                                       "on_time_of_due_rate"}; // definitions.h
std::string_view toWord(TargetRate rate);
std::optional<TargetRate> parseTargetRate(std::string_view word);

// Of the whole force, from that day on until the next one of the same rate.
struct Target {
    TargetRate rate = TargetRate::OnTimeOfDue;
    Day from;
    std::optional<int> perMille; // 0 to 1000; none: from then on there is no target

    bool operator==(const Target &) const = default;
};
// "85" or "85.5" percent as 850 or 855; nothing for anything else.
std::optional<int> parsePercentage(std::string_view text);

// Invalid: an area and a team at once, a text that is blank, of several lines or too long, a baseline without a
// reason to rebase or of other than 12 to 60 months, a target beyond 0 to 100 %.
Result<journal::NewEntry> annotationEntry(const Annotation &annotation);
Result<journal::NewEntry> targetEntry(const Target &target);
journal::NewEntry annotationWithdrawnEntry(const journal::EntryId &annotation);
journal::NewEntry targetWithdrawnEntry(const journal::EntryId &target);

std::optional<Annotation> readAnnotation(const QJsonObject &payload);
std::optional<Target> readTarget(const QJsonObject &payload);
std::optional<journal::EntryId> readWithdrawn(const QJsonObject &payload);

} // namespace casegrip::figures
