// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/option_types.h"

namespace casegrip::command
{
namespace
{

const Columns columns = {
    {"action", Type::Id, "as in the policy file"},
    {"allowed", Type::Bool, ""},
    {"on_behalf_of", Type::Id, "officer_id of whoever is covered, whose name goes on the record too; empty: nobody"},
    {"reason", Type::Id, "why not; empty when it is allowed"},
    {"words", Type::Text, "the same for people"},
};

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const std::string &word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

// Who that is, and whether a policy decides.
std::string sentenceOf(const access::Person &person)
{
    std::string text = "Login " + person.login;
    if (!person.officerId.empty())
        text += ": " + person.name + " (" + person.officerId + "), " + (person.actingRank.empty() ? person.rank : "acting " + person.actingRank);
    if (!person.post.empty())
        text += ", " + person.post;
    if (!person.teams.empty())
        text += ", of " + joined(person.teams) + (person.area.empty() ? "" : " in " + person.area);
    text += ". ";
    if (person.isOpen())
        return text + "This computer has no policy: whoever opens the data folder sees and may do everything.";
    return person.isKnown() ? text + "The policy of this computer decides what is seen."
                            : text + access::may(person, access::Action::Search).asDone().error().what;
}

class Who final : public Command
{
public:
    Description description() const override
    {
        return {.name = "who",
                .summary = "Who you are here, and what you may do and why not.",
                .details = "With --case what concerns that case as well.",
                .example = "casegrip who --case 99250001234"};
    }
    std::vector<TableDescription> tables() const override { return {{"", columns}}; }

    void declare(CLI::App &app) override { addWord(app, "--case", m_caseNo, "About this case")->type_name("NO"); }

    Done run(Session &session) override
    {
        auto workspace = session.open(Session::Access::Read);
        if (!workspace)
            return failure(workspace.error());
        session.say(sentenceOf(workspace->person()));
        if (auto told = m_caseNo.empty() ? Done() : tellSeen(session, *workspace); !told)
            return told;
        const auto rows = session.rows(columns, workspace->frameworks().zone());
        for (std::size_t i = 0; i < access::actionCount; ++i) {
            const auto action = access::Action(i);
            if (access::isAboutCase(action) == m_caseNo.empty())
                continue;
            const auto decision = workspace->may(action, m_caseNo);
            if (!decision)
                return failure(decision.error());
            if (decision->reason == access::Reason::NoSuchCase)
                return failure(access::toError(decision->reason));
            const bool isAllowed = decision->isAllowed();
            *rows << access::toWord(action) << isAllowed << decision->onBehalfOf
                  << (isAllowed ? std::string_view() : access::toWord(decision->reason))
                  << (isAllowed ? std::string() : access::toError(decision->reason).what);
            rows->endRow();
        }
        rows->finish();
        return {};
    }

private:
    // Of a case that is not seen it says no more than that.
    Done tellSeen(Session &session, workspace::Workspace &workspace) const
    {
        const auto seen = workspace.may(access::Action::SeeCase, m_caseNo);
        if (!seen)
            return failure(seen.error());
        return seen->isAllowed() ? session.tellViewed(workspace, m_caseNo) : Done();
    }

    std::string m_caseNo;
};

} // namespace

std::unique_ptr<Command> makeWho()
{
    return std::make_unique<Who>();
}

} // namespace casegrip::command
