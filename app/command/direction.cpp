// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/entry.h"

#include <algorithm>

namespace casegrip::command
{
namespace
{

const Columns columns = {
    {"case_no", Type::Id, ""},
    {"number", Type::Number, "in the case"},
    {"text", Type::Text, ""},
    {"owner", Type::Id, "role that has it: oic, sergeant, ..."},
    {"owner_id", Type::Id, "officer_id; empty: whoever has that role"},
    {"given_at", Type::Instant, ""},
    {"due_at", Type::Instant, "with the further times that it was given; empty: none"},
    {"times_overdue", Type::Number, "how often a review found it overdue; twice raises a theme"},
    {"open", Type::Bool, ""},
    {"review_ref", Type::Id, "of the review that gave it; empty: given by hand"},
    {"entry", Type::Id, "that gave it"},
};

class Direction final : public Command
{
public:
    Description description() const override
    {
        return {.name = "direction",
                .summary = "Directions: instructions that live on across reviews until they are closed.",
                .details = "list prints your own open ones, or those of one case. give and close print the entry's id once it is "
                           "durable.",
                .example = "casegrip direction close 99250001234 2 --how overdue --reason \"On leave\" --until 2025-02-03"};
    }
    std::vector<TableDescription> tables() const override { return {{"direction list", columns}}; }

    void declare(CLI::App &app) override
    {
        m_list = app.add_subcommand("list", "List directions");
        m_list->add_option("--case", m_caseNo, "All of one case")->type_name("NO");
        m_list->add_flag("--closed", m_withClosed, "Closed ones too");
        m_give = app.add_subcommand("give", "Give a direction without a review");
        m_give->add_option("CASE", m_caseNo, "Number of the case")->required()->type_name("");
        m_give->add_option("--text", m_text, "What is to be done")->required()->type_name("TEXT");
        m_give->add_option("--owner", m_owner, "Who is to do it: oic, sergeant, ...")->required()->type_name("ROLE");
        m_give->add_option("--officer", m_officer, "One of them: officer_id")->type_name("ID");
        m_give->add_option("--until", m_until, "By when: a date (its last moment) or an instant")->type_name("DATE")->required();
        m_close = app.add_subcommand("close", "Say what became of a direction");
        m_close->add_option("CASE", m_caseNo, "Number of the case")->required()->type_name("");
        m_close->add_option("NUMBER", m_number, "Number of the direction")->required()->type_name("");
        m_close->add_option("--how", m_how, "done, overdue or not_needed")
            ->required()
            ->check(CLI::IsMember({"done", "overdue", "not_needed"}))
            ->type_name("WORD");
        m_close->add_option("--reason", m_text, "Why; needed unless it is done")->type_name("TEXT");
        m_close->add_option("--until", m_until, "Overdue: a further time, until which it stays open")->type_name("DATE");
        app.require_subcommand(1);
    }

    Done run(Session &session) override
    {
        auto workspace = session.open(m_list->parsed() ? Session::Access::Read : Session::Access::Write);
        if (!workspace)
            return failure(workspace.error());
        if (m_list->parsed())
            return list(session, *workspace);
        std::optional<Instant> until;
        if (!m_until.empty()) {
            until = parseDeadline(m_until, workspace->frameworks().zone());
            if (!until)
                return failure(ErrorKind::Invalid, "--until " + m_until + " is neither a date nor an instant.",
                               "Write it like 2025-01-31.");
        }
        if (m_give->parsed())
            return makeEntry(session, *workspace, workspace::GiveDirection{m_caseNo, m_text, m_owner, m_officer, until});
        return close(session, *workspace, until);
    }

private:
    Done list(Session &session, workspace::Workspace &workspace) const
    {
        const auto all = workspace.directions({m_caseNo.empty(), m_caseNo, m_withClosed, SIZE_MAX});
        if (!all)
            return failure(all.error());
        if (auto told = all->empty() ? Done() : session.tellListed(workspace, "directions", all->size(), m_caseNo); !told)
            return told;
        const auto rows = session.rows(columns, workspace.frameworks().zone());
        for (const workspace::DirectionOfCase &one : *all) {
            *rows << one.caseNo << one.number << one.text << one.owner << one.ownerId << one.givenAt << one.dueAt
                  << one.timesOverdue << one.isOpen << one.ref << one.entryId;
            rows->endRow();
        }
        rows->finish();
        return {};
    }

    Done close(Session &session, workspace::Workspace &workspace, const std::optional<Instant> &until) const
    {
        const auto all = workspace.directions({false, m_caseNo, true, SIZE_MAX});
        if (!all)
            return failure(all.error());
        const auto found = std::find_if(all->begin(), all->end(), [this](const auto &one) { return one.number == m_number; });
        if (found == all->end())
            return failure(ErrorKind::NotFound, "The case has no direction " + std::to_string(m_number) + ".",
                           "casegrip direction list --case shows them.");
        return makeEntry(session, workspace,
                         workspace::CloseDirection{found->entryId, *reviews::parseClosing(m_how), m_text, until});
    }

    CLI::App *m_list = nullptr;
    CLI::App *m_give = nullptr;
    CLI::App *m_close = nullptr;
    std::string m_caseNo, m_text, m_owner, m_officer, m_until, m_how;
    int m_number = 0;
    bool m_withClosed = false;
};

} // namespace

std::unique_ptr<Command> makeDirection()
{
    return std::make_unique<Direction>();
}

} // namespace casegrip::command
