// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/types.h"
#include "core/framework/framework.h"

#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <vector>

// Random cases and frameworks for the due rules, drawn so that instants coincide often and every switch is
// met.
namespace casegrip::test
{

// The same seed gives the same throws on every platform.
class Dice
{
public:
    explicit Dice(std::uint64_t seed) : m_engine(seed) {}
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(m_engine() % count); }
    int between(int least, int most)
    {
        return least + static_cast<int>(below(static_cast<std::size_t>(most - least + 1)));
    }
    bool chance(int percent) { return between(1, 100) <= percent; }
    template <typename List>
    const auto &pick(const List &list)
    {
        return list[below(list.size())];
    }

private:
    std::mt19937_64 m_engine;
};

// One case with the frameworks and the `now` under which it is judged; owns everything that it names.
struct DueCase {
    framework::FrameworkSet frameworks;
    std::vector<due::Classification> classifications;
    Instant recordedAt;
    std::optional<Instant> allocatedAt;
    due::TeamId firstTeam{};
    due::TeamId team{};
    due::ClassificationId classification{};
    std::vector<due::Event> events;
    std::vector<due::Review> reviews; // refs point to constants
    std::vector<due::ManualRedBox> manualRedBoxes;
    Instant now;

    due::CaseHistory history() const;
};

DueCase randomCase(std::uint64_t seed);

// The smallest case found, by leaving out one thing after the other, for which `fails` is still true.
DueCase shrunk(DueCase start, const std::function<bool(const DueCase &)> &fails);

// For people: the case and its frameworks, and a list of obligations, one fact a line.
std::string describe(const DueCase &due);
std::string describe(const std::vector<due::Obligation> &obligations);

} // namespace casegrip::test
