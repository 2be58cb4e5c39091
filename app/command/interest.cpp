// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/entry.h"

namespace casegrip::command
{
namespace
{

const Columns columns = {
    {"officer_id", Type::Id, ""},
    {"officer", Type::Text, "name"},
    {"declared_at", Type::Instant, ""},
    {"reason", Type::Text, ""},
    {"entry", Type::Id, "that declared it"},
};

class Interest final : public Command
{
public:
    Description description() const override
    {
        return {.name = "interest",
                .summary = "A personal interest in a case: whoever declared one neither reviews it nor approves work on it.",
                .details = "Known to the officer and the line management alone. declare prints the entry's id once it is durable; "
                           "casegrip undo takes it back.",
                .example = "casegrip interest declare 99250001234 --reason \"The victim is my neighbour\""};
    }
    std::vector<TableDescription> tables() const override { return {{"interest list", columns}}; }

    void declare(CLI::App &app) override
    {
        m_list = app.add_subcommand("list", "List those in a case that you may know of");
        m_list->add_option("CASE", m_declared.caseNo, "Number of the case")->required()->type_name("");
        m_declare = app.add_subcommand("declare", "Declare an interest");
        m_declare->add_option("CASE", m_declared.caseNo, "Number of the case")->required()->type_name("");
        m_declare->add_option("--reason", m_declared.reason, "Which")->required()->type_name("TEXT");
        m_declare->add_option("--officer", m_declared.officerId, "Of somebody whose line manager you are: officer_id")->type_name("ID");
        app.require_subcommand(1);
    }

    Done run(Session &session) override
    {
        if (m_declare->parsed())
            return makeEntry(session, m_declared);
        auto workspace = session.open(Session::Access::Read);
        if (!workspace)
            return failure(workspace.error());
        const auto all = workspace->interests(m_declared.caseNo);
        if (!all)
            return failure(all.error());
        if (auto told = session.tellViewed(*workspace, m_declared.caseNo); !told)
            return told;
        const auto rows = session.rows(columns, workspace->frameworks().zone());
        for (const access::InterestState &interest : *all) {
            *rows << interest.declared.officer.id << interest.declared.officer.name << interest.at << interest.declared.reason
                  << journal::toHex(interest.entry);
            rows->endRow();
        }
        rows->finish();
        return {};
    }

private:
    CLI::App *m_list = nullptr;
    CLI::App *m_declare = nullptr;
    workspace::DeclareInterest m_declared;
};

} // namespace

std::unique_ptr<Command> makeInterest()
{
    return std::make_unique<Interest>();
}

} // namespace casegrip::command
