// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"

namespace casegrip::command
{
namespace
{

class Rebuild final : public Command
{
public:
    Description description() const override
    {
        return {.name = "rebuild",
                .summary = "Makes the facts file anew from the kept exports, the journal and the framework.",
                .details = "The work of people is not touched: it lies in work.db.",
                .example = "casegrip rebuild"};
    }

    Done run(Session &session) override
    {
        auto workspace = session.open(Session::Access::Rebuild);
        if (!workspace)
            return failure(workspace.error());
        const auto changes = workspace->rebuild(session.progress());
        if (!changes)
            return failure(changes.error());
        session.say("The facts were made anew.");
        return {};
    }
};

} // namespace

std::unique_ptr<Command> makeRebuild()
{
    return std::make_unique<Rebuild>();
}

} // namespace casegrip::command
