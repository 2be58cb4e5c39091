// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/calendar.h"

#include <algorithm>
#include <array>

namespace casegrip::demo
{
namespace
{

constexpr std::array<unsigned, 24> hourWeights = {5,  4,  3, 2,  2,  2,  3,  5,  7, 9, 10, 10,
                                                  10, 10, 9, 10, 10, 10, 11, 10, 9, 8, 7,  6};
constexpr std::array<unsigned, 7> weekdayWeights = {98, 102, 99, 98, 99, 106, 108}; // Sunday first
constexpr std::array<unsigned, 12> monthWeights = {95, 93, 98, 99, 103, 105, 107, 104, 101, 102, 98, 95};

unsigned weightOf(LocalTime local)
{
    const Day day = std::chrono::floor<std::chrono::days>(local);
    const auto hour = std::size_t(std::chrono::floor<std::chrono::hours>(local - day).count());
    const auto weekday = std::chrono::weekday{day}.c_encoding();
    const auto month = unsigned(std::chrono::year_month_day{day}.month());
    const bool nightOut = (weekday == 0 || weekday == 6) && hour < 4;
    return hourWeights[hour] * weekdayWeights[weekday] * monthWeights[month - 1] * (nightOut ? 2 : 1) / 100;
}

struct Knot {
    std::int64_t days;
    std::uint32_t survivors;
};
// A little under the published points where writing up in office hours moves closings later.
constexpr auto survival =
    std::to_array<Knot>({{0, 1'000'000}, {1, 952'000},  {2, 906'000},   {4, 820'000},   {7, 707'000},
                         {10, 610'000},  {14, 496'000}, {21, 417'000},  {30, 329'000},  {45, 275'000},
                         {60, 230'000},  {90, 160'000}, {105, 141'000}, {120, 125'000}, {180, 87'500},
                         {240, 61'000},  {360, 30'000}, {540, 10'500},  {720, 3'700},   {1460, 0}});

} // namespace

Rhythm::Rhythm(const TimeZone &zone, Instant from, Instant to, std::int64_t cases)
    : m_from(std::chrono::floor<std::chrono::hours>(from)), m_places(std::uint64_t(cases) * 1024)
{
    std::uint64_t sum = 0;
    for (Instant hour = m_from; hour + std::chrono::hours{1} <= to; hour += std::chrono::hours{1})
        m_weightTo.push_back(sum += weightOf(zone.toLocal(hour)));
}

Instant Rhythm::recordedAt(std::int64_t index, std::uint32_t jitter) const
{
    const std::uint64_t place = std::uint64_t(index) * 1024 + jitter;
    const std::uint64_t point = m_weightTo.back() * place / m_places;
    const auto hour = std::upper_bound(m_weightTo.begin(), m_weightTo.end(), point);
    const std::uint64_t start = hour == m_weightTo.begin() ? 0 : *(hour - 1);
    const std::uint64_t second = (point - start) * 3600 / (*hour - start);
    return m_from + std::chrono::hours{hour - m_weightTo.begin()} + Seconds{second};
}

Instant workingMoment(const TimeZone &zone, Instant at, Stream &stream)
{
    const Day day = zone.dayOf(at);
    // Two dice: the middle of the day is the likeliest. One in eight is written at night.
    const auto second = stream.chance(125) ? stream.below(86'400)
                                           : 7 * 3600 + stream.below(15 * 1800) + stream.below(15 * 1800);
    return zone.toInstant(LocalTime{day} + Seconds{second});
}

Seconds timeToClose(std::uint32_t survivors)
{
    const auto after = std::find_if(survival.begin() + 1, survival.end() - 1,
                                    [survivors](const Knot &knot) { return knot.survivors <= survivors; });
    const auto &before = *(after - 1);
    const std::int64_t span = (after->days - before.days) * 86'400;
    const std::int64_t part = before.survivors - survivors;
    return Seconds{before.days * 86'400 + span * part / (before.survivors - after->survivors)};
}

Seconds timeToAllocate(bool red, Stream &stream)
{
    const auto hours = [&stream](std::int64_t low, std::int64_t high) {
        return Seconds{stream.between(low * 3600, high * 3600)};
    };
    const auto share = stream.below(1000);
    if (share < (red ? 700U : 450U))
        return Seconds{stream.between(600, 4 * 3600)};
    if (share < (red ? 960U : 800U))
        return hours(4, 24);
    if (share < (red ? 985U : 920U))
        return hours(24, 48);
    return hours(48, 240);
}

} // namespace casegrip::demo
