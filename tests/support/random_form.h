// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/content.h"
#include "core/forms/library.h"
#include "tests/support/random_case.h"

// Templates, facts and answers for tests of forms.
namespace casegrip::test
{

// Reads a template of tests/data/forms, by name; stops the test program when it has a fault.
forms::Template formFrom(const QString &name);

// Thursday 5 March 2026, 14:05 in London.
const TimeZone &london();
forms::Moment someMoment();

// Facts drawn so that each comparison of the template is met from both sides, and often not known.
forms::CaseFacts randomFacts(const forms::Template &form, Dice &dice);
// An answer of the question's type, now and then one that breaks the constraint.
forms::Value randomAnswer(const forms::Question &question, Dice &dice);
// Any answers at all, also to questions that are not asked.
forms::Answers randomAnswers(const forms::Template &form, Dice &dice);
// Goes on from these answers as a person would, mending what stands against signing, until nothing does.
// False: after `rounds` rounds something still does.
bool fillIn(const forms::Template &form, const forms::CaseFacts &facts, Dice &dice, forms::Answers &answers,
            int rounds = 400);

// For people: answers as JSON.
std::string describe(const forms::Answers &answers, const forms::Template &form);

} // namespace casegrip::test
