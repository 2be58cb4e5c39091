// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/permission.h"
#include "core/due/types.h"

#include <QString>

#include <optional>

class QAction;
class QPushButton;

namespace casegrip::ui
{

class Actions;

// What the person may not do is off, with its reason: in the status line, the tool tip and the palette. Core refuses it
// anyway; this says so before.

// Why a permission is not given, in one sentence and what to do; empty: it is.
QString whyNot(const access::Permissions &standing, access::Action action);
// Of what the person may do at all; actions that are about a case as far as they can be answered without one.
void followStanding(Actions &actions, const access::Permissions &standing);
// Of the case in front and the stage that its review is of (none: no piece of work is chosen); no standing: of no case, so
// that only followStanding() holds.
void followCase(Actions &actions, const access::Permissions &atAll, const std::optional<access::Permissions> &ofCase,
                const std::optional<due::Stage> &stage);

// A button of a page that does what an action does: on and off with it, and says why it is off.
void followAction(QPushButton &button, QAction &action);
// On, or off with why as its tips.
void forbidButton(QPushButton &button, const QString &why);

} // namespace casegrip::ui
