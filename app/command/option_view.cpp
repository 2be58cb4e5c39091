// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/option_view.h"

#include <algorithm>

namespace casegrip::command
{
namespace
{

OptionView viewOf(const CLI::Option &option)
{
    OptionView view;
    view.isArgument = option.get_positional();
    view.name = view.isArgument ? option.get_name(true) : "--" + option.get_lnames().front();
    const bool isFlag = option.get_expected_max() == 0;
    view.value = view.isArgument || isFlag ? "" : option.get_type_name();
    view.meaning = option.get_description();
    view.isRequired = option.get_required();
    return view;
}

} // namespace

std::vector<OptionView> optionsOf(const CLI::App &app)
{
    std::vector<OptionView> views;
    for (const CLI::Option *option : app.get_options()) {
        if (option != app.get_help_ptr() && option->get_name() != "--version")
            views.push_back(viewOf(*option));
    }
    std::stable_partition(views.begin(), views.end(), [](const OptionView &view) { return view.isArgument; });
    return views;
}

std::string synopsis(const std::string &path, const CLI::App &app)
{
    std::string text = path;
    for (const OptionView &view : optionsOf(app)) {
        const std::string word = view.value.empty() ? view.name : view.name + ' ' + view.value;
        text += view.isRequired ? ' ' + word : " [" + word + ']';
    }
    return text;
}

std::vector<const CLI::App *> subcommandsOf(const CLI::App &app)
{
    return app.get_subcommands({});
}

} // namespace casegrip::command
