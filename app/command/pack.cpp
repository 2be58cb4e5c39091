// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/entry.h"
#include "app/command/hand_over.h"
#include "core/reports/month_pack.h"

namespace casegrip::command
{
namespace
{

class Pack final : public Command
{
public:
    Description description() const override
    {
        return {.name = "pack",
                .summary = "Writes the monthly performance pack: PDF, HTML, Excel, and CSV with the rows behind every figure.",
                .details = "Its figures are as of now. --close fixes those of a month that is over: they are stored in the journal, and the "
                           "pack of that month is theirs from then on. When a later export says something else, the pack says what is "
                           "restated and why. Whoever closed a month opens it again with casegrip undo. pack-2025-03-index.csv says what "
                           "each file is. Cases that you do not see are counted and not listed. The access log says so first. Files that "
                           "are there are never written over. Handed over to casegrip-desktop; an open window writes it itself.",
                .example = "casegrip pack 2025-03 --out march"};
    }

    void declare(CLI::App &app) override
    {
        app.add_option("MONTH", m_month, "The month, like 2025-03")->required()->type_name("")->check([](const std::string &text) {
            return reports::parseMonth(text) ? std::string() : text + " is not a month; write it like 2025-03";
        });
        app.add_option("--out", m_folder, "Folder to write into; made if need be")->required()->type_name("DIR");
        app.add_flag("--close", m_closes, "Close the month first, and print the entry's id");
    }

    Done run(Session &session) override
    {
        if (m_closes) {
            if (auto closed = makeEntry(session, workspace::CloseMonth{*reports::parseMonth(m_month)}); !closed)
                return closed;
            if (auto printed = session.output().finish(); !printed)
                return printed;
        }
        return failure(handOver(session, {"--pack", m_month, "--out", m_folder}));
    }

private:
    std::string m_month, m_folder;
    bool m_closes = false;
};

} // namespace

std::unique_ptr<Command> makePack()
{
    return std::make_unique<Pack>();
}

} // namespace casegrip::command
