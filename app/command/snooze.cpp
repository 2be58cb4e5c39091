// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/entry.h"

namespace casegrip::command
{
namespace
{

class Snooze final : public Command
{
public:
    Description description() const override
    {
        return {.name = "snooze",
                .summary = "Hides a case from your own queue in the window for a while; no due time moves.",
                .details = "Prints the entry's id once it is durable.",
                .example =
                    "casegrip snooze 99250001234 --until 2025-02-03 --reason \"Waiting for the laboratory\""};
    }

    void declare(CLI::App &app) override
    {
        app.add_option("CASE", m_snooze.caseNo, "Number of the case")->required()->type_name("");
        app.add_option("--until", m_until, "When it comes back: a date (its first moment) or an instant")
            ->required()
            ->type_name("DATE");
        app.add_option("--reason", m_snooze.reason, "Why")->required()->type_name("TEXT");
    }

    Done run(Session &session) override
    {
        auto workspace = session.open(Session::Access::Write);
        if (!workspace)
            return failure(workspace.error());
        const auto until = parseInstant(m_until, workspace->frameworks().zone());
        if (!until)
            return failure(ErrorKind::Invalid, "--until " + m_until + " is neither a date nor an instant.",
                           "Write it like 2025-01-31.");
        m_snooze.until = *until;
        return makeEntry(session, *workspace, m_snooze);
    }

private:
    workspace::Snooze m_snooze;
    std::string m_until;
};

} // namespace

std::unique_ptr<Command> makeSnooze()
{
    return std::make_unique<Snooze>();
}

} // namespace casegrip::command
