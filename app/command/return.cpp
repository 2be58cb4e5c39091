// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/entry.h"
#include "app/command/version_read.h"

namespace casegrip::command
{
namespace
{

class Return final : public Command
{
public:
    Description description() const override
    {
        return {.name = "return",
                .summary = "Returns a review that waits for an approval to its author; its obligation is open again.",
                .details = "casegrip approvals --reasons lists the codes. The author revises it with casegrip review new --revise. "
                           "Prints the entry's id once it is durable.",
                .example = "casegrip return CG-7K3QX-9M2TD --reason perishable --note \"By when is the footage fetched?\""};
    }

    void declare(CLI::App &app) override
    {
        app.add_option("REF", m_ref, "Reference of the review, such as CG-7K3QX-9M2TD")->required()->type_name("");
        app.add_option("--reason", m_reason, "Why: a code")->required()->type_name("CODE");
        app.add_option("--note", m_note, "What has to be put right")->required()->type_name("TEXT");
        addChecks(app, m_checks);
        app.add_option("--hash", m_hash, "Of the version that was read; left out: the one that holds")->type_name("HASH");
    }

    Done run(Session &session) override
    {
        const auto checks = readChecks(m_checks);
        if (!checks)
            return failure(checks.error());
        auto workspace = session.open(Session::Access::Write);
        if (!workspace)
            return failure(workspace.error());
        const auto read = versionRead(*workspace, m_ref, m_hash);
        return read ? makeEntry(session, *workspace, workspace::ReturnReview{*read, m_reason, m_note, *checks}) : failure(read.error());
    }

private:
    std::string m_ref, m_reason, m_note, m_hash;
    std::vector<std::string> m_checks;
};

} // namespace

std::unique_ptr<Command> makeReturn()
{
    return std::make_unique<Return>();
}

} // namespace casegrip::command
