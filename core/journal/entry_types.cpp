// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/entry_types.h"

#include "core/base/json.h"
#include "core/base/json_values.h"

#include <QJsonArray>

namespace casegrip::journal
{
namespace
{

// An entry about one case at one moment, with a reason.
Result<NewEntry> reasoned(std::string_view type, const std::string &caseNo, const char *momentKey,
                          Instant moment, const std::string &reason)
{
    if (caseNo.empty())
        return failure(ErrorKind::Invalid, "No case is named.");
    if (auto ok = checkText(reason, maxReason, "reason"); !ok)
        return failure(ok.error());
    return newEntry(type, caseNo,
                    {{QLatin1String(momentKey), toQString(formatInstant(moment))},
                     {QStringLiteral("reason"), toQString(reason)}});
}

std::optional<RedBoxMark> readMark(const QJsonObject &payload, const char *momentKey)
{
    const auto at = instantAt(payload, momentKey);
    const auto reason = textAt(payload, "reason");
    if (!at || !reason)
        return {};
    return RedBoxMark{*at, *reason};
}

} // namespace

Result<NewEntry> snoozeEntry(const std::string &caseNo, Instant until, const std::string &reason)
{
    return reasoned(type::snooze, caseNo, "until", until, reason);
}

Result<NewEntry> redBoxEntry(const std::string &caseNo, Instant from, const std::string &reason)
{
    return reasoned(type::redBox, caseNo, "from", from, reason);
}

Result<NewEntry> liftRedBoxEntry(const std::string &caseNo, Instant at, const std::string &reason)
{
    return reasoned(type::redBoxLifted, caseNo, "at", at, reason);
}

Result<NewEntry> noteEntry(const std::string &caseNo, const std::string &text)
{
    if (caseNo.empty())
        return failure(ErrorKind::Invalid, "No case is named.");
    if (auto ok = checkText(text, maxNote, "note"); !ok)
        return failure(ok.error());
    return newEntry(type::note, caseNo, {{QStringLiteral("text"), toQString(text)}});
}

Result<NewEntry> undoEntry(const Entry &target)
{
    if (target.chain != Chain::Work || target.envelope.type == type::erased)
        return failure(ErrorKind::Refused, "This entry cannot be undone.",
                       "What was erased is gone; see casegrip log.");
    NewEntry entry = newEntry(type::undo, target.envelope.caseNo, {{QStringLiteral("of"), toQString(toHex(target.id))}});
    entry.parents = {target.id};
    entry.area = target.envelope.area;
    entry.isSensitive = target.envelope.isSensitive;
    return entry;
}

Result<NewEntry> erasedEntry(const std::string &caseNo, std::span<const EntryId> entries, const std::string &reason)
{
    if (auto ok = checkText(reason, maxReason, "reason"); !ok)
        return failure(ok.error());
    NewEntry entry = newEntry(type::erased, caseNo, {{QStringLiteral("reason"), toQString(reason)}});
    QJsonArray ids;
    for (const EntryId &id : entries)
        ids.append(toQString(toHex(id)));
    entry.payload.insert(QStringLiteral("entries"), ids);
    entry.parents.assign(entries.begin(), entries.end());
    return entry;
}

std::optional<Snooze> readSnooze(const QJsonObject &payload)
{
    const auto until = instantAt(payload, "until");
    const auto reason = textAt(payload, "reason");
    if (!until || !reason)
        return {};
    return Snooze{*until, *reason};
}

std::optional<RedBoxMark> readRedBox(const QJsonObject &payload)
{
    return readMark(payload, "from");
}

std::optional<RedBoxMark> readRedBoxLifted(const QJsonObject &payload)
{
    return readMark(payload, "at");
}

std::optional<std::string> readNote(const QJsonObject &payload)
{
    return textAt(payload, "text");
}

std::optional<EntryId> undoTarget(const QJsonObject &payload)
{
    const auto of = textAt(payload, "of");
    return of ? fromHex<32>(*of) : std::nullopt;
}

} // namespace casegrip::journal
