// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/entry.h"
#include "app/command/period_options.h"

namespace casegrip::command
{
namespace
{

const Columns columns = {
    {"officer_id", Type::Id, ""},
    {"officer", Type::Text, "name"},
    {"from", Type::Instant, ""},
    {"until", Type::Instant, "empty: until it is ended"},
    {"running", Type::Bool, "now"},
    {"entry", Type::Id, "that recorded it"},
};

class Absence final : public Command
{
public:
    Description description() const override
    {
        return {.name = "absence",
                .summary = "Who is away, so that nobody waits for them; it says no reason.",
                .details = "list prints what runs or is to come; record and end print the entry's id once it is durable.",
                .example = "casegrip absence record P4417 --from 2025-02-03 --until 2025-02-14"};
    }
    std::vector<TableDescription> tables() const override { return {{"absence list", columns}}; }

    void declare(CLI::App &app) override
    {
        m_list = app.add_subcommand("list", "List who is away");
        m_list->add_flag("--past", m_withPast, "Those that are over too");
        m_record = app.add_subcommand("record", "Record that somebody is away; for themselves or their line management");
        m_record->add_option("OFFICER", m_recorded.officerId, "Who: officer_id")->required()->type_name("");
        m_period.declare(*m_record, false);
        m_end = app.add_subcommand("end", "End an absence");
        m_end->add_option("ENTRY", m_entry, "Id of the entry that recorded it")->required()->type_name("");
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
            return makeEntry(session, *workspace, workspace::EndAbsence{m_entry});
        const auto period = m_period.read(*workspace);
        if (!period)
            return failure(period.error());
        m_recorded.from = period->from;
        m_recorded.until = period->until;
        return makeEntry(session, *workspace, m_recorded);
    }

private:
    Done list(Session &session, workspace::Workspace &workspace) const
    {
        const auto all = workspace.arrangements();
        if (!all)
            return failure(all.error());
        const auto rows = session.rows(columns, workspace.frameworks().zone());
        for (const access::AbsenceState &absence : all->absences) {
            if (!m_withPast && absence.isOver(workspace.now()))
                continue;
            *rows << absence.given.officer.id << absence.given.officer.name << absence.given.from
                  << (absence.endedAt ? absence.endedAt : absence.given.until) << absence.isRunning(workspace.now())
                  << journal::toHex(absence.entry);
            rows->endRow();
        }
        rows->finish();
        return {};
    }

    CLI::App *m_list = nullptr;
    CLI::App *m_record = nullptr;
    CLI::App *m_end = nullptr;
    PeriodOptions m_period;
    workspace::RecordAbsence m_recorded;
    std::string m_entry;
    bool m_withPast = false;
};

} // namespace

std::unique_ptr<Command> makeAbsence()
{
    return std::make_unique<Absence>();
}

} // namespace casegrip::command
