// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "core/base/visible_text.h"

namespace casegrip::command
{
namespace
{

const Columns columns = {
    {"stage", Type::Id, "plan, initial, or the kind of the periodic review"},
    {"episode", Type::Number, "of the case: 1, and one more for each reopening"},
    {"cycle", Type::Number, "of the stage in its episode, from 1"},
    {"variant", Type::Id, "of an initial review: standard or enhanced; else empty"},
    {"state", Type::Id, "as in obligations"},
    {"opens_at", Type::Instant, "when the clock started"},
    {"due_at", Type::Instant, "empty: no due time"},
    {"completed_at", Type::Instant, "empty: not completed"},
    {"review_ref", Type::Id, "of the review that completed it"},
    {"team", Type::Text, "that it is attributed to"},
    {"step", Type::Number, "of the explanation, from 1"},
    {"at", Type::Instant, "of the fact that the step is about"},
    {"until", Type::Instant, "where the fact has an end, as a pause"},
    {"due_after", Type::Instant, "the due time after this step, where it sets one"},
    {"sentence", Type::Text, "the step in words, with the export that brought the fact"},
};

void printRows(RowWriter &rows, const workspace::ExplainedObligation &explained)
{
    const due::Obligation &owed = explained.obligation;
    for (std::size_t i = 0; i < explained.reasons.size(); ++i) {
        const due::Reason &reason = explained.reasons[i];
        rows << due::toWord(owed.stage) << owed.episode << owed.cycle << due::toWord(owed.variant)
             << due::toWord(owed.state) << owed.opensAt << owed.dueAt << owed.completedAt
             << explained.reviewRef << explained.team << i + 1 << reason.at << reason.until << reason.due
             << explained.sentences[i];
        rows.endRow();
    }
}

std::string words(std::string_view word)
{
    std::string text(word);
    for (char &c : text)
        c = c == '_' ? ' ' : c;
    return text;
}

void printText(Output &out, const workspace::ExplainedObligation &explained)
{
    const due::Obligation &owed = explained.obligation;
    out << words(due::toWord(owed.stage));
    if (owed.variant != due::Variant::None)
        out << " (" << due::toWord(owed.variant) << ")";
    out << ", episode " << std::to_string(owed.episode) << ", cycle " << std::to_string(owed.cycle) << ": "
        << words(due::toWord(owed.state)) << "\n";
    for (const auto &sentence : explained.sentences)
        out << "  - " << visibleText(sentence) << "\n";
}

class Explain final : public Command
{
public:
    Description description() const override
    {
        return {
            .name = "explain",
            .summary = "Why each review of one case is due when it is, step by step.",
            .details =
                "With these steps the due time can be worked out by hand. csv and json have one row a step.",
            .example = "casegrip explain 99250001234"};
    }
    std::vector<TableDescription> tables() const override { return {{"", columns}}; }

    void declare(CLI::App &app) override
    {
        app.add_option("CASE", m_caseNo, "Number of the case")->required()->type_name("");
    }

    Done run(Session &session) override
    {
        auto workspace = session.open(Session::Access::Read);
        if (!workspace)
            return failure(workspace.error());
        const auto explained = workspace->explain(m_caseNo);
        if (!explained)
            return failure(explained.error());
        if (auto told = session.tellViewed(*workspace, m_caseNo); !told)
            return told;
        if (session.format() == Format::Text) {
            for (const auto &one : *explained)
                printText(session.output(), one);
            return {};
        }
        const auto rows = session.rows(columns, workspace->frameworks().zone());
        for (const auto &one : *explained)
            printRows(*rows, one);
        rows->finish();
        return {};
    }

private:
    std::string m_caseNo;
};

} // namespace

std::unique_ptr<Command> makeExplain()
{
    return std::make_unique<Explain>();
}

} // namespace casegrip::command
