// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/month_words.h"

#include "ui/print/month_outputs.h"
#include "ui/text/visible_text.h"

namespace casegrip::ui
{
namespace
{

struct MonthWords {
    Q_DECLARE_TR_FUNCTIONS(MonthWords)
};

} // namespace

QString monthText(figures::Month month, const Words &words)
{
    return words.month(dateOf(figures::firstDay(month)));
}

QString monthNoteText(const reports::MonthNote &note, const Words &words, Instant now)
{
    const QString month = monthText(note.month, words), by = visibleText(note.by), at = words.moment(note.closedAt, now);
    if (!note.restated.isOne())
        return MonthWords::tr("%1 was closed by %2 on %3; as of then it is still counted the same.", "month, who, when").arg(month, by, at);
    return MonthWords::tr("%1 is restated since %2 closed it on %3: %4", "month, who, when, what changed and why")
        .arg(month, by, at, visibleText(restatedText(note.restated)));
}

figures::Month packMonth(Day to, Day today)
{
    const figures::Month month = figures::monthOf(std::min(to, today));
    return figures::lastDay(month) < today ? month : month - 1;
}

} // namespace casegrip::ui
