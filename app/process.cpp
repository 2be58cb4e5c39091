// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process.h"

#include "app/paths.h"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace casegrip::app
{

namespace fs = std::filesystem;

namespace
{

bool isProgram(const fs::path &path)
{
    std::error_code error;
    return fs::is_regular_file(path, error) && ::access(path.c_str(), X_OK) == 0;
}

// In the form execv takes; the strings must outlive it.
std::vector<char *> argumentPointers(std::vector<std::string> &arguments)
{
    std::vector<char *> pointers;
    pointers.reserve(arguments.size() + 1);
    for (std::string &argument : arguments)
        pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

void harden()
{
    ::umask(077);
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    std::signal(SIGXFSZ, SIG_IGN);
}

Result<std::string> siblingProgram(const std::string &name)
{
    std::error_code error;
    const fs::path own = fs::read_symlink("/proc/self/exe", error);
    const fs::path sibling = own.parent_path() / name;
    if (error || !isProgram(sibling))
        return failure(ErrorKind::NotFound, "The program " + name + " is not installed beside this one.",
                       "Install the casegrip package, or build the target " + name + ".");
    return sibling.string();
}

bool hasDisplay()
{
    return environmentVariable("DISPLAY") || environmentVariable("WAYLAND_DISPLAY") ||
           environmentVariable("QT_QPA_PLATFORM");
}

Error becomeSibling(const std::string &name, const std::vector<std::string> &arguments, Display display)
{
    const auto program = siblingProgram(name);
    if (!program)
        return program.error();
    if (display == Display::Needed && !hasDisplay())
        return {ErrorKind::Refused, "There is no display here to open a window on.",
                "Use a command in the terminal: casegrip --help lists them."};
    if (display == Display::None)
        ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
    std::vector<std::string> all{*program};
    all.insert(all.end(), arguments.begin(), arguments.end());
    ::execv(program->c_str(), argumentPointers(all).data());
    return {ErrorKind::Io, "The program " + name + " could not be started.",
            "Reinstall the casegrip package."};
}

} // namespace casegrip::app
