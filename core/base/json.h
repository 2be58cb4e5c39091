// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonObject>
#include <QString>
#include <cstdint>
#include <string>
#include <string_view>

namespace casegrip
{

// Reads one JSON object. Refused, naming the path ("/periodic/1/kind") or the line: anything that is not JSON,
// a repeated key (Qt alone would keep the last), text that is not UTF-8. `name` is what the text is called in
// the message ("framework.json").
Result<QJsonObject> parseJsonObject(std::string_view text, const std::string &name);

// The line, from 1, where the value at a path begins in a text that parseJsonObject() has read ("" is the whole); of what is
// not there, the line of the innermost object or list that lacks it.
std::int64_t lineOfJson(std::string_view text, std::string_view path);

inline QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }
inline std::string toStd(const QString &text) { return text.toStdString(); }

} // namespace casegrip
