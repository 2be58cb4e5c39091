// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <functional>
#include <optional>
#include <string>

namespace casegrip::app
{

// Where things lie on this system: the only place that knows. A port to another system changes this file,
// process.cpp and app/system. Every path is absolute, UTF-8, without a slash at the end.

// One variable of the environment; nothing when it is not set or empty. Handed in, so that tests need not
// change the environment of their own process.
using Variable = std::function<std::optional<std::string>(const std::string &name)>;
std::optional<std::string> environmentVariable(const std::string &name);

struct Paths {
    std::string dataFolder;   // work.db, the facts files, backups and kept exports: one login's, mode 0700
    std::string configFolder; // how the window looks for this login; nothing that could not be lost
    std::string logFile;      // inside the data folder, so that one mode and one removal cover everything
    std::string socket; // the open window of this data folder listens here; its folder: makePrivateFolder
    std::string policyFolder; // what an administrator sets for every login: /etc/casegrip

    bool operator==(const Paths &) const = default;
};

// The paths of the data folder that --data names (empty: the login's own), following the XDG base
// directories. A relative --data is taken from the working folder; a relative XDG variable is ignored, as its
// specification says. Invalid when neither XDG_DATA_HOME nor HOME says where a login's data belong. Makes
// nothing.
Result<Paths> pathsFor(const std::string &dataOption, const Variable &variable = environmentVariable);

// Makes `folder` and what leads to it with mode 0700 where missing, and takes away the group's and others'
// access to `folder` itself. Io when the file system refuses; Refused when it is not a folder or belongs to
// another login.
Done makePrivateFolder(const std::string &folder);

} // namespace casegrip::app
