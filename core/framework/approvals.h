// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/types.h"

#include <string>
#include <string_view>
#include <vector>

// What needs somebody else's approval, and for which reasons it is returned: the key `approvals` of the framework file.
namespace casegrip::framework
{

// One line of `needed`. Every field that is named must match; at least one is.
struct ApprovalRule {
    std::string title;                   // as the record says it: "Proposal to file"
    std::vector<due::ReviewKind> kinds;  // empty: not named
    std::vector<std::string> decisions;  // answers to the question for the decision of a form; empty: not named
    bool redBoxOnly = false;
    std::string rank; // that is asked at least; empty: the next one of the framework above the author's

    bool matches(due::ReviewKind kind, std::string_view decision, bool isRedBox) const;
    bool operator==(const ApprovalRule &) const = default;
};

struct ReturnReason {
    std::string code;  // "perishable"
    std::string label; // "Perishable evidence"

    bool operator==(const ReturnReason &) const = default;
};

struct Approvals {
    std::vector<ApprovalRule> needed;
    std::vector<ReturnReason> returnReasons;

    const ReturnReason *reason(std::string_view code) const; // none: not among them
    bool operator==(const Approvals &) const = default;
};

} // namespace casegrip::framework
