// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/cover_entries.h"

#include "core/base/json.h"
#include "core/base/json_values.h"

namespace casegrip::access
{
namespace
{

using journal::checkText;
using journal::maxReason;
using journal::NewEntry;
using journal::newEntry;
using journal::toJson;

std::optional<Officer> officerAt(const QJsonObject &payload, const char *key)
{
    Officer officer = journal::readOfficer(payload.value(QLatin1String(key)).toObject());
    return officer.id.empty() ? std::nullopt : std::optional(std::move(officer));
}

tl::unexpected<Error> nobody()
{
    return failure(ErrorKind::Invalid, "No officer is named.", "Name one by an officer_id of the roster.");
}

Done checkPeriod(Instant from, Instant until)
{
    if (from < until)
        return {};
    return failure(ErrorKind::Invalid, "It would end before it begins.", "Choose a later end.");
}

bool isCover(const Cover &cover)
{
    return cover.covered.id != cover.by.id && cover.from < cover.until;
}

NewEntry endedEntry(std::string_view type, const char *key, const Ended &ended)
{
    NewEntry entry = newEntry(type, {},
                              {{QLatin1String(key), toQString(journal::toHex(ended.entry))},
                               {QStringLiteral("at"), toQString(formatInstant(ended.at))}});
    entry.parents = {ended.entry};
    return entry;
}

std::optional<Ended> readEnded(const QJsonObject &payload, const char *key)
{
    const auto entry = journal::fromHex<32>(wordsAt(payload, key));
    const auto at = instantAt(payload, "at");
    if (!entry || !at)
        return {};
    return Ended{*entry, *at};
}

} // namespace

Result<NewEntry> coverEntry(const Cover &cover)
{
    if (cover.covered.id.empty() || cover.by.id.empty())
        return nobody();
    if (cover.covered.id == cover.by.id)
        return failure(ErrorKind::Invalid, "Nobody is their own cover.", "Name somebody else.");
    if (auto ok = checkPeriod(cover.from, cover.until); !ok)
        return failure(ok.error());
    if (!cover.reason.empty()) {
        if (auto ok = checkText(cover.reason, maxReason, "reason"); !ok)
            return failure(ok.error());
    }
    QJsonObject payload{{QStringLiteral("covered"), toJson(cover.covered)},
                        {QStringLiteral("covering"), toJson(cover.by)},
                        {QStringLiteral("from"), toQString(formatInstant(cover.from))},
                        {QStringLiteral("until"), toQString(formatInstant(cover.until))}};
    if (!cover.reason.empty())
        payload[u"reason"] = toQString(cover.reason);
    return newEntry(type::coverGiven, {}, std::move(payload));
}

Result<NewEntry> coverEndedEntry(const Ended &ended)
{
    return endedEntry(type::coverEnded, "cover", ended);
}

Result<NewEntry> absenceEntry(const Absence &absence)
{
    if (absence.officer.id.empty())
        return nobody();
    if (absence.until) {
        if (auto ok = checkPeriod(absence.from, *absence.until); !ok)
            return failure(ok.error());
    }
    QJsonObject payload{{QStringLiteral("officer"), toJson(absence.officer)},
                        {QStringLiteral("from"), toQString(formatInstant(absence.from))}};
    if (absence.until)
        payload[u"until"] = toQString(formatInstant(*absence.until));
    return newEntry(type::absenceRecorded, {}, std::move(payload));
}

Result<NewEntry> absenceEndedEntry(const Ended &ended)
{
    return endedEntry(type::absenceEnded, "absence", ended);
}

Result<NewEntry> interestEntry(const std::string &caseNo, const Interest &interest)
{
    if (caseNo.empty())
        return failure(ErrorKind::Invalid, "No case is named.");
    if (interest.officer.id.empty())
        return nobody();
    if (auto ok = checkText(interest.reason, maxReason, "reason"); !ok)
        return failure(ok.error());
    NewEntry entry = newEntry(type::interestDeclared, caseNo,
                              {{QStringLiteral("officer"), toJson(interest.officer)},
                               {QStringLiteral("reason"), toQString(interest.reason)}});
    entry.isSensitive = true;
    return entry;
}

void keepCovered(NewEntry &entry, const Officer &covered)
{
    entry.payload[u"on_behalf_of"] = toJson(covered);
}

std::optional<Officer> coveredIn(const QJsonObject &payload)
{
    return officerAt(payload, "on_behalf_of");
}

std::optional<Cover> readCover(const QJsonObject &payload)
{
    auto covered = officerAt(payload, "covered");
    auto by = officerAt(payload, "covering");
    const auto from = instantAt(payload, "from");
    const auto until = instantAt(payload, "until");
    if (!covered || !by || !from || !until)
        return {};
    Cover cover{std::move(*covered), std::move(*by), *from, *until, wordsAt(payload, "reason")};
    return isCover(cover) ? std::optional(std::move(cover)) : std::nullopt;
}

std::optional<Absence> readAbsence(const QJsonObject &payload)
{
    auto officer = officerAt(payload, "officer");
    const auto from = instantAt(payload, "from");
    const auto until = instantAt(payload, "until");
    const bool hasEnd = payload.contains(u"until");
    if (!officer || !from || hasEnd != until.has_value() || (until && *until <= *from))
        return {};
    return Absence{std::move(*officer), *from, until};
}

std::optional<Interest> readInterest(const QJsonObject &payload)
{
    auto officer = officerAt(payload, "officer");
    auto reason = textAt(payload, "reason");
    if (!officer || !reason)
        return {};
    return Interest{std::move(*officer), std::move(*reason)};
}

std::optional<Ended> readCoverEnded(const QJsonObject &payload)
{
    return readEnded(payload, "cover");
}

std::optional<Ended> readAbsenceEnded(const QJsonObject &payload)
{
    return readEnded(payload, "absence");
}

} // namespace casegrip::access
