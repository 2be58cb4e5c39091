// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/access_log.h"
#include "ui/text/words.h"

#include <QString>

// Rows of the access log in the person's language.
namespace casegrip::ui
{

QString whoText(const workspace::AccessRow &row); // "Alex Morgan (ps4417)"
// "Inspector review, due Tue 3 Mar, 14:05"; empty: no reason was kept.
QString reasonText(const std::optional<workspace::WorkReason> &reason, const Words &words, Instant now);
QString whatText(const workspace::AccessRow &row, const Words &words);

} // namespace casegrip::ui
