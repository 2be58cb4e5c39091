// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/private.h"

#include "core/journal/entry_types.h"
#include "core/journal/journal.h"
#include "core/storage/statement.h"

#include <QJsonDocument>
#include <algorithm>
#include <set>

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

// What an entry says, for the log: the text or reason of its payload.
std::string textOf(const journal::Entry &entry)
{
    const auto payload = entry.payload();
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

// Only who made an entry takes it back, and only once.
Done checkUndo(const journal::Journal &entries, const journal::Entry &target, const std::string &login)
{
    if (target.envelope.author != login)
        return failure(ErrorKind::Refused, "The entry was made by somebody else.", "Only who made an entry takes it back.");
    auto all = entries.workOfCase(target.envelope.caseNo);
    if (!all)
        return failure(all.error());
    std::set<journal::EntryId> undone;
    for (auto entry = all->rbegin(); entry != all->rend(); ++entry) {
        const auto of = entry->envelope.type == journal::type::undo ? journal::undoTarget(entry->payload()) : std::nullopt;
        if (of && !undone.contains(entry->id))
            undone.insert(*of);
    }
    if (undone.contains(target.id))
        return failure(ErrorKind::Refused, "The entry was taken back before.", "casegrip log lists the entries.");
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
            textOf(entry)};
}

} // namespace

Result<Changes> Workspace::Private::commitEntry(const journal::NewEntry &entry, const std::string &caseNo)
{
    auto id = writer->append(entry);
    if (!id)
        return failure(id.error());
    Changes changes;
    changes.entryId = journal::toHex(*id);
    changes.undoable = changes.entryId;
    changes.caseNos = {caseNo};
    // From here the entry is saved. What follows is repaired at the next fold and is no reason to say "not saved".
    if (facts) {
        if (auto folded = foldAndRefresh())
            changes.caseNos = std::move(*folded);
    }
    if (std::find(changes.caseNos.begin(), changes.caseNos.end(), caseNo) == changes.caseNos.end() && !caseNo.empty())
        changes.caseNos.push_back(caseNo);
    return changes;
}

Result<Changes> Workspace::run(const Operation &operation)
{
    if (auto may = d->mayWrite(); !may)
        return failure(may.error());
    const auto about = [&](const std::string &caseNo) -> Done {
        if (auto has = d->noFacts(); !has)
            return has;
        return storage::guarded(d->factsPath, [&]() -> Done {
            if (cases::CaseStore(*d->facts).findId(caseNo))
                return {};
            return failure(ErrorKind::NotFound, "There is no case with that number.", "Check the number; leading zeros count.");
        });
    };
    const auto commit = [&](const std::string &caseNo, Result<journal::NewEntry> entry) -> Result<Changes> {
        if (auto known = about(caseNo); !known)
            return failure(known.error());
        if (!entry)
            return failure(entry.error());
        return d->commitEntry(*entry, caseNo);
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
                if (auto useful = checkRedBox(box, d->ownWorkOf(box.caseNo).redBoxes); !useful)
                    return failure(useful.error());
                return commit(box.caseNo, box.lift ? journal::liftRedBoxEntry(box.caseNo, now(), box.reason)
                                                   : journal::redBoxEntry(box.caseNo, now(), box.reason));
            },
            [&](const Undo &undo) -> Result<Changes> {
                const journal::Journal entries(*d->work);
                std::optional<journal::Entry> target;
                if (undo.entryId.empty()) {
                    auto last = entries.lastUndoable(d->options.login);
                    if (!last)
                        return failure(last.error());
                    target = std::move(*last);
                } else {
                    const auto id = journal::fromHex<32>(undo.entryId);
                    auto found = id ? entries.find(*id) : Result<std::optional<journal::Entry>>(std::nullopt);
                    if (!found)
                        return failure(found.error());
                    target = std::move(*found);
                }
                if (!target)
                    return failure(ErrorKind::NotFound, "There is no such entry to undo.", "casegrip log lists the entries.");
                if (auto mine = checkUndo(entries, *target, d->options.login); !mine)
                    return failure(mine.error());
                auto entry = journal::undoEntry(*target);
                if (!entry)
                    return failure(entry.error());
                return d->commitEntry(*entry, target->envelope.caseNo);
            },
            [&](const Erase &erase) { return d->erase(erase); }},
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
