// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "core/workspace/known_settings.h"

namespace casegrip::command
{
namespace
{

const Columns columns = {
    {"name", Type::Id, ""},
    {"value", Type::Text, "in force: what is set, else the standard"},
    {"standard", Type::Text, "what holds while nothing is set"},
    {"meaning", Type::Text, ""},
};

class Setting final : public Command
{
public:
    Description description() const override
    {
        return {.name = "setting",
                .summary = "Lists what can be set for the data folder, or sets one of it.",
                .details = "Settings are kept in work.db. While a window has the data folder open they are listed and not set: close it first.",
                .example = "casegrip setting data.stale_after_hours 30"};
    }
    std::vector<TableDescription> tables() const override { return {{"", columns}}; }

    void declare(CLI::App &app) override
    {
        auto *name = app.add_option("NAME", m_name, "Only this one")->type_name("");
        m_given = app.add_option("VALUE", m_value, "Set it to this")->type_name("");
        app.add_flag("--standard", m_toStandard, "Set it back to its standard")->needs(name)->excludes(m_given);
    }

    Done run(Session &session) override
    {
        if (!m_name.empty() && workspace::findSetting(m_name) == nullptr)
            return failure(ErrorKind::NotFound, "There is no setting of that name.", "casegrip setting lists them all.");
        const bool sets = m_toStandard || m_given->count() > 0;
        auto workspace = session.open(sets ? Session::Access::Write : Session::Access::Read);
        if (!workspace)
            return failure(workspace.error());
        if (sets) {
            if (auto done = set(*workspace); !done)
                return done;
        }
        return list(session, *workspace);
    }

private:
    Done set(workspace::Workspace &workspace) const
    {
        if (m_value.empty() && !m_toStandard)
            return failure(ErrorKind::Invalid, "The value is empty.", "To go back to the standard: --standard.");
        return workspace.setSetting(m_name, m_value);
    }

    Done list(Session &session, workspace::Workspace &workspace) const
    {
        const auto rows = session.rows(columns, workspace.frameworks().zone());
        for (const auto &known : workspace::knownSettings()) {
            if (!m_name.empty() && known.name != m_name)
                continue;
            const auto value = workspace.settingInForce(known.name);
            if (!value)
                return failure(value.error());
            *rows << known.name << *value << known.standard << known.meaning;
            rows->endRow();
        }
        rows->finish();
        return {};
    }

    std::string m_name, m_value;
    CLI::Option *m_given = nullptr; // VALUE
    bool m_toStandard = false;
};

} // namespace

std::unique_ptr<Command> makeSetting()
{
    return std::make_unique<Setting>();
}

} // namespace casegrip::command
