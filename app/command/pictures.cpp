// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/hand_over.h"

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
                .details = "Handed over to casegrip-desktop. A page that cannot be shown makes it fail; a review needs --as somebody of the "
                           "roster.\nWith --size the size is part of the names.",
                .example = "casegrip --data /tmp/demo pictures /tmp/pictures"};
    }

    void declare(CLI::App &app) override
    {
        app.add_option("DIR", m_folder, "Where to")->required()->type_name("");
        app.add_option("--size", m_sizes, "Of the window, in pixels; may be repeated; else 1366x768")
            ->allow_extra_args(false)
            ->type_name("WxH");
        app.add_option("--theme", m_themes, "light, dark or contrast (charts alone); may be repeated; else light and dark")
            ->allow_extra_args(false)
            ->check(CLI::IsMember({"light", "dark", "contrast"}).description(""))
            ->type_name("THEME");
        app.add_option("--plan", m_plan, "The sync page shows what this export would do")->type_name("EXPORT");
    }

    Done run(Session &session) override
    {
        std::vector<std::string> arguments{"--pictures", m_folder};
        for (const auto &size : m_sizes)
            arguments.insert(arguments.end(), {"--size", size});
        for (const auto &theme : m_themes)
            arguments.insert(arguments.end(), {"--theme", theme});
        if (!m_plan.empty())
            arguments.insert(arguments.end(), {"--plan", m_plan});
        return failure(handOver(session, arguments));
    }

private:
    std::string m_folder, m_plan;
    std::vector<std::string> m_sizes, m_themes;
};

} // namespace

std::unique_ptr<Command> makePictures()
{
    return std::make_unique<Pictures>();
}

} // namespace casegrip::command
