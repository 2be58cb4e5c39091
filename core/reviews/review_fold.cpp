// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/review_fold.h"

#include "core/journal/entry_types.h"
#include "core/reviews/approval_fold.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace casegrip::reviews
{
namespace
{

using journal::Entry;
using journal::EntryId;

bool is(const Entry &entry, std::string_view type)
{
    return entry.envelope.type == type && entry.envelope.typeVersion == 1;
}

// The undo in force of each entry that is taken back.
std::map<EntryId, const Entry *> undosOf(const std::vector<Entry> &ordered, const std::set<EntryId> &undone)
{
    std::map<EntryId, const Entry *> undos;
    for (const Entry &entry : ordered) {
        if (!is(entry, journal::type::undo) || undone.contains(entry.id))
            continue;
        if (const auto target = journal::undoTarget(entry.payload()))
            undos.emplace(*target, &entry);
    }
    return undos;
}

struct Numbered {
    std::string ref;
    int number = 0;
};

class Folding
{
public:
    explicit Folding(std::vector<Entry> entries) : m_entries(std::move(entries))
    {
        journal::putInOrder(m_entries);
        m_undone = journal::undoneBy(m_entries);
        m_undos = undosOf(m_entries, m_undone);
    }

    // Reviews and directions first: on another station's clock what is said about one may lie before it.
    CaseReviews run()
    {
        for (const Entry &entry : m_entries) {
            if (is(entry, type::submitted))
                addReview(entry);
            else if (is(entry, type::directionGiven))
                addDirection(entry);
        }
        for (const Entry &entry : m_entries) {
            if (const auto verdict = verdictOf(entry); verdict && !m_undone.contains(entry.id))
                hear(entry, *verdict);
            else if (m_undone.contains(entry.id))
                keepTakenBack(entry);
            else if (is(entry, type::addendum))
                addAddendum(entry);
            else if (is(entry, type::withdrawn))
                withdraw(entry);
            else if (is(entry, type::directionClosed))
                addNote(entry);
        }
        settle();
        for (ReviewState &state : m_result.reviews)
            judge(state, m_heard[state.ref], m_submissions);
        return std::move(m_result);
    }

private:
    static std::optional<Verdict> verdictOf(const Entry &entry)
    {
        if (is(entry, type::approved))
            return Verdict::Approved;
        return is(entry, type::returned) ? std::optional(Verdict::Returned) : std::nullopt;
    }

    std::size_t placeOf(const Entry &entry) const { return std::size_t(&entry - m_entries.data()); }

    void hear(const Entry &entry, Verdict verdict)
    {
        if (auto said = readDecided(verdict, entry.payload())) {
            auto &heard = m_heard[said->ref];
            heard.push_back({std::move(*said), &entry, placeOf(entry)});
        }
    }

    ReviewState *review(const std::string &ref)
    {
        const auto found = std::find_if(m_result.reviews.begin(), m_result.reviews.end(),
                                        [&](const auto &one) { return one.ref == ref; });
        return found == m_result.reviews.end() ? nullptr : &*found;
    }

    void addReview(const Entry &entry)
    {
        auto submitted = readSubmitted(entry.payload());
        if (!submitted)
            return;
        ReviewState *state = review(submitted->review.ref);
        if (!state) {
            m_result.reviews.push_back({submitted->review.ref, {}, {}, {}, {}});
            state = &m_result.reviews.back();
        }
        state->versions.push_back({entry.id, std::move(submitted->review), submitted->hash, m_undone.contains(entry.id),
                                   entry.envelope.author});
        m_submissions.emplace(entry.id, placeOf(entry));
    }

    void addDirection(const Entry &entry)
    {
        const QJsonObject payload = entry.payload();
        auto given = readDirectionGiven(payload);
        if (given) {
            m_result.lastNumber = std::max(m_result.lastNumber, given->direction.number);
            m_given.emplace(entry.id, Numbered{given->ref, given->direction.number});
        }
        if (given && !m_undone.contains(entry.id))
            m_result.directions.push_back({entry.id,
                                           entry.envelope.authoredAt,
                                           entry.envelope.author,
                                           std::move(given->ref),
                                           std::move(given->direction),
                                           {},
                                           officerOf(payload)});
    }

    void addAddendum(const Entry &entry)
    {
        const QJsonObject payload = entry.payload();
        auto about = readAddendum(payload);
        ReviewState *state = about ? review(about->ref) : nullptr;
        if (state)
            state->addenda.push_back(
                {entry.id, entry.envelope.authoredAt, entry.envelope.author, std::move(about->text),
                 officerOf(payload)});
    }

    // The first withdrawal holds.
    void withdraw(const Entry &entry)
    {
        const QJsonObject payload = entry.payload();
        auto about = readWithdrawn(payload);
        ReviewState *state = about ? review(about->ref) : nullptr;
        if (state && !state->withdrawal)
            state->withdrawal = Withdrawal{entry.id, entry.envelope.authoredAt, entry.envelope.author,
                                           std::move(about->text), officerOf(payload)};
    }

    void addNote(const Entry &entry)
    {
        const QJsonObject payload = entry.payload();
        const auto closed = readDirectionClosed(payload);
        if (!closed)
            return;
        for (DirectionState &direction : m_result.directions) {
            if (direction.entry == closed->direction && direction.isOpen())
                direction.notes.push_back({entry.id, entry.envelope.authoredAt, entry.envelope.author,
                                           closed->closing, closed->reason, closed->newDueAt,
                                           officerOf(payload)});
        }
    }

    void keepTakenBack(const Entry &entry)
    {
        const auto undo = m_undos.find(entry.id);
        auto said = undo == m_undos.end() ? std::nullopt : whatWasSaid(entry);
        if (!said)
            return;
        said->entry = entry.id;
        said->at = entry.envelope.authoredAt;
        said->author = entry.envelope.author;
        said->officer = officerOf(entry.payload());
        said->undo = undo->second->id;
        said->undoneAt = undo->second->envelope.authoredAt;
        said->undoneBy = undo->second->envelope.author;
        said->undoingOfficer = officerOf(undo->second->payload());
        m_result.takenBack.push_back(std::move(*said));
    }

    // Reviews are not among them: they stay in their own history.
    std::optional<TakenBack> whatWasSaid(const Entry &entry) const
    {
        TakenBack said;
        if (is(entry, type::addendum) || is(entry, type::withdrawn)) {
            const bool isAddendum = is(entry, type::addendum);
            const auto about = isAddendum ? readAddendum(entry.payload()) : readWithdrawn(entry.payload());
            if (!about)
                return {};
            said.type = isAddendum ? type::addendum : type::withdrawn;
            said.ref = about->ref;
            said.text = about->text;
        } else if (const auto verdict = verdictOf(entry)) {
            const auto decided = readDecided(*verdict, entry.payload());
            if (!decided)
                return {};
            said.type = *verdict == Verdict::Approved ? type::approved : type::returned;
            said.ref = decided->ref;
            said.text = decided->reason.label + (decided->reason.label.empty() ? "" : ": ") + decided->note;
        } else if (is(entry, type::directionGiven)) {
            const auto given = readDirectionGiven(entry.payload());
            if (!given)
                return {};
            said.type = type::directionGiven;
            said.ref = given->ref;
            said.number = given->direction.number;
            said.text = given->direction.text;
        } else if (is(entry, type::directionClosed)) {
            const auto closed = readDirectionClosed(entry.payload());
            if (!closed)
                return {};
            said.type = type::directionClosed;
            said.text = std::string(toWord(closed->closing)) + (closed->reason.empty() ? "" : ": " + closed->reason);
            if (const auto direction = m_given.find(closed->direction); direction != m_given.end()) {
                said.ref = direction->second.ref;
                said.number = direction->second.number;
            }
        } else {
            return {};
        }
        return said;
    }

    // A review of which no version is left was withdrawn by the undo.
    void settle()
    {
        for (ReviewState &state : m_result.reviews) {
            const auto isUndone = [](const ReviewVersion &version) { return version.isUndone; };
            if (std::all_of(state.versions.begin(), state.versions.end(), isUndone))
                withdrawByUndo(state);
            std::stable_sort(state.versions.begin(), state.versions.end(), [](const auto &a, const auto &b) {
                return a.review.version < b.review.version;
            });
        }
        std::stable_sort(m_result.directions.begin(), m_result.directions.end(),
                         [](const auto &a, const auto &b) { return a.given.number < b.given.number; });
    }

    void withdrawByUndo(ReviewState &state)
    {
        const auto undo = m_undos.find(state.versions.back().entry);
        if (!state.withdrawal && undo != m_undos.end())
            state.withdrawal = Withdrawal{
                undo->second->id, undo->second->envelope.authoredAt, undo->second->envelope.author, {},
                officerOf(undo->second->payload())};
    }

    std::vector<Entry> m_entries;
    std::set<EntryId> m_undone;
    std::map<EntryId, const Entry *> m_undos;
    std::map<EntryId, Numbered> m_given; // every direction, also those that were taken back
    std::map<EntryId, std::size_t> m_submissions;     // their places in the order of the fold
    std::map<std::string, std::vector<Heard>> m_heard; // decisions, by review
    CaseReviews m_result;
};

} // namespace

const ReviewVersion &ReviewState::latest() const
{
    const auto holds = std::find_if(versions.rbegin(), versions.rend(),
                                    [](const auto &version) { return !version.isUndone; });
    return holds == versions.rend() ? versions.back() : *holds;
}

std::vector<const ReviewState *> CaseReviews::besides(const ReviewState &review) const
{
    std::vector<const ReviewState *> others;
    const auto &occasion = review.latest().review.occasion;
    for (const ReviewState &other : reviews) {
        if (&other != &review && occasion && other.counts() && other.latest().review.occasion == occasion)
            others.push_back(&other);
    }
    return others;
}

bool DirectionState::isOpen() const
{
    return std::all_of(notes.begin(), notes.end(),
                       [](const ClosingNote &note) { return note.newDueAt.has_value(); });
}

std::optional<Instant> DirectionState::dueAt() const
{
    return notes.empty() || !notes.back().newDueAt ? given.dueAt : notes.back().newDueAt;
}

int DirectionState::timesOverdue() const
{
    return int(std::count_if(notes.begin(), notes.end(),
                             [](const ClosingNote &note) { return note.closing == Closing::Overdue; }));
}

const ReviewState *CaseReviews::find(std::string_view ref) const
{
    const auto found =
        std::find_if(reviews.begin(), reviews.end(), [ref](const auto &one) { return one.ref == ref; });
    return found == reviews.end() ? nullptr : &*found;
}

const DirectionState *CaseReviews::find(const EntryId &direction) const
{
    const auto found = std::find_if(directions.begin(), directions.end(),
                                    [&](const auto &one) { return one.entry == direction; });
    return found == directions.end() ? nullptr : &*found;
}

CaseReviews foldReviews(std::vector<Entry> entries)
{
    return Folding(std::move(entries)).run();
}

} // namespace casegrip::reviews
