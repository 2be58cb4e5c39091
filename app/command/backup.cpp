// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"

namespace casegrip::command
{
namespace
{

class Backup final : public Command
{
public:
    Description description() const override
    {
        return {.name = "backup",
                .summary =
                    "Copies work.db, which cannot be had again, into one file, sealed with a passphrase.",
                .details = "Without the passphrase nobody can read it: keep it apart from the file.",
                .example = "casegrip backup /mnt/usb/casegrip.backup"};
    }

    void declare(CLI::App &app) override
    {
        app.add_option("FILE", m_file, "Where to; must not exist")->required()->type_name("");
        auto *phrase = app.add_option("--passphrase-file", m_passphraseFile,
                                      "File whose first line is the passphrase; else it is asked for");
        phrase->type_name("FILE");
        app.add_flag("--unsealed", m_unsealed, "Write a plain copy that everyone can read")->excludes(phrase);
    }

    Done run(Session &session) override
    {
        const auto passphrase =
            m_unsealed ? Result<std::string>(std::string()) : readPassphrase(m_passphraseFile, true);
        if (!passphrase)
            return failure(passphrase.error());
        auto workspace = session.open(Session::Access::Read);
        if (!workspace)
            return failure(workspace.error());
        if (const auto done = workspace->backupTo(m_file, *passphrase); !done)
            return done;
        session.say("Backed up to " + m_file + ".");
        return {};
    }

private:
    std::string m_file, m_passphraseFile;
    bool m_unsealed = false;
};

} // namespace

std::unique_ptr<Command> makeBackup()
{
    return std::make_unique<Backup>();
}

} // namespace casegrip::command
