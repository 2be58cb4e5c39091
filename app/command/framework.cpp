// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/framework/framework.h"
#include "app/command/command.h"

namespace casegrip::command
{
namespace
{

const Columns columns = {
    {"id", Type::Id, "of the framework"},
    {"version", Type::Id, ""},
    {"title", Type::Text, ""},
    {"timezone", Type::Id, "in which days begin and end"},
    {"effective_from", Type::Instant, "from when it governs; empty: since ever"},
    {"in_force", Type::Bool, "now"},
};

std::string count(int number, const char *unit)
{
    return std::to_string(number) + ' ' + unit;
}

// What it asks of whom, in a few lines.
void describe(Output &out, const framework::Framework &framework)
{
    out << framework.title << " (" << framework.id << " " << framework.version << ", " << framework.zone.id()
        << ")\n";
    out << "  governs: "
        << (framework.effectiveFrom ? "from " + formatInstant(*framework.effectiveFrom) : "since ever")
        << "\n  red box:";
    for (const auto &category : framework.categories)
        out << " " << category;
    out << "\n  plan: " << framework.planRank << "\n  initial: " << framework.initialRank << ", "
        << count(framework.enhancedHours, "hours enhanced") << ", "
        << count(framework.standardHours, "hours standard") << "\n";
    for (const auto &periodic : framework.periodic)
        out << "  " << due::toWord(periodic.kind) << ": " << periodic.rank << ", every "
            << count(periodic.everyDays, "days") << "\n";
    for (const auto &rule : framework.approvals.needed)
        out << "  approval: " << rule.title << ", by " << (rule.rank.empty() ? std::string("the next rank") : rule.rank) << "\n";
}

Done show(Session &session)
{
    const auto set = installedFrameworks(session);
    if (!set)
        return failure(set.error());
    const auto now = session.now();
    if (!now)
        return failure(now.error());
    const std::size_t inForce = set->inForceAt(*now);
    if (session.format() == Format::Json) {
        session.output() << framework::toJson(set->versions[inForce]) << "\n";
        return {};
    }
    if (session.format() == Format::Text) {
        for (const auto &version : set->versions)
            describe(session.output(), version);
        return {};
    }
    const auto rows = session.rows(columns, set->zone());
    for (std::size_t i = 0; i < set->versions.size(); ++i) {
        const auto &version = set->versions[i];
        *rows << version.id << version.version << version.title << version.zone.id() << version.effectiveFrom
              << (i == inForce);
        rows->endRow();
    }
    rows->finish();
    return {};
}

class Framework final : public Command
{
public:
    Description description() const override
    {
        return {
            .name = "framework",
            .summary = "The framework files: what is asked of which rank, and by when.",
            .details =
                "show prints those that are installed (json: the file in force now); check reads a file and "
                "says where it is wrong.",
            .example = "casegrip framework check candidate.json"};
    }
    std::vector<TableDescription> tables() const override
    {
        return {{"csv of framework show. json is the framework file itself", columns}};
    }

    void declare(CLI::App &app) override
    {
        app.add_subcommand("show", "Print the installed framework");
        m_check = app.add_subcommand("check", "Check a framework file");
        m_check->add_option("FILE", m_file, "Framework file to check")->required()->type_name("");
        app.require_subcommand(1);
    }

    Done run(Session &session) override
    {
        if (!m_check->parsed())
            return show(session);
        const auto framework = framework::load(m_file);
        if (!framework)
            return failure(framework.error());
        session.say(m_file + " is a valid framework: " + framework->id + " " + framework->version + ".");
        return {};
    }

private:
    CLI::App *m_check = nullptr;
    std::string m_file;
};

} // namespace

std::unique_ptr<Command> makeFramework()
{
    return std::make_unique<Framework>();
}

} // namespace casegrip::command
