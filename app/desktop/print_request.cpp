// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/print_request.h"

#include "core/base/json.h"

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

std::string textAt(const QJsonObject &json, QLatin1String key)
{
    return toStd(json.value(key).toString());
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
    request.login = textAt(json, QLatin1String("login"));
    request.wanted.review = textAt(json, QLatin1String("review"));
    request.wanted.disclosure = textAt(json, QLatin1String("disclosure"));
    request.wanted.pack = textAt(json, QLatin1String("pack"));
    request.wanted.out = textAt(json, QLatin1String("out"));
    request.wanted.recipient = textAt(json, QLatin1String("recipient"));
    request.wanted.why = textAt(json, QLatin1String("why"));
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
    return compact({{QStringLiteral("kind"), int(answer.error().kind)},
                    {QStringLiteral("what"), toQString(answer.error().what)},
                    {QStringLiteral("todo"), toQString(answer.error().todo)}});
}

Remark readAnswer(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    if (json.contains(QLatin1String("remark")))
        return textAt(json, QLatin1String("remark"));
    if (!json.contains(QLatin1String("what")))
        return failure(ErrorKind::Busy, "The window closed before it had answered.", "Look whether the files are there; else try again.");
    return failure(ErrorKind(json.value(QLatin1String("kind")).toInt()), textAt(json, QLatin1String("what")), textAt(json, QLatin1String("todo")));
}

} // namespace casegrip::desktop
