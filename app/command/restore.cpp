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
        auto workspace = session.open(Session::Access::Restore);
        if (!workspace)
            return failure(workspace.error());
        if (const auto may = workspace->may(access::Action::Restore); !may || !may->isAllowed())
            return may ? may->asDone() : failure(may.error()); // before a passphrase is asked for
        const auto preview = look(session, *workspace);
        if (!preview)
            return failure(preview.error());
        session.say(describe(*preview));
        if (m_dryRun)
            return {};
        if ((preview->lostEntries > 0 || !preview->presentReadable) && !m_force)
            return failure(ErrorKind::Refused, "Work could be lost; nothing was changed.",
                           "Add --force to restore all the same; the present file is kept.");
        const auto kept = workspace->restore();
        if (!kept)
            return failure(kept.error());
        session.say("Restored. The file that was in place is kept as " + *kept + ".");
        return {};
    }

private:
    // A sealed file is refused without its passphrase; only then is there a question.
    Result<workspace::RestorePreview> look(Session &session, workspace::Workspace &workspace) const
    {
        if (m_passphraseFile.empty()) {
            auto plain = workspace.previewRestore(m_file, {}, session.progress());
            if (plain || plain.error().kind != ErrorKind::Refused || ::isatty(STDIN_FILENO) == 0)
                return plain;
        }
        const auto passphrase = readPassphrase(m_passphraseFile, false);
        if (!passphrase)
            return failure(passphrase.error());
        return workspace.previewRestore(m_file, *passphrase, session.progress());
    }

    static std::string describe(const workspace::RestorePreview &preview)
    {
        std::string text = "The backup is sound and holds " + std::to_string(preview.entries) + " entries";
        if (preview.lastEntry)
            text += ", the newest of " + formatInstant(*preview.lastEntry);
        if (!preview.presentReadable)
            return text + ". The present file cannot be read, so what would be lost is not known.";
        if (preview.lostEntries == 0)
            return text + ". No work would be lost.";
        text += ". The present file has " + std::to_string(preview.lostEntries) + " more";
        if (preview.newestLost)
            text += ", the newest of " + formatInstant(*preview.newestLost);
        return text + ".";
    }

    std::string m_file, m_passphraseFile;
    bool m_dryRun = false, m_force = false;
};

} // namespace

std::unique_ptr<Command> makeRestore()
{
    return std::make_unique<Restore>();
}

} // namespace casegrip::command
