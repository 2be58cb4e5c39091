// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/checked_json.h"
#include "core/forms/library.h"
#include "core/forms/version_move.h"
#include "core/workspace/operation.h"
#include "core/workspace/status.h"

#include <QJsonObject>
#include <memory>
#include <optional>
#include <vector>

// One decision of a superintendent for several cases, while it is being put together. All pure.
namespace casegrip::workspace
{

// What is wrong with a line whatever the case is.
enum class LineFault : std::uint8_t {
    None,
    CaseTwice, // another line is about the same case
    Empty,
    Same, // another line says the same
};
// One for each line, in their order. Lines that differ in nothing but white space, capitals and the encoding of letters
// say the same.
std::vector<LineFault> lineFaults(const std::vector<BatchLine> &lines);

// Of the rank of the form of a batch, or above. An acting rank counts.
bool mayDecideTogether(const Actor &actor);

// The reference that the review of that case will have: the same line of the same batch is not signed twice.
std::string refOf(const SubmitBatch &batch, const std::string &caseNo);

// The form without what each case says for itself: what is answered once for all of them.
forms::Template commonForm(const forms::Template &form, const std::string &lineQuestion);
// The facts that all of them have alike.
forms::CaseFacts commonFacts(const std::vector<forms::CaseFacts> &facts);

// A batch that is being written: local, one a person, no entry.
struct BatchDraft {
    SubmitBatch batch;
    std::vector<std::string> opened; // cases that were looked at; BatchLine::openedOn has what was seen
    Instant savedAt;
    int saves = 0; // as reviews::Draft::saves

    // Of one that is found, for whoever is asked whether to go on with it: it goes on on the version that is in force.
    // The version that it was saved on is no longer installed as it was, or not all of it could be read: what there is room for is
    // here.
    bool isMoved = false;
    struct Newer {
        std::shared_ptr<const forms::Library> library; // that the forms are of
        const forms::Template *from = nullptr;
        const forms::Template *to = nullptr;
        forms::VersionMove move; // its answers are those of `batch`
    };
    std::optional<Newer> newer = {}; // it was saved on an older version
};

// As a draft is kept, with the version and the content of `form`, and as `review batch` reads it:
//   {"template": "superintendent-120-day", "answers": {...}, "rows": {...}, "overrides": [...],
//    "direction": {"text": "...", "owner": "oic", "due_at": "2026-03-12T17:00:00Z"},
//    "lines": [{"case_no": "99250001234", "line": "..."}]}
// The line of a case that was looked at has its "facts" as well.
QJsonObject toJson(const BatchDraft &draft, const forms::Template &form);
// "superintendent-120-day" when the file names none.
std::string templateOfBatch(const QJsonObject &json);
struct ReadBatch {
    BatchDraft draft; // what is at fault is left out
    std::vector<forms::Fault> faults;
};
ReadBatch readBatch(const QJsonObject &json, const forms::Template &form, const TimeZone &zone);

} // namespace casegrip::workspace
