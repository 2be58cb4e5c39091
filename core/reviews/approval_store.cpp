// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/approval_store.h"

#include "core/journal/columns.h"
#include "core/storage/statement.h"

#include <algorithm>
#include <array>

namespace casegrip::reviews
{
namespace
{

using journal::asText;
using storage::Database;
using storage::Statement;

constexpr std::array states = {ApprovalState::NotNeeded, ApprovalState::Waiting, ApprovalState::Approved, ApprovalState::Returned};

ApprovalState parseState(std::string_view word)
{
    const auto found = std::find_if(states.begin(), states.end(), [word](auto state) { return toWord(state) == word; });
    return found == states.end() ? ApprovalState::NotNeeded : *found;
}

ApprovalRow rowOf(const ReviewState &state, const CaseReviews &all)
{
    const ReviewVersion &version = state.latest();
    const SignedReview &review = version.review;
    ApprovalRow row{version.entry, state.ref, review.version, version.hash, std::string(due::toWord(review.kind)), review.author,
                    review.signedAt, *review.approval, state.approval(), state.timesReturned(), int(all.besides(state).size()), {}, {}, {}, {}, {}};
    if (const auto made = state.decisionsOn(version); !made.empty()) {
        row.decidedAt = made.front()->at;
        row.decidedBy = made.front()->said.by.id;
        row.decidedName = made.front()->said.by.name;
        row.reason = made.front()->said.reason;
        row.note = made.front()->said.note;
    }
    return row;
}

DecisionRow rowOf(const Decision &decision)
{
    const Decided &said = decision.said;
    return {decision.entry, said.ref, decision.version, std::string(toWord(said.verdict)), std::string(toWord(decision.effect)),
            decision.at,    said.by.id, said.by.rank,   said.onBehalfOf,                   said.askedOf,
            said.reason.code, said.batch ? said.batch->id : std::string()};
}

template <typename Row>
std::vector<Row> byEntry(std::vector<Row> rows)
{
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.entry < b.entry; });
    return rows;
}

void insert(Database &facts, const std::string &caseNo, const ApprovalRow &one)
{
    const auto state = toWord(one.state);
    Statement row(facts, "reviews/insert_approval");
    row.blob(asText(one.entry)) << caseNo << one.ref << std::int64_t(one.version);
    row.blob(asText(one.hash)) << one.kind << one.author.id << one.author.name << one.author.rank << one.submittedAt
                               << one.asked.rank << one.asked.why << state << std::int64_t(one.timesReturned)
                               << std::int64_t(one.besides) << one.decidedAt << one.decidedBy << one.decidedName
                               << one.reason.code << one.reason.label << one.note;
    row.run();
}

void insert(Database &facts, const std::string &caseNo, const DecisionRow &one)
{
    Statement row(facts, "reviews/insert_decision");
    row.blob(asText(one.entry)) << caseNo << one.ref << std::int64_t(one.version) << one.verdict << one.effect << one.at << one.by
                                << one.byRank << one.onBehalfOf << one.askedOf << one.reason;
    if (one.batch.empty())
        row.null();
    else
        row << one.batch;
    row.run();
}

std::string textAt(const Statement &row, int column)
{
    return std::string(row.text(column));
}

// Its columns begin with the entry, the case and the reference, as insert_approval.sql has them.
ApprovalRow approvalAt(const Statement &row)
{
    return {journal::bytesOf<32>(row.text(0)),
            textAt(row, 2),
            int(row.number(3)),
            journal::bytesOf<32>(row.text(4)),
            textAt(row, 5),
            {textAt(row, 6), textAt(row, 7), textAt(row, 8)},
            row.instant(9),
            {textAt(row, 10), textAt(row, 11)},
            parseState(row.text(12)),
            int(row.number(13)),
            int(row.number(14)),
            row.optionalInstant(15),
            textAt(row, 16),
            textAt(row, 17),
            {textAt(row, 18), textAt(row, 19)},
            textAt(row, 20)};
}

void listAll(Statement &row, const std::function<void(ListedApproval &&)> &take)
{
    while (row.step())
        take({approvalAt(row), textAt(row, 1), row.number(21), due::TeamId{std::uint32_t(row.number(22))}, std::uint64_t(row.number(23)),
              textAt(row, 24), textAt(row, 25)});
}

} // namespace

std::vector<ApprovalRow> approvalsOf(const CaseReviews &reviews)
{
    std::vector<ApprovalRow> rows;
    for (const ReviewState &state : reviews.reviews) {
        if (state.approval() != ApprovalState::NotNeeded)
            rows.push_back(rowOf(state, reviews));
    }
    return byEntry(std::move(rows));
}

std::vector<DecisionRow> decisionsOf(const CaseReviews &reviews)
{
    std::vector<DecisionRow> rows;
    for (const ReviewState &state : reviews.reviews) {
        for (const Decision &decision : state.decisions)
            rows.push_back(rowOf(decision));
    }
    return byEntry(std::move(rows));
}

void storeApprovals(Database &facts, const std::string &caseNo, const CaseReviews &reviews)
{
    for (const char *name : {"reviews/delete_approval", "reviews/delete_decision"}) {
        Statement row(facts, name);
        row << caseNo;
        row.run();
    }
    for (const ApprovalRow &row : approvalsOf(reviews))
        insert(facts, caseNo, row);
    for (const DecisionRow &row : decisionsOf(reviews))
        insert(facts, caseNo, row);
}

std::vector<ApprovalRow> readApprovals(Database &facts, const std::string &caseNo)
{
    std::vector<ApprovalRow> rows;
    Statement row(facts, "reviews/approvals_of_case");
    row << caseNo;
    while (row.step())
        rows.push_back(approvalAt(row));
    return rows;
}

std::vector<DecisionRow> readDecisions(Database &facts, const std::string &caseNo)
{
    std::vector<DecisionRow> rows;
    Statement row(facts, "reviews/decisions_of_case");
    row << caseNo;
    while (row.step())
        rows.push_back({journal::bytesOf<32>(row.text(0)), textAt(row, 2), int(row.number(3)), textAt(row, 4), textAt(row, 5), row.instant(6),
                        textAt(row, 7), textAt(row, 8), textAt(row, 9), textAt(row, 10), textAt(row, 11), textAt(row, 12)});
    return rows;
}

void forEachWaiting(Database &facts, const std::function<void(ListedApproval &&)> &take)
{
    Statement row(facts, "reviews/approvals_waiting");
    listAll(row, take);
}

void forEachOfAuthor(Database &facts, const std::string &author, ApprovalState state,
                     const std::function<void(ListedApproval &&)> &take)
{
    const auto word = toWord(state);
    Statement row(facts, "reviews/approvals_of_author");
    row << author << word;
    listAll(row, take);
}

std::vector<journal::EntryId> decisionsOfBatch(Database &facts, const std::string &batch)
{
    std::vector<journal::EntryId> entries;
    Statement row(facts, "reviews/decisions_of_batch");
    row << batch;
    while (row.step())
        entries.push_back(journal::bytesOf<32>(row.text(0)));
    return entries;
}

} // namespace casegrip::reviews
