// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/known_settings.h"

#include "core/workspace/status.h"

#include <QString>
#include <algorithm>
#include <charconv>

namespace casegrip::workspace
{
namespace
{

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

template <std::int64_t Least, std::int64_t Most>
Done checkNumber(const std::string &value)
{
    const auto number = wholeNumber(value);
    if (number && *number >= Least && *number <= Most)
        return {};
    return failure(ErrorKind::Invalid,
                   "The value is not a whole number from " + std::to_string(Least) + " to " + std::to_string(Most) + ".");
}

Done checkTime(const std::string &value)
{
    if (minutesOfDay(value))
        return {};
    return failure(ErrorKind::Invalid, "The value is not a time of day.", "Write it like 07:00.");
}

Done checkYesNo(const std::string &value)
{
    if (value == "yes" || value == "no")
        return {};
    return failure(ErrorKind::Invalid, "The value is neither yes nor no.");
}

// One line that can be seen: it stands in titles and on every print.
Done checkLine(const std::string &value)
{
    constexpr qsizetype longest = 200;
    const QString text = QString::fromStdString(value);
    const auto isVisible = [](QChar c) { return c.isPrint() || c.isSurrogate(); };
    if (text.size() <= longest && !text.trimmed().isEmpty() && std::all_of(text.begin(), text.end(), isVisible))
        return {};
    return failure(ErrorKind::Invalid,
                   "The value is not one line of visible text of at most " + std::to_string(longest) + " characters.");
}

} // namespace

std::span<const KnownSetting> knownSettings()
{
    static const KnownSetting settings[] = {
        {staleAfterHoursSetting, "26", "Hours after which an export is too old; from half of them on it is ageing",
         checkNumber<1, 8760>},
        {tourStartSetting, "07:00", "When a tour of duty begins, local time, for what is due before the next one", checkTime},
        {markingSetting, defaultMarking, "The protective marking in the title and on every print", checkLine},
        {keptExportsSetting, "4096", "MiB that kept exports may take together; the oldest go first", checkNumber<1, 1'000'000>},
        {batchRedBoxSetting, "no", "Whether red-box cases may be reviewed together with others: yes or no", checkYesNo},
        {idleLockSetting, "5", "Minutes without a key or the mouse after which the window locks itself", checkNumber<1, 15>},
        {clipboardSetting, "30", "Seconds after which what was copied here is taken off the clipboard", checkNumber<5, 600>},
    };
    return settings;
}

const KnownSetting *findSetting(std::string_view name)
{
    const auto all = knownSettings();
    const auto found = std::find_if(all.begin(), all.end(), [&](const KnownSetting &one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

std::optional<std::string> settingOf(const access::Policy &policy, std::string_view name)
{
    if (name == markingSetting)
        return policy.marking;
    if (name == keptExportsSetting)
        return std::to_string(policy.keptExportsMib);
    if (name == batchRedBoxSetting)
        return policy.batchRedBox ? "yes" : "no";
    if (name == idleLockSetting)
        return std::to_string(policy.idleLockMinutes);
    return {};
}

std::optional<int> minutesOfDay(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':')
        return {};
    const auto hours = wholeNumber(text.substr(0, 2)), minutes = wholeNumber(text.substr(3));
    if (!hours || !minutes || *hours < 0 || *hours > 23 || *minutes < 0 || *minutes > 59)
        return {};
    return int(*hours * 60 + *minutes);
}

} // namespace casegrip::workspace
