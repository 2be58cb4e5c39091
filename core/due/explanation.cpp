// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/due/explanation.h"

#include <cstdlib>

namespace casegrip::due
{
namespace
{

using framework::Framework;
using framework::RedBoxRule;

// Turns reasons into sentences; holds what the numbers in a reason stand for.
class Describer
{
public:
    Describer(const framework::FrameworkSet &frameworks, const std::vector<Classification> &classifications,
              const Reason &reason)
        : m_zone(frameworks.zone()), m_framework(frameworks.versions[reason.framework]),
          m_classifications(classifications), m_reason(reason)
    {
    }

    std::string text() const
    {
        switch (m_reason.code) {
        case ReasonCode::Governed:
            return "Governed by " + m_framework.title + " (" + m_framework.id + " version " +
                   m_framework.version + "), in force when this opened at " + at() + ".";
        case ReasonCode::DueAfterHours:
        case ReasonCode::DueAfterDays:
        case ReasonCode::DueAfterRed:
        case ReasonCode::DueSameDay:
        case ReasonCode::NoDueTime:
        case ReasonCode::PausedFor:
        case ReasonCode::PauseRunning:
            return dueStep();
        case ReasonCode::RedAtOpening:
            return "In the red box at " + at() + ": " + redBox() + ".";
        case ReasonCode::NotRedAtOpening:
            return "Not in the red box at " + at() + " (" + classification() + ").";
        case ReasonCode::TurnedRed:
            return "Turned red at " + at() + ": " + redBox() + ".";
        case ReasonCode::Returned:
            return "A review was made at " + at() + " and returned at " + time(m_reason.until) +
                   ": it does not count unless it is resubmitted.";
        case ReasonCode::Done:
            return "Done by a review at " + at() + ".";
        case ReasonCode::LapsedAt:
            return "Lapsed: the next due time, " + at() + ", passed without a review.";
        case ReasonCode::EpisodeClosed:
            return "The case was filed at " + at() + " before this was done.";
        default:
            return start() + ": the clock starts.";
        }
    }

private:
    std::string start() const
    {
        switch (m_reason.code) {
        case ReasonCode::Reopened:
            return "The case was reopened at " + at();
        case ReasonCode::WentLive:
            return "The framework took effect at " + at() + " while the case was open";
        case ReasonCode::Allocated:
            return "The case was allocated at " + at();
        case ReasonCode::AllocatedEarlier:
            return "The case was allocated at " + time(m_reason.until) + ", before it was recorded at " +
                   at();
        case ReasonCode::PreviousDone:
            return "The review before was completed at " + at();
        case ReasonCode::PreviousLapsed:
            return "The cycle before lapsed; it was due at " + at();
        case ReasonCode::TurnedRedAfterwards:
            return "The standard review was done and the case turned red at " + at() + " (" + redBox() + ")";
        default:
            return "The case was recorded at " + at();
        }
    }

    std::string dueStep() const
    {
        const std::string amount = std::to_string(m_reason.amount);
        switch (m_reason.code) {
        case ReasonCode::DueAfterHours:
            return "Due " + amount + " elapsed hours after " + at() + ": " + due() + ".";
        case ReasonCode::DueAfterDays:
            return "Due at the end of the day " + amount + " days after " + at() + ": " + due() + ".";
        case ReasonCode::DueAfterRed:
            return "Due " + amount + " elapsed hours after it turned red at " + at() +
                   ", unless it was due sooner: " + due() + ".";
        case ReasonCode::DueSameDay:
            return "Due at the end of that day: " + due() + ".";
        case ReasonCode::PausedFor:
            return "Suspended from " + at() + " to " + time(m_reason.until) + ": the due day moves by " +
                   amount + " days, counted from the opening if that is later, to " + due() + ".";
        case ReasonCode::PauseRunning:
            return "Suspended since " + at() + ": no due time until it is resumed.";
        default:
            return "No due time: as soon as possible.";
        }
    }

    // The categories and what gave them.
    std::string redBox() const
    {
        std::string text;
        for (const std::size_t rule : matchingRules(m_framework, theClassification()))
            text += (text.empty() ? "" : "; ") + matched(rule);
        if (m_reason.manualRedBox >= 0)
            text += (text.empty() ? "" : "; ") + std::string("a red box made by hand");
        return text + " (" + classification() + ")";
    }

    std::string matched(std::size_t index) const
    {
        const RedBoxRule &rule = m_framework.redBox[index];
        std::string text = rule.category + " by /red_box/" + std::to_string(index);
        if (!rule.classes.empty())
            text += ", class " + list(rule.classes);
        if (!rule.flag.empty())
            text += ", flag " + rule.flag;
        if (!rule.risk.empty())
            text += ", risk " + list(rule.risk);
        return text;
    }

    const Classification &theClassification() const
    {
        const auto id = std::size_t(m_reason.classification);
        return m_classifications[id < m_classifications.size() ? id : 0]; // see RedBoxTable::of
    }

    std::string classification() const
    {
        const Classification &now = theClassification();
        std::string text = "class " + (now.principal.empty() ? "none" : now.principal);
        if (!now.included.empty())
            text += ", included " + list(now.included);
        if (!now.flags.empty())
            text += ", flags " + list(now.flags);
        return text + ", risk " + (now.risk.empty() ? "not graded" : now.risk);
    }

    static std::string list(const std::vector<std::string> &words)
    {
        std::string text;
        for (const auto &word : words)
            text += (text.empty() ? "" : " ") + (word.empty() ? "not graded" : word);
        return text;
    }

    std::string at() const { return time(m_reason.at); }
    std::string due() const { return time(m_reason.due); }

    // "2025-07-04 10:00:00+01:00"
    std::string time(std::optional<Instant> instant) const
    {
        if (!instant)
            return "no due time";
        const LocalTime local = m_zone.toLocal(*instant);
        std::string text = formatInstant(Instant{local.time_since_epoch()});
        text[10] = ' ';
        text.pop_back();
        const auto east = std::chrono::duration_cast<std::chrono::minutes>(local.time_since_epoch() -
                                                                           instant->time_since_epoch());
        const auto minutes = std::abs(east.count());
        text += east.count() < 0 ? '-' : '+';
        text += char('0' + minutes / 600);
        text += char('0' + minutes / 60 % 10);
        text += ':';
        text += char('0' + minutes % 60 / 10);
        text += char('0' + minutes % 10);
        return text;
    }

    const TimeZone &m_zone;
    const Framework &m_framework;
    const std::vector<Classification> &m_classifications;
    const Reason &m_reason;
};

} // namespace

std::vector<std::size_t> matchingRules(const Framework &framework, const Classification &classification)
{
    std::vector<std::size_t> rules;
    for (std::size_t i = 0; i < framework.redBox.size(); ++i) {
        if (framework.redBox[i].matches(classification))
            rules.push_back(i);
    }
    return rules;
}

std::string describe(const Reason &reason, const framework::FrameworkSet &frameworks,
                     const std::vector<Classification> &classifications)
{
    return Describer(frameworks, classifications, reason).text();
}

} // namespace casegrip::due
