// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/block.h"

#include <algorithm>
#include <numeric>

namespace casegrip::demo
{
namespace
{

// Harm, and a suspect to pursue, keep a case open; chance does most of the rest.
std::uint32_t persistence(const Nature &nature, Stream &stream)
{
    const auto &offence = offences()[std::size_t(nature.offence)];
    const bool graded = nature.risk == Risk::Medium || nature.risk == Risk::High;
    return std::uint32_t(offence.slowness + (nature.named ? 180 : 0) + (graded ? 150 : 0)) +
           stream.below(1200);
}

// Deals one duration to each case: those with the most persistence get the longest, and all of them together
// follow the published survival.
void dealDurations(std::vector<Nature> &natures, const std::vector<std::uint32_t> &persistences,
                   Stream &stream)
{
    std::vector<std::uint32_t> order(natures.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return persistences[a] > persistences[b]; });
    const auto share = std::uint64_t(survivorsInAll);
    for (std::size_t place = 0; place < order.size(); ++place) {
        const auto survivors = (share * place + stream.below(std::uint32_t(share))) / order.size();
        natures[order[place]].firstDuration = timeToClose(std::uint32_t(survivors));
    }
}

Nature dealNature(Deck &offenceDeck, Deck &riskDeck, Stream &stream)
{
    Nature nature;
    nature.offence = offenceOfCard(offenceDeck.deal());
    const auto &offence = offences()[std::size_t(nature.offence)];
    nature.domestic = stream.chance(offence.domestic);
    nature.knife = stream.chance(offence.knife);
    nature.named = stream.chance(nature.domestic ? std::max(offence.named, 950) : offence.named);
    const bool violence =
        offence.group == Group::ViolenceWithInjury || offence.group == Group::ViolenceWithoutInjury;
    nature.stalkingIncluded = violence && nature.domestic && stream.chance(25);
    if (nature.domestic)
        nature.risk = riskOfCard(riskDeck.deal());
    return nature;
}

} // namespace

Register::Register(const DemoOptions &options, const TimeZone &zone, Instant from)
    : m_zone(zone), m_seed(options.seed), m_rhythm(zone, from, options.asOf, options.cases),
      m_firstYear(yearOf(0))
{
    const int lastYear = yearOf(options.cases - 1);
    for (int year = m_firstYear; year <= lastYear; ++year) {
        std::int64_t low = 0;
        for (std::int64_t high = options.cases; low < high;) {
            const std::int64_t middle = (low + high) / 2;
            if (yearOf(middle) < year)
                low = middle + 1;
            else
                high = middle;
        }
        m_firstOfYear.push_back(low);
    }
}

Instant Register::recordedAt(std::int64_t index) const
{
    Stream stream(m_seed, Purpose::Recording, std::uint64_t(index));
    return m_rhythm.recordedAt(index, stream.below(1024));
}

int Register::yearOf(std::int64_t index) const
{
    return int(std::chrono::year_month_day{m_zone.dayOf(recordedAt(index))}.year());
}

std::string Register::number(std::int64_t index) const
{
    const int year = yearOf(index);
    const std::int64_t inYear = index - m_firstOfYear[std::size_t(year - m_firstYear)];
    Stream stream(m_seed, Purpose::Recording, std::uint64_t(index) + (std::uint64_t{1} << 40));
    const std::string running = std::to_string(2 * inYear + 1 + stream.below(2));
    const std::string shortYear = std::to_string(100 + year % 100).substr(1);
    return "99" + shortYear + std::string(7 - std::min<std::size_t>(7, running.size()), '0') + running;
}

BlockMaker::BlockMaker(const DemoOptions &options, const World &world, const framework::Framework &framework,
                       const Register &registered)
    : m_options(options), m_world(world), m_register(registered), m_reviewing(world, framework)
{
}

std::vector<Nature> BlockMaker::dealNatures(std::int64_t block, std::int64_t count) const
{
    Deck offenceDeck(Stream(m_options.seed, Purpose::Offences, std::uint64_t(block)), offenceCards);
    Deck riskDeck(Stream(m_options.seed, Purpose::Risks, std::uint64_t(block)), riskCards);
    Stream stream(m_options.seed, Purpose::Nature, std::uint64_t(block));
    std::vector<Nature> natures;
    std::vector<std::uint32_t> persistences;
    for (std::int64_t i = 0; i < count; ++i) {
        natures.push_back(dealNature(offenceDeck, riskDeck, stream));
        persistences.push_back(persistence(natures.back(), stream));
    }
    dealDurations(natures, persistences, stream);
    return natures;
}

NextDay BlockMaker::nextDay(const Case &life) const
{
    Stream stream(m_options.seed, Purpose::NextDay, std::uint64_t(life.index));
    const bool changed = stream.below(100'000) < std::uint32_t(m_options.changedPercent * 1000);
    return {changed, m_world.asOf + Seconds{1 + stream.below(23 * 3600)}};
}

std::vector<Case> BlockMaker::tellLives(std::int64_t block) const
{
    const std::int64_t first = block * casesInBlock;
    const std::int64_t count = std::min(casesInBlock, m_options.cases - first);
    const auto natures = dealNatures(block, count);
    Biographer biographer(m_world, Stream(m_options.seed, Purpose::Outcomes, std::uint64_t(block)));
    std::vector<Case> lives(natures.size());
    for (std::size_t i = 0; i < lives.size(); ++i) {
        auto &life = lives[i];
        life.index = first + std::int64_t(i);
        life.number = m_register.number(life.index);
        life.recordedAt = m_register.recordedAt(life.index);
        life.nature = natures[i];
        biographer.tell(life, Stream(m_options.seed, Purpose::Life, std::uint64_t(life.index)));
    }
    return lives;
}

std::vector<std::vector<WrittenReview>> BlockMaker::review(std::int64_t block, const std::vector<Case> &lives)
{
    std::unique_lock lock(m_mutex);
    m_turn.wait(lock, [this, block] { return m_nextBlock == block; });
    std::vector<std::vector<WrittenReview>> reviews(lives.size());
    for (std::size_t i = 0; i < lives.size(); ++i) {
        const Stream stream(m_options.seed, Purpose::Reviews, std::uint64_t(lives[i].index));
        m_reviewing.review(lives[i], stream, m_options.dense ? 6 : 0, reviews[i]);
    }
    ++m_nextBlock;
    m_turn.notify_all();
    return reviews;
}

BlockRows BlockMaker::make(std::int64_t block)
{
    const auto lives = tellLives(block);
    const auto reviews = review(block, lives);
    BlockRows rows;
    for (std::size_t i = 0; i < lives.size(); ++i) {
        const Stream texts(m_options.seed, Purpose::Texts, std::uint64_t(lives[i].index));
        writeCase(m_world, lives[i], reviews[i], nextDay(lives[i]), texts, rows);
    }
    return rows;
}

} // namespace casegrip::demo
