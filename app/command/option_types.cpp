// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/option_types.h"

#include <algorithm>

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

CLI::Option *addWord(CLI::App &app, const std::string &name, std::string &word, const std::string &meaning)
{
    const auto read = [&word, name](const std::string &text) {
        if (text.empty())
            throw CLI::ValidationError(name, "It is empty; leave it out to ask for everything.");
        word = text;
    };
    return app.add_option_function<std::string>(name, read, meaning);
}

CLI::Option *addWords(CLI::App &app, const std::string &name, std::vector<std::string> &words,
                      const std::vector<std::string> &known, const std::string &meaning)
{
    const auto read = [&words, known, name](const std::vector<std::string> &given) {
        for (const auto &word : given) {
            if (std::find(known.begin(), known.end(), word) == known.end())
                throw CLI::ValidationError(name, word + " is none of " + joined(known) + ".");
            if (std::count(given.begin(), given.end(), word) > 1)
                throw CLI::ValidationError(name, word + " is named twice.");
        }
        words = given;
    };
    return app.add_option_function<std::vector<std::string>>(name, read, meaning + ": " + joined(known))
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("WORDS");
}

} // namespace casegrip::command
