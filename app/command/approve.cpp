// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/entry.h"
#include "app/command/version_read.h"

#include <algorithm>

namespace casegrip::command
{
namespace
{

const Columns columns = {
    {"ref", Type::Id, "in the order given"},
    {"entry", Type::Id, "what undo takes, and all that were approved with it; empty: it was not approved"},
    {"refused", Type::Text, "why not; empty: it was approved"},
};

class Approve final : public Command
{
public:
    Description description() const override
    {
        return {.name = "approve",
                .summary = "Approves a review that waits for it, or several in one step.",
                .details = "Of one, prints the entry's id once it is durable. Of several, those that may be approved are, each row says which; "
                           "undo takes all back.",
                .example = "casegrip approve CG-7K3QX-9M2TD"};
    }
    std::vector<TableDescription> tables() const override { return {{"approve with several references", columns}}; }

    void declare(CLI::App &app) override
    {
        app.add_option("REF", m_refs, "References of reviews, such as CG-7K3QX-9M2TD")->required()->type_name("");
        app.add_option("--note", m_note, "A remark for the author")->type_name("TEXT");
        addChecks(app, m_checks);
        app.add_option("--hash", m_hash, "Of the version that was read; left out: the one that holds")->type_name("HASH");
    }

    Done run(Session &session) override
    {
        dropRepeated();
        if (m_refs.size() > 1 && !(m_hash.empty() && m_checks.empty()))
            return failure(ErrorKind::Invalid, "--hash and --check are for one review.", "Leave them out, or approve them one by one.");
        const auto checks = readChecks(m_checks);
        if (!checks)
            return failure(checks.error());
        auto workspace = session.open(Session::Access::Write);
        if (!workspace)
            return failure(workspace.error());
        if (m_refs.size() > 1)
            return approveAll(session, *workspace);
        const auto read = versionRead(*workspace, m_refs.front(), m_hash);
        return read ? makeEntry(session, *workspace, workspace::ApproveReview{*read, m_note, *checks}) : failure(read.error());
    }

private:
    void dropRepeated()
    {
        std::vector<std::string> once;
        for (const std::string &ref : m_refs) {
            if (std::find(once.begin(), once.end(), ref) == once.end())
                once.push_back(ref);
        }
        m_refs = std::move(once);
    }

    Done approveAll(Session &session, workspace::Workspace &workspace) const
    {
        workspace::ApproveReviews wanted{{}, m_note};
        std::vector<workspace::RefusedReview> refused;
        for (const std::string &ref : m_refs) {
            if (const auto read = versionRead(workspace, ref, {}))
                wanted.read.push_back(*read);
            else
                refused.push_back({ref, read.error()});
        }
        if (wanted.read.empty())
            return failure(refused.front().why);
        const auto changes = workspace.run(wanted);
        if (!changes)
            return failure(changes.error());
        refused.insert(refused.end(), changes->refused.begin(), changes->refused.end());
        print(session, workspace, refused, changes->entryId);
        if (refused.empty())
            return {};
        return failure(ErrorKind::Refused, std::to_string(refused.size()) + " of " + std::to_string(m_refs.size()) + " were not approved.",
                       "Each row says why.");
    }

    void print(Session &session, workspace::Workspace &workspace, const std::vector<workspace::RefusedReview> &refused,
               const std::string &entry) const
    {
        const auto rows = session.rows(columns, workspace.frameworks().zone());
        for (const std::string &ref : m_refs) {
            const auto why = std::find_if(refused.begin(), refused.end(), [&](const auto &one) { return one.ref == ref; });
            const bool isRefused = why != refused.end();
            *rows << ref << (isRefused ? std::string() : entry) << (isRefused ? why->why.what + " " + why->why.todo : std::string());
            rows->endRow();
        }
        rows->finish();
    }

    std::vector<std::string> m_refs, m_checks;
    std::string m_note, m_hash;
};

} // namespace

std::unique_ptr<Command> makeApprove()
{
    return std::make_unique<Approve>();
}

} // namespace casegrip::command
