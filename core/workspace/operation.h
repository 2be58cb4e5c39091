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

// Takes away for good what entries say, here and in every copy that this program made, because the law asks for it: for
// notes, snoozes and red boxes. The entries stay, without content and without effect. Nothing takes it back.
struct Erase {
    std::vector<std::string> entryIds; // hex
    std::string reason;
};

using Operation = std::variant<AddNote, Snooze, ManualRedBox, Undo, Erase>;

// What has changed, for views to ask whether it concerns them.
struct Changes {
    std::vector<std::string> caseNos; // that were touched; see `everything`
    bool everything = false;          // too many to name: read again
    std::string entryId;              // of the entry made, hex; empty: none
    std::string undoable;             // entry that Undo would take back; empty: nothing
    double seconds = 0;
};

} // namespace casegrip::workspace
