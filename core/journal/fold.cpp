// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/fold.h"

#include "core/journal/entry_types.h"

#include <map>
#include <tuple>

namespace casegrip::journal
{
namespace
{

bool is(const Entry &entry, std::string_view type)
{
    return entry.envelope.type == type && entry.envelope.typeVersion == 1;
}

// The state while entries are applied one after the other.
class Folding
{
public:
    void apply(const Entry &entry)
    {
        if (is(entry, type::note))
            addNote(entry);
        else if (is(entry, type::snooze))
            setSnooze(entry);
        else if (is(entry, type::redBox))
            openRedBox(entry);
        else if (is(entry, type::redBoxLifted))
            closeRedBoxes(entry);
    }
    CaseWork result()
    {
        for (auto &[author, snooze] : m_snoozes)
            m_work.snoozes.push_back(std::move(snooze));
        std::sort(m_work.redBoxes.begin(), m_work.redBoxes.end(),
                  [](const RedBoxSpan &a, const RedBoxSpan &b) {
                      return std::tie(a.from, a.entry) < std::tie(b.from, b.entry);
                  });
        return std::move(m_work);
    }

private:
    void addNote(const Entry &entry)
    {
        if (auto text = readNote(entry.payload()))
            m_work.notes.push_back(
                {entry.id, entry.envelope.authoredAt, entry.envelope.author, std::move(*text)});
    }
    void setSnooze(const Entry &entry)
    {
        if (const auto snooze = readSnooze(entry.payload()))
            m_snoozes[entry.envelope.author] = {entry.envelope.author, snooze->until, snooze->reason,
                                                entry.id};
    }
    void openRedBox(const Entry &entry)
    {
        if (const auto mark = readRedBox(entry.payload()))
            m_work.redBoxes.push_back({entry.id, mark->at, {}, entry.envelope.author, mark->reason});
    }
    void closeRedBoxes(const Entry &entry)
    {
        const auto mark = readRedBoxLifted(entry.payload());
        if (!mark)
            return;
        for (RedBoxSpan &span : m_work.redBoxes) {
            if (!span.until)
                span.until = std::max(span.from, mark->at);
        }
    }

    CaseWork m_work;
    std::map<std::string, SnoozeInForce> m_snoozes;
};

} // namespace

void putInOrder(std::vector<Entry> &entries)
{
    const auto key = [](const Entry &entry) { return std::tie(entry.envelope.hlc, entry.id); };
    std::sort(entries.begin(), entries.end(),
              [&key](const Entry &a, const Entry &b) { return key(a) < key(b); });
    const auto isSame = [](const Entry &a, const Entry &b) { return a.id == b.id; };
    entries.erase(std::unique(entries.begin(), entries.end(), isSame), entries.end());
}

// From the last to the first, so that an undo which was itself undone takes nothing back.
std::set<EntryId> undoneBy(const std::vector<Entry> &ordered)
{
    std::set<EntryId> undone;
    for (auto entry = ordered.rbegin(); entry != ordered.rend(); ++entry) {
        if (!is(*entry, type::undo) || undone.contains(entry->id))
            continue;
        if (const auto target = undoTarget(entry->payload()))
            undone.insert(*target);
    }
    return undone;
}

CaseWork fold(std::vector<Entry> entries)
{
    putInOrder(entries);
    const std::set<EntryId> undone = undoneBy(entries);
    Folding folding;
    for (const Entry &entry : entries) {
        if (!undone.contains(entry.id))
            folding.apply(entry);
    }
    return folding.result();
}

} // namespace casegrip::journal
