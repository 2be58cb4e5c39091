// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/history.h"

#include "core/base/packing.h"

namespace casegrip::cases
{
namespace
{

constexpr std::uint64_t format = 1;
constexpr std::uint64_t formatWithOfficers = 2; // of the few cases that have changed hands

void packEvent(Packer &out, const EventRecord &event)
{
    out.number(std::uint64_t(event.kind) << 1 | std::uint64_t(event.inferred));
    out.signedNumber(toEpoch(event.at));
    out.number(std::uint64_t(event.classification));
    out.number(std::uint64_t(event.officer));
    out.number(std::uint64_t(event.team));
    out.number(event.exportId);
    out.text(event.outcome);
    out.text(event.note);
}

EventRecord unpackEvent(Unpacker &in)
{
    EventRecord event;
    const auto bits = in.number();
    event.kind = static_cast<due::EventKind>(bits >> 1);
    event.inferred = (bits & 1) != 0;
    event.at = fromEpoch(in.signedNumber());
    event.classification = static_cast<due::ClassificationId>(in.number());
    event.officer = static_cast<OfficerId>(in.number());
    event.team = static_cast<due::TeamId>(in.number());
    event.exportId = std::uint32_t(in.number());
    event.outcome = in.text();
    event.note = in.text();
    if ((bits >> 1) > std::uint64_t(due::EventKind::Contacted))
        in.fail();
    return event;
}

void packReview(Packer &out, const ReviewRecord &review)
{
    out.number(std::uint64_t(review.kind) << 1 | std::uint64_t(review.inExport));
    out.signedNumber(toEpoch(review.completedAt));
    out.number(std::uint64_t(review.reviewer));
    out.number(review.exportId);
    out.text(review.ref);
    out.text(review.decision);
    out.text(review.text);
}

ReviewRecord unpackReview(Unpacker &in)
{
    ReviewRecord review;
    const auto bits = in.number();
    review.kind = static_cast<due::ReviewKind>(bits >> 1);
    review.inExport = (bits & 1) != 0;
    review.completedAt = fromEpoch(in.signedNumber());
    review.reviewer = static_cast<OfficerId>(in.number());
    review.exportId = std::uint32_t(in.number());
    review.ref = in.text();
    review.decision = in.text();
    review.text = in.text();
    if ((bits >> 1) >= due::reviewKindCount)
        in.fail();
    return review;
}

} // namespace

void pack(const History &history, std::string &into)
{
    into.clear();
    Packer out(into);
    out.number(history.formerOfficers.empty() ? format : formatWithOfficers);
    out.number(history.events.size());
    out.number(history.reviews.size());
    for (const auto &event : history.events)
        packEvent(out, event);
    for (const auto &review : history.reviews)
        packReview(out, review);
    if (history.formerOfficers.empty())
        return;
    out.number(history.formerOfficers.size());
    for (const OfficerId officer : history.formerOfficers)
        out.number(std::uint64_t(officer));
}

bool unpack(std::string_view body, History &into)
{
    into.clear();
    Unpacker in(body);
    const auto written = in.number();
    if (written != format && written != formatWithOfficers)
        return false;
    const auto events = in.number();
    const auto reviews = in.number();
    if (events > body.size() || reviews > body.size())
        return false;
    for (std::uint64_t i = 0; i < events && in.good(); ++i)
        into.events.push_back(unpackEvent(in));
    for (std::uint64_t i = 0; i < reviews && in.good(); ++i)
        into.reviews.push_back(unpackReview(in));
    const auto officers = written == formatWithOfficers ? in.number() : 0;
    if (officers > body.size())
        return false;
    for (std::uint64_t i = 0; i < officers && in.good(); ++i)
        into.formerOfficers.push_back(static_cast<OfficerId>(in.number()));
    return in.good() && in.atEnd();
}

} // namespace casegrip::cases
