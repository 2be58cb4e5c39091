// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"

#include <unistd.h>

namespace casegrip::command
{
namespace
{

class Restore final : public Command
{
public:
    Description description() const override
    {
        return {
            .name = "restore",
            .summary = "Puts a backup of work.db in place, after checking it completely.",
            .details =
                "Says first what would be lost: entries that the present file has and the backup has not. "
                "The present file is kept beside it.",
            .example = "casegrip restore /mnt/usb/casegrip.backup"};
    }

    void declare(CLI::App &app) override
    {
        app.add_option("FILE", m_file, "The backup")->required()->type_name("");
        app.add_option("--passphrase-file", m_passphraseFile,
                       "File whose first line is the passphrase; else it is asked for when needed")
            ->type_name("FILE");
        app.add_flag("--dry-run", m_dryRun, "Only check, and say what would be lost");
        app.add_flag("--force", m_force, "Go on although entries would be lost");
    }

    Done run(Session &session) override
    {
        auto workspace = session.open(m_dryRun ? Session::Access::Read : Session::Access::Write);
        if (!workspace)
            return failure(workspace.error());
        const auto preview = look(*workspace);
        if (!preview)
            return failure(preview.error());
        session.say(describe(*preview));
        if (m_dryRun)
            return {};
        if (preview->lostEntries > 0 && !m_force)
            return failure(ErrorKind::Refused,
                           std::to_string(preview->lostEntries) +
                               " entries would be lost; nothing was changed.",
                           "Add --force to restore all the same; the present file is kept.");
        if (const auto done = workspace->restore(m_file, m_passphrase, session.progress()); !done)
            return done;
        session.say("Restored.");
        return {};
    }

private:
    // A sealed file says that it needs a passphrase; only then is there a question.
    Result<workspace::RestorePreview> look(workspace::Workspace &workspace)
    {
        if (m_passphraseFile.empty()) {
            auto plain = workspace.previewRestore(m_file, {});
            if (plain || plain.error().kind == ErrorKind::NotFound || ::isatty(STDIN_FILENO) == 0)
                return plain;
        }
        const auto passphrase = readPassphrase(m_passphraseFile, false);
        if (!passphrase)
            return failure(passphrase.error());
        m_passphrase = *passphrase;
        return workspace.previewRestore(m_file, m_passphrase);
    }

    static std::string describe(const workspace::RestorePreview &preview)
    {
        std::string text = "The backup was made at " + formatInstant(preview.madeAt) + " and holds " +
                           std::to_string(preview.entries) + " entries.";
        if (preview.lostEntries == 0)
            return text + " Nothing would be lost.";
        text += " The present file has " + std::to_string(preview.lostEntries) + " more";
        if (preview.newestLost)
            text += ", the newest of " + formatInstant(*preview.newestLost);
        return text + ".";
    }

    std::string m_file, m_passphraseFile, m_passphrase;
    bool m_dryRun = false, m_force = false;
};

} // namespace

std::unique_ptr<Command> makeRestore()
{
    return std::make_unique<Restore>();
}

} // namespace casegrip::command
