// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/print_request.h"

#include "core/base/json.h"
#include "core/base/json_values.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace casegrip::desktop
{
namespace
{

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray lineOf(const PrintRequest &request)
{
    return compact({{QStringLiteral("login"), toQString(request.login)},
                    {QStringLiteral("review"), toQString(request.wanted.review)},
                    {QStringLiteral("disclosure"), toQString(request.wanted.disclosure)},
                    {QStringLiteral("pack"), toQString(request.wanted.pack)},
                    {QStringLiteral("out"), toQString(request.wanted.out)},
                    {QStringLiteral("recipient"), toQString(request.wanted.recipient)},
                    {QStringLiteral("why"), toQString(request.wanted.why)}});
}

Result<PrintRequest> readRequest(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    PrintRequest request;
    request.login = wordsAt(json, "login");
    request.wanted.review = wordsAt(json, "review");
    request.wanted.disclosure = wordsAt(json, "disclosure");
    request.wanted.pack = wordsAt(json, "pack");
    request.wanted.out = wordsAt(json, "out");
    request.wanted.recipient = wordsAt(json, "recipient");
    request.wanted.why = wordsAt(json, "why");
    const int asked = int(!request.wanted.review.empty()) + int(!request.wanted.disclosure.empty()) + int(!request.wanted.pack.empty());
    if (asked != 1 || request.wanted.out.empty())
        return failure(ErrorKind::Invalid, "The window was asked for something that it does not do.",
                       "Use the casegrip and the window of one version.");
    return request;
}

QByteArray lineOf(const Remark &answer)
{
    if (answer)
        return compact({{QStringLiteral("remark"), toQString(*answer)}});
    return compact(toJson(answer.error()));
}

Remark readAnswer(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    if (json.contains(QLatin1String("remark")))
        return wordsAt(json, "remark");
    const auto error = errorIn(json);
    if (!error)
        return failure(ErrorKind::Busy, "The window closed before it had answered.", "Look whether the files are there; else try again.");
    return failure(*error);
}

} // namespace casegrip::desktop
