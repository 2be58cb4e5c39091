// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/session.h"

namespace casegrip::command
{

// Makes one entry in the journal and, once it is durable, prints its id. An error also when it was recorded without effect.
Done makeEntry(Session &session, workspace::Workspace &workspace, const workspace::Operation &operation);
// Opens the data folder for it.
Done makeEntry(Session &session, const workspace::Operation &operation);

} // namespace casegrip::command
