// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"

namespace casegrip::command
{
namespace
{

const Columns columns = {
    {"made_at", Type::Instant, ""},
    {"reason", Type::Id, "daily, sync or upgrade"},
    {"bytes", Type::Number, ""},
    {"second", Type::Bool, "in the second folder, on another disk or a share"},
    {"path", Type::Text, ""},
};

class Backups final : public Command
{
public:
    Description description() const override
    {
        return {.name = "backups",
                .summary = "The backups of work.db that exist, and a warning when none is in a second place.",
                .example = "casegrip backups"};
    }
    std::vector<TableDescription> tables() const override { return {{"", columns}}; }

    Done run(Session &session) override
    {
        auto workspace = session.open(Session::Access::Read);
        if (!workspace)
            return failure(workspace.error());
        const auto backups = workspace->backups();
        if (!backups)
            return failure(backups.error());
        const auto rows = session.rows(columns, workspace->frameworks().zone());
        for (const auto &backup : *backups) {
            *rows << backup.madeAt << backup.reason << backup.bytes << backup.second << backup.path;
            rows->endRow();
        }
        rows->finish();
        return warn(session, *workspace);
    }

private:
    static Done warn(Session &session, workspace::Workspace &workspace)
    {
        const auto status = workspace.backupStatus();
        if (!status)
            return failure(status.error());
        if (status->warn && status->secondFolder.empty())
            session.say(
                "Warning: no second folder for backups is chosen, so a lost disk loses every backup.");
        else if (status->warn)
            session.say("Warning: the second folder has no backup of the last 7 days: " +
                        status->secondFolder);
        return {};
    }
};

} // namespace

std::unique_ptr<Command> makeBackups()
{
    return std::make_unique<Backups>();
}

} // namespace casegrip::command
