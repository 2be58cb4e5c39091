// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/reviewing.h"

#include <QString>

#include <map>

namespace casegrip::ui
{

class Words;

// The last answer to each question, as one line: "with measures (PS Ivelstow, 3 Mar)". In a repeated section `row` is the
// position of the row then, and the line names what that row was about, for the rows need not be the same now.
using LastAnswers = std::map<forms::Place, QString>;

LastAnswers lastAnswersOf(const workspace::BegunReview &begun, const forms::Template &form, const Words &words, Instant now);

} // namespace casegrip::ui
