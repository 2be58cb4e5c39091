// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/approval_entries.h"

#include "core/base/json.h"
#include "core/base/json_values.h"
#include "core/base/visible_text.h"
#include "core/journal/new_entry.h"
#include "core/reviews/review_ref.h"

namespace casegrip::reviews
{
namespace
{

Done check(const std::string &caseNo, const Decided &decided)
{
    if (caseNo.empty() || !isRef(decided.ref) || decided.by.id.empty() || decided.askedOf.empty())
        return failure(ErrorKind::Invalid, "The decision lacks its review or who made it.",
                       "Name a review by its reference, such as CG-7K3QX-9M2TD.");
    const bool isReturned = decided.verdict == Verdict::Returned;
    if (isReturned && (decided.reason.code.empty() || decided.reason.label.empty()))
        return failure(ErrorKind::Invalid, "The return has no reason.", "Choose one; casegrip framework show --format json lists them.");
    if (isReturned || !decided.note.empty())
        return journal::checkText(decided.note, journal::maxReason, "note");
    return {};
}

QJsonObject written(const Decided &decided)
{
    QJsonObject json{{QStringLiteral("ref"), toQString(decided.ref)},
                     {QStringLiteral("hash"), toQString(journal::toHex(decided.hash))},
                     {QStringLiteral("asked_of"), toQString(decided.askedOf)},
                     {QStringLiteral("by"), journal::toJson(decided.by)}};
    const auto add = [&json](const char *key, const std::string &value) {
        if (!value.empty())
            json.insert(QLatin1String(key), toQString(value));
    };
    if (!decided.onBehalfOf.empty())
        json[u"on_behalf_of"] = QJsonObject{{QStringLiteral("id"), toQString(decided.onBehalfOf)},
                                            {QStringLiteral("name"), toQString(decided.onBehalfOfName)}};
    add("reason", decided.reason.code);
    add("reason_words", decided.reason.label);
    add("note", decided.note);
    if (!decided.checks.empty())
        json[u"checks"] = toJson(decided.checks);
    if (decided.batch)
        json[u"batch"] = QJsonObject{{QStringLiteral("id"), toQString(decided.batch->id)},
                                     {QStringLiteral("size"), decided.batch->size}};
    return json;
}

} // namespace

std::string_view wordOf(const CheckSaid &check)
{
    return check.isMet ? "yes" : "no";
}

QJsonArray toJson(const std::vector<CheckSaid> &checks)
{
    QJsonArray array;
    for (const CheckSaid &check : checks)
        array.append(QJsonObject{{QStringLiteral("question"), toQString(check.question)},
                                 {QStringLiteral("label"), toQString(check.label)},
                                 {QStringLiteral("answer"), toQString(wordOf(check))}});
    return array;
}

std::string_view toWord(Verdict verdict)
{
    return verdict == Verdict::Approved ? "approved" : "returned";
}

Result<journal::NewEntry> decidedEntry(const std::string &caseNo, const Decided &decided, const journal::EntryId &submission,
                                       const std::vector<journal::EntryId> &seen)
{
    if (auto ok = check(caseNo, decided); !ok)
        return failure(ok.error());
    const bool isApproved = decided.verdict == Verdict::Approved;
    journal::NewEntry entry = journal::newEntry(isApproved ? type::approved : type::returned, caseNo, written(decided));
    entry.parents = {submission};
    entry.parents.insert(entry.parents.end(), seen.begin(), seen.end());
    return entry;
}

std::optional<Decided> readDecided(Verdict verdict, const QJsonObject &payload)
{
    const auto hash = journal::fromHex<32>(wordsAt(payload, "hash"));
    const QJsonObject covered = payload.value(u"on_behalf_of").toObject();
    Decided decided;
    decided.verdict = verdict;
    decided.ref = wordsAt(payload, "ref");
    decided.hash = hash.value_or(journal::Hash{});
    decided.askedOf = wordsAt(payload, "asked_of");
    decided.by = journal::readOfficer(payload.value(u"by").toObject());
    decided.onBehalfOf = wordsAt(covered, "id");
    decided.onBehalfOfName = wordsAt(covered, "name");
    decided.reason = {wordsAt(payload, "reason"), wordsAt(payload, "reason_words")};
    decided.note = wordsAt(payload, "note");
    const QJsonArray checks = payload.value(u"checks").toArray();
    for (const QJsonValue &one : checks) {
        const QJsonObject check = one.toObject();
        decided.checks.push_back({wordsAt(check, "question"), wordsAt(check, "label"), wordsAt(check, "answer") == "yes"});
    }
    if (const QJsonObject batch = payload.value(u"batch").toObject(); !batch.isEmpty())
        decided.batch = Batch{wordsAt(batch, "id"), batch.value(u"size").toInt()};
    if (!hash || !check("a case", decided))
        return {};
    return decided;
}

} // namespace casegrip::reviews
