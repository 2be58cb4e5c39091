// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/option_types.h"

#include <algorithm>

namespace casegrip::command
{
namespace
{

const Columns columns = {
    {"case_no", Type::Id, "the case"},
    {"stage", Type::Id, "plan, initial, or the kind of the periodic review"},
    {"cycle", Type::Number, "of the stage in this episode, from 1"},
    {"variant", Type::Id, "of an initial review: standard or enhanced; else empty"},
    {"opens_at", Type::Instant, "when the clock started"},
    {"due_at", Type::Instant, "empty: no due time"},
    {"state", Type::Id, "open, overdue or paused"},
    {"band", Type::Id, "under_50, 50_75, 75_100 (share of the time that is gone, %), overdue, paused, none"},
    {"class_title", Type::Text, "the offence"},
    {"red_box", Type::Bool, "whether the case is red box now"},
    {"oic_id", Type::Text, "officer in the case"},
    {"team", Type::Text, "that owns the case now"},
    {"last_review_at", Type::Instant, "of any kind; empty: none yet"},
};

constexpr std::size_t pageSize = 1000;

class Queue final : public Command
{
public:
    Description description() const override
    {
        return {.name = "queue",
                .summary = "What is waiting, most pressing first.",
                .details = "Overdue red box first, then red box, then the rest, each by the share of the "
                           "time that is gone.",
                .example = "casegrip queue --rank sergeant --team ALD-ICR1 --limit 20"};
    }
    std::vector<TableDescription> tables() const override { return {{"", columns}}; }

    void declare(CLI::App &app) override
    {
        addWord(app, "--rank", m_query.rank, "Only what this rank owes")->type_name("RANK");
        addWord(app, "--team", m_team, "Only cases that this team owns now")->type_name("TEAM");
        addWord(app, "--area", m_query.area, "Only cases of the teams of this area")->type_name("AREA");
        addWords(app, "--state", m_states, {"open", "overdue", "paused"}, "Only these states");
        app.add_flag("--nobody-there", m_query.unattendedOnly, "Only what nobody is there to do: they are away, or there is no officer in the case");
        app.add_option("--limit", m_limit, "At most so many rows")->type_name("N")->check(CLI::Validator(CLI::NonNegativeNumber).description(""));
    }

    Done run(Session &session) override
    {
        auto workspace = session.open(Session::Access::Read);
        if (!workspace)
            return failure(workspace.error());
        if (const auto known = checkRank(*workspace); !known)
            return known;
        auto work = workspace->openWork(query());
        if (!work)
            return failure(work.error());
        workspace->sortQueue(*work);
        work->resize(std::min(work->size(), m_limit));
        if (auto told = session.tellListed(*workspace, "queue", work->size()); !told)
            return told;
        const auto rows = session.rows(columns, workspace->frameworks().zone());
        for (std::size_t at = 0; at < work->size() && !session.output().hasFailed(); at += pageSize) {
            const auto page = workspace->queueRows(work->data() + at, std::min(pageSize, work->size() - at));
            if (!page)
                return failure(page.error());
            for (const auto &row : *page)
                print(*rows, row);
        }
        rows->finish();
        return {};
    }

private:
    due::QueueQuery query() const
    {
        due::QueueQuery query = m_query;
        if (!m_team.empty())
            query.teams = {m_team};
        for (const auto &word : m_states)
            query.states.push_back(*due::parseState(word));
        return query;
    }

    Done checkRank(const workspace::Workspace &workspace) const
    {
        const auto &ranks = workspace.ranks();
        if (m_query.rank.empty() || std::find(ranks.begin(), ranks.end(), m_query.rank) != ranks.end())
            return {};
        std::string known;
        for (const auto &rank : ranks)
            known += (known.empty() ? "" : ", ") + rank;
        return failure(ErrorKind::NotFound, "The framework asks nothing of the rank " + m_query.rank + ".",
                       "It names " + known + ".");
    }

    static void print(RowWriter &rows, const due::QueueRow &row)
    {
        rows << row.caseNo << due::toWord(row.stage) << row.cycle << due::toWord(row.variant) << row.opensAt
             << row.dueAt << due::toWord(row.state) << due::toWord(row.band) << row.classTitle
             << !row.redBox.empty() << row.oicId << row.team << row.lastReviewAt;
        rows.endRow();
    }

    due::QueueQuery m_query;
    std::string m_team;
    std::vector<std::string> m_states;
    std::size_t m_limit = SIZE_MAX;
};

} // namespace

std::unique_ptr<Command> makeQueue()
{
    return std::make_unique<Queue>();
}

} // namespace casegrip::command
