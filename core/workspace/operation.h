// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

// What a person can do to our own work, as values.
namespace casegrip::workspace
{

struct AddNote {
    std::string caseNo;
    std::string text;
};
// Hides a case from the actor's own queue until an instant; never moves a due time.
struct Snooze {
    std::string caseNo;
    Instant until;
    std::string reason;
};
// Treats the case as red box from now on, or lifts that.
struct ManualRedBox {
    std::string caseNo;
    std::string reason;
    bool lift = false;
};
// Takes back an earlier entry of the actor; empty: the last one.
struct Undo {
    std::string entryId;
};

using Operation = std::variant<AddNote, Snooze, ManualRedBox, Undo>;

// What has changed, for views to ask whether it concerns them.
struct Changes {
    std::vector<std::string> caseNos; // that were touched; see `everything`
    bool everything = false;          // too many to name: read again
    std::string entryId;              // of the entry made, hex; empty: none
    std::string undoable;             // entry that Undo would take back; empty: nothing
    double seconds = 0;
};

} // namespace casegrip::workspace
