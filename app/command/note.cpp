// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/entry.h"

namespace casegrip::command
{
namespace
{

class Note final : public Command
{
public:
    Description description() const override
    {
        return {.name = "note",
                .summary = "Keeps a note on a case and prints the entry's id once it is durable.",
                .example = "casegrip note 99250001234 --text \"CCTV asked for\""};
    }

    void declare(CLI::App &app) override
    {
        app.add_option("CASE", m_note.caseNo, "Number of the case")->required()->type_name("");
        app.add_option("--text", m_note.text, "The note")->required()->type_name("TEXT");
    }

    Done run(Session &session) override { return makeEntry(session, m_note); }

private:
    workspace::AddNote m_note;
};

} // namespace

std::unique_ptr<Command> makeNote()
{
    return std::make_unique<Note>();
}

} // namespace casegrip::command
