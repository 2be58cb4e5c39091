// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/version_read.h"

namespace casegrip::command
{

Result<workspace::VersionRead> versionRead(workspace::Workspace &workspace, const std::string &ref, const std::string &hash)
{
    if (!hash.empty())
        return workspace::VersionRead{ref, hash};
    const auto found = workspace.findReview(ref);
    if (!found)
        return failure(found.error());
    return workspace::VersionRead{ref, journal::toHex(found->state.latest().hash)};
}

void addChecks(CLI::App &app, std::vector<std::string> &into)
{
    app.add_option("--check", into, "What was looked at before: questions, each with yes or no, such as APR-02=no,APR-05=yes")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("ANSWERS");
}

Result<workspace::CheckAnswers> readChecks(const std::vector<std::string> &given)
{
    workspace::CheckAnswers checks;
    for (const std::string &one : given) {
        const auto at = one.find('=');
        const std::string answer = at == std::string::npos ? std::string() : one.substr(at + 1);
        if (answer != "yes" && answer != "no")
            return failure(ErrorKind::Invalid, "--check takes a question and yes or no.", "Such as --check APR-02=no.");
        if (!checks.emplace(one.substr(0, at), answer == "yes").second)
            return failure(ErrorKind::Invalid, "--check answers " + one.substr(0, at) + " twice.", "Answer it once.");
    }
    return checks;
}

} // namespace casegrip::command
