// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/framework/framework.h"

#include <string>
#include <vector>

// The framework on one page: who reviews what by when, and what is red box, as a framework file says it. The only
// figures are those of the file. Pure content: ui/print draws it, the guidance library shows it.
namespace casegrip::reports
{

struct SheetRow {
    std::string who;    // "Sergeant"
    std::string what;   // "Initial review"
    std::string redBox; // by when: "within 24 hours"
    std::string other;  // by when, for the other cases

    bool operator==(const SheetRow &) const = default;
};

struct SheetCategory {
    std::string name;              // "Domestic abuse"
    std::vector<std::string> when; // each of them makes a case one: "flag domestic abuse; risk medium or high"

    bool operator==(const SheetCategory &) const = default;
};

struct FrameworkSheet {
    std::string title;   // of the framework
    std::string version; // "Version 1 (cmf), in force since 1 March 2026"
    std::vector<SheetRow> rows;
    std::vector<SheetCategory> redBox;
    std::vector<std::string> notes; // a sentence each

    bool operator==(const FrameworkSheet &) const = default;
};

FrameworkSheet frameworkSheet(const framework::Framework &framework);

} // namespace casegrip::reports
