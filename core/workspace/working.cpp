// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/private.h"

#include "core/journal/entry_types.h"
#include "core/journal/journal.h"
#include "core/storage/statement.h"
#include "core/workspace/review_desk.h"

#include <algorithm>

// Our own work: every change is one entry, committed first and folded after.
namespace casegrip::workspace
{
namespace
{

template <typename... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

// "review CG-7K3QX-9M2TD version 2, as pdf, for the disclosure officer"
std::string disclosureText(const QJsonObject &payload)
{
    const auto at = [&](const QString &key) { return payload.value(key).toString().toStdString(); };
    const std::string recipient = at(QStringLiteral("recipient"));
    return at(QStringLiteral("disclosed")) + ", as " + at(QStringLiteral("as")) +
           (recipient.empty() ? "" : ", for " + recipient);
}

// What an entry says, for the log: the text or reason of its payload.
std::string textOf(const journal::Entry &entry)
{
    const auto payload = entry.payload();
    if (const auto submitted = entry.envelope.type == reviews::type::submitted ? reviews::readSubmitted(payload) : std::nullopt)
        return reviews::nameOf(submitted->review) + ": " + submitted->review.form.title;
    for (const auto verdict : {reviews::Verdict::Approved, reviews::Verdict::Returned}) {
        const bool is = entry.envelope.type == (verdict == reviews::Verdict::Approved ? reviews::type::approved : reviews::type::returned);
        if (const auto decided = is ? reviews::readDecided(verdict, payload) : std::nullopt)
            return decided->ref + (decided->reason.label.empty() ? "" : ": " + decided->reason.label) +
                   (decided->note.empty() ? "" : ": " + decided->note);
    }
    if (payload.contains(QStringLiteral("disclosed")))
        return disclosureText(payload);
    for (const auto &key : {QStringLiteral("text"), QStringLiteral("reason"), QStringLiteral("export"), QStringLiteral("of")}) {
        if (payload.contains(key))
            return payload.value(key).toString().toStdString();
    }
    return {};
}

// An entry that would change nothing is refused, so that nobody takes it for one that did.
Done checkSnooze(const Snooze &snooze, Instant now)
{
    if (snooze.until > now)
        return {};
    return failure(ErrorKind::Refused, "The snooze would be over before it begins.", "Choose a later time.");
}

Done checkRedBox(const ManualRedBox &box, const std::vector<due::ManualRedBox> &marks)
{
    const bool isMarked = std::any_of(marks.begin(), marks.end(), [](const auto &mark) { return !mark.until; });
    if (isMarked == box.lift)
        return {};
    return box.lift ? failure(ErrorKind::Refused, "No red box was made by hand here.",
                              "What the framework calls red box cannot be lifted.")
                    : failure(ErrorKind::Refused, "The case is red box by hand already.", "Lift that one first.");
}

LogRow rowOf(const journal::Entry &entry)
{
    return {entry.chain == journal::Chain::Work ? "journal" : "access",
            journal::toHex(entry.id),
            entry.envelope.authoredAt,
            entry.envelope.author,
            entry.envelope.type,
            entry.envelope.caseNo,
            textOf(entry)};
}

} // namespace

Result<Changes> Workspace::Private::commitEntries(std::span<const journal::NewEntry> entries,
                                                  const std::function<void()> &beside)
{
    std::vector<journal::NewEntry> named(entries.begin(), entries.end());
    for (journal::NewEntry &entry : named)
        reviews::keepOfficer(entry, {actor.officerId, actor.name, actor.rankNow()});
    auto ids = writer->append(named, beside);
    if (!ids)
        return failure(ids.error());
    Changes changes;
    changes.entryId = journal::toHex(ids->back());
    changes.undoable = changes.entryId;
    // From here the entries are saved. What follows is repaired at the next fold and is no reason to say "not saved".
    if (facts) {
        if (auto folded = foldAndRefresh())
            changes.caseNos = std::move(*folded);
    }
    for (const auto &entry : entries) {
        if (!entry.caseNo.empty() && std::find(changes.caseNos.begin(), changes.caseNos.end(), entry.caseNo) == changes.caseNos.end())
            changes.caseNos.push_back(entry.caseNo);
    }
    return changes;
}

Done Workspace::Private::known(const std::string &caseNo)
{
    if (auto has = noFacts(); !has)
        return has;
    return storage::guarded(factsPath, [&]() -> Done {
        if (cases::CaseStore(*facts).findId(caseNo))
            return {};
        return failure(ErrorKind::NotFound, "There is no case with that number.", "Check the number; leading zeros count.");
    });
}

Result<Changes> Workspace::run(const Operation &operation)
{
    if (auto may = d->mayWrite(); !may)
        return failure(may.error());
    const auto commit = [&](const std::string &caseNo, Result<journal::NewEntry> entry) -> Result<Changes> {
        if (auto is = d->known(caseNo); !is)
            return failure(is.error());
        if (!entry)
            return failure(entry.error());
        return d->commitEntries(std::span(&*entry, 1));
    };
    return std::visit(
        Overloaded{
            [&](const AddNote &note) { return commit(note.caseNo, journal::noteEntry(note.caseNo, note.text)); },
            [&](const Snooze &snooze) -> Result<Changes> {
                if (auto useful = checkSnooze(snooze, now()); !useful)
                    return failure(useful.error());
                return commit(snooze.caseNo, journal::snoozeEntry(snooze.caseNo, snooze.until, snooze.reason));
            },
            [&](const ManualRedBox &box) -> Result<Changes> {
                if (auto is = d->known(box.caseNo); !is)
                    return failure(is.error());
                auto useful = storage::guarded(d->factsPath, [&] { return checkRedBox(box, d->ownWorkOf(box.caseNo).redBoxes); });
                if (!useful)
                    return failure(useful.error());
                return commit(box.caseNo, box.lift ? journal::liftRedBoxEntry(box.caseNo, now(), box.reason)
                                                   : journal::redBoxEntry(box.caseNo, now(), box.reason));
            },
            [&](const Undo &undo) -> Result<Changes> {
                auto entries = d->undoEntries(undo);
                return entries ? d->commitEntries(*entries) : failure(entries.error());
            },
            [&](const Erase &erase) { return d->erase(erase); },
            [&](const SubmitReview &submitted) { return ReviewDesk(*this).submit(submitted); },
            [&](const SubmitBatch &batch) { return ReviewDesk(*this).submit(batch); },
            [&](const AddAddendum &addendum) { return ReviewDesk(*this).add(addendum); },
            [&](const WithdrawReview &withdrawn) { return ReviewDesk(*this).withdraw(withdrawn); },
            [&](const GiveDirection &given) { return ReviewDesk(*this).give(given); },
            [&](const CloseDirection &closed) { return ReviewDesk(*this).close(closed); },
            [&](const ApproveReview &approved) { return ReviewDesk(*this).approve(approved); },
            [&](const ApproveReviews &approved) { return ReviewDesk(*this).approve(approved); },
            [&](const ReturnReview &returned) { return ReviewDesk(*this).giveBack(returned); }},
        operation);
}

Result<std::vector<LogRow>> Workspace::log(const std::string &caseNo, std::size_t limit)
{
    std::vector<LogRow> rows;
    if (!d->work)
        return rows;
    const journal::Journal entries(*d->work);
    if (!caseNo.empty()) {
        auto found = entries.ofCase(caseNo);
        if (!found)
            return failure(found.error());
        for (const auto &entry : *found)
            rows.push_back(rowOf(entry));
    } else {
        std::int64_t position = 0;
        for (;;) {
            auto page = entries.after(position, 1000);
            if (!page)
                return failure(page.error());
            if (page->empty())
                break;
            for (const auto &entry : *page)
                rows.push_back(rowOf(entry));
            position = page->back().position;
        }
    }
    if (rows.size() > limit)
        rows.erase(rows.begin(), rows.end() - std::ptrdiff_t(limit));
    return rows;
}

} // namespace casegrip::workspace
