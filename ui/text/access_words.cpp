// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/access_words.h"

#include "ui/text/labels.h"
#include "ui/text/visible_text.h"

namespace casegrip::ui
{
namespace
{

struct AccessWords {
    Q_DECLARE_TR_FUNCTIONS(AccessWords)
};

using From = workspace::WorkReason::From;

QString ofQueue(const workspace::WorkReason &reason, const Words &words, Instant now)
{
    if (!reason.stage)
        return AccessWords::tr("From the queue");
    const QString stage = label::stage(*reason.stage, due::Variant::None);
    return reason.dueAt ? AccessWords::tr("%1, due %2", "stage, when").arg(stage, words.moment(*reason.dueAt, now)) : stage;
}

} // namespace

QString whoText(const workspace::AccessRow &row)
{
    const QString login = visibleText(row.login);
    return row.name.empty() ? login : AccessWords::tr("%1 (%2)", "name, login").arg(visibleText(row.name), login);
}

QString reasonText(const std::optional<workspace::WorkReason> &reason, const Words &words, Instant now)
{
    if (!reason)
        return {};
    switch (reason->from) {
    case From::Queue:
        return ofQueue(*reason, words, now);
    case From::Direction:
        return AccessWords::tr("A direction on it");
    case From::Review:
        return AccessWords::tr("Being reviewed");
    case From::Together:
        return AccessWords::tr("Reviewed together with others");
    case From::Approval:
        return AccessWords::tr("A review of it to be approved or revised");
    case From::Outside:
        return reason->words.empty() ? AccessWords::tr("Outside the queue") : visibleText(reason->words);
    case From::Figure:
        return AccessWords::tr("One of the rows behind a figure");
    }
    return {};
}

QString whatText(const workspace::AccessRow &row, const Words &words)
{
    if (row.reason)
        return {};
    if (row.found)
        return AccessWords::tr("Found: %1", "a number").arg(words.count(*row.found));
    return row.entryType.empty() ? visibleText(row.text) : label::entryType(row.entryType);
}

} // namespace casegrip::ui
