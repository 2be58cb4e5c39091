// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/approval_fold.h"

#include "core/forms/template.h"

#include <algorithm>
#include <array>

namespace casegrip::reviews
{
namespace
{

using journal::Entry;
using journal::EntryId;

class Judging
{
public:
    Judging(ReviewState &state, const std::vector<Heard> &heard, const std::map<EntryId, std::size_t> &submissions)
        : m_state(state), m_heard(heard), m_submissions(submissions)
    {
    }

    void run()
    {
        for (const Heard &heard : m_heard)
            m_state.decisions.push_back(decision(heard));
        for (Decision &one : m_state.decisions) {
            if (one.holds() && one.said.verdict == Verdict::Approved)
                one.effect = effectAmongOthers(one);
        }
    }

private:
    Decision decision(const Heard &heard)
    {
        Decision made{heard.entry->id, heard.entry->envelope.authoredAt, heard.entry->envelope.author, heard.said, 0, {}, Effect::NoVersion};
        if (const ReviewVersion *version = versionOf(heard.said.hash)) {
            made.version = version->review.version;
            made.submission = version->entry;
            made.effect = effectOf(heard, *version);
        }
        return made;
    }

    const ReviewVersion *versionOf(const journal::Hash &hash) const
    {
        const auto found = std::find_if(m_state.versions.begin(), m_state.versions.end(),
                                        [&](const auto &version) { return !version.isUndone && version.hash == hash; });
        return found == m_state.versions.end() ? nullptr : &*found;
    }

    Effect effectOf(const Heard &heard, const ReviewVersion &version) const
    {
        const auto &asked = version.review.approval;
        if (!asked)
            return Effect::NotAsked;
        if (isByAuthor(heard))
            return Effect::OwnReview;
        if (!forms::isRankOrAbove(heard.said.by.rank, asked->rank))
            return Effect::RankTooLow;
        if (isReplacedBefore(version, heard.place))
            return Effect::Stale;
        return knewOfAnother(heard, version) ? Effect::Late : Effect::Holds;
    }

    // By the officer or by the login that signed any version, or on behalf of that officer.
    bool isByAuthor(const Heard &heard) const
    {
        return std::any_of(m_state.versions.begin(), m_state.versions.end(), [&](const ReviewVersion &version) {
            const std::string &author = version.review.author.id;
            return author == heard.said.by.id || author == heard.said.onBehalfOf || version.login == heard.entry->envelope.author;
        });
    }

    bool isReplacedBefore(const ReviewVersion &version, std::size_t place) const
    {
        return std::any_of(m_state.versions.begin() + (&version - m_state.versions.data()) + 1, m_state.versions.end(),
                           [&](const auto &later) { return !later.isUndone && m_submissions.at(later.entry) < place; });
    }

    bool knewOfAnother(const Heard &heard, const ReviewVersion &version) const
    {
        return std::any_of(m_state.decisions.begin(), m_state.decisions.end(), [&](const Decision &other) {
            return other.holds() && other.submission == version.entry && knew(*heard.entry, entryOf(other));
        });
    }

    // It answers that entry, or was made after it in the same journal.
    static bool knew(const Entry &entry, const Entry &other)
    {
        const auto &parents = entry.envelope.parents;
        return std::find(parents.begin(), parents.end(), other.id) != parents.end() ||
               (entry.envelope.station == other.envelope.station && entry.envelope.seq > other.envelope.seq);
    }

    const Entry &entryOf(const Decision &decision) const
    {
        return *std::find_if(m_heard.begin(), m_heard.end(), [&](const Heard &one) { return one.entry->id == decision.entry; })->entry;
    }

    // Of an approval that holds by itself.
    Effect effectAmongOthers(const Decision &approval) const
    {
        const bool isReturned = std::any_of(m_state.decisions.begin(), m_state.decisions.end(), [&](const Decision &other) {
            return other.holds() && other.said.verdict == Verdict::Returned && other.submission == approval.submission;
        });
        if (isReturned)
            return Effect::Overruled;
        return approval.submission == m_state.latest().entry ? Effect::Holds : Effect::Voided;
    }

    ReviewState &m_state;
    const std::vector<Heard> &m_heard;
    const std::map<EntryId, std::size_t> &m_submissions;
};

std::optional<Instant> returnedAt(const ReviewState &state, const ReviewVersion &version)
{
    std::optional<Instant> at;
    for (const Decision *decision : state.decisionsOn(version)) {
        if (decision->said.verdict == Verdict::Returned)
            at = at ? std::min(*at, decision->at) : decision->at;
    }
    return at;
}

} // namespace

std::string_view toWord(Effect effect)
{
    static constexpr std::array<std::string_view, 9> words = {"holds",      "overruled",    "voided",    "stale",     "late",
                                                              "own_review", "rank_too_low", "not_asked", "no_version"};
    return words[std::size_t(effect)];
}

std::string_view toWord(ApprovalState state)
{
    static constexpr std::array<std::string_view, 4> words = {"not_needed", "waiting", "approved", "returned"};
    return words[std::size_t(state)];
}

void judge(ReviewState &state, const std::vector<Heard> &heard, const std::map<EntryId, std::size_t> &submissions)
{
    Judging(state, heard, submissions).run();
}

std::vector<const Decision *> ReviewState::decisionsOn(const ReviewVersion &version) const
{
    std::vector<const Decision *> found;
    for (const Decision &decision : decisions) {
        if (decision.holds() && decision.submission == version.entry)
            found.push_back(&decision);
    }
    return found;
}

ApprovalState ReviewState::approval() const
{
    if (isWithdrawn() || !latest().review.approval)
        return ApprovalState::NotNeeded;
    const auto made = decisionsOn(latest());
    if (made.empty())
        return ApprovalState::Waiting;
    return made.front()->said.verdict == Verdict::Returned ? ApprovalState::Returned : ApprovalState::Approved;
}

int ReviewState::timesReturned() const
{
    return int(std::count_if(versions.begin(), versions.end(),
                             [this](const ReviewVersion &version) { return returnedAt(*this, version).has_value(); }));
}

std::vector<CountingSpan> ReviewState::spans() const
{
    std::vector<CountingSpan> spans;
    for (std::size_t i = 0; i < versions.size(); ++i) {
        if (versions[i].isUndone)
            continue;
        if (spans.empty() || spans.back().until)
            spans.push_back({i, versions[i].review.signedAt, {}});
        spans.back().until = returnedAt(*this, versions[i]);
    }
    if (spans.empty()) // all of it was taken back
        spans.push_back({versions.size() - 1, versions.back().review.signedAt, {}});
    return spans;
}

bool ReviewState::isReturnedAt(Instant at) const
{
    const auto all = spans();
    const auto last = std::find_if(all.rbegin(), all.rend(), [at](const CountingSpan &span) { return span.from <= at; });
    return last != all.rend() && last->until && *last->until <= at;
}

} // namespace casegrip::reviews
