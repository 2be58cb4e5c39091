// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/option_types.h"

namespace casegrip::command
{
namespace
{

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const auto &word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

} // namespace

CLI::Option *addDay(CLI::App &app, const std::string &name, Day &day, const std::string &meaning)
{
    const auto read = [&day, name](const std::string &text) {
        const auto parsed = parseDay(text);
        if (!parsed)
            throw CLI::ValidationError(name, text + " is not a date; write it like 2025-01-31.");
        day = *parsed;
    };
    return app.add_option_function<std::string>(name, read, meaning)->type_name("DATE");
}

CLI::Option *addWords(CLI::App &app, const std::string &name, std::vector<std::string> &words,
                      const std::vector<std::string> &known, const std::string &meaning)
{
    const CLI::Validator check(
        [known, name](const std::string &word) {
            const bool found = std::find(known.begin(), known.end(), word) != known.end();
            return found ? std::string() : word + " is none of " + joined(known) + ".";
        },
        "");
    return app.add_option(name, words, meaning + ": " + joined(known))
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(check)
        ->type_name("WORD,...");
}

} // namespace casegrip::command
