// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <CLI/App.hpp>
#include <string>
#include <vector>

namespace casegrip::command
{

// What is decided on: the version with that hash, or (none given) the one that holds now.
Result<workspace::VersionRead> versionRead(workspace::Workspace &workspace, const std::string &ref, const std::string &hash);

// --check APR-02=no: an answer to a question that is looked at before deciding.
void addChecks(CLI::App &app, std::vector<std::string> &into);
Result<workspace::CheckAnswers> readChecks(const std::vector<std::string> &given);

} // namespace casegrip::command
