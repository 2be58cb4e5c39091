// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/case_facts.h"
#include "core/forms/evaluation.h"
#include "core/forms/prefill.h"
#include "core/reviews/quality_signals.h"
#include "core/reviews/review_fold.h"
#include "core/workspace/reviewing.h"
#include "ui/text/words.h"

#include <QString>

// What reviews say to people, in their language. Texts of templates and answers are shown as they are.
namespace casegrip::ui
{

QString ownerName(const std::string &word);      // "duty inspector"
// "Bo Sergeant (S200)", "sergeant (S200)"; without an officer the role alone.
QString ownerName(const std::string &word, const std::string &officerId, const std::string &officerName);
QString factTitle(std::size_t fact);             // "Risk grade"
QString valueText(std::size_t fact, const forms::Value &value, const TimeZone &zone); // "not known" when there is none
QString decisionText(const std::string &decision); // of a review; a records system may have a word for it: "meets_standard"

// "Tell the duty inspector now: Victim not safe: decide on measures now."
QString effectText(const forms::Effect &effect, const Words &words, Instant now);
// "Records: named (records system, export of 06:10, 2 h ago)"
QString prefillText(const forms::Prefill &prefill, bool isTaken, const Words &words, Instant now);
// "The form proposes Fri 13 Mar 2026: 7 days from today."
QString proposalText(const forms::Proposal &proposal, const Words &words);
QString problemText(const forms::Problem &problem, const forms::Template &form);
QString changeText(const forms::FactChange &change, const TimeZone &zone); // "medium → high"
// "Bail ends: 3 Mar 2026, 10:00 (new or changed, export of 6 Mar, 06:00)"
QString newerText(const workspace::NewerFact &fact, const Words &words, Instant now);
// "Done", "Overdue by 2 days", "Open, due Tue 3 Mar, 14:05"
QString directionStanding(const reviews::DirectionState &direction, const Words &words, Instant now);
// Why a decision changes nothing: "it was returned as well".
QString withoutEffectText(reviews::Effect effect);
// What the author alone is told. `label`: of the question.
QString signalText(const reviews::Signal &signal, const QString &label);

} // namespace casegrip::ui
