// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/option_view.h"

namespace casegrip::command
{
namespace
{

// Options and the names of subcommands, as words in a row.
std::string wordsOf(const CLI::App &app)
{
    std::string words;
    for (const CLI::App *sub : subcommandsOf(app))
        words += sub->get_name() + ' ';
    for (const OptionView &view : optionsOf(app)) {
        if (!view.isArgument)
            words += view.name + ' ';
    }
    return words + "--help";
}

// In single quotes of a shell.
std::string quoted(const std::string &text)
{
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + '\'';
}

std::string bash(const CLI::App &app)
{
    std::string names;
    std::string cases;
    for (const CLI::App *sub : subcommandsOf(app)) {
        names += (names.empty() ? "" : "|") + sub->get_name();
        cases += "        " + sub->get_name() + ") words=" + quoted(wordsOf(*sub)) + ";;\n";
    }
    return "# bash completion for casegrip\n"
           "_casegrip() {\n"
           "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= words= "
           "i\n"
           "    case $previous in\n"
           "        --format) COMPREPLY=($(compgen -W 'text csv json' -- \"$current\")); return;;\n"
           "    esac\n"
           "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
           "        case ${COMP_WORDS[i]} in\n"
           "            " +
           names +
           ") command=${COMP_WORDS[i]}; break;;\n"
           "        esac\n"
           "    done\n"
           "    case $command in\n"
           "        '') words=" +
           quoted(wordsOf(app)) + ";;\n" + cases +
           "    esac\n"
           "    # No match: the shell completes files.\n"
           "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
           "}\n"
           "complete -o default -F _casegrip casegrip\n";
}

// One line of zsh's _arguments: '--rank[meaning]:RANK:_files'.
std::string zshOption(const OptionView &view)
{
    std::string meaning;
    for (const char c : view.meaning)
        meaning += c == '[' || c == ']' || c == ':' ? std::string("\\") + c : std::string(1, c);
    const std::string argument = view.value.empty()        ? ""
                                 : view.name == "--format" ? ":format:(text csv json)"
                                                           : ":" + view.value + ":_files";
    return quoted(view.name + '[' + meaning + ']' + argument);
}

std::string zshOptions(const CLI::App &app, const std::string &indent)
{
    std::string text;
    for (const OptionView &view : optionsOf(app)) {
        if (!view.isArgument)
            text += " \\\n" + indent + zshOption(view);
    }
    return text;
}

std::string zsh(const CLI::App &app)
{
    std::string names;
    std::string cases;
    for (const CLI::App *sub : subcommandsOf(app)) {
        names += "        " + quoted(sub->get_name() + ':' + sub->get_description()) + '\n';
        std::string inner;
        for (const CLI::App *second : subcommandsOf(*sub))
            inner += (inner.empty() ? "" : " ") + second->get_name();
        const std::string rest =
            inner.empty() ? "'*:file:_files'" : quoted("1:what:(" + inner + ")") + " '*:file:_files'";
        cases += "                " + sub->get_name() + ") _arguments" +
                 zshOptions(*sub, "                    ") + " \\\n" + "                    " + rest + ";;\n";
    }
    return "#compdef casegrip\n"
           "_casegrip() {\n"
           "    local state\n"
           "    local -a commands=(\n" +
           names +
           "    )\n"
           "    _arguments -C" +
           zshOptions(app, "        ") +
           " \\\n"
           "        '1:command:->command' '*::argument:->argument'\n"
           "    case $state in\n"
           "        command) _describe command commands;;\n"
           "        argument)\n"
           "            case $words[1] in\n" +
           cases +
           "            esac;;\n"
           "    esac\n"
           "}\n"
           "_casegrip \"$@\"\n";
}

std::string fishOption(const std::string &condition, const OptionView &view)
{
    const std::string takes = view.value.empty()        ? ""
                              : view.name == "--format" ? " -x -a 'text csv json'"
                                                        : " -r";
    return "complete -c casegrip" + condition + " -l " + view.name.substr(2) + takes + " -d " +
           quoted(view.meaning) + '\n';
}

std::string fish(const CLI::App &app)
{
    std::string text = "# fish completion for casegrip\n";
    for (const OptionView &view : optionsOf(app))
        text += fishOption("", view);
    for (const CLI::App *sub : subcommandsOf(app)) {
        text += "complete -c casegrip -n __fish_use_subcommand -f -a " + sub->get_name() + " -d " +
                quoted(sub->get_description()) + '\n';
        const std::string seen = " -n '__fish_seen_subcommand_from " + sub->get_name() + "'";
        for (const CLI::App *second : subcommandsOf(*sub))
            text += "complete -c casegrip" + seen + " -a " + second->get_name() + " -d " +
                    quoted(second->get_description()) + '\n';
        for (const OptionView &view : optionsOf(*sub)) {
            if (!view.isArgument)
                text += fishOption(seen, view);
        }
    }
    return text;
}

class Completion final : public Command
{
public:
    Description description() const override
    {
        return {.name = "completion",
                .summary = "Prints what a shell needs to complete this command line.",
                .details = "The package installs it; this is for a copy of your own.",
                .example = "source <(casegrip completion bash)"};
    }

    void declare(CLI::App &app) override
    {
        app.add_option("SHELL", m_shell, "bash, zsh or fish")
            ->required()
            ->check(CLI::IsMember({"bash", "zsh", "fish"}).description(""))
            ->type_name("");
    }

    Done run(Session &session) override
    {
        const CLI::App &app = session.application();
        session.output() << (m_shell == "bash" ? bash(app) : m_shell == "zsh" ? zsh(app) : fish(app));
        return {};
    }

private:
    std::string m_shell;
};

} // namespace

std::unique_ptr<Command> makeCompletion()
{
    return std::make_unique<Completion>();
}

} // namespace casegrip::command
