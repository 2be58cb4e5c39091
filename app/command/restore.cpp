// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"

#include <unistd.h>
#include <vector>

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
                "Says first what would be lost: entries, drafts and settings that the present file has and the backup "
                "has not. The present file is kept beside it.",
            .example = "casegrip restore /mnt/usb/casegrip.backup"};
    }

    void declare(CLI::App &app) override
    {
        app.add_option("FILE", m_file, "The backup")->required()->type_name("");
        app.add_option("--passphrase-file", m_passphraseFile,
                       "File whose first line is the passphrase; else it is asked for when needed")
            ->type_name("FILE");
        app.add_flag("--dry-run", m_dryRun, "Only check, and say what would be lost");
        app.add_flag("--force", m_force, "Go on although entries or drafts would be lost");
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
        if ((preview->losesWork() || !preview->presentReadable) && !m_force)
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
        if (!preview.losesWork())
            text += ". No work would be lost";
        const std::string lost = lostText(preview);
        return text + (lost.empty() ? "." : ". The present file has, and the backup has not: " + lost + ".");
    }

    static std::string lostText(const workspace::RestorePreview &preview)
    {
        std::vector<std::string> parts;
        const auto count = [&parts](std::int64_t number, const char *one, const char *many, const std::string &more = {}) {
            if (number > 0)
                parts.push_back(std::to_string(number) + (number == 1 ? one : many) + more);
        };
        count(preview.lostEntries, " entry of work", " entries of work",
              preview.newestLost ? ", the newest of " + formatInstant(*preview.newestLost) : std::string());
        count(preview.lostDrafts, " draft as it is now", " drafts as they are now");
        count(preview.lostAccess, " row of the access log", " rows of the access log");
        std::string settings;
        for (const std::string &name : preview.lostSettings)
            settings += (settings.empty() ? "the present setting of " : ", ") + name;
        if (!settings.empty())
            parts.push_back(settings);
        std::string text;
        for (const std::string &part : parts)
            text += (text.empty() ? "" : "; ") + part;
        return text;
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
