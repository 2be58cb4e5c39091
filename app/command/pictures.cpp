// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/process.h"

namespace casegrip::command
{
namespace
{

class Pictures final : public Command
{
public:
    Description description() const override
    {
        return {.name = "pictures",
                .summary = "Draws every page of the window as a PNG, without a display.",
                .details = "Handed over to casegrip-desktop.",
                .example = "casegrip --data /tmp/demo pictures /tmp/pictures"};
    }

    void declare(CLI::App &app) override
    {
        app.add_option("DIR", m_folder, "Where to")->required()->type_name("");
    }

    Done run(Session &session) override
    {
        std::vector<std::string> arguments = {"--pictures", m_folder};
        const auto pass = [&arguments](const char *name, const std::string &value) {
            if (!value.empty())
                arguments.insert(arguments.end(), {name, value});
        };
        pass("--data", session.options().data);
        pass("--as", session.options().login);
        pass("--now", session.options().now);
        pass("--framework", session.options().frameworkFile);
        return failure(app::becomeSibling("casegrip-desktop", arguments, app::Display::None));
    }

private:
    std::string m_folder;
};

} // namespace

std::unique_ptr<Command> makePictures()
{
    return std::make_unique<Pictures>();
}

} // namespace casegrip::command
