// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace casegrip::workspace
{

// Columns of a queue that cannot be sorted by what an OpenWork holds: their texts lie in the facts file.
enum class QueueColumn { CaseNo, Offence, RedBox, Officer, LastReview, Status, Team };

} // namespace casegrip::workspace
