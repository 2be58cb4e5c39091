// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/rows.h"

#include "core/demo/export_writer.h"
#include "core/demo/phrases.h"

#include <algorithm>

namespace casegrip::demo
{
namespace
{

std::string joined(const std::vector<std::string> &values)
{
    std::string text;
    for (const auto &value : values) {
        if (!text.empty())
            text += ';';
        text += value;
    }
    return text;
}

Row &operator<<(Row &row, const std::optional<Instant> &value)
{
    return value ? row << *value : row.skip();
}

// Flags that no rule looks at; they do not change during a case's life.
std::string withOtherFlags(std::string flags, const Case &life)
{
    Stream stream(std::uint64_t(life.index), Purpose::Texts, 1);
    const auto add = [&flags](std::string_view flag) {
        if (!flags.empty())
            flags += ';';
        flags += flag;
    };
    const auto group = offences()[std::size_t(life.nature.offence)].group;
    if (group == Group::Harassment && stream.chance(350))
        add("online");
    if (group == Group::Shoplifting && stream.chance(80))
        add("retail_worker");
    if (stream.chance(60))
        add("repeat_victim");
    if (stream.chance(30))
        add("alcohol");
    return flags;
}

void writeEvent(const World &world, const Case &life, const Happening &happening, BlockRows &into)
{
    Row row(into.events);
    row << life.number << happening.at << due::toWord(happening.kind);
    if (happening.snapshot >= 0) {
        const auto &snapshot = life.snapshots[std::size_t(happening.snapshot)];
        row << offences()[std::size_t(snapshot.offence)].code << joined(includedClasses(snapshot))
            << withOtherFlags(joined(flagsOf(snapshot)), life) << toWord(snapshot.risk);
    } else {
        row.skip(4);
    }
    row << (happening.officer >= 0 ? world.force.officers()[std::size_t(happening.officer)].id
                                   : std::string_view{})
        << (happening.team >= 0 ? world.force.units()[std::size_t(happening.team)].code : std::string_view{})
        << happening.outcome << happening.note;
    row.end();
    ++into.eventCount;
}

void writeReview(const World &world, const Case &life, const WrittenReview &review, std::size_t number,
                 bool amended, Stream &texts, BlockRows &into)
{
    std::string text;
    const auto decision = decisionOf(review.kind, texts);
    appendReviewText(review.kind, texts, text);
    if (amended)
        text += " Addendum: checked again with the officer.";
    Row row(into.reviews);
    row << "R" + life.number + "-" + std::to_string(number) << life.number << due::toWord(review.kind)
        << (review.reviewer >= 0 ? world.force.officers()[std::size_t(review.reviewer)].id
                                 : std::string_view{})
        << review.at << decision << text;
    row.end();
    ++into.reviewCount;
}

std::string_view victimWord(Victim victim)
{
    constexpr std::array<std::string_view, 3> words = {"person", "organisation", "none"};
    return words[std::size_t(victim)];
}

std::string_view victimSupports(const Case &life, Victim victim, Stream &stream)
{
    if (victim == Victim::State)
        return "";
    if (life.outcome == "16" || life.outcome == "14")
        return "no";
    return stream.chance(820) ? "yes" : stream.chance(600) ? "unknown" : "no";
}

std::string_view suspectWord(const Case &life)
{
    if (!life.nature.named)
        return "none";
    return life.outcome == "1" ? "charged"
           : life.arrestedAt   ? "arrested"
           : life.wantedSince  ? "wanted"
                               : "named";
}

Instant lastUpdate(const Case &life, const std::vector<WrittenReview> &reviews)
{
    Instant last = std::max(life.recordedAt, life.statusAt);
    if (!life.happenings.empty())
        last = std::max(last, life.happenings.back().at);
    return reviews.empty() ? last : std::max(last, reviews.back().at);
}

// Six months after recording, to the day or the last of a shorter month.
Day limitOf(const World &world, const Case &life)
{
    const std::chrono::year_month_day date{world.zone.dayOf(life.recordedAt)};
    const auto later = date + std::chrono::months{6};
    return later.ok() ? Day{later} : Day{later.year() / later.month() / std::chrono::last};
}

void writeCaseRow(const World &world, const Case &life, const std::vector<WrittenReview> &reviews,
                  const NextDay &next, Stream &stream, BlockRows &into)
{
    const auto &offence = offences()[std::size_t(life.snapshots.back().offence)];
    const auto &known = life.snapshots.back();
    const auto &posting = life.postings.back();
    const auto &officers = world.force.officers();
    const auto &units = world.force.units();
    const bool allocated = posting.officer >= 0;
    const int supervisor = allocated ? world.force.sergeant(posting.team, posting.officer) : -1;
    Row row(into.cases);
    row << life.number << life.recordedAt << life.allocatedAt
        << (allocated ? officers[std::size_t(posting.officer)].id : std::string_view{})
        << (allocated ? officers[std::size_t(supervisor)].id : std::string_view{})
        << units[std::size_t(life.postings.front().team)].code << units[std::size_t(posting.team)].code
        << offence.code << offence.title << joined(includedClasses(known))
        << withOtherFlags(joined(flagsOf(known)), life) << toWord(known.risk)
        << (known.risk == Risk::None ? ""
            : life.index % 3 == 0    ? "dash"
                                     : "dara")
        << life.status << life.statusAt << life.outcome << life.outcomeAt << victimWord(offence.victim)
        << victimSupports(life, offence.victim, stream) << suspectWord(life) << life.bailUntil
        << life.ruiSince << life.wantedSince;
    if (offence.summaryOnly)
        row << formatDay(limitOf(world, life));
    else
        row.skip();
    row << (next.changed && life.contactInterval > 0 ? std::optional<Instant>(next.at) : life.lastContactAt);
    if (life.contactInterval > 0)
        row << std::int64_t(life.contactInterval);
    else
        row.skip();
    const auto phrases = summaries(offence.group);
    row << (stream.chance(2) ? "yes" : "no") << phrases[stream.below(std::uint32_t(phrases.size()))]
        << (next.changed ? next.at : lastUpdate(life, reviews));
    row.end();
    ++into.caseCount;
}

} // namespace

void writeCase(const World &world, const Case &life, const std::vector<WrittenReview> &reviews,
               const NextDay &next, Stream texts, BlockRows &into)
{
    writeCaseRow(world, life, reviews, next, texts, into);
    for (const auto &happening : life.happenings)
        writeEvent(world, life, happening, into);
    std::size_t number = 0;
    for (const auto &review : reviews)
        writeReview(world, life, review, ++number, next.changed, texts, into);
    if (!next.changed)
        return;
    const int officer = life.postings.back().officer;
    if (life.contactInterval > 0)
        writeEvent(world, life, {next.at, due::EventKind::Contacted, -1, officer, -1, {}, {}}, into);
    const WrittenReview audit{next.at, due::ReviewKind::Audit,
                              officer >= 0 ? world.force.sergeant(life.postings.back().team, officer) : -1};
    writeReview(world, life, audit, ++number, false, texts, into);
}

} // namespace casegrip::demo
