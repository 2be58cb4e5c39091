// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <string>

namespace casegrip::desktop
{

struct Options {
    std::string data;          // --data; empty: the login's own folder
    std::string login;         // --as; empty: the operating system's
    std::string now;           // --now; empty: the system's clock
    std::string frameworkFile; // --framework; empty: the installed ones
    QString pictures;          // --pictures; empty: an ordinary start

    bool isReplay() const
    {
        return !now.empty() || !frameworkFile.empty();
    }
};

// What the command line asks for. Options, or what to print and the exit code to end with (--help, --version: 0; wrong
// usage: 2).
struct Printed {
    QString text;
    int exitCode = 0;
};
struct Parsed {
    Options options;
    std::optional<Printed> printed;
};
Parsed parseArguments(const QStringList &arguments);

std::string systemLogin();
// The clock that --now asks for; civil time without an offset is London's.
Result<std::unique_ptr<Clock>> makeClock(const Options &options);

} // namespace casegrip::desktop
