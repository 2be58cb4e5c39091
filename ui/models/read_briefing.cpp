// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"
#include "ui/models/briefing.h"

#include <charconv>

namespace casegrip::ui
{
namespace
{

// Puts the value of `answer` into `into`, or keeps its error as the first.
template <typename T>
void take(Result<T> answer, T &into, std::optional<Error> &failed)
{
    if (answer)
        into = std::move(*answer);
    else if (!failed)
        failed = answer.error();
}

std::int64_t hours(const std::string &text, std::int64_t otherwise)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && value > 0 ? value : otherwise;
}

} // namespace

Result<Briefing> readBriefing(workspace::Workspace &workspace)
{
    Briefing briefing;
    std::optional<Error> failed;
    take(workspace.status(), briefing.status, failed);
    take(workspace.units(), briefing.units, failed);
    take(workspace.exports(), briefing.exports, failed);
    take(workspace.backupStatus(), briefing.backup, failed);
    std::optional<workspace::BatchDraft> batch;
    take(workspace.batchDraft(), batch, failed);
    std::string stale;
    take(workspace.setting("data.stale_after_hours"), stale, failed);
    if (failed)
        return failure(*failed);
    briefing.staleAfterHours = hours(stale, briefing.staleAfterHours);
    briefing.hasBatchDraft = batch.has_value();
    briefing.actor = workspace.actor();
    briefing.ranks = workspace.ranks();
    briefing.frameworks = workspace.frameworks();
    briefing.now = workspace.now();
    return briefing;
}

} // namespace casegrip::ui
