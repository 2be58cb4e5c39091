// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/cover_entries.h"
#include "core/figures/chart_entries.h"
#include "core/reviews/approval_entries.h"
#include "core/reviews/review_entries.h"
#include "core/workspace/access_words.h"
#include "core/workspace/private.h"

// What was done and looked at: the rows of the journal and of the access log that somebody may read.
namespace casegrip::workspace
{
namespace
{

std::string nameOf(const access::Officer &officer)
{
    return officer.name.empty() ? officer.id : officer.name;
}

// Who covers whom, and not why.
std::string textOf(const access::Cover &cover)
{
    return nameOf(cover.by) + " for " + nameOf(cover.covered) + ", " + formatInstant(cover.from) + " to " + formatInstant(cover.until);
}

std::string textOf(const access::Absence &absence)
{
    return nameOf(absence.officer) + ", from " + formatInstant(absence.from) +
           (absence.until ? " to " + formatInstant(*absence.until) : std::string());
}

// "on_time_of_due_rate from 2026-04-01: 850 in 1000"
std::string textOf(const figures::Target &target)
{
    return std::string(figures::toWord(target.rate)) + " from " + formatDay(target.from) + ": " +
           (target.perMille ? std::to_string(*target.perMille) + " in 1000" : std::string("no target"));
}

// What an entry says, for the log: the text or reason of its payload.
std::string textOf(const journal::Entry &entry)
{
    const auto payload = entry.payload();
    if (const auto cover = entry.envelope.type == access::type::coverGiven ? access::readCover(payload) : std::nullopt)
        return textOf(*cover);
    if (const auto absence = entry.envelope.type == access::type::absenceRecorded ? access::readAbsence(payload) : std::nullopt)
        return textOf(*absence);
    if (const auto target = entry.envelope.type == figures::type::targetSet ? figures::readTarget(payload) : std::nullopt)
        return textOf(*target);
    if (const auto submitted = entry.envelope.type == reviews::type::submitted ? reviews::readSubmitted(payload) : std::nullopt)
        return reviews::nameOf(submitted->review) + ": " + submitted->review.form.title;
    for (const auto verdict : {reviews::Verdict::Approved, reviews::Verdict::Returned}) {
        const bool is = entry.envelope.type == (verdict == reviews::Verdict::Approved ? reviews::type::approved : reviews::type::returned);
        if (const auto decided = is ? reviews::readDecided(verdict, payload) : std::nullopt)
            return decided->ref + (decided->reason.label.empty() ? "" : ": " + decided->reason.label) +
                   (decided->note.empty() ? "" : ": " + decided->note);
    }
    if (entry.chain == journal::Chain::Access)
        return accessText(entry);
    for (const auto &key : {QStringLiteral("text"), QStringLiteral("reason"), QStringLiteral("export"), QStringLiteral("of")}) {
        if (payload.contains(key))
            return payload.value(key).toString().toStdString();
    }
    return {};
}

LogRow rowOf(const journal::Entry &entry)
{
    return {entry.chain == journal::Chain::Work ? "journal" : "access",
            journal::toHex(entry.id),
            entry.envelope.authoredAt,
            entry.envelope.author,
            entry.envelope.type,
            entry.envelope.caseNo,
            textOf(entry),
            nameOf(access::coveredIn(entry.payload()).value_or(access::Officer()))};
}

} // namespace

// That somebody declared an interest is known to whom that concerns; the access log says of its entry that it was made.
Done Workspace::Private::permitInterest(const journal::Entry &entry)
{
    const auto interest = access::readInterest(entry.payload());
    return permit(access::Action::SeeInterest,
                  {.caseNo = entry.envelope.caseNo, .officerId = interest ? interest->officer.id : std::string()});
}

bool Workspace::Private::mayRead(const journal::Entry &entry, LogReader &reader)
{
    const journal::Envelope &envelope = entry.envelope;
    const bool isAccess = entry.chain == journal::Chain::Access;
    const bool isOwn = envelope.author == actor.login;
    if (gate.isOpen())
        return true;
    if (!isAccess && envelope.type == access::type::interestDeclared)
        return permitInterest(entry).has_value();
    if (isAccess && entry.payload().value(u"type") == QLatin1String("interest.declared"))
        return isOwn;
    if (envelope.caseNo.empty())
        return reader.readsAll || (isOwn && !isAccess);
    const auto [at, isNew] = reader.whyNot.try_emplace(envelope.caseNo, access::Reason::NoSuchCase);
    if (isNew) {
        if (const auto about = inQuestion(envelope.caseNo))
            at->second = access::may(gate.person(), access::Action::SeeCase, access::relationTo(gate.reach(), *about)).reason;
    }
    if (at->second == access::Reason::NoSuchCase) // restricted, or in no export any more
        return false;
    return isAccess ? reader.readsAll : isOwn || at->second == access::Reason::None;
}

Result<std::vector<LogRow>> Workspace::log(const std::string &caseNo, std::size_t limit)
{
    std::vector<LogRow> rows;
    if (!d->work)
        return rows;
    if (auto allowed = d->permit(access::Action::Search); !allowed)
        return failure(allowed.error());
    Private::LogReader reader{d->permit(access::Action::ReadLog).has_value(), {}};
    const auto take = [&](const std::vector<journal::Entry> &entries) {
        for (const auto &entry : entries) {
            if (d->mayRead(entry, reader))
                rows.push_back(rowOf(entry));
        }
    };
    const journal::Journal entries(*d->work);
    if (!caseNo.empty()) {
        const auto found = entries.ofCase(caseNo);
        if (!found)
            return failure(found.error());
        take(*found);
    } else {
        std::int64_t position = 0;
        for (;;) {
            const auto page = entries.after(position, 1000);
            if (!page)
                return failure(page.error());
            if (page->empty())
                break;
            take(*page);
            position = page->back().position;
        }
    }
    if (rows.size() > limit)
        rows.erase(rows.begin(), rows.end() - std::ptrdiff_t(limit));
    return rows;
}

} // namespace casegrip::workspace
