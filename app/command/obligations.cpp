// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/interrupt.h"
#include "app/command/option_types.h"

#include <array>
#include <functional>
#include <optional>

namespace casegrip::command
{
namespace
{

const Columns columns = {
    {"case_no", Type::Id, "the case"},
    {"stage", Type::Id, "plan, initial, or the kind of the periodic review"},
    {"cycle", Type::Number, "of the stage in its episode, from 1"},
    {"variant", Type::Id, "of an initial review: standard or enhanced; else empty"},
    {"opens_at", Type::Instant, "when the clock started"},
    {"due_at", Type::Instant, "empty: no due time"},
    {"completed_at", Type::Instant, "empty: not completed"},
    {"state", Type::Id, "done_on_time, done_late, open, overdue, lapsed, missed, cancelled or paused"},
    {"review_ref", Type::Id, "of the review that completed it"},
    {"team", Type::Text, "that it is attributed to: owner at the due time, or now if that is earlier"},
    {"red_box", Type::Bool, "at that same instant; without a due time, at opening"},
};

const std::vector<std::string> states = {"done_on_time", "done_late", "open",      "overdue",
                                         "lapsed",       "missed",    "cancelled", "paused"};

class Obligations final : public Command
{
public:
    Description description() const override
    {
        return {.name = "obligations",
                .summary = "Every review that the framework asks for, done or not.",
                .details = "Sorted by case_no, stage, opens_at and cycle.",
                .example = "casegrip obligations --state overdue,lapsed --format csv"};
    }
    std::vector<TableDescription> tables() const override { return {{"", columns}}; }

    void declare(CLI::App &app) override
    {
        addWord(app, "--case", m_caseNo, "Only of this case")->type_name("NO");
        addWord(app, "--team", m_team, "Only those attributed to this team")->type_name("TEAM");
        addWords(app, "--state", m_states, states, "Only these states");
    }

    Done run(Session &session) override
    {
        auto workspace = session.open(Session::Access::Read);
        if (!workspace)
            return failure(workspace.error());
        for (const auto &word : m_states)
            m_wanted[std::size_t(*due::parseState(word))] = true;
        // Those of all cases are not counted before: there may be millions. That they go out is told first, how many went when they have.
        std::optional<std::size_t> count;
        if (!m_caseNo.empty()) {
            count = 0;
            if (auto counted = forEach(*workspace, [&count](const auto &) { return ++*count > 0; }); !counted)
                return counted;
        }
        if (auto told = session.tellListed(*workspace, "obligations", count, m_caseNo); !told)
            return told;
        std::size_t printed = 0;
        const auto rows = session.rows(columns, workspace->frameworks().zone());
        const auto done = forEach(*workspace, [&](const workspace::ObligationRow &row) {
            print(*rows, row);
            ++printed;
            return !isInterrupted() && !session.output().hasFailed();
        });
        const Done told = count ? Done() : session.tellListed(*workspace, "obligations that went out", printed);
        if (!done)
            return done;
        rows->finish();
        return told;
    }

private:
    Done forEach(workspace::Workspace &workspace, const std::function<bool(const workspace::ObligationRow &)> &take) const
    {
        return workspace.forEachObligation(m_caseNo, m_team, [&](const workspace::ObligationRow &row) {
            const bool isWanted = m_states.empty() || m_wanted[std::size_t(row.obligation.state)];
            return !isWanted || take(row);
        });
    }

    static void print(RowWriter &rows, const workspace::ObligationRow &row)
    {
        const due::Obligation &owed = row.obligation;
        rows << row.caseNo << due::toWord(owed.stage) << owed.cycle << due::toWord(owed.variant)
             << owed.opensAt << owed.dueAt << owed.completedAt << due::toWord(owed.state) << row.reviewRef
             << row.team << (owed.redBox != 0);
        rows.endRow();
    }

    std::string m_caseNo, m_team;
    std::vector<std::string> m_states;
    std::array<bool, 8> m_wanted = {}; // by state
};

} // namespace

std::unique_ptr<Command> makeObligations()
{
    return std::make_unique<Obligations>();
}

} // namespace casegrip::command
