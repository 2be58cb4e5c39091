// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/journal/journal_writer.h"

#include <QJsonObject>
#include <string>
#include <string_view>

// What every function that makes an entry begins with.
namespace casegrip::journal
{

constexpr std::size_t maxReason = 2'000; // characters

// Invalid for a text that is empty or longer than `limit` characters; `name` is what it is called ("reason").
Done checkText(const std::string &text, std::size_t limit, const std::string &name);
NewEntry newEntry(std::string_view type, const std::string &caseNo, QJsonObject payload);

} // namespace casegrip::journal
