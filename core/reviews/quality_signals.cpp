// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/quality_signals.h"

#include "core/forms/similarity.h"

#include <algorithm>

namespace casegrip::reviews
{
namespace
{

constexpr std::size_t reviewsRunning = 3;

bool isText(const forms::SaidAnswer &answer)
{
    return answer.type == forms::toWord(forms::QuestionType::Text);
}

std::vector<std::string> textsOf(const SignedReview &review)
{
    std::vector<std::string> texts;
    for (const forms::SaidAnswer &answer : review.content.answers) {
        if (isText(answer))
            texts.push_back(answer.words);
    }
    return texts;
}

void addLike(const forms::SaidAnswer &answer, const SignedReview &earlier, Signal::Kind kind,
             std::vector<Signal> &into)
{
    const auto texts = textsOf(earlier);
    if (const auto found = forms::mostSimilar(answer.words, texts))
        into.push_back({kind, answer.question, earlier.ref, found->similarity, 0, answer.row});
}

void addLikeThere(const forms::SaidAnswer &answer, const cases::ReviewView &last, std::vector<Signal> &into)
{
    if (const auto found = forms::similarPart(answer.words, last.text))
        into.push_back({Signal::Kind::LikeLast, answer.question, last.ref, *found, 0, answer.row});
}

// Those that count, the newest last, without the versions of this one.
std::vector<const SignedReview *> earlierOfCase(const SignedReview &review, const CaseReviews &ofCase)
{
    std::vector<const SignedReview *> earlier;
    for (const ReviewState &state : ofCase.reviews) {
        if (state.counts() && state.ref != review.ref)
            earlier.push_back(&state.latest().review);
    }
    std::stable_sort(earlier.begin(), earlier.end(),
                     [](const auto *a, const auto *b) { return a->signedAt < b->signedAt; });
    return earlier;
}

bool givesNothing(const SignedReview &review, const std::vector<const SignedReview *> &earlier)
{
    const std::size_t before = reviewsRunning - 1;
    return review.directions.empty() && earlier.size() >= before &&
           std::all_of(earlier.end() - std::ptrdiff_t(before), earlier.end(),
                       [](const auto *one) { return one->directions.empty(); });
}

} // namespace

std::vector<Signal> signalsOf(const SignedReview &review, std::span<const SignedReview> ownRecent,
                              const CaseReviews &ofCase, const cases::ReviewView *lastThere)
{
    std::vector<Signal> found;
    const auto earlier = earlierOfCase(review, ofCase);
    const bool isLastThere = lastThere && (earlier.empty() || lastThere->completedAt > earlier.back()->signedAt);
    for (const forms::SaidAnswer &answer : review.content.answers) {
        if (!isText(answer))
            continue;
        for (const SignedReview &own : ownRecent)
            addLike(answer, own, Signal::Kind::LikeOwn, found);
        if (isLastThere)
            addLikeThere(answer, *lastThere, found);
        else if (!earlier.empty())
            addLike(answer, *earlier.back(), Signal::Kind::LikeLast, found);
    }
    if (givesNothing(review, earlier))
        found.push_back({Signal::Kind::NoDirection, {}, {}, 0, 0});
    for (const DirectionState &direction : ofCase.directions) {
        if (direction.isOpen() && direction.timesOverdue() >= 2)
            found.push_back({Signal::Kind::OverdueTwice, {}, {}, 0, direction.given.number});
    }
    return found;
}

} // namespace casegrip::reviews
