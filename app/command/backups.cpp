// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"

namespace casegrip::command
{
namespace
{

const Columns columns = {
    {"made_at", Type::Instant, ""},
    {"bytes", Type::Number, ""},
    {"path", Type::Text, ""},
};

std::string textOf(storage::BackupWarning warning)
{
    using storage::BackupWarning;
    switch (warning) {
    case BackupWarning::NoneHere:
        return "Warning: there is no backup yet.";
    case BackupWarning::OldHere:
        return "Warning: the newest backup is over 7 days old.";
    case BackupWarning::NoSecondFolder:
        return "Warning: no second folder is chosen, so a lost disk loses every backup; choose one with "
               "--second-folder.";
    case BackupWarning::NoneInSecond:
        return "Warning: no backup was copied to the second folder yet.";
    case BackupWarning::OldInSecond:
        return "Warning: the newest backup in the second folder is over 7 days old.";
    }
    return {};
}

class Backups final : public Command
{
public:
    Description description() const override
    {
        return {.name = "backups",
                .summary = "The backups of work.db, with a warning while none is in a second place.",
                .details =
                    "With --second-folder sealed copies go there from now on: another disk, or a share.",
                .example = "casegrip backups --second-folder /mnt/share/casegrip"};
    }
    std::vector<TableDescription> tables() const override { return {{"", columns}}; }

    void declare(CLI::App &app) override
    {
        auto *choose = app.add_option("--second-folder", m_secondFolder,
                                      "Copy backups there too, sealed with a passphrase");
        choose->type_name("DIR");
        app.add_option("--passphrase-file", m_passphraseFile,
                       "File whose first line is the passphrase; else it is asked for")
            ->needs(choose)
            ->type_name("FILE");
        app.add_flag("--no-second-folder", m_forget, "Copy backups nowhere else")->excludes(choose);
    }

    Done run(Session &session) override
    {
        const bool changes = m_forget || !m_secondFolder.empty();
        auto workspace = session.open(changes ? Session::Access::Write : Session::Access::Read);
        if (!workspace)
            return failure(workspace.error());
        if (changes) {
            if (const auto done = chooseSecondFolder(*workspace); !done)
                return done;
        }
        return list(session, *workspace);
    }

private:
    Done chooseSecondFolder(workspace::Workspace &workspace) const
    {
        if (m_forget)
            return workspace.chooseSecondFolder({}, {});
        const auto passphrase = readPassphrase(m_passphraseFile, true);
        if (!passphrase)
            return failure(passphrase.error());
        return workspace.chooseSecondFolder(m_secondFolder, *passphrase);
    }

    static Done list(Session &session, workspace::Workspace &workspace)
    {
        const auto backups = workspace.backups();
        if (!backups)
            return failure(backups.error());
        const auto rows = session.rows(columns, workspace.frameworks().zone());
        for (const auto &backup : *backups) {
            *rows << backup.madeAt << backup.bytes << backup.path;
            rows->endRow();
        }
        rows->finish();
        const auto status = workspace.backupStatus();
        if (!status)
            return failure(status.error());
        for (const auto warning : status->warnings)
            session.say(textOf(warning));
        return {};
    }

    std::string m_secondFolder, m_passphraseFile;
    bool m_forget = false;
};

} // namespace

std::unique_ptr<Command> makeBackups()
{
    return std::make_unique<Backups>();
}

} // namespace casegrip::command
