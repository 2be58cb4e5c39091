// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_values.h"

#include "core/base/json.h"
#include "core/base/time_zone.h"

namespace casegrip
{

std::optional<std::string> textAt(const QJsonObject &object, const char *key)
{
    const auto value = object.value(QLatin1String(key));
    return value.isString() ? std::optional(toStd(value.toString())) : std::nullopt;
}

std::string wordsAt(const QJsonObject &object, const char *key)
{
    return textAt(object, key).value_or(std::string());
}

std::optional<Instant> instantAt(const QJsonObject &object, const char *key)
{
    static const TimeZone utc = TimeZone::utc();
    const auto text = textAt(object, key);
    return text ? parseInstant(*text, utc) : std::nullopt;
}

QJsonObject toJson(const Error &error)
{
    return {{QStringLiteral("kind"), int(error.kind)}, {QStringLiteral("what"), toQString(error.what)}, {QStringLiteral("todo"), toQString(error.todo)}};
}

std::optional<Error> errorIn(const QJsonObject &object)
{
    if (!object.contains(u"what"))
        return {};
    const int kind = object.value(u"kind").toInt();
    const bool isKnown = kind >= int(ErrorKind::NotFound) && kind <= int(ErrorKind::Cancelled);
    return Error{isKnown ? ErrorKind(kind) : ErrorKind::Io, wordsAt(object, "what"), wordsAt(object, "todo")};
}

} // namespace casegrip
