// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/known_settings.h"

#include "core/figures/capacity.h"
#include "core/figures/flows.h"
#include "core/workspace/status.h"

#include <QString>
#include <algorithm>
#include <charconv>

namespace casegrip::workspace
{
namespace
{

constexpr std::string_view noCaseloadLimit = "none";
constexpr int mostCaseload = 1000;

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

Done checkOutcomes(const std::string &value)
{
    if (figures::parseOutcomes(value))
        return {};
    return failure(ErrorKind::Invalid, "The value is not a list of outcome codes, each once.", "Write it like 1,1A,2,22.");
}

Done checkDenominator(const std::string &value)
{
    if (value == "recorded" || value == "assigned")
        return {};
    return failure(ErrorKind::Invalid, "The value is neither recorded nor assigned.");
}

Done checkCapacity(const std::string &value)
{
    if (figures::CapacitySetting::parse(value))
        return {};
    return failure(ErrorKind::Invalid, "The value does not name posts and their reviews a week.",
                   "Write it like sergeant=20; inspector@TEAM=8.");
}

Done checkCaseload(const std::string &value)
{
    if (value == noCaseloadLimit || caseloadLimitOf(value))
        return {};
    return failure(ErrorKind::Invalid,
                   "The value is neither none nor a whole number from 1 to " + std::to_string(mostCaseload) + ".");
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
        {watchUnallocatedSetting, "48", "Hours without an officer after which an open case is on the watch list", checkNumber<1, 8760>},
        {watchPlanSetting, "7", "Days that a plan is owed after which the case is on the watch list", checkNumber<1, 3650>},
        {watchSuspectSetting, "28", "Days that a suspect is wanted after which the case is on the watch list", checkNumber<1, 3650>},
        {watchOldSetting, "4", "Calendar months after which an open case is on the watch list", checkNumber<1, 240>},
        {watchTimeLimitSetting, "60", "Days before a statutory time limit from which the case is on the watch list", checkNumber<1, 3650>},
        {positiveOutcomesSetting, "1,1A,2,2A,3,3A,4,6,7,8", "Outcome codes that are positive, printed with every such rate", checkOutcomes},
        {positiveDenominatorSetting, "recorded", "What positive outcomes are a share of: crimes recorded, or outcomes assigned", checkDenominator},
        {postCapacitySetting, "from_past", "Reviews a week of a post, like sergeant=20; inspector@TEAM=8; from_past: the median of its last 8 full weeks", checkCapacity},
        {caseloadLimitSetting, "none", "Open cases for each available officer above which the caseload chart says so; none: it draws no limit", checkCaseload},
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

std::optional<int> caseloadLimitOf(std::string_view text)
{
    const auto number = wholeNumber(text);
    return number && *number >= 1 && *number <= mostCaseload ? std::optional(int(*number)) : std::nullopt;
}

} // namespace casegrip::workspace
