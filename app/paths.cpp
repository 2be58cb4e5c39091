// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paths.h"

#include "core/storage/file.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <cstdlib>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace casegrip::app
{

namespace fs = std::filesystem;

namespace
{

std::optional<std::string> absoluteVariable(const Variable &variable, const std::string &name)
{
    auto value = variable(name);
    return value && fs::path(*value).is_absolute() ? value : std::nullopt;
}

// $XDG_..., else the folder below $HOME that its specification names.
std::optional<fs::path> base(const Variable &variable, const std::string &name, const std::string &belowHome)
{
    if (const auto value = absoluteVariable(variable, name))
        return fs::path(*value);
    if (const auto home = absoluteVariable(variable, "HOME"))
        return fs::path(*home) / belowHome;
    return std::nullopt;
}

std::string withoutSlash(const fs::path &path)
{
    const fs::path normal = path.lexically_normal();
    return normal.has_filename() || normal == normal.root_path() ? normal.string()
                                                                 : normal.parent_path().string();
}

// One name for one folder, however it was written: links are followed as far as the folder exists.
std::string tagOf(const std::string &folder)
{
    std::error_code error;
    const fs::path canonical = fs::weakly_canonical(folder, error);
    const std::string path = error ? folder : withoutSlash(canonical);
    return QCryptographicHash::hash(QByteArray::fromStdString(path), QCryptographicHash::Sha256)
        .toHex()
        .left(16)
        .toStdString();
}

// A socket's path is limited to 107 bytes, so it does not lie in the data folder, whose path may be long.
std::string socketFor(const std::string &dataFolder, const Variable &variable)
{
    const std::string runtime =
        absoluteVariable(variable, "XDG_RUNTIME_DIR").value_or("/tmp/casegrip-" + std::to_string(::getuid()));
    return withoutSlash(fs::path(runtime) / ("casegrip-" + tagOf(dataFolder) + ".socket"));
}

tl::unexpected<Error> noHome()
{
    return failure(ErrorKind::Invalid, "Neither HOME nor XDG_DATA_HOME says where this login keeps its data.",
                   "Name the data folder with --data.");
}

} // namespace

std::optional<std::string> environmentVariable(const std::string &name)
{
    const char *value = std::getenv(name.c_str());
    return value && *value ? std::optional<std::string>(value) : std::nullopt;
}

Result<Paths> pathsFor(const std::string &dataOption, const Variable &variable)
{
    Paths paths;
    if (!dataOption.empty()) {
        std::error_code error;
        const fs::path folder = fs::absolute(dataOption, error);
        if (error)
            return failure(ErrorKind::Io, "The working folder is no longer there.",
                           "Give --data as a full path.");
        paths.dataFolder = withoutSlash(folder);
    } else if (const auto data = base(variable, "XDG_DATA_HOME", ".local/share")) {
        paths.dataFolder = withoutSlash(*data / "casegrip");
    } else {
        return noHome();
    }
    const auto config = base(variable, "XDG_CONFIG_HOME", ".config");
    paths.configFolder = withoutSlash(config ? *config / "casegrip" : fs::path(paths.dataFolder) / "config");
    paths.logFile = paths.dataFolder + "/log/casegrip.log";
    paths.socket = socketFor(paths.dataFolder, variable);
    paths.policyFolder = "/etc/casegrip";
    return paths;
}

Done makePrivateFolder(const std::string &folder)
{
    std::error_code error;
    const fs::path path(folder);
    if (!fs::exists(path, error) && !storage::makeFolder(folder))
        return failure(ErrorKind::Io, "The folder " + folder + " cannot be made.",
                       "Check that its parent folder exists and may be written to.");
    struct stat status {
    };
    if (::stat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode) || status.st_uid != ::geteuid())
        return failure(ErrorKind::Refused, folder + " is not a folder of this login.",
                       "Name another folder with --data: each login has its own.");
    if ((status.st_mode & 0077) != 0 && ::chmod(folder.c_str(), status.st_mode & 0700) != 0)
        return failure(ErrorKind::Io, "Others can read " + folder + " and that cannot be changed.",
                       "Use a folder on a file system that keeps permissions.");
    return {};
}

} // namespace casegrip::app
