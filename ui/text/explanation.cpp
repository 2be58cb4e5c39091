// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/explanation.h"

#include "ui/text/labels.h"
#include "ui/text/visible_text.h"

#include <QCoreApplication>

namespace casegrip::ui
{
namespace
{

// The translations of one reason, with its times in words.
class Teller
{
    Q_DECLARE_TR_FUNCTIONS(Explanation)

public:
    Teller(const due::Reason &reason, const framework::FrameworkSet &frameworks, const Words &words,
           Instant now)
        : m_reason(reason), m_frameworks(frameworks), m_words(words), m_now(now)
    {
    }

    QString tell() const
    {
        const QString start = theStart();
        if (!start.isEmpty())
            return start;
        const QString variant = theVariant();
        return variant.isEmpty() ? theDueTime() : variant;
    }

private:
    QString at() const { return m_words.moment(m_reason.at, m_now); }
    QString until() const { return m_reason.until ? m_words.moment(*m_reason.until, m_now) : QString(); }
    QString due() const { return m_reason.due ? m_words.moment(*m_reason.due, m_now) : tr("no due time"); }

    const framework::Framework *version() const
    {
        return m_reason.framework < m_frameworks.versions.size() ? &m_frameworks.versions[m_reason.framework]
                                                                 : nullptr;
    }

    QString categories() const
    {
        std::vector<std::string> names;
        for (std::size_t i = 0; version() && i < version()->categories.size(); ++i) {
            if (m_reason.redBox >> i & 1)
                names.push_back(version()->categories[i]);
        }
        return label::redBoxes(names);
    }

    QString governed() const
    {
        return version() ? tr("Rules: %1, version %2.")
                               .arg(visibleText(version()->title), visibleText(version()->version))
                         : QString();
    }

    QString theStart() const
    {
        using enum due::ReasonCode;
        switch (m_reason.code) {
        case Governed:
            return governed();
        case Recorded:
            return tr("Recorded %1: the clock starts.").arg(at());
        case Reopened:
            return tr("Reopened %1: the clock starts.").arg(at());
        case WentLive:
            return tr("The framework took effect %1 while the case was open: the clock starts.").arg(at());
        case Allocated:
            return tr("Allocated %1: the clock starts.").arg(at());
        case AllocatedEarlier:
            return tr("Allocated %1, before it was recorded: the clock starts when it was recorded, %2.")
                .arg(until(), at());
        case PreviousDone:
            return tr("The review before was done %1: the next clock starts.").arg(at());
        case PreviousLapsed:
            return tr("The review before was due %1 and lapsed: the next clock starts there.").arg(at());
        case TurnedRedAfterwards:
            return tr("Turned red %1, after a standard review: an enhanced review is needed.").arg(at());
        default:
            return {};
        }
    }

    QString theVariant() const
    {
        using enum due::ReasonCode;
        switch (m_reason.code) {
        case RedAtOpening:
            return tr("Red box from the start (%1).").arg(categories());
        case NotRedAtOpening:
            return tr("Not red box at the start.");
        case TurnedRed:
            return tr("Turned red %1 (%2).").arg(at(), categories());
        default:
            return {};
        }
    }

    QString theDueTime() const
    {
        using enum due::ReasonCode;
        switch (m_reason.code) {
        case DueAfterHours:
            return tr("%n hour(s) after the start: due %1.", nullptr, m_reason.amount).arg(due());
        case DueAfterDays:
            return tr("The end of the day %n day(s) after the start: due %1.", nullptr, m_reason.amount)
                .arg(due());
        case DueAfterRed:
            return tr("%n hour(s) after it turned red, unless due sooner: due %1.", nullptr, m_reason.amount)
                .arg(due());
        case DueSameDay:
            return tr("The end of that day: due %1.").arg(due());
        case NoDueTime:
            return tr("Not red box: as soon as possible, without a due time.");
        case PausedFor:
            return tr("Suspended from %1 to %2: %n day(s) later, due %3.", nullptr, m_reason.amount)
                .arg(at(), until(), due());
        case PauseRunning:
            return tr("Suspended since %1: no due time until it is resumed.").arg(at());
        case Returned:
            return tr("Reviewed %1, returned %2: it does not count unless it is resubmitted.").arg(at(), until());
        case Done:
            return tr("Done %1.").arg(at());
        case LapsedAt:
            return tr("Lapsed: the next due time, %1, passed without a review.").arg(at());
        case EpisodeClosed:
            return tr("The case was filed %1 before this was done.").arg(at());
        default:
            return {};
        }
    }

    const due::Reason &m_reason;
    const framework::FrameworkSet &m_frameworks;
    const Words &m_words;
    const Instant m_now;
};

} // namespace

QString explained(const due::Reason &reason, const framework::FrameworkSet &frameworks, const Words &words,
                  Instant now)
{
    return Teller(reason, frameworks, words, now).tell();
}

} // namespace casegrip::ui
