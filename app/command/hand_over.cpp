// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/hand_over.h"

#include "app/process.h"

namespace casegrip::command
{

Error handOver(const Session &session, std::vector<std::string> arguments)
{
    const auto pass = [&arguments](const char *name, const std::string &value) {
        if (!value.empty())
            arguments.insert(arguments.end(), {name, value});
    };
    pass("--data", session.options().data);
    pass("--as", session.options().login);
    pass("--now", session.options().now);
    pass("--framework", session.options().frameworkFile);
    pass("--why", session.options().why);
    return app::becomeSibling("casegrip-desktop", arguments, app::Display::None);
}

} // namespace casegrip::command
