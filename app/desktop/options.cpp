// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/options.h"

#include "core/framework/framework.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <pwd.h>
#include <unistd.h>

namespace casegrip::desktop
{
namespace
{

QCommandLineOption option(const char *name, const char *description, const char *value)
{
    return {QString::fromLatin1(name), QString::fromLatin1(description), QString::fromLatin1(value)};
}

// "960x540"; nothing for what is none, or is smaller than the window can be or larger than a screen.
std::optional<QSize> parseSize(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^(\\d{3,4})x(\\d{3,4})$"));
    const auto match = shape.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const bool fits = size.width() >= 800 && size.height() >= 480 && size.width() <= 7680 && size.height() <= 4320;
    return match.hasMatch() && fits ? std::optional(size) : std::nullopt;
}

Parsed wrongUsage(const QString &why)
{
    return {{}, Printed{why + QStringLiteral("\nTry casegrip-desktop --help.\n"), 2}};
}

} // namespace

Parsed parseArguments(const QStringList &arguments)
{
    const auto data = option("data", "The data folder to use.", "DIR");
    const auto login = option("as", "Who is working (default: the login).", "LOGIN");
    const auto now = option("now", "Looks at the data as at this instant; nothing can be changed.", "INSTANT");
    const auto framework = option("framework", "A framework file instead of the installed ones.", "FILE");
    const auto pictures = option("pictures", "Draws every page into this folder, without a display, and ends.", "DIR");
    const auto size = option("size", "With --pictures: of the window, 960x540; may be repeated (default: 1366x768).", "WxH");
    const auto theme = option("theme", "With --pictures: light, dark or contrast (charts alone); may be repeated (default: light and dark).", "THEME");
    const auto plan = option("plan", "With --pictures: the sync page shows the plan of this export.", "EXPORT");
    const auto poster = option("poster", "Draws the framework on one page into this PDF file, and ends.", "FILE");
    const auto address = option("address", "Where the code of the poster leads to.", "ADDRESS");
    const auto review = option("review-pdf", "Writes this review as PDF to --out, and ends.", "REF");
    const auto disclosure = option("disclosure", "Writes all reviews of this case into the folder --out, and ends.", "CASE");
    const auto pack = option("pack", "Writes the monthly pack of this month into the folder --out, and ends.", "MONTH");
    const auto out = option("out", "File or folder to write.", "PATH");
    const auto recipient = option("recipient", "Who gets it, for the access log.", "TEXT");
    const auto why = option("why", "The work reason for what is taken out, for the access log.", "REASON");
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The window of Casegrip.\nExample: casegrip-desktop --data ~/demo"));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOptions({data, login, now, framework, pictures, size, theme, plan, poster, address, review, disclosure, pack, out, recipient, why});
    if (!parser.parse(arguments))
        return wrongUsage(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return wrongUsage(QStringLiteral("The window takes options only."));
    if (parser.isSet(help))
        return {{}, Printed{parser.helpText(), 0}};
    if (parser.isSet(version))
        return {{}, Printed{QStringLiteral("casegrip-desktop " CASEGRIP_VERSION "\n"), 0}};
    const auto value = [&](const QCommandLineOption &each) { return parser.value(each).toStdString(); };
    const PrintWanted print{value(poster), value(review), value(disclosure), value(address), value(out), value(recipient), value(why),
                            value(pack)};
    if ((parser.isSet(review) || parser.isSet(disclosure) || parser.isSet(pack)) && print.out.empty())
        return {{}, Printed{QStringLiteral("Say where to write: --out PATH.\n"), 2}};
    PicturesWanted drawn{parser.value(pictures), {}, parser.values(theme), parser.value(plan)};
    for (const QString &text : parser.values(size)) {
        const auto parsed = parseSize(text);
        if (!parsed)
            return wrongUsage(QStringLiteral("--size %1 is not a size from 800x480 to 7680x4320.").arg(text));
        drawn.sizes.push_back(*parsed);
    }
    for (const QString &each : drawn.themes) {
        if (!PicturesWanted::allThemes().contains(each) && each != PicturesWanted::contrast())
            return wrongUsage(QStringLiteral("--theme %1 is neither light nor dark nor contrast.").arg(each));
    }
    return {{value(data), value(login), value(now), value(framework), drawn, print}, {}};
}

std::string systemLogin()
{
    const passwd *entry = ::getpwuid(::geteuid());
    return entry ? entry->pw_name : std::string();
}

Result<std::unique_ptr<Clock>> makeClock(const Options &options)
{
    if (options.now.empty())
        return std::make_unique<SystemClock>();
    const auto instant = parseInstant(options.now, framework::shippedDefault().zone);
    if (!instant)
        return failure(ErrorKind::Invalid, "--now " + options.now + " is not an instant.",
                       "Write it like 2025-01-31T23:59:59Z.");
    return std::make_unique<FixedClock>(*instant);
}

workspace::OpenOptions openOptions(const Options &options, const app::Paths &paths, const Clock &clock,
                                   workspace::OpenOptions::Access access)
{
    workspace::OpenOptions open{paths.dataFolder, access, &clock, options.isReplay(), options.frameworkFile,
                                options.login.empty() ? systemLogin() : options.login};
    open.isLoginChosen = open.login != systemLogin();
    open.policyFolder = paths.policyFolder;
    return open;
}

} // namespace casegrip::desktop
