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
                .details = "Handed over to casegrip-desktop.",
                .example = "casegrip --data /tmp/demo pictures /tmp/pictures"};
    }

    void declare(CLI::App &app) override
    {
        app.add_option("DIR", m_folder, "Where to")->required()->type_name("");
    }

    Done run(Session &session) override
    {
        return failure(handOver(session, {"--pictures", m_folder}));
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
