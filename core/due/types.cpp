// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/due/types.h"

namespace casegrip::due
{
namespace
{

constexpr std::array<std::string_view, 8> stateWords = {"done_on_time", "done_late", "open",      "overdue",
                                                        "lapsed",       "missed",    "cancelled", "paused"};
constexpr std::array<std::string_view, stageCount> stageWords = {
    "plan", "initial", "inspector", "chief_inspector", "superintendent", "iq_plan", "audit"};
constexpr std::array<std::string_view, 3> variantWords = {"", "standard", "enhanced"};
constexpr std::array<std::string_view, reviewKindCount> reviewKindWords = {
    "plan",           "initial_standard", "initial_enhanced", "inspector", "chief_inspector",
    "superintendent", "iq_plan",          "audit"};
constexpr std::array<std::string_view, 9> eventKindWords = {"transferred", "allocated", "classified",
                                                            "suspended",   "resumed",   "filed",
                                                            "reopened",    "arrested",  "contacted"};

template <typename T, std::size_t N>
std::optional<T> parse(const std::array<std::string_view, N> &words, std::string_view word)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (words[i] == word)
            return static_cast<T>(i);
    }
    return {};
}

} // namespace

std::string_view toWord(State state) { return stateWords[std::size_t(state)]; }
std::string_view toWord(Stage stage) { return stageWords[std::size_t(stage)]; }
std::string_view toWord(Variant variant) { return variantWords[std::size_t(variant)]; }
std::string_view toWord(ReviewKind kind) { return reviewKindWords[std::size_t(kind)]; }
std::string_view toWord(EventKind kind) { return eventKindWords[std::size_t(kind)]; }
std::optional<State> parseState(std::string_view word) { return parse<State>(stateWords, word); }
std::optional<Stage> parseStage(std::string_view word) { return parse<Stage>(stageWords, word); }
std::optional<ReviewKind> parseReviewKind(std::string_view word) { return parse<ReviewKind>(reviewKindWords, word); }
std::optional<EventKind> parseEventKind(std::string_view word) { return parse<EventKind>(eventKindWords, word); }

} // namespace casegrip::due
