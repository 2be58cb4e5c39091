// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/review_print.h"

#include "core/base/json.h"
#include "core/base/spoken.h"
#include "core/reports/review_paper.h"
#include "core/reviews/log_text.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace casegrip::command
{
namespace
{

using reviews::SignedReview;

void printOwn(RowWriter &rows, const reviews::ReviewState &state, const reviews::SeenReview &seen)
{
    const SignedReview &review = state.latest().review;
    rows << state.ref << review.version << due::toWord(review.kind) << review.author.id << review.author.name
         << review.signedAt << review.content.decisionWords << state.counts() << reviews::toWord(seen.seen)
         << (review.batch ? review.batch->size : 0) << journal::toHex(state.latest().hash) << reviews::toWord(state.approval());
    rows.endRow();
}

// `decision`: the records system's own word for it, or that word for people.
void printTheirs(RowWriter &rows, const cases::ReviewView &review, const std::string &decision)
{
    rows << review.ref << 0 << due::toWord(review.kind) << review.reviewerId << review.reviewerName << review.completedAt
         << decision << review.inExport << reviews::toWord(reviews::Seen::OnlyThere) << 0 << std::string_view()
         << reviews::toWord(reviews::ApprovalState::NotNeeded);
    rows.endRow();
}

std::string decisionOf(const cases::ReviewView &review, Format format)
{
    return format == Format::Text ? capitalised(spoken(review.decision)) : review.decision;
}

QJsonObject versionJson(const reviews::ReviewVersion &version)
{
    return {{QStringLiteral("entry"), toQString(journal::toHex(version.entry))},
            {QStringLiteral("hash"), toQString(journal::toHex(version.hash))},
            {QStringLiteral("undone"), version.isUndone},
            {QStringLiteral("review"), reviews::toJson(version.review)}};
}

QJsonObject noteJson(const journal::EntryId &entry, Instant at, const std::string &author, const char *key,
                     const std::string &text)
{
    return {{QStringLiteral("entry"), toQString(journal::toHex(entry))},
            {QStringLiteral("at"), toQString(formatInstant(at))},
            {QStringLiteral("author"), toQString(author)},
            {QLatin1String(key), toQString(text)}};
}

QJsonObject personJson(const std::string &id, const std::string &name)
{
    return {{QStringLiteral("id"), toQString(id)}, {QStringLiteral("name"), toQString(name)}};
}

QJsonObject decisionJson(const reviews::Decision &decision)
{
    const reviews::Decided &said = decision.said;
    QJsonObject json = noteJson(decision.entry, decision.at, decision.author, "note", said.note);
    QJsonObject by = personJson(said.by.id, said.by.name);
    by[u"rank"] = toQString(said.by.rank);
    json[u"verdict"] = toQString(reviews::toWord(said.verdict));
    json[u"effect"] = toQString(reviews::toWord(decision.effect));
    json[u"version"] = decision.version;
    json[u"hash"] = toQString(journal::toHex(said.hash));
    json[u"asked_of"] = toQString(said.askedOf);
    json[u"decided_by"] = by;
    json[u"on_behalf_of"] = said.onBehalfOf.empty() ? QJsonValue() : QJsonValue(personJson(said.onBehalfOf, said.onBehalfOfName));
    json[u"reason"] = toQString(said.reason.code);
    json[u"reason_words"] = toQString(said.reason.label);
    json[u"checks"] = reviews::toJson(said.checks);
    return json;
}

QJsonObject directionJson(const reviews::DirectionState &direction)
{
    QJsonArray notes;
    for (const reviews::ClosingNote &note : direction.notes) {
        QJsonObject json = noteJson(note.entry, note.at, note.author, "reason", note.reason);
        json[u"how"] = toQString(reviews::toWord(note.closing));
        json[u"due_at"] = note.newDueAt ? QJsonValue(toQString(formatInstant(*note.newDueAt))) : QJsonValue();
        notes.append(json);
    }
    return {{QStringLiteral("entry"), toQString(journal::toHex(direction.entry))},
            {QStringLiteral("number"), direction.given.number},
            {QStringLiteral("text"), toQString(direction.given.text)},
            {QStringLiteral("owner"), toQString(direction.given.owner)},
            {QStringLiteral("owner_id"), toQString(direction.given.ownerId)},
            {QStringLiteral("due_at"),
             direction.dueAt() ? QJsonValue(toQString(formatInstant(*direction.dueAt()))) : QJsonValue()},
            {QStringLiteral("open"), direction.isOpen()},
            {QStringLiteral("notes"), notes}};
}

QJsonObject reviewJson(const workspace::FoundReview &found)
{
    QJsonArray versions;
    for (const reviews::ReviewVersion &version : found.state.versions)
        versions.append(versionJson(version));
    QJsonArray addenda;
    for (const reviews::Addendum &one : found.state.addenda)
        addenda.append(noteJson(one.entry, one.at, one.author, "text", one.text));
    QJsonArray decisions;
    for (const reviews::Decision &one : found.state.decisions)
        decisions.append(decisionJson(one));
    QJsonArray directions;
    for (const reviews::DirectionState &direction : found.directions)
        directions.append(directionJson(direction));
    const auto &withdrawal = found.state.withdrawal;
    return {{QStringLiteral("ref"), toQString(found.state.ref)},
            {QStringLiteral("case_no"), toQString(found.caseNo)},
            {QStringLiteral("counts"), found.state.counts()},
            {QStringLiteral("seen"), toQString(reviews::toWord(found.seen.seen))},
            {QStringLiteral("versions"), versions},
            {QStringLiteral("approval"), toQString(reviews::toWord(found.state.approval()))},
            {QStringLiteral("decisions"), decisions},
            {QStringLiteral("addenda"), addenda},
            {QStringLiteral("withdrawn"), withdrawal ? QJsonValue(noteJson(withdrawal->entry, withdrawal->at, withdrawal->author,
                                                                           "reason", withdrawal->reason))
                                                     : QJsonValue()},
            {QStringLiteral("directions"), directions}};
}

void printAnswers(Session &session, const SignedReview &review, const TimeZone &zone)
{
    const auto rows = session.rows(answerColumns(), zone);
    for (const forms::SaidAnswer &said : review.content.answers) {
        *rows << said.question << said.row << said.section << said.label << said.words << said.origin << said.source;
        rows->endRow();
    }
    rows->finish();
}

// What became of it, after the text of the review itself.
void printAfterwards(Output &out, const workspace::FoundReview &found, const TimeZone &zone)
{
    out << "\nIn the records system: " << spoken(reviews::toWord(found.seen.seen)) << "\n";
    if (found.state.approval() == reviews::ApprovalState::Waiting)
        out << "Waits for an approval.\n";
    for (const reviews::Decision &one : found.state.decisions) {
        if (const std::string why = reports::withoutEffect(one); !why.empty())
            out << ("No effect: " + reports::deciderText(one.said) + ", " + forms::toText(one.at, zone) + ": " + why + "\n");
    }
    for (const reviews::Addendum &one : found.state.addenda)
        out << ("Addendum of " + one.author + ", " + forms::toText(one.at, zone) + ": " + one.text + "\n");
    for (const reviews::DirectionState &direction : found.directions)
        out << "Direction " << std::to_string(direction.given.number) << ": " << (direction.isOpen() ? "open" : "closed") << "\n";
    if (const auto &withdrawal = found.state.withdrawal)
        out << ((withdrawal->reason.empty() ? "Undone by " : "Withdrawn by ") + withdrawal->author + ", " +
                  forms::toText(withdrawal->at, zone) + (withdrawal->reason.empty() ? "" : ": ") + withdrawal->reason + "\n");
}

} // namespace

Columns reviewColumns()
{
    return {{"ref", Type::Id, "reference of the review"},
            {"version", Type::Number, "the one that holds; 0: only in the records system"},
            {"kind", Type::Id, "as in the export"},
            {"reviewer_id", Type::Id, "officer_id"},
            {"reviewer", Type::Text, "name"},
            {"signed_at", Type::Instant, "or completed, in the records system"},
            {"decision", Type::Text, ""},
            {"counts", Type::Bool, "not withdrawn, undone, returned, or gone from the export"},
            {"seen", Type::Id, "not_pasted, pasted, altered, only_there"},
            {"batch_size", Type::Number, "signed in one step with so many; 0: alone"},
            {"hash", Type::Id, "content hash; empty: only in the records system"},
            {"approval", Type::Id, "not_needed, waiting, approved, returned"}};
}

Columns answerColumns()
{
    return {{"question", Type::Id, ""},
            {"row", Type::Number, "of a repeated section, from 1; else 0"},
            {"section", Type::Text, ""},
            {"label", Type::Text, "wording of the question when it was signed"},
            {"answer", Type::Text, "in words"},
            {"origin", Type::Id, "typed or prefilled"},
            {"source", Type::Text, "of a prefilled answer or a confirmed fact"}};
}

void printReviews(Session &session, const workspace::ReviewsOfCase &all, const TimeZone &zone)
{
    const auto rows = session.rows(reviewColumns(), zone);
    for (const reviews::SeenReview &seen : all.seen) {
        if (const reviews::ReviewState *state = all.here.find(seen.ref))
            printOwn(*rows, *state, seen);
        else if (seen.there)
            printTheirs(*rows, all.there[*seen.there], decisionOf(all.there[*seen.there], session.format()));
    }
    rows->finish();
}

void printReview(Session &session, const workspace::FoundReview &found, const TimeZone &zone)
{
    if (session.format() == Format::Json) {
        session.output() << QJsonDocument(reviewJson(found)).toJson(QJsonDocument::Compact).toStdString() << "\n";
        return;
    }
    if (session.format() == Format::Csv)
        return printAnswers(session, found.state.latest().review, zone);
    printLogText(session, found, zone);
    printAfterwards(session.output(), found, zone);
}

void printLogText(Session &session, const workspace::FoundReview &found, const TimeZone &zone)
{
    session.output() << reviews::logText(found.state, zone);
}

} // namespace casegrip::command
