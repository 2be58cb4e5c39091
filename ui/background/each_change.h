// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/workspace/operation.h"
#include "core/workspace/workspace.h"

#include <optional>

namespace casegrip::ui
{

// A change that was not made, and why.
struct RefusedChange {
    std::string caseNo; // empty: an undo
    Error why;
};

// What became of several changes, one by one. Each that was made is durable on its own.
struct EachChange {
    std::vector<std::string> entryIds; // of those made, in their order
    std::vector<RefusedChange> refused;
    workspace::Changes changes; // of all of them, for views
    bool stopped = false; // by the person; the rest was not begun

    // The changes that take it all back, the last one first.
    std::vector<workspace::Operation> undo() const;
};

// Makes them one after the other. A refused one does not stop the next; what would stop every one (a full or
// damaged disk, another program at the data) does, and is an error when it is the first.
Result<EachChange> changeEach(workspace::Workspace &workspace, const std::vector<workspace::Operation> &operations,
                              Progress &progress);

// The numbers of the cases that the work belongs to, each once, in the order of the work.
Result<std::vector<std::string>> caseNosOf(workspace::Workspace &workspace, const std::vector<due::OpenWork> &work);

} // namespace casegrip::ui
