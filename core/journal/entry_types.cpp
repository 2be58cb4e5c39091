// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/entry_types.h"

#include "core/base/json.h"
#include "core/base/time_zone.h"

#include <QJsonArray>

namespace casegrip::journal
{
namespace
{

using Payload = std::initializer_list<std::pair<const char *, std::string>>;

Done checkText(const std::string &text, std::size_t limit, const std::string &name)
{
    const QString trimmed = toQString(text).trimmed();
    if (trimmed.isEmpty())
        return failure(ErrorKind::Invalid, "The " + name + " is empty.", "Give one.");
    if (static_cast<std::size_t>(toQString(text).size()) > limit)
        return failure(ErrorKind::Invalid,
                       "The " + name + " is longer than " + std::to_string(limit) + " characters.",
                       "Shorten it.");
    return {};
}

NewEntry entryOf(std::string_view type, const std::string &caseNo, Payload payload)
{
    NewEntry entry;
    entry.type = type;
    entry.caseNo = caseNo;
    for (const auto &[key, value] : payload)
        entry.payload.insert(QLatin1String(key), toQString(value));
    return entry;
}

// An entry about one case at one moment, with a reason.
Result<NewEntry> reasoned(std::string_view type, const std::string &caseNo, const char *momentKey,
                          Instant moment, const std::string &reason)
{
    if (caseNo.empty())
        return failure(ErrorKind::Invalid, "No case is named.");
    if (auto ok = checkText(reason, maxReason, "reason"); !ok)
        return failure(ok.error());
    return entryOf(type, caseNo, {{momentKey, formatInstant(moment)}, {"reason", reason}});
}

std::optional<std::string> textAt(const QJsonObject &payload, const char *key)
{
    const auto value = payload.value(QLatin1String(key));
    if (!value.isString())
        return {};
    return toStd(value.toString());
}

std::optional<Instant> instantAt(const QJsonObject &payload, const char *key)
{
    static const TimeZone utc = TimeZone::utc();
    const auto text = textAt(payload, key);
    return text ? parseInstant(*text, utc) : std::nullopt;
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
    return entryOf(type::note, caseNo, {{"text", text}});
}

Result<NewEntry> undoEntry(const Entry &target)
{
    if (target.chain != Chain::Work || target.envelope.type == type::erased)
        return failure(ErrorKind::Refused, "This entry cannot be undone.",
                       "What was erased is gone; see casegrip log.");
    NewEntry entry = entryOf(type::undo, target.envelope.caseNo, {{"of", toHex(target.id)}});
    entry.parents = {target.id};
    entry.area = target.envelope.area;
    entry.isSensitive = target.envelope.isSensitive;
    return entry;
}

Result<NewEntry> erasedEntry(const std::string &caseNo, std::span<const EntryId> entries, const std::string &reason)
{
    if (auto ok = checkText(reason, maxReason, "reason"); !ok)
        return failure(ok.error());
    NewEntry entry = entryOf(type::erased, caseNo, {{"reason", reason}});
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
