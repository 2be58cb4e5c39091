// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/private.h"

#include "core/base/log.h"
#include "core/journal/erasure.h"

#include <algorithm>

// Erasing what entries say: first in work.db, which counts, then in the facts and in every copy that this program made.
namespace casegrip::workspace
{
namespace
{

constexpr const char *carriedOut = "erasures_carried_out"; // setting: the last erasure whose copies have been seen to

} // namespace

Result<Changes> Workspace::Private::erase(const Erase &wanted)
{
    Changes changes;
    if (auto allowed = permit(access::Action::Erase); !allowed)
        return failure(allowed.error());
    std::vector<journal::EntryId> ids;
    const journal::Journal entries(*work);
    for (const std::string &text : wanted.entryIds) {
        ids.push_back(journal::fromHex<32>(text).value_or(journal::EntryId{}));
        const auto entry = entries.find(ids.back());
        if (entry && *entry)
            changes.caseNos.push_back((*entry)->envelope.caseNo);
    }
    for (const std::string &caseNo : changes.caseNos) { // before: what is taken in later would come back
        if (auto removed = spareDrafts().removeOfCase(caseNo); !removed)
            return failure(removed.error());
    }
    const auto erased = writer->erase(ids, wanted.reason);
    if (!erased)
        return failure(erased.error());
    gate.noteCommit(true);
    if (!erased->empty())
        changes.entryId = journal::toHex(erased->front());
    settleErasures();
    return changes;
}

// Each step can be done again; only when all are done is that noted. So a stop in between, a window that is reading or a
// share that is away is made good at the next start.
Done Workspace::Private::carryOutErasures()
{
    if (auto again = journal::eraseNoted(options.dataDir, *work, *writer); !again)
        return failure(again.error());
    const auto last = journal::lastErasure(*work);
    if (!last)
        return failure(last.error());
    journal::Settings settings(*work);
    const auto done = settings.value(carriedOut);
    if (!done)
        return failure(done.error());
    if (!*last || *done == journal::toHex(**last))
        return {};
    if (auto noted = journal::noteErasures(options.dataDir, *work); !noted)
        return noted;
    if (facts) {
        if (auto folded = foldAndRefresh(); !folded)
            return failure(folded.error());
        if (auto emptied = facts->emptyLog(); !emptied)
            return emptied;
    }
    if (auto emptied = work->emptyLog(); !emptied)
        return emptied;
    if (auto erased = journal::eraseInCopies(options.dataDir, *work, *options.clock, {options.login, {}}); !erased)
        return erased;
    if (auto renewed = secondCopies().renew(); !renewed)
        return renewed;
    return settings.set(carriedOut, journal::toHex(**last));
}

// What is erased in work.db is erased. That a copy could not be seen to is no reason to say otherwise.
void Workspace::Private::settleErasures()
{
    if (!mayWrite() || (rebuilds() && !facts)) // a facts file that is not open cannot be seen to
        return;
    if (auto done = carryOutErasures(); !done)
        log::warn("an erasure has not reached every copy yet", toString(done.error().kind));
}

} // namespace casegrip::workspace
