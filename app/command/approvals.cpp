// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/option_types.h"

#include <algorithm>

namespace casegrip::command
{
namespace
{

using Which = workspace::ApprovalQuery::Which;

const Columns columns = {
    {"case_no", Type::Id, ""},
    {"ref", Type::Id, "of the review"},
    {"version", Type::Number, "that holds"},
    {"state", Type::Id, "waiting or returned"},
    {"kind", Type::Id, "of the review, as in the export"},
    {"class_title", Type::Text, "the offence"},
    {"red_box", Type::Bool, "whether the case is red box now"},
    {"risk", Type::Id, "grade now; empty: not graded"},
    {"team", Type::Text, "that owns the case now"},
    {"author_id", Type::Text, "officer_id"},
    {"author", Type::Text, "name"},
    {"author_rank", Type::Id, "held then"},
    {"submitted_at", Type::Instant, "that version"},
    {"hours", Type::Number, "since then, whole ones"},
    {"asked_of", Type::Id, "rank"},
    {"why", Type::Text, "it needs an approval"},
    {"times_returned", Type::Number, "from the third return on it goes to the next rank"},
    {"besides", Type::Number, "other reviews that were begun for the same obligation"},
    {"decided_at", Type::Instant, "of what was returned"},
    {"decided_by", Type::Text, "name"},
    {"reason", Type::Id, "code"},
    {"note", Type::Text, "what has to be put right"},
    {"hash", Type::Id, "of the content: what approve and return take"},
};

const Columns reasonColumns = {
    {"code", Type::Id, "that return takes"},
    {"label", Type::Text, "as it is recorded"},
};

const Columns checkColumns = {
    {"question", Type::Id, "that --check of approve and return takes"},
    {"label", Type::Text, "the question, to be answered yes or no"},
    {"reason", Type::Id, "code for which a review is returned when the answer is no; empty: none is named"},
    {"stands_against", Type::Bool, "whether it cannot be approved when the answer is no"},
};

class Approvals final : public Command
{
public:
    Description description() const override
    {
        return {.name = "approvals",
                .summary = "Reviews that wait for an approval: red box first, then the highest risk, then the oldest.",
                .details = "Without an option those that somebody of your rank may decide on, your own left out.",
                .example = "casegrip approvals --team ALD-ICR1"};
    }
    std::vector<TableDescription> tables() const override { return {{"", columns}, {"approvals --reasons", reasonColumns}, {"approvals --checks REF", checkColumns}}; }

    void declare(CLI::App &app) override
    {
        addWord(app, "--rank", m_query.rank, "Those that this rank may decide on; left out: your own")->type_name("RANK");
        addWord(app, "--team", m_team, "Only cases that this team owns now")->type_name("TEAM");
        auto *others = app.add_flag("--on-others", m_isOnOthers, "Your own that wait for somebody else");
        auto *returned = app.add_flag("--returned", m_isReturned, "Your own that were returned to you");
        auto *reasons = app.add_flag("--reasons", m_isReasons, "The reasons for which reviews are returned");
        auto *checks = app.add_option("--checks", m_checksOf, "What is looked at before that review is decided on")->type_name("REF");
        others->excludes(returned);
        checks->excludes(others)->excludes(returned)->excludes(reasons);
        reasons->excludes(others)->excludes(returned);
        app.add_option("--limit", m_query.limit, "At most so many rows")->type_name("N")->check(CLI::Validator(CLI::NonNegativeNumber).description(""));
    }

    Done run(Session &session) override
    {
        auto workspace = session.open(Session::Access::Read);
        if (!workspace)
            return failure(workspace.error());
        if (m_isReasons) {
            printReasons(session, *workspace);
            return {};
        }
        if (!m_checksOf.empty())
            return printChecks(session, *workspace);
        if (!m_query.rank.empty() && !isRank(m_query.rank))
            return failure(ErrorKind::NotFound, "There is no rank " + m_query.rank + ".", "casegrip framework show names those that are asked.");
        const auto found = workspace->approvals(query(*workspace));
        if (!found)
            return failure(found.error());
        if (auto told = session.tellListed(*workspace, "reviews that need an approval", found->size()); !told)
            return told;
        const auto rows = session.rows(columns, workspace->frameworks().zone());
        for (const workspace::ApprovalOfCase &one : *found)
            print(*rows, one, workspace->now());
        rows->finish();
        return {};
    }

private:
    static bool isRank(const std::string &word)
    {
        const auto &all = forms::ranks();
        return std::find(all.begin(), all.end(), word) != all.end();
    }

    workspace::ApprovalQuery query(const workspace::Workspace &workspace) const
    {
        workspace::ApprovalQuery query = m_query;
        query.which = m_isOnOthers ? Which::OnOthers : m_isReturned ? Which::ReturnedToMe : Which::Waiting;
        if (!m_team.empty())
            query.teams = {m_team};
        if (query.rank.empty())
            query.rank = workspace.actor().rankNow();
        return query;
    }

    static void print(RowWriter &rows, const workspace::ApprovalOfCase &one, Instant now)
    {
        const reviews::ApprovalRow &review = one.review;
        rows << one.caseNo << review.ref << review.version << reviews::toWord(review.state) << review.kind << one.classTitle
             << !one.redBox.empty() << one.risk << one.team << review.author.id << review.author.name << review.author.rank
             << review.submittedAt << std::chrono::floor<std::chrono::hours>(now - review.submittedAt).count() << review.asked.rank
             << review.asked.why << review.timesReturned << review.besides << review.decidedAt << review.decidedName
             << review.reason.code << review.note << journal::toHex(review.hash);
        rows.endRow();
    }

    static void printReasons(Session &session, const workspace::Workspace &workspace)
    {
        const auto &frameworks = workspace.frameworks();
        const auto rows = session.rows(reasonColumns, frameworks.zone());
        for (const auto &reason : frameworks.versions[frameworks.inForceAt(workspace.now())].approvals.returnReasons) {
            *rows << reason.code << reason.label;
            rows->endRow();
        }
        rows->finish();
    }

    Done printChecks(Session &session, workspace::Workspace &workspace) const
    {
        const auto view = workspace.approvalView(m_checksOf);
        if (!view)
            return failure(view.error());
        if (auto told = session.tellViewed(workspace, view->caseNo, workspace::WorkReason::From::Approval); !told)
            return told;
        const auto rows = session.rows(checkColumns, workspace.frameworks().zone());
        for (const reviews::ApprovalCheck &check : view->checks) {
            *rows << check.question << check.label << check.reasonCode << check.standsAgainst;
            rows->endRow();
        }
        rows->finish();
        return {};
    }

    workspace::ApprovalQuery m_query;
    std::string m_team, m_checksOf;
    bool m_isOnOthers = false;
    bool m_isReturned = false;
    bool m_isReasons = false;
};

} // namespace

std::unique_ptr<Command> makeApprovals()
{
    return std::make_unique<Approvals>();
}

} // namespace casegrip::command
