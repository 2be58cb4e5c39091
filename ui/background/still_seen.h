// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <string>
#include <vector>

namespace casegrip::ui
{

// Why the first of these cases that is not seen any more is not. A question that could not be answered says nothing of that.
inline Done stillSeen(workspace::Workspace &workspace, const std::vector<std::string> &caseNos)
{
    for (const std::string &caseNo : caseNos) {
        const auto decision = workspace.may(access::Action::SeeCase, caseNo);
        const Done seen = decision ? decision->asDone() : Done(failure(decision.error()));
        if (!seen && (seen.error().kind == ErrorKind::NotFound || seen.error().kind == ErrorKind::Refused))
            return seen;
    }
    return {};
}

} // namespace casegrip::ui
