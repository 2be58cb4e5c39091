// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/entry.h"
#include "app/command/option_types.h"

namespace casegrip::command
{
namespace
{

const Columns columns = {
    {"day", Type::Date, "on which it happened"},
    {"area", Type::Text, "empty with an empty team: the whole force"},
    {"team", Type::Id, "code"},
    {"text", Type::Text, ""},
    {"rebase_reason", Type::Text,
     "why limits begin anew with the first whole month from that day; empty: they do not"},
    {"baseline_months", Type::Number, "the new limits are those of so many months; 0: of all from there on"},
    {"at", Type::Instant, "when it was typed in"},
    {"author", Type::Text, "login"},
    {"entry", Type::Id, "that made it"},
};

class Annotation final : public Command
{
public:
    Description description() const override
    {
        return {.name = "annotation",
                .summary = "What happened, typed in once, under every chart that it concerns.",
                .details = "An annotation of an area stands under the charts of its teams too, one of the "
                           "whole force under all. With "
                           "--rebase control charts begin anew there: first know why, then write it. add and "
                           "withdraw print the entry's "
                           "id once it is durable.",
                .example = "casegrip annotation add 2025-04-01 \"New framework\" --area Northbrook"};
    }
    std::vector<TableDescription> tables() const override { return {{"annotation list", columns}}; }

    void declare(CLI::App &app) override
    {
        m_list = app.add_subcommand("list", "List the annotations of the units whose figures are seen");
        m_add = app.add_subcommand("add", "Write what happened; for whoever answers for the unit");
        addDay(*m_add, "DATE", m_made.day, "The day on which it happened")->required()->type_name("");
        m_add->add_option("TEXT", m_made.text, "What happened, in one line: no names, no case numbers")
            ->required()
            ->type_name("");
        auto *area = addWord(*m_add, "--area", m_made.area, "Of that area only")->type_name("NAME");
        addWord(*m_add, "--team", m_made.team, "Of that team only")->type_name("CODE")->excludes(area);
        auto *rebase = addWord(*m_add, "--rebase", m_made.rebaseReason,
                               "Limits begin anew with the first whole month from that day: why")
                           ->type_name("REASON");
        m_add
            ->add_option("--baseline", m_made.baselineMonths,
                         "Fix the new limits after so many months, 12 to 60; later months do not move them")
            ->needs(rebase)
            ->type_name("MONTHS");
        m_withdraw = app.add_subcommand("withdraw", "Take an annotation off the charts");
        m_withdraw->add_option("ENTRY", m_entry, "Id of the entry that made it")->required()->type_name("");
        app.require_subcommand(1);
    }

    Done run(Session &session) override
    {
        auto workspace = session.open(m_list->parsed() ? Session::Access::Read : Session::Access::Write);
        if (!workspace)
            return failure(workspace.error());
        if (m_list->parsed())
            return list(session, *workspace);
        if (m_withdraw->parsed())
            return makeEntry(session, *workspace, workspace::WithdrawAnnotation{m_entry});
        return makeEntry(session, *workspace, workspace::Annotate{m_made});
    }

private:
    static Done list(Session &session, workspace::Workspace &workspace)
    {
        const auto record = workspace.chartRecord();
        if (!record)
            return failure(record.error());
        const auto rows = session.rows(columns, workspace.frameworks().zone());
        for (const figures::AnnotationState &annotation : record->annotations) {
            const figures::Annotation &made = annotation.made;
            *rows << made.day << made.area << made.team << made.text << made.rebaseReason
                  << std::int64_t(made.baselineMonths) << annotation.at << annotation.author
                  << journal::toHex(annotation.entry);
            rows->endRow();
        }
        rows->finish();
        return {};
    }

    CLI::App *m_list = nullptr;
    CLI::App *m_add = nullptr;
    CLI::App *m_withdraw = nullptr;
    figures::Annotation m_made;
    std::string m_entry;
};

} // namespace

std::unique_ptr<Command> makeAnnotation()
{
    return std::make_unique<Annotation>();
}

} // namespace casegrip::command
