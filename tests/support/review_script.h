// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry_types.h"
#include "core/reviews/review_fold.h"
#include "tests/support/signed_reviews.h"

#include <map>
#include <stdexcept>

// Journals of reviews in memory.
namespace casegrip::test
{

// The station with that number.
inline journal::StationId station(unsigned char number)
{
    journal::StationId id{};
    id[0] = number;
    return id;
}

// Entries with a clock reading and an id of their own, as several stations would have written them. Nobody signs them.
class Script
{
public:
    // Of one station, whose number it is; 0: of one that writes nothing else.
    journal::EntryId add(const Result<journal::NewEntry> &entry, const std::string &author = "P4417", unsigned char from = 0)
    {
        journal::Entry written;
        written.envelope.type = entry.value().type;
        written.envelope.typeVersion = entry.value().typeVersion;
        written.envelope.caseNo = entry.value().caseNo;
        written.envelope.parents = entry.value().parents;
        written.envelope.author = author;
        written.envelope.station = station(from);
        written.envelope.seq = from == 0 ? 0 : ++m_seqs[from];
        written.envelope.hlc = ++m_hlc;
        written.envelope.authoredAt = someMoment().now + Seconds{static_cast<std::int64_t>(m_hlc)};
        written.body = journal::writePayload(entry.value().payload, {});
        written.id = journal::entryIdOf(journal::writeEnvelope(written.envelope) + *written.body);
        entries.push_back(written);
        return written.id;
    }
    journal::EntryId undo(const journal::EntryId &target)
    {
        for (const journal::Entry &entry : entries) {
            if (entry.id == target)
                return add(journal::undoEntry(entry));
        }
        throw std::logic_error("no such entry");
    }
    // The next entry has this clock reading plus one.
    void setClock(std::uint64_t hlc) { m_hlc = hlc; }
    reviews::CaseReviews folded() const { return reviews::foldReviews(entries); }

    std::vector<journal::Entry> entries;

private:
    std::uint64_t m_hlc = 0;
    std::map<unsigned char, std::uint64_t> m_seqs;
};

inline reviews::SignedReview versionAfter(const reviews::SignedReview &review)
{
    reviews::SignedReview next = review;
    next.version = review.version + 1;
    next.previous = reviews::contentHash(reviews::toJson(review));
    next.signedAt = review.signedAt + std::chrono::hours{2};
    return next;
}

} // namespace casegrip::test
