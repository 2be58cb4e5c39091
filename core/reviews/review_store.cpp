// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/review_store.h"

#include "core/base/json.h"
#include "core/journal/columns.h"
#include "core/storage/statement.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace casegrip::reviews
{
namespace
{

using journal::asText;
using journal::EntryId;
using storage::Database;
using storage::Statement;

EntryId idAt(const Statement &row, int column)
{
    return journal::bytesOf<32>(row.text(column));
}

// Which theme it is when a direction is overdue for the second time: whoever had to do it.
std::string themeOf(const PlannedDirection &direction)
{
    return direction.owner == "oic" ? "delay_oic" : "delay_supervisor";
}

void addThemes(const ReviewState &state, std::vector<ThemeRow> &into)
{
    if (!state.counts())
        return;
    std::set<std::string> once;
    for (const forms::Effect &effect : state.latest().review.content.effects) {
        if (effect.consequence == forms::Consequence::Theme && once.insert(effect.theme).second)
            into.push_back({state.latest().entry, effect.theme, state.completedAt(), state.ref});
    }
}

void addThemes(const DirectionState &direction, std::vector<ThemeRow> &into)
{
    int times = 0;
    for (const ClosingNote &note : direction.notes) {
        if (note.closing == Closing::Overdue && ++times == 2)
            into.push_back({note.entry, themeOf(direction.given), note.at, {}});
    }
}

void addVersions(const ReviewState &state, std::vector<ReviewRow> &into)
{
    const std::size_t first = into.size();
    for (const ReviewVersion &version : state.versions) {
        const SignedReview &review = version.review;
        into.push_back({version.entry, state.ref, review.version, std::string(due::toWord(review.kind)),
                        review.author.id, review.signedAt, review.batch ? review.batch->id : std::string(),
                        review.batch ? review.batch->size : 0, &version == &state.latest(), !state.isWithdrawn(), {}, {}});
    }
    for (const CountingSpan &span : state.spans()) {
        into[first + span.version].countsFrom = span.from;
        into[first + span.version].countsUntil = span.until;
    }
}

DirectionRow rowOf(const DirectionState &direction)
{
    const PlannedDirection &given = direction.given;
    const ClosingNote *closed = direction.isOpen() ? nullptr : &direction.notes.back();
    return {direction.entry,  given.number,   direction.ref, given.text,        given.owner,
            given.ownerId,    direction.author, direction.at,  direction.dueAt(), direction.timesOverdue(),
            closed == nullptr, closed ? std::optional(closed->at) : std::nullopt,
            std::string(closed ? toWord(closed->closing) : std::string_view())};
}

void insert(Database &facts, const std::string &caseNo, int place, const ReviewRow &review)
{
    Statement row(facts, "reviews/insert_review");
    row.blob(asText(review.entry)) << caseNo << std::int64_t(place) << review.ref << std::int64_t(review.version)
                                   << review.kind << review.reviewer << review.signedAt;
    if (review.batch.empty())
        row.null();
    else
        row << review.batch;
    row << std::int64_t(review.batchSize) << std::int64_t(review.holds) << std::int64_t(review.counts) << review.countsFrom
        << review.countsUntil;
    row.run();
}

void insert(Database &facts, const std::string &caseNo, int place, const DirectionRow &direction)
{
    Statement row(facts, "reviews/insert_direction");
    row.blob(asText(direction.entry)) << caseNo << std::int64_t(direction.number) << std::int64_t(place)
                                      << direction.ref << direction.text << direction.owner << direction.ownerId
                                      << direction.author << direction.givenAt << direction.dueAt
                                      << std::int64_t(direction.timesOverdue) << std::int64_t(direction.isOpen)
                                      << direction.closedAt << std::string_view(direction.closing);
    row.run();
}

void insert(Database &facts, const std::string &caseNo, int, const ThemeRow &theme)
{
    Statement row(facts, "reviews/insert_theme");
    row.blob(asText(theme.entry)) << theme.theme << caseNo << theme.at << theme.ref;
    row.run();
}

template <typename Row>
void insertAll(Database &facts, const std::string &caseNo, const std::vector<Row> &rows)
{
    int place = 0;
    for (const Row &row : rows)
        insert(facts, caseNo, place++, row);
}

class ReviewProjection final : public journal::Projection
{
public:
    void store(Database &facts, const std::string &caseNo, const std::vector<journal::Entry> &entries) const override
    {
        for (const char *name : {"reviews/delete_review", "reviews/delete_direction", "reviews/delete_theme"}) {
            Statement row(facts, name);
            row << caseNo;
            row.run();
        }
        const CaseReviews folded = foldReviews(entries);
        const StoredReviews rows = rowsOf(folded);
        storeApprovals(facts, caseNo, folded);
        insertAll(facts, caseNo, rows.reviews);
        insertAll(facts, caseNo, rows.directions);
        insertAll(facts, caseNo, rows.themes);
    }
    bool differs(Database &facts, const std::string &caseNo, const std::vector<journal::Entry> &entries) const override
    {
        return rowsOf(foldReviews(entries)) != readStored(facts, caseNo);
    }
    journal::CaseNumbers cases(Database &facts) const override
    {
        journal::CaseNumbers names;
        Statement row(facts, "reviews/projected_cases");
        while (row.step())
            names.emplace_back(row.text(0));
        return names;
    }
};

} // namespace

const journal::Projection &projection()
{
    static const ReviewProjection one;
    return one;
}

StoredReviews rowsOf(const CaseReviews &reviews)
{
    StoredReviews rows;
    rows.approvals = approvalsOf(reviews);
    rows.decisions = decisionsOf(reviews);
    for (const ReviewState &state : reviews.reviews) {
        addVersions(state, rows.reviews);
        addThemes(state, rows.themes);
    }
    for (const DirectionState &direction : reviews.directions) {
        rows.directions.push_back(rowOf(direction));
        addThemes(direction, rows.themes);
    }
    std::sort(rows.themes.begin(), rows.themes.end(), [](const ThemeRow &a, const ThemeRow &b) {
        return std::tie(a.entry, a.theme) < std::tie(b.entry, b.theme);
    });
    return rows;
}

StoredReviews readStored(Database &facts, const std::string &caseNo)
{
    StoredReviews rows;
    Statement review(facts, "reviews/reviews_of_case");
    review << caseNo;
    while (review.step())
        rows.reviews.push_back({idAt(review, 0), std::string(review.text(1)), int(review.number(2)),
                                std::string(review.text(3)), std::string(review.text(4)), review.instant(5),
                                std::string(review.text(6)), int(review.number(7)), review.number(8) != 0,
                                review.number(9) != 0, review.optionalInstant(10), review.optionalInstant(11)});
    Statement direction(facts, "reviews/directions_of_case");
    direction << caseNo;
    while (direction.step())
        rows.directions.push_back({idAt(direction, 0), int(direction.number(1)), std::string(direction.text(2)),
                                   std::string(direction.text(3)), std::string(direction.text(4)),
                                   std::string(direction.text(5)), std::string(direction.text(6)), direction.instant(7),
                                   direction.optionalInstant(8), int(direction.number(9)), direction.number(10) != 0,
                                   direction.optionalInstant(11), std::string(direction.text(12))});
    Statement theme(facts, "reviews/themes_of_case");
    theme << caseNo;
    while (theme.step())
        rows.themes.push_back(
            {idAt(theme, 0), std::string(theme.text(1)), theme.instant(2), std::string(theme.text(3))});
    rows.approvals = readApprovals(facts, caseNo);
    rows.decisions = readDecisions(facts, caseNo);
    return rows;
}

void forEachCompletion(Database &facts, const std::string &caseNo, const std::function<void(const Completion &)> &take)
{
    Statement row(facts, caseNo.empty() ? "reviews/own_reviews" : "reviews/own_reviews_of_case");
    if (!caseNo.empty())
        row << caseNo;
    while (row.step()) {
        const auto kind = due::parseReviewKind(row.text(3));
        if (kind)
            take({std::string(row.text(0)), std::string(row.text(1)), row.instant(2), *kind, std::string(row.text(4)),
                  row.number(5) != 0, row.number(6) != 0, row.optionalInstant(7)});
    }
}

std::optional<std::string> caseOf(Database &facts, const std::string &ref)
{
    const std::string capitals = toStd(toQString(ref).toUpper());
    Statement row(facts, "reviews/case_of_ref");
    row << capitals;
    if (!row.step())
        return {};
    std::string caseNo(row.text(0));
    row.reset();
    return caseNo;
}

std::vector<EntryId> recentOf(Database &facts, const std::string &reviewer, const std::string &otherThan, int limit)
{
    std::vector<EntryId> entries;
    Statement row(facts, "reviews/recent_of_reviewer");
    row << reviewer << otherThan << std::int64_t(limit);
    while (row.step())
        entries.push_back(idAt(row, 0));
    return entries;
}

int countOf(Database &facts, const std::string &reviewer, due::ReviewKind kind)
{
    Statement row(facts, "reviews/count_of_reviewer");
    row << reviewer << due::toWord(kind);
    const int count = row.step() ? int(row.number(0)) : 0;
    row.reset();
    return count;
}

std::vector<EntryId> entriesOfBatch(Database &facts, const std::string &batch)
{
    std::vector<EntryId> entries;
    Statement row(facts, "reviews/entries_of_batch");
    row << batch;
    while (row.step())
        entries.push_back(idAt(row, 0));
    return entries;
}

} // namespace casegrip::reviews
