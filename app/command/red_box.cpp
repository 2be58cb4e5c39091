// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/entry.h"

namespace casegrip::command
{
namespace
{

class RedBox final : public Command
{
public:
    Description description() const override
    {
        return {.name = "red-box",
                .summary = "Treats a case as red box from now on, or lifts that.",
                .details =
                    "Prints the entry's id once it is durable. Lifting relaxes no due time that was set.",
                .example = "casegrip red-box 99250001234 --reason \"Threats to the witness\""};
    }

    void declare(CLI::App &app) override
    {
        app.add_option("CASE", m_redBox.caseNo, "Number of the case")->required()->type_name("");
        app.add_option("--reason", m_redBox.reason, "Why")->required()->type_name("TEXT");
        app.add_flag("--lift", m_redBox.lift, "Lift a red box that was made here");
    }

    Done run(Session &session) override { return makeEntry(session, m_redBox); }

private:
    workspace::ManualRedBox m_redBox;
};

} // namespace

std::unique_ptr<Command> makeRedBox()
{
    return std::make_unique<RedBox>();
}

} // namespace casegrip::command
