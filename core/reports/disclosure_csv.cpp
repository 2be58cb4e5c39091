// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv_text.h"
#include "core/reports/disclosure.h"
#include "core/reports/review_paper.h"

namespace casegrip::reports
{
namespace
{

using reviews::DirectionState;
using reviews::ReviewState;
using reviews::ReviewVersion;

constexpr std::string_view head = "case_no,review_ref,version,item,at,by_id,by_name,by_rank,question,row,label,text,"
                                  "source,state,seen,hash,entry\n";

// One row; what is empty does not apply.
struct Row {
    std::string_view item = {};
    std::string ref = {};
    int version = 0;
    std::optional<Instant> at = {};
    std::string byId = {}, byName = {}, byRank = {};
    std::string question = {};
    int row = 0;
    std::string label = {}, text = {}, source = {};
    std::string state = {};
    std::string_view seen = {};
    std::string hash = {}, entry = {};
};

// An entry's author: a login alone when nobody in the roster had it.
Row by(const std::string &login, const reviews::Reviewer &officer, Row row)
{
    const bool isKnown = !officer.id.empty();
    row.byId = isKnown ? officer.id : login;
    row.byName = isKnown ? officer.name : "not in the roster";
    row.byRank = officer.rank;
    return row;
}

class Table
{
public:
    explicit Table(const std::string &caseNo) : m_caseNo(caseNo), m_text(head) {}

    void add(const Row &row)
    {
        CsvRow line(m_text);
        line.text(m_caseNo).text(row.ref).made(number(row.version)).text(row.item).made(row.at ? formatInstant(*row.at) : "");
        line.text(row.byId).text(row.byName).text(row.byRank).text(row.question).made(number(row.row)).text(row.label);
        line.text(row.text).text(row.source).text(row.state).text(row.seen).text(row.hash).text(row.entry).end();
    }
    std::string take() { return std::move(m_text); }

private:
    static std::string number(int value) { return value == 0 ? std::string() : std::to_string(value); }

    const std::string m_caseNo;
    std::string m_text;
};

void addVersion(Table &table, const ReviewState &review, const ReviewVersion &version, std::string_view seen)
{
    const reviews::SignedReview &said = version.review;
    Row row{.item = "review", .ref = review.ref, .version = said.version, .at = said.signedAt, .byId = said.author.id,
            .byName = said.author.name, .byRank = said.author.rank, .label = said.form.title,
            .text = said.content.decisionWords, .source = said.form.id + " version " + std::to_string(said.form.version),
            .state = standing(review, version), .seen = seen, .hash = journal::toHex(version.hash),
            .entry = journal::toHex(version.entry)};
    table.add(row);
    if (said.batch)
        table.add({.item = "batch", .ref = review.ref, .version = said.version, .label = "Signed together",
                   .text = "batch of " + std::to_string(said.batch->size)});
    if (said.approval)
        table.add({.item = "approval_asked", .ref = review.ref, .version = said.version, .byRank = said.approval->rank,
                   .label = "Approval asked", .text = said.approval->why});
    for (const forms::SaidAnswer &answer : said.content.answers)
        table.add({.item = "answer", .ref = review.ref, .version = said.version, .question = answer.question,
                   .row = answer.row, .label = answer.label, .text = answer.words, .source = answer.source});
    for (const forms::Override &passed : said.content.overrides)
        table.add({.item = "warning_passed", .ref = review.ref, .version = said.version, .question = passed.place,
                   .row = passed.row, .label = passed.warning, .text = passed.reason});
    for (const forms::UsedFact &fact : said.content.facts)
        table.add({.item = "fact", .ref = review.ref, .version = said.version, .at = fact.asOf, .question = fact.name,
                   .label = fact.label, .text = fact.words, .source = fact.source});
}

void addDecision(Table &table, const reviews::Decision &decision)
{
    const reviews::Decided &said = decision.said;
    const std::string covered = said.onBehalfOf.empty() ? "" : "; on behalf of " + said.onBehalfOfName + " (" + said.onBehalfOf + ")";
    table.add(by(decision.author, said.by,
                 {.item = said.verdict == reviews::Verdict::Approved ? "approval" : "return", .ref = said.ref,
                  .version = decision.version, .at = decision.at, .label = said.reason.label, .text = said.note,
                  .source = "asked of " + said.askedOf + covered, .state = std::string(reviews::toWord(decision.effect)),
                  .hash = journal::toHex(said.hash), .entry = journal::toHex(decision.entry)}));
    for (const reviews::CheckSaid &check : said.checks)
        table.add({.item = "check", .ref = said.ref, .version = decision.version, .question = check.question, .label = check.label,
                   .text = check.isMet ? "Yes" : "No", .entry = journal::toHex(decision.entry)});
}

void addReview(Table &table, const ReviewState &review, std::string_view seen)
{
    for (const ReviewVersion &version : review.versions)
        addVersion(table, review, version, seen);
    for (const reviews::Decision &decision : review.decisions)
        addDecision(table, decision);
    for (const reviews::Addendum &addendum : review.addenda)
        table.add(by(addendum.author, addendum.officer,
                     {.item = "addendum", .ref = review.ref, .at = addendum.at, .text = addendum.text,
                      .entry = journal::toHex(addendum.entry)}));
    if (const auto &withdrawal = review.withdrawal)
        table.add(by(withdrawal->author, withdrawal->officer,
                     {.item = "withdrawal", .ref = review.ref, .at = withdrawal->at, .text = withdrawal->reason,
                      .state = withdrawal->reason.empty() ? "undone" : "withdrawn",
                      .entry = journal::toHex(withdrawal->entry)}));
}

void addDirection(Table &table, const DirectionState &direction)
{
    const int number = direction.given.number;
    table.add(by(direction.author, direction.officer,
                 {.item = "direction", .ref = direction.ref, .at = direction.at, .question = direction.given.question,
                  .row = number,
                  .label = ownerText(direction.given),
                  .text = direction.given.text,
                  .source = direction.given.dueAt ? "due " + formatInstant(*direction.given.dueAt) : "",
                  .state = direction.isOpen() ? "open" : "closed", .entry = journal::toHex(direction.entry)}));
    for (const reviews::ClosingNote &note : direction.notes)
        table.add(by(note.author, note.officer,
                     {.item = "direction_note", .ref = direction.ref, .at = note.at, .row = number, .text = note.reason,
                      .source = note.newDueAt ? "due " + formatInstant(*note.newDueAt) : "",
                      .state = std::string(reviews::toWord(note.closing)), .entry = journal::toHex(note.entry)}));
}

void addTakenBack(Table &table, const reviews::TakenBack &said)
{
    table.add(by(said.author, said.officer,
                 {.item = itemWord(said), .ref = said.ref, .at = said.at, .row = said.number, .text = said.text,
                  .source = "undone " + formatInstant(said.undoneAt) + " by " + whoText(said.undoneBy, said.undoingOfficer),
                  .state = "undone", .entry = journal::toHex(said.entry)}));
}

} // namespace

std::string disclosureCsv(const Disclosure &disclosure)
{
    Table table(disclosure.caseNo);
    for (const ReviewState &review : disclosure.here.reviews)
        addReview(table, review, disclosure.seenWord(review.ref));
    for (const DirectionState &direction : disclosure.here.directions)
        addDirection(table, direction);
    for (const reviews::TakenBack &said : disclosure.here.takenBack)
        addTakenBack(table, said);
    return table.take();
}

} // namespace casegrip::reports
