// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/entry.h"
#include "app/command/option_types.h"

namespace casegrip::command
{
namespace
{

const Columns columns = {
    {"rate", Type::Id, "completed_rate, on_time_rate, on_time_of_due_rate"},
    {"from", Type::Date, "the day from which it holds, until the next one of the same rate"},
    {"percent", Type::Text, "with one decimal; empty: from then on there is no target"},
    {"at", Type::Instant, "when it was set"},
    {"author", Type::Text, "login"},
    {"entry", Type::Id, "that set it"},
};

std::string percentText(int perMille)
{
    return std::to_string(perMille / 10) + '.' + std::to_string(perMille % 10);
}

class Target final : public Command
{
public:
    Description description() const override
    {
        return {.name = "target",
                .summary = "Targets of percentages, with the day from which they hold.",
                .details = "A target is a line in the trend and what its assurance is judged by; it changes "
                           "no figure. set and withdraw "
                           "print the entry's id once it is durable.",
                .example = "casegrip target set on_time_of_due_rate 85 --from 2025-04-01"};
    }
    std::vector<TableDescription> tables() const override { return {{"target list", columns}}; }

    void declare(CLI::App &app) override
    {
        m_list = app.add_subcommand("list", "List the targets");
        m_setting = app.add_subcommand("set", "Set a target for the whole force");
        std::vector<std::string> rates(figures::targetRateWords.begin(), figures::targetRateWords.end());
        m_setting->add_option("RATE", m_rate, "Of what")
            ->required()
            ->check(CLI::IsMember(rates))
            ->type_name("");
        m_setting
            ->add_option("PERCENT", m_percent,
                         "0 to 100, with one decimal at most; none: no target from then on")
            ->required()
            ->type_name("");
        addDay(*m_setting, "--from", m_set.from, "The day from which it holds")->required();
        m_withdraw = app.add_subcommand("withdraw", "Take a target back, as if it had not been set");
        m_withdraw->add_option("ENTRY", m_entry, "Id of the entry that set it")->required()->type_name("");
        app.require_subcommand(1);
    }

    Done run(Session &session) override
    {
        if (m_setting->parsed()) {
            m_set.rate = *figures::parseTargetRate(m_rate);
            m_set.perMille = figures::parsePercentage(m_percent);
            if (!m_set.perMille && m_percent != "none")
                return failure(ErrorKind::Invalid, m_percent + " is no target.",
                               "Write a percentage like 85 or 85.5, or none.");
        }
        auto workspace = session.open(m_list->parsed() ? Session::Access::Read : Session::Access::Write);
        if (!workspace)
            return failure(workspace.error());
        if (m_list->parsed())
            return list(session, *workspace);
        if (m_withdraw->parsed())
            return makeEntry(session, *workspace, workspace::WithdrawTarget{m_entry});
        return makeEntry(session, *workspace, workspace::SetTarget{m_set});
    }

private:
    static Done list(Session &session, workspace::Workspace &workspace)
    {
        const auto record = workspace.chartRecord();
        if (!record)
            return failure(record.error());
        const auto rows = session.rows(columns, workspace.frameworks().zone());
        for (const figures::TargetState &target : record->targets) {
            *rows << figures::toWord(target.set.rate) << target.set.from
                  << (target.set.perMille ? percentText(*target.set.perMille) : std::string()) << target.at
                  << target.author << journal::toHex(target.entry);
            rows->endRow();
        }
        rows->finish();
        return {};
    }

    CLI::App *m_list = nullptr;
    CLI::App *m_setting = nullptr;
    CLI::App *m_withdraw = nullptr;
    std::string m_rate, m_percent;
    figures::Target m_set;
    std::string m_entry;
};

} // namespace

std::unique_ptr<Command> makeTarget()
{
    return std::make_unique<Target>();
}

} // namespace casegrip::command
