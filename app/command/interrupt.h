// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace casegrip::command
{

// From here on the first Ctrl+C (or SIGTERM) asks the work to stop, which leaves everything as it was; a
// second one ends the program as usual.
void catchInterrupts();
bool isInterrupted();

} // namespace casegrip::command
