// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/match.h"

#include "core/base/json.h"
#include "core/due/own_work.h"
#include "core/reviews/log_text.h"

#include <algorithm>
#include <array>
#include <set>

namespace casegrip::reviews
{
namespace
{

QString withoutLayout(const std::string &text)
{
    return toQString(text).simplified();
}

bool isSameWork(const ReviewState &here, const cases::ReviewView &there)
{
    const SignedReview &review = here.latest().review;
    return there.kind == review.kind && there.reviewerId == review.author.id;
}

// Which version the export's text is, the latest first; none: another text.
std::optional<int> versionPasted(const ReviewState &here, const QString &text, const TimeZone &zone)
{
    for (auto version = here.versions.rbegin(); version != here.versions.rend(); ++version) {
        if (text.contains(withoutLayout(logText(version->review, zone))))
            return version->review.version;
    }
    return {};
}

SeenReview compare(const ReviewState &here, const cases::ReviewView &there, std::size_t index,
                   const TimeZone &zone)
{
    const QString text = withoutLayout(there.text);
    if (!isSameWork(here, there))
        return {Seen::Altered, here.ref, index, 0};
    if (text.isEmpty())
        return {Seen::Pasted, here.ref, index, 0};
    const auto version = versionPasted(here, text, zone);
    return {version ? Seen::Pasted : Seen::Altered, here.ref, index, version.value_or(0)};
}

} // namespace

std::string_view toWord(Seen seen)
{
    static constexpr std::array<std::string_view, 4> words = {"not_pasted", "pasted", "altered",
                                                              "only_there"};
    return words[std::size_t(seen)];
}

std::vector<SeenReview> matchReviews(const CaseReviews &here, const std::vector<cases::ReviewView> &there,
                                     const TimeZone &zone)
{
    std::vector<SeenReview> found;
    std::set<std::size_t> ours;
    for (const ReviewState &review : here.reviews) {
        SeenReview best{Seen::NotPasted, review.ref, {}, 0};
        for (std::size_t i = 0; i < there.size(); ++i) {
            if (!there[i].inExport || !due::isSameReview(review.ref, isSameWork(review, there[i]), there[i].ref, there[i].text))
                continue;
            ours.insert(i);
            // One that is as it was signed is the answer, whatever else quotes its reference.
            if (best.seen != Seen::Pasted)
                best = compare(review, there[i], i, zone);
        }
        found.push_back(best);
    }
    for (std::size_t i = 0; i < there.size(); ++i) {
        if (there[i].inExport && !ours.contains(i))
            found.push_back({Seen::OnlyThere, there[i].ref, i, 0});
    }
    return found;
}

const cases::ReviewView *lastOnlyThere(const CaseReviews &here, const std::vector<cases::ReviewView> &there, const TimeZone &zone,
                                       Instant now)
{
    const cases::ReviewView *last = nullptr;
    for (const SeenReview &one : matchReviews(here, there, zone)) {
        if (one.seen != Seen::OnlyThere)
            continue;
        const cases::ReviewView &review = there[*one.there];
        if (review.completedAt <= now && (!last || review.completedAt >= last->completedAt))
            last = &review;
    }
    return last;
}

} // namespace casegrip::reviews
