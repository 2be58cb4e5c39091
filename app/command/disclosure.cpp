// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/hand_over.h"

namespace casegrip::command
{
namespace
{

class Disclosure final : public Command
{
public:
    Description description() const override
    {
        return {.name = "disclosure",
                .summary = "Writes all reviews and directions of a case that were made here, for disclosure.",
                .details = "Every version, addendum and withdrawal, as disclosure.pdf, disclosure.csv and disclosure.json, with "
                           "SHA256SUMS to check them. The access log says so first, with the recipient. Files that are there are "
                           "never written over. Handed over to casegrip-desktop; an open window writes it itself.",
                .example = "casegrip disclosure 99250001234 --out case-1234 --recipient \"Disclosure officer\""};
    }

    void declare(CLI::App &app) override
    {
        app.add_option("CASE", m_caseNo, "Number of the case")->required()->type_name("");
        app.add_option("--out", m_folder, "Folder to write into; made if need be")->required()->type_name("DIR");
        app.add_option("--recipient", m_recipient, "Who gets it, for the access log and the first page")->type_name("TEXT");
    }

    Done run(Session &session) override
    {
        std::vector<std::string> arguments{"--disclosure", m_caseNo, "--out", m_folder};
        if (!m_recipient.empty())
            arguments.insert(arguments.end(), {"--recipient", m_recipient});
        return failure(handOver(session, std::move(arguments)));
    }

private:
    std::string m_caseNo, m_folder, m_recipient;
};

} // namespace

std::unique_ptr<Command> makeDisclosure()
{
    return std::make_unique<Disclosure>();
}

} // namespace casegrip::command
