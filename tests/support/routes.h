// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"
#include "tests/support/policed_force.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

// Every way by which somebody comes to a case of the policed force.
namespace casegrip::test
{

using Cases = std::set<std::string>; // case numbers

inline const std::vector<std::string> everyCase = {PolicedForce::ash1,  PolicedForce::ash2,       PolicedForce::birch,
                                                   PolicedForce::cedar, PolicedForce::restricted, PolicedForce::handed};

struct Route {
    const char *name;
    std::function<Cases(workspace::Workspace &)> take; // the cases that are met on it
};
const std::vector<Route> &routes();

Cases inQueue(workspace::Workspace &opened, const due::QueueQuery &query = {});
std::string joined(const Cases &cases); // "1 4 6 ": the last digits

} // namespace casegrip::test
