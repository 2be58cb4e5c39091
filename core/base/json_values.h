// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/instant.h"

#include <QJsonObject>
#include <optional>
#include <string>

// Single values of JSON that we wrote ourselves.
namespace casegrip
{

// Nothing: the key is not there, or holds no text.
std::optional<std::string> textAt(const QJsonObject &object, const char *key);
// The same with an empty text for nothing.
std::string wordsAt(const QJsonObject &object, const char *key);
// An instant as formatInstant() writes it.
std::optional<Instant> instantAt(const QJsonObject &object, const char *key);

// An error on its way between two programs. Nothing: the object holds none. A kind that this program does not know is Io.
QJsonObject toJson(const Error &error);
std::optional<Error> errorIn(const QJsonObject &object);

} // namespace casegrip
