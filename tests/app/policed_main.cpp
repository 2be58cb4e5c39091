// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command_line.h"
#include "app/process.h"

// casegrip as it is installed, but for the place of the policy: the folder in CASEGRIP_TEST_POLICY, everything in it root's.
int main(int argc, char **argv)
{
    using namespace casegrip;
    app::harden();
    command::CommonOptions::PolicyPlace place;
    place.folder = qEnvironmentVariable("CASEGRIP_TEST_POLICY").toStdString();
    place.look = [](const std::string &path) {
        auto seen = access::lookAt(path);
        if (seen && *seen) {
            (*seen)->owner = 0;
            (*seen)->mode &= 0755U;
        }
        return seen;
    };
    return command::CommandLine(place).run(argc, argv);
}
