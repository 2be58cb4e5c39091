// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/option_types.h"

#include <algorithm>
#include <cstdint>

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
                .details = "Of both chains, unless one is chosen. What was searched for is kept as a keyed hash only: --words finds the "
                           "searches for the same words.\nUnder a policy: of the cases that you see, and your own entries; the access log for whoever may read it.",
                .example = "casegrip log --chain access --person ps4417 --action viewed --from 2026-03-01"};
    }
    std::vector<TableDescription> tables() const override { return {{"", columns}}; }

    void declare(CLI::App &app) override
    {
        addWord(app, "--case", m_caseNo, "Only about this case")->type_name("NO");
        addWord(app, "--chain", m_chain, "Only this chain: journal or access")->type_name("CHAIN")->check(CLI::IsMember({"journal", "access"}).description(""));
        addWord(app, "--person", m_person, "Only what this login did")->type_name("LOGIN");
        addWord(app, "--action", m_action, "Only entries of this type")->type_name("TYPE");
        addWord(app, "--words", m_words, "Only searches for these words")->type_name("TEXT");
        addDay(app, "--from", m_from, "Only from this day on");
        addDay(app, "--to", m_to, "Only up to this day, with it");
        app.add_option("--limit", m_limit, "Only the newest so many")->type_name("N")->check(CLI::Validator(CLI::NonNegativeNumber).description(""));
    }

    Done run(Session &session) override
    {
        auto workspace = session.open(Session::Access::Read);
        if (!workspace)
            return failure(workspace.error());
        auto entries = workspace->log(m_caseNo, SIZE_MAX);
        if (!entries)
            return failure(entries.error());
        const auto hash = m_words.empty() ? Result<std::string>(std::string()) : workspace->searchedHash(m_words);
        if (!hash)
            return failure(hash.error());
        const TimeZone &zone = workspace->frameworks().zone();
        std::erase_if(*entries, [&](const workspace::LogRow &row) { return !isWanted(row, zone.dayOf(row.at), *hash); });
        const std::size_t first = entries->size() - std::min(m_limit, entries->size());
        if (auto told = entries->empty() ? Done() : session.tellListed(*workspace, "log", entries->size() - first, m_caseNo); !told)
            return told;
        const auto rows = session.rows(columns, zone);
        for (std::size_t i = first; i < entries->size(); ++i) {
            const auto &entry = (*entries)[i];
            *rows << entry.at << entry.chain << entry.id << entry.author << entry.type << entry.caseNo
                  << entry.text << entry.onBehalfOf;
            rows->endRow();
        }
        rows->finish();
        return {};
    }

private:
    // `hash`: of the words that were searched for.
    bool isWanted(const workspace::LogRow &row, Day day, const std::string &hash) const
    {
        const auto fits = [](const std::string &wanted, const std::string &value) { return wanted.empty() || wanted == value; };
        if (!fits(m_chain, row.chain) || !fits(m_person, row.author) || !fits(m_action, row.type) || day < m_from || day > m_to)
            return false;
        return m_words.empty() || (row.type == "searched" && !hash.empty() && row.text.ends_with(hash));
    }

    std::string m_caseNo, m_chain, m_person, m_action, m_words;
    Day m_from = Day::min(), m_to = Day::max();
    // What fits into the store's own counting.
    std::size_t m_limit = INT64_MAX;
};

} // namespace

std::unique_ptr<Command> makeLog()
{
    return std::make_unique<Log>();
}

} // namespace casegrip::command
