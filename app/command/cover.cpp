// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/entry.h"
#include "app/command/period_options.h"

namespace casegrip::command
{
namespace
{

const Columns columns = {
    {"covered_id", Type::Id, "officer_id of whoever is covered"},
    {"covered", Type::Text, "name"},
    {"by_id", Type::Id, "officer_id of whoever covers"},
    {"by", Type::Text, "name"},
    {"from", Type::Instant, ""},
    {"until", Type::Instant, "from then on it gives nothing"},
    {"running", Type::Bool, "now"},
    {"reason", Type::Text, "shown to the two of them and their line management"},
    {"entry", Type::Id, "that gave it"},
};

class Cover final : public Command
{
public:
    Description description() const override
    {
        return {.name = "cover",
                .summary = "Who works on whose cases for a period.",
                .details = "Cover ends by itself and is not passed on; what is done by it is recorded with both names. list prints "
                           "what runs or is to come; give and end print the entry's id once it is durable.",
                .example = "casegrip cover give P4417 --by P2290 --from 2025-02-03 --until 2025-02-14"};
    }
    std::vector<TableDescription> tables() const override { return {{"cover list", columns}}; }

    void declare(CLI::App &app) override
    {
        m_list = app.add_subcommand("list", "List who covers whom");
        m_list->add_flag("--past", m_withPast, "Those that are over too");
        m_give = app.add_subcommand("give", "Have somebody covered; for themselves or their line management");
        m_give->add_option("OFFICER", m_given.coveredId, "Who is covered: officer_id")->required()->type_name("");
        m_give->add_option("--by", m_given.byId, "Who covers: officer_id")->required()->type_name("ID");
        m_period.declare(*m_give, true);
        m_give->add_option("--reason", m_given.reason, "Why")->type_name("TEXT");
        m_end = app.add_subcommand("end", "End a cover before its time");
        m_end->add_option("ENTRY", m_entry, "Id of the entry that gave it")->required()->type_name("");
        app.require_subcommand(1);
    }

    Done run(Session &session) override
    {
        auto workspace = session.open(m_list->parsed() ? Session::Access::Read : Session::Access::Write);
        if (!workspace)
            return failure(workspace.error());
        if (m_list->parsed())
            return list(session, *workspace);
        if (m_end->parsed())
            return makeEntry(session, *workspace, workspace::EndCover{m_entry});
        const auto period = m_period.read(*workspace);
        if (!period)
            return failure(period.error());
        m_given.from = period->from;
        m_given.until = *period->until;
        return makeEntry(session, *workspace, m_given);
    }

private:
    Done list(Session &session, workspace::Workspace &workspace) const
    {
        const auto all = workspace.arrangements();
        if (!all)
            return failure(all.error());
        const auto rows = session.rows(columns, workspace.frameworks().zone());
        for (const access::CoverState &cover : all->covers) {
            if (!m_withPast && cover.isOver(workspace.now()))
                continue;
            *rows << cover.given.covered.id << cover.given.covered.name << cover.given.by.id << cover.given.by.name
                  << cover.given.from << cover.endsAt() << cover.isRunning(workspace.now()) << cover.given.reason
                  << journal::toHex(cover.entry);
            rows->endRow();
        }
        rows->finish();
        return {};
    }

    CLI::App *m_list = nullptr;
    CLI::App *m_give = nullptr;
    CLI::App *m_end = nullptr;
    PeriodOptions m_period;
    workspace::GiveCover m_given;
    std::string m_entry;
    bool m_withPast = false;
};

} // namespace

std::unique_ptr<Command> makeCover()
{
    return std::make_unique<Cover>();
}

} // namespace casegrip::command
