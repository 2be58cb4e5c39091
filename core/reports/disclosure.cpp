// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/disclosure.h"

#include "core/base/json.h"
#include "core/reports/review_paper.h"
#include "core/reports/words.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace casegrip::reports
{
namespace
{

using Kind = Block::Kind;
using reviews::DirectionState;
using reviews::ReviewState;

QString hex(const journal::Hash &hash)
{
    return toQString(journal::toHex(hash));
}

QString stamp(Instant at)
{
    return toQString(formatInstant(at));
}

QJsonValue stamp(const std::optional<Instant> &at)
{
    return at ? QJsonValue(stamp(*at)) : QJsonValue(QJsonValue::Null);
}

template <typename List, typename Write>
QJsonArray arrayOf(const List &items, Write &&write)
{
    QJsonArray array;
    for (const auto &item : items)
        array.append(write(item));
    return array;
}

// An entry of the journal: who made it and when.
QJsonObject madeBy(const journal::EntryId &entry, Instant at, const std::string &author, const reviews::Reviewer &officer)
{
    QJsonObject object{{QStringLiteral("entry"), hex(entry)},
                       {QStringLiteral("at"), stamp(at)},
                       {QStringLiteral("by"), toQString(author)},
                       {QStringLiteral("officer"), QJsonValue::Null}};
    if (!officer.id.empty())
        object[u"officer"] = QJsonObject{{QStringLiteral("id"), toQString(officer.id)},
                                         {QStringLiteral("name"), toQString(officer.name)},
                                         {QStringLiteral("rank"), toQString(officer.rank)}};
    return object;
}

QJsonObject told(const reviews::Addendum &addendum)
{
    QJsonObject object = madeBy(addendum.entry, addendum.at, addendum.author, addendum.officer);
    object.insert(QStringLiteral("text"), toQString(addendum.text));
    return object;
}

QJsonObject told(const reviews::Decision &decision)
{
    const reviews::Decided &said = decision.said;
    QJsonObject object = madeBy(decision.entry, decision.at, decision.author, said.by);
    object.insert(QStringLiteral("verdict"), toQString(reviews::toWord(said.verdict)));
    object.insert(QStringLiteral("effect"), toQString(reviews::toWord(decision.effect)));
    object.insert(QStringLiteral("version"), decision.version);
    object.insert(QStringLiteral("hash"), hex(said.hash));
    object.insert(QStringLiteral("asked_of"), toQString(said.askedOf));
    object.insert(QStringLiteral("on_behalf_of"), said.onBehalfOf.empty()
                                                      ? QJsonValue(QJsonValue::Null)
                                                      : QJsonValue(QJsonObject{{QStringLiteral("id"), toQString(said.onBehalfOf)},
                                                                               {QStringLiteral("name"), toQString(said.onBehalfOfName)}}));
    object.insert(QStringLiteral("reason"), toQString(said.reason.code));
    object.insert(QStringLiteral("reason_words"), toQString(said.reason.label));
    object.insert(QStringLiteral("note"), toQString(said.note));
    object.insert(QStringLiteral("checks"), reviews::toJson(said.checks));
    return object;
}

QJsonValue told(const std::optional<reviews::Withdrawal> &withdrawal)
{
    if (!withdrawal)
        return QJsonValue::Null;
    QJsonObject object = madeBy(withdrawal->entry, withdrawal->at, withdrawal->author, withdrawal->officer);
    object.insert(QStringLiteral("reason"), toQString(withdrawal->reason));
    return object;
}

QJsonObject told(const ReviewState &review, const reviews::ReviewVersion &version)
{
    return {{QStringLiteral("version"), version.review.version},
            {QStringLiteral("standing"), toQString(standing(review, version))},
            {QStringLiteral("entry"), hex(version.entry)},
            {QStringLiteral("hash"), hex(version.hash)},
            {QStringLiteral("review"), reviews::toJson(version.review)}};
}

QJsonObject told(const ReviewState &review, std::string_view seen)
{
    return {{QStringLiteral("ref"), toQString(review.ref)},
            {QStringLiteral("seen"), toQString(seen)},
            {QStringLiteral("versions"),
             arrayOf(review.versions, [&](const auto &version) { return told(review, version); })},
            {QStringLiteral("approval"), toQString(reviews::toWord(review.approval()))},
            {QStringLiteral("decisions"), arrayOf(review.decisions, [](const auto &one) { return told(one); })},
            {QStringLiteral("addenda"), arrayOf(review.addenda, [](const auto &one) { return told(one); })},
            {QStringLiteral("withdrawal"), told(review.withdrawal)}};
}

QJsonObject told(const reviews::ClosingNote &note)
{
    QJsonObject object = madeBy(note.entry, note.at, note.author, note.officer);
    object.insert(QStringLiteral("became"), toQString(reviews::toWord(note.closing)));
    object.insert(QStringLiteral("reason"), toQString(note.reason));
    object.insert(QStringLiteral("new_due_at"), stamp(note.newDueAt));
    return object;
}

QJsonObject told(const DirectionState &direction)
{
    QJsonObject object = madeBy(direction.entry, direction.at, direction.author, direction.officer);
    object.insert(QStringLiteral("number"), direction.given.number);
    object.insert(QStringLiteral("review_ref"), toQString(direction.ref));
    object.insert(QStringLiteral("text"), toQString(direction.given.text));
    object.insert(QStringLiteral("owner"), toQString(direction.given.owner));
    object.insert(QStringLiteral("owner_id"), toQString(direction.given.ownerId));
    object.insert(QStringLiteral("due_at"), stamp(direction.given.dueAt));
    object.insert(QStringLiteral("is_open"), direction.isOpen());
    object.insert(QStringLiteral("notes"), arrayOf(direction.notes, [](const auto &note) { return told(note); }));
    return object;
}

QJsonObject told(const reviews::TakenBack &said)
{
    QJsonObject object = madeBy(said.entry, said.at, said.author, said.officer);
    object.insert(QStringLiteral("item"), toQString(itemWord(said)));
    object.insert(QStringLiteral("review_ref"), toQString(said.ref));
    if (said.number > 0)
        object.insert(QStringLiteral("direction"), said.number);
    object.insert(QStringLiteral("text"), toQString(said.text));
    object.insert(QStringLiteral("undone"), madeBy(said.undo, said.undoneAt, said.undoneBy, said.undoingOfficer));
    return object;
}

std::vector<std::string> onlyThere(const Disclosure &disclosure)
{
    std::vector<std::string> refs;
    for (const reviews::SeenReview &seen : disclosure.seen) {
        if (seen.seen == reviews::Seen::OnlyThere)
            refs.push_back(seen.ref);
    }
    return refs;
}

std::string seenText(const std::optional<reviews::Seen> &seen)
{
    if (seen == reviews::Seen::Pasted)
        return "; the records system has it";
    if (seen == reviews::Seen::Altered)
        return "; the records system has it with another text";
    return seen ? "; not in the records system" : "";
}

std::string approvalText(const ReviewState &review)
{
    switch (review.approval()) {
    case reviews::ApprovalState::Waiting:
        return ", waits for an approval";
    case reviews::ApprovalState::Approved:
        return ", approved";
    default:
        return {};
    }
}

std::string becameText(const DirectionState &direction, const TimeZone &zone)
{
    if (direction.notes.empty())
        return "Open.";
    std::string text;
    for (const reviews::ClosingNote &note : direction.notes) {
        text += (text.empty() ? "" : "\n") + capitalised(spoken(reviews::toWord(note.closing))) + ": " +
                whoText(note.author, note.officer) + ", " + exactly(note.at, zone);
        if (!note.reason.empty())
            text += ". " + note.reason;
        if (note.newDueAt)
            text += " (further time until " + forms::toText(*note.newDueAt, zone) + ")";
    }
    return text;
}

void addDirections(Paper &paper, const std::vector<DirectionState> &directions, const TimeZone &zone)
{
    if (directions.empty())
        return;
    paper.add(Kind::Subtitle, "Directions and what became of them");
    for (const DirectionState &direction : directions) {
        paper.add(Kind::Question, direction.given.text, std::to_string(direction.given.number) + '.');
        paper.add(Kind::Note, "For " + ownerText(direction.given) +
                                  (direction.given.dueAt ? ", by " + forms::toText(*direction.given.dueAt, zone) : "") +
                                  "; given by " + whoText(direction.author, direction.officer) + ", " + exactly(direction.at, zone) +
                                  (direction.ref.empty() ? ", by hand" : ", in " + direction.ref));
        paper.add(Kind::Answer, becameText(direction, zone));
        paper.add(Kind::Code, journal::toHex(direction.entry), "Entry in the journal");
    }
}

void addTakenBack(Paper &paper, const std::vector<reviews::TakenBack> &takenBack, const TimeZone &zone)
{
    if (takenBack.empty())
        return;
    paper.add(Kind::Subtitle, "Taken back: said, and undone; it has no effect");
    for (const reviews::TakenBack &said : takenBack) {
        const std::string about = (said.number > 0 ? " " + std::to_string(said.number) : "") + (said.ref.empty() ? "" : ", " + said.ref);
        paper.add(Kind::Question, capitalised(spoken(itemWord(said))) + about);
        paper.add(Kind::Answer, said.text);
        paper.add(Kind::Note, "By " + whoText(said.author, said.officer) + ", " + exactly(said.at, zone) + "; undone by " +
                                  whoText(said.undoneBy, said.undoingOfficer) + ", " + exactly(said.undoneAt, zone));
        paper.add(Kind::Code, journal::toHex(said.entry), "Entry in the journal");
    }
}

void addContents(Paper &paper, const Disclosure &disclosure, const TimeZone &zone)
{
    paper.add(Kind::Heading, "What is in it");
    if (disclosure.here.reviews.empty())
        paper.add(Kind::Answer, "No review of this case was made in Casegrip.");
    for (const ReviewState &review : disclosure.here.reviews) {
        const auto &latest = review.latest().review;
        const auto versions = review.versions.size();
        const std::string seen = seenText(disclosure.seenOf(review.ref));
        paper.add(Kind::Item,
                  latest.form.title + ", " + latest.author.name + ", " + exactly(latest.signedAt, zone) +
                      (latest.batch ? ", batch of " + std::to_string(latest.batch->size) : "") + ": " +
                      std::to_string(versions) + (versions == 1 ? " version" : " versions") + ", " +
                      std::to_string(review.addenda.size()) + " added later, " +
                      (review.counts() ? "counts" : review.isWithdrawn() ? "withdrawn" : "returned") + approvalText(review) + seen,
                  review.ref);
    }
    const auto there = onlyThere(disclosure);
    if (there.empty())
        return;
    std::string refs;
    for (const std::string &ref : there)
        refs += (refs.empty() ? "" : ", ") + ref;
    paper.add(Kind::Answer, "Reviews that are in the records system alone, and not part of this: " + refs + ".");
}

} // namespace

std::optional<reviews::Seen> Disclosure::seenOf(const std::string &ref) const
{
    for (const reviews::SeenReview &one : seen) {
        if (one.ref == ref && one.seen != reviews::Seen::OnlyThere)
            return one.seen;
    }
    return {};
}

std::string_view itemWord(const reviews::TakenBack &said)
{
    if (said.type == reviews::type::addendum)
        return "addendum";
    if (said.type == reviews::type::withdrawn)
        return "withdrawal";
    if (said.type == reviews::type::approved)
        return "approval";
    if (said.type == reviews::type::returned)
        return "return";
    return said.type == reviews::type::directionGiven ? "direction" : "direction_note";
}

std::string_view Disclosure::seenWord(const std::string &ref) const
{
    const auto found = seenOf(ref);
    return found ? reviews::toWord(*found) : std::string_view();
}

std::string disclosureJson(const Disclosure &disclosure)
{
    const QJsonObject object{
        {QStringLiteral("disclosure"), 1},
        {QStringLiteral("case_no"), toQString(disclosure.caseNo)},
        {QStringLiteral("made_at"), stamp(disclosure.madeAt)},
        {QStringLiteral("made_by"), toQString(disclosure.madeBy)},
        {QStringLiteral("recipient"), toQString(disclosure.recipient)},
        {QStringLiteral("reviews"),
         arrayOf(disclosure.here.reviews,
                 [&](const ReviewState &review) { return told(review, disclosure.seenWord(review.ref)); })},
        {QStringLiteral("directions"),
         arrayOf(disclosure.here.directions, [](const DirectionState &direction) { return told(direction); })},
        {QStringLiteral("taken_back"),
         arrayOf(disclosure.here.takenBack, [](const reviews::TakenBack &said) { return told(said); })},
        {QStringLiteral("only_in_records_system"),
         arrayOf(onlyThere(disclosure), [](const std::string &ref) { return toQString(ref); })},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString();
}

Paper disclosurePaper(const Disclosure &disclosure, const std::string &hash, const TimeZone &zone,
                      const std::string &marking)
{
    Paper paper;
    paper.title = "Reviews of case " + disclosure.caseNo;
    paper.marking = marking;
    paper.name = paper.title;
    paper.hash = hash;
    paper.madeAt = disclosure.madeAt;
    paper.add(Kind::Title, paper.title);
    paper.field("Made", exactly(disclosure.madeAt, zone));
    paper.field("By", disclosure.madeBy);
    paper.field("For", disclosure.recipient);
    addContents(paper, disclosure, zone);
    for (const ReviewState &review : disclosure.here.reviews) {
        for (const reviews::ReviewVersion &version : review.versions) {
            paper.add(Kind::Subtitle, version.review.form.title + ", " + review.ref + " version " +
                                          std::to_string(version.review.version) + ": " + standing(review, version));
            addVersion(paper, version, zone);
        }
        addLater(paper, review, zone);
    }
    addDirections(paper, disclosure.here.directions, zone);
    addTakenBack(paper, disclosure.here.takenBack, zone);
    return paper;
}

std::string hashList(const std::vector<std::pair<std::string, std::string>> &files)
{
    std::string list;
    for (const auto &[name, bytes] : files) {
        const QByteArray hash =
            QCryptographicHash::hash(QByteArrayView(bytes.data(), qsizetype(bytes.size())), QCryptographicHash::Sha256);
        list += hash.toHex().toStdString() + "  " + name + '\n';
    }
    return list;
}

} // namespace casegrip::reports
