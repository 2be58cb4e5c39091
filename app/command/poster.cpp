// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/hand_over.h"

namespace casegrip::command
{
namespace
{

class Poster final : public Command
{
public:
    Description description() const override
    {
        return {.name = "poster",
                .summary = "Draws the framework that is in force on one page, as a PDF: who reviews what by when.",
                .details = "Without a data folder, the shipped framework. The code on it leads to the address that is set in the "
                           "window, or to --address. Handed over to casegrip-desktop.",
                .example = "casegrip poster framework.pdf --address https://intranet.example/reviews"};
    }

    void declare(CLI::App &app) override
    {
        app.add_option("OUT", m_file, "PDF file to write")->required()->type_name("");
        app.add_option("--address", m_address, "Where the code leads to, instead of the address that is set")->type_name("ADDRESS");
    }

    Done run(Session &session) override
    {
        std::vector<std::string> arguments{"--poster", m_file};
        if (!m_address.empty())
            arguments.insert(arguments.end(), {"--address", m_address});
        return failure(handOver(session, std::move(arguments)));
    }

private:
    std::string m_file, m_address;
};

} // namespace

std::unique_ptr<Command> makePoster()
{
    return std::make_unique<Poster>();
}

} // namespace casegrip::command
