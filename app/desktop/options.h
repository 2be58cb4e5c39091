// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paths.h"
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/workspace/workspace.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace casegrip::desktop
{

// What is to be drawn without a window, on paper. At most one of poster, review, disclosure and pack.
struct PrintWanted {
    std::string poster;     // --poster: file
    std::string review;     // --review-pdf: reference
    std::string disclosure; // --disclosure: case
    std::string address;    // --address, for a poster; empty: the one that is set
    std::string out;        // --out: file of a review, folder of a disclosure or a pack
    std::string recipient;  // --recipient; empty: not said
    std::string why = {};   // --why, the work reason; empty: not said
    std::string pack = {};  // --pack: month, "2025-03"

    bool isWanted() const { return !poster.empty() || !review.empty() || !disclosure.empty() || !pack.empty(); }
};

// What is to be drawn of the window.
struct PicturesWanted {
    static constexpr QSize usualSize{1366, 768};
    static QStringList allThemes() { return {QStringLiteral("light"), QStringLiteral("dark")}; }
    // White on black, as a desktop in high contrast has it; of the charts alone.
    static QString contrast() { return QStringLiteral("contrast"); }

    QString folder;           // --pictures; empty: nothing
    std::vector<QSize> sizes; // --size; empty: the usual one
    QStringList themes;       // --theme; empty: all
    QString plan;             // --plan: an export whose plan the sync page shows

    bool isWanted() const { return !folder.isEmpty(); }
};

struct Options {
    std::string data;          // --data; empty: the login's own folder
    std::string login;         // --as; empty: the operating system's
    std::string now;           // --now; empty: the system's clock
    std::string frameworkFile; // --framework; empty: the installed ones
    PicturesWanted pictures;
    PrintWanted print;

    bool isWithoutDisplay() const { return pictures.isWanted() || print.isWanted(); }

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

workspace::OpenOptions openOptions(const Options &options, const app::Paths &paths, const Clock &clock,
                                   workspace::OpenOptions::Access access);

} // namespace casegrip::desktop
