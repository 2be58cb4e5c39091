// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <QJsonObject>
#include <string>

// A review as a file: what `review new` writes, a person or a script fills in, and `review submit` reads (docs/forms.md).
namespace casegrip::command
{

// The draft, with what the form asks and what is open, for whoever fills it in.
QJsonObject toJson(const workspace::BegunReview &begun, const TimeZone &zone);

// Invalid, with the paths of all that is wrong. A file without `content` was not made by toJson(): it is taken as begun
// now, and its reference follows from its content, so that the same file is never signed twice.
Result<workspace::SubmitReview> readReviewFile(const std::string &path, workspace::Workspace &workspace);
// The file as it is, with the facts of now in place of those that it was begun with.
Result<QJsonObject> withFactsOfNow(const std::string &path, workspace::Workspace &workspace);
// A batch (core/workspace/batch.h); its id follows from its content.
Result<workspace::SubmitBatch> readBatchFile(const std::string &path, workspace::Workspace &workspace);

} // namespace casegrip::command
