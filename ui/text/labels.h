// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/due/queue_row.h"
#include "core/reviews/match.h"

#include <QString>

#include <string>
#include <vector>

// The names of things: the words of the contract ("chief_inspector") as people say them ("Chief inspector").
// A word that is not known (forces may use others) is shown without its underscores, made safe to look at.
namespace casegrip::ui::label
{

QString rank(const std::string &word);
QString shortRank(const std::string &word); // "PC", "PS", "Insp"
QString stage(due::Stage stage, due::Variant variant);
QString shortStage(due::Stage stage, due::Variant variant); // for a column: "Initial, enhanced"
QString state(due::State state);
QString band(due::Band band);
QString reviewKind(const std::string &word);
QString shortReviewKind(const std::string &word); // for a column: "Inspector"
QString reviewKind(due::ReviewKind kind);
QString eventKind(due::EventKind kind);
QString caseStatus(const std::string &word);
QString redBox(const std::string &category);
QString redBoxes(const std::vector<std::string> &categories); // joined by ", "
QString factName(const std::string &column);                  // "recorded_at": "Recorded"
// "domestic_abuse" of "flags": "domestic abuse".
QString factWord(const std::string &fact, const std::string &word);
// A whole column of the export: "DARA"; what is no word of a list stays as it is.
QString factValue(const std::string &column, const std::string &value);
QString entryType(const std::string &word);
QString accessAction(const std::string &word); // "viewed": "Looked at"
QString seen(reviews::Seen seen); // "not pasted yet", "altered there"
QString exportKind(const std::string &word);
QString step(Progress::Step step); // "Reading the files"

} // namespace casegrip::ui::label
