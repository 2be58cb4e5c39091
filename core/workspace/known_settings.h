// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/policy.h"
#include "core/base/error.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace casegrip::workspace
{

inline const std::string staleAfterHoursSetting = "data.stale_after_hours";
inline const std::string tourStartSetting = "queue.tour_start";
inline const std::string markingSetting = "marking";
inline const std::string keptExportsSetting = "kept_exports_mib";
inline const std::string batchRedBoxSetting = "batch_red_box";
inline const std::string idleLockSetting = "idle_lock_minutes";
inline const std::string clipboardSetting = "clipboard_seconds";
// Figures: from when on a case is on the watch list (figures::WatchLimits), which outcomes are positive, and of what.
inline const std::string watchUnallocatedSetting = "watch_unallocated_hours";
inline const std::string watchPlanSetting = "watch_plan_days";
inline const std::string watchSuspectSetting = "watch_suspect_days";
inline const std::string watchOldSetting = "watch_open_months";
inline const std::string watchTimeLimitSetting = "watch_time_limit_days";
inline const std::string positiveOutcomesSetting = "positive_outcomes";
inline const std::string positiveDenominatorSetting = "positive_denominator";
inline const std::string postCapacitySetting = "post_capacity";
inline const std::string caseloadLimitSetting = "caseload_limit";

// What may be set for a data folder (`casegrip setting`); kept in work.db. See Workspace::setSetting().
struct KnownSetting {
    std::string name;
    std::string standard; // what holds while nothing is set; allowed by check()
    std::string meaning;  // with its unit
    // Invalid, with what is allowed. The value is not empty.
    Done (*check)(const std::string &value);
};

// What the policy of a computer says instead; none: it does not.
std::optional<std::string> settingOf(const access::Policy &policy, std::string_view name);

// In the order in which they are listed.
std::span<const KnownSetting> knownSettings();
// Null: there is none of that name.
const KnownSetting *findSetting(std::string_view name);

// "07:00" as minutes after midnight; nothing when it is no such time.
std::optional<int> minutesOfDay(std::string_view text);
// Open cases for each available officer, of caseloadLimitSetting; nothing: no limit is set, or the text is none.
std::optional<int> caseloadLimitOf(std::string_view text);

} // namespace casegrip::workspace
