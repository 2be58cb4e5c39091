// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <CLI/App.hpp>
#include <optional>
#include <string>

namespace casegrip::command
{

// --from and --until of cover and absence: a date or an instant each.
class PeriodOptions
{
public:
    struct Period {
        Instant from;                 // not given: now
        std::optional<Instant> until; // always there when it is required
    };
    void declare(CLI::App &app, bool isUntilRequired);
    // A date begins at its first moment and ends with its last one. Invalid: neither a date nor an instant.
    Result<Period> read(const workspace::Workspace &workspace) const;

private:
    std::string m_from, m_until;
};

} // namespace casegrip::command
