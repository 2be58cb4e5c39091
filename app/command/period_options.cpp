// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/period_options.h"

#include "core/base/time_zone.h"

namespace casegrip::command
{
namespace
{

tl::unexpected<Error> noTime(const std::string &option, const std::string &text)
{
    return failure(ErrorKind::Invalid, option + " " + text + " is neither a date nor an instant.", "Write it like 2025-01-31.");
}

} // namespace

void PeriodOptions::declare(CLI::App &app, bool isUntilRequired)
{
    app.add_option("--from", m_from, "From when on: a date or an instant; else now")->type_name("DATE");
    app.add_option("--until", m_until, "Until when: a date (its last moment) or an instant")
        ->required(isUntilRequired)
        ->type_name("DATE");
}

Result<PeriodOptions::Period> PeriodOptions::read(const workspace::Workspace &workspace) const
{
    const TimeZone &zone = workspace.frameworks().zone();
    Period period{workspace.now(), {}};
    if (!m_from.empty()) {
        const auto from = parseInstant(m_from, zone);
        if (!from)
            return noTime("--from", m_from);
        period.from = *from;
    }
    if (!m_until.empty()) {
        period.until = parseDeadline(m_until, zone);
        if (!period.until)
            return noTime("--until", m_until);
    }
    return period;
}

} // namespace casegrip::command
