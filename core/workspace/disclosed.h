// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace casegrip::workspace
{

// Something that leaves Casegrip, for the access log. Says what it is, never what it says.
struct Disclosed {
    enum class As { Pdf, Print, Text, Clipboard, Files, Csv };
    std::string caseNo;
    std::string what; // "review CG-7K3QX-9M2TD version 2", "all reviews"
    As as = As::Pdf;
    std::string recipient; // empty: not said
    std::string why = {};  // the work reason, as the person said it; may be empty
};

} // namespace casegrip::workspace
