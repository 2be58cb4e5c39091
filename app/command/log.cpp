// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/option_types.h"

namespace casegrip::command
{
namespace
{

const Columns columns = {
    {"at", Type::Instant, "when the entry was made"},
    {"chain", Type::Id, "journal: work of people; access: who looked at what"},
    {"id", Type::Id, "of the entry: the hash of its bytes"},
    {"author", Type::Id, "login"},
    {"type", Type::Id, "of the entry"},
    {"case_no", Type::Id, "empty: about no case"},
    {"text", Type::Text, "what the entry says; empty when it was erased"},
    {"on_behalf_of", Type::Text, "who was covered; empty: in the author's own right"},
};

class Log final : public Command
{
public:
    Description description() const override
    {
        return {.name = "log",
                .summary = "The journal and the access log: who did and saw what, in that order.",
                .details = "Under a policy: of the cases that you see, and your own entries; the access log for whoever may read it.",
                .example = "casegrip log --case 99250001234"};
    }
    std::vector<TableDescription> tables() const override { return {{"", columns}}; }

    void declare(CLI::App &app) override
    {
        addWord(app, "--case", m_caseNo, "Only about this case")->type_name("NO");
        app.add_option("--limit", m_limit, "Only the newest so many")->type_name("N")->check(CLI::Validator(CLI::NonNegativeNumber).description(""));
    }

    Done run(Session &session) override
    {
        auto workspace = session.open(Session::Access::Read);
        if (!workspace)
            return failure(workspace.error());
        const auto entries = workspace->log(m_caseNo, m_limit);
        if (!entries)
            return failure(entries.error());
        const auto rows = session.rows(columns, workspace->frameworks().zone());
        for (const auto &entry : *entries) {
            *rows << entry.at << entry.chain << entry.id << entry.author << entry.type << entry.caseNo
                  << entry.text << entry.onBehalfOf;
            rows->endRow();
        }
        rows->finish();
        return {};
    }

private:
    std::string m_caseNo;
    // What fits into the store's own counting.
    std::size_t m_limit = INT64_MAX;
};

} // namespace

std::unique_ptr<Command> makeLog()
{
    return std::make_unique<Log>();
}

} // namespace casegrip::command
