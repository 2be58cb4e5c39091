// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/access_request.h"

#include "core/base/json.h"
#include "core/base/json_values.h"
#include "core/workspace/workspace.h"

#include <QJsonDocument>
#include <algorithm>
#include <array>

namespace casegrip::workspace
{
namespace
{

using From = WorkReason::From;

constexpr std::array<From, 7> origins = {From::Queue, From::Direction, From::Review, From::Together, From::Approval, From::Outside, From::Figure};
constexpr qsizetype longestName = 100; // of a list, characters

QJsonObject objectOf(const std::string &line) { return QJsonDocument::fromJson(QByteArray::fromStdString(line)).object(); }

std::string compact(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString(); }

QJsonObject written(const Viewed &viewed)
{
    QJsonObject json{{QStringLiteral("case_no"), toQString(viewed.caseNo)},
                     {QStringLiteral("from"), toQString(toWord(viewed.reason.from))},
                     {QStringLiteral("round"), viewed.reason.cycle},
                     {QStringLiteral("why"), toQString(viewed.reason.words)},
                     {QStringLiteral("as"), toQString(viewed.as)}};
    if (viewed.reason.stage)
        json[u"stage"] = toQString(due::toWord(*viewed.reason.stage));
    if (viewed.reason.dueAt)
        json[u"due_at"] = toQString(formatInstant(*viewed.reason.dueAt));
    return json;
}

QJsonObject written(const Listed &listed)
{
    QJsonObject json{{QStringLiteral("listed"), toQString(listed.what)},
                     {QStringLiteral("case_no"), toQString(listed.caseNo)},
                     {QStringLiteral("why"), toQString(listed.words)},
                     {QStringLiteral("as"), toQString(listed.as)}};
    if (listed.rows)
        json[u"rows"] = qint64(*listed.rows);
    return json;
}

// Nothing: it is not the row of a view.
std::optional<Viewed> readViewed(const QJsonObject &json)
{
    const std::string from = wordsAt(json, "from"), stage = wordsAt(json, "stage");
    const auto origin = std::find_if(origins.begin(), origins.end(), [&](From one) { return toWord(one) == from; });
    Viewed viewed{wordsAt(json, "case_no"), {}, wordsAt(json, "as")};
    if (origin == origins.end() || viewed.caseNo.empty() || (!stage.empty() && !due::parseStage(stage)))
        return {};
    viewed.reason = {*origin, due::parseStage(stage), json.value(u"round").toInt(), instantAt(json, "due_at"), wordsAt(json, "why")};
    return viewed;
}

Listed readListed(const QJsonObject &json)
{
    Listed listed{wordsAt(json, "listed"), {}, wordsAt(json, "as"), wordsAt(json, "why"), wordsAt(json, "case_no")};
    if (json.contains(u"rows"))
        listed.rows = std::max<std::int64_t>(0, json.value(u"rows").toInteger());
    return listed;
}

tl::unexpected<Error> notUnderstood()
{
    return failure(ErrorKind::Invalid, "The window was asked for a row of the access log that it does not write.",
                   "Use the casegrip and the window of one version.");
}

} // namespace

std::string lineOf(const AccessRequest &request)
{
    const QJsonObject row = std::visit([](const auto &one) { return written(one); }, request.row);
    QJsonObject json{{QStringLiteral("access"), row}, {QStringLiteral("login"), toQString(request.login)}};
    if (request.until)
        json[u"until"] = toQString(formatInstant(*request.until));
    return compact(json);
}

bool isAccessRequest(const std::string &line)
{
    return objectOf(line).contains(u"access");
}

Result<AccessRequest> readAccessRequest(const std::string &line)
{
    const QJsonObject json = objectOf(line);
    const QJsonObject row = json.value(u"access").toObject();
    const bool isShort = row.value(u"why").toString().size() <= 2 * qsizetype(longestWorkReason) && row.value(u"listed").toString().size() <= longestName &&
                         row.value(u"as").toString().size() <= longestName &&
                         row.value(u"case_no").toString().size() <= longestName;
    if (!isShort)
        return notUnderstood();
    AccessRequest request{wordsAt(json, "login"), {}, instantAt(json, "until")};
    if (!wordsAt(row, "listed").empty()) {
        request.row = readListed(row);
        return request;
    }
    auto viewed = readViewed(row);
    if (!viewed)
        return notUnderstood();
    request.row = std::move(*viewed);
    return request;
}

Done carryOut(Workspace &writer, const AccessRequest &request)
{
    if (request.login != writer.actor().login)
        return failure(ErrorKind::Busy, "The window is open for another login.", "Close it, or ask as the login that it is open for.");
    if (request.until && writer.now() > *request.until)
        return failure(ErrorKind::Busy, "The window was busy for too long, and nobody waits any more.", "Try again.");
    const auto *viewed = std::get_if<Viewed>(&request.row);
    return viewed ? writer.recordViewed(*viewed) : writer.recordListed(std::get<Listed>(request.row));
}

std::string lineOf(const Done &answer)
{
    if (answer)
        return compact({{QStringLiteral("written"), true}});
    return compact(toJson(answer.error()));
}

Done readDone(const std::string &line)
{
    const QJsonObject json = objectOf(line);
    if (json.value(u"written").toBool())
        return {};
    const auto error = errorIn(json);
    if (!error)
        return failure(ErrorKind::Busy, "The open window did not say whether it has written the access log.", "Try again.");
    return failure(*error);
}

} // namespace casegrip::workspace
