// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/workspace/access_log.h"

#include <QJsonObject>

// Entries of the access log as rows and texts.
namespace casegrip::workspace
{

QJsonObject detailsOf(const Viewed &viewed);
QJsonObject detailsOf(const Listed &listed);
AccessRow accessRowOf(const journal::Entry &entry); // without the name
std::string accessText(const journal::Entry &entry);
// 16 bytes of BLAKE2b in hex, the same whatever the order and case of the words.
std::string keyedHash(const journal::Hash &key, const std::string &words);

} // namespace casegrip::workspace
