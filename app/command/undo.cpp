// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/entry.h"
#include "app/command/option_types.h"

namespace casegrip::command
{
namespace
{

class Undo final : public Command
{
public:
    Description description() const override
    {
        return {.name = "undo",
                .summary = "Takes back an entry of your own by a further entry; nothing is deleted.",
                .details = "Without ENTRY the last one. Prints the new entry's id once it is durable.",
                .example = "casegrip undo"};
    }

    void declare(CLI::App &app) override
    {
        addWord(app, "ENTRY", m_undo.entryId, "Id of the entry, as it was printed")->type_name("");
    }

    Done run(Session &session) override { return makeEntry(session, m_undo); }

private:
    workspace::Undo m_undo;
};

} // namespace

std::unique_ptr<Command> makeUndo()
{
    return std::make_unique<Undo>();
}

} // namespace casegrip::command
