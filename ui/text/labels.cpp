// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/labels.h"

#include "core/base/spoken.h"
#include "ui/text/visible_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <set>
#include <span>

namespace casegrip::ui::label
{
namespace
{

struct Named {
    const char *word;
    const char *text; // English, to be translated in the context "labels"
};

QString translated(const char *text)
{
    return QCoreApplication::translate("labels", text);
}

QString find(std::span<const Named> names, const std::string &word)
{
    for (const Named &named : names) {
        if (word == named.word)
            return translated(named.text);
    }
    return visibleText(spoken(word));
}

QString find(std::span<const Named> names, std::string_view word)
{
    return find(names, std::string(word));
}

constexpr Named ranks[] = {
    {"constable", QT_TRANSLATE_NOOP("labels", "Constable")},
    {"sergeant", QT_TRANSLATE_NOOP("labels", "Sergeant")},
    {"inspector", QT_TRANSLATE_NOOP("labels", "Inspector")},
    {"chief_inspector", QT_TRANSLATE_NOOP("labels", "Chief inspector")},
    {"superintendent", QT_TRANSLATE_NOOP("labels", "Superintendent")},
    {"chief_superintendent", QT_TRANSLATE_NOOP("labels", "Chief superintendent")},
    {"staff", QT_TRANSLATE_NOOP("labels", "Police staff")},
};
constexpr Named shortRanks[] = {
    {"constable", QT_TRANSLATE_NOOP("labels", "PC")},
    {"sergeant", QT_TRANSLATE_NOOP("labels", "PS")},
    {"inspector", QT_TRANSLATE_NOOP("labels", "Insp")},
    {"chief_inspector", QT_TRANSLATE_NOOP("labels", "CI")},
    {"superintendent", QT_TRANSLATE_NOOP("labels", "Supt")},
    {"chief_superintendent", QT_TRANSLATE_NOOP("labels", "Ch Supt")},
    {"staff", QT_TRANSLATE_NOOP("labels", "Staff")},
};
constexpr Named stages[] = {
    {"plan", QT_TRANSLATE_NOOP("labels", "Investigation plan")},
    {"initial", QT_TRANSLATE_NOOP("labels", "Initial review")},
    {"inspector", QT_TRANSLATE_NOOP("labels", "Inspector review")},
    {"chief_inspector", QT_TRANSLATE_NOOP("labels", "Chief inspector review")},
    {"superintendent", QT_TRANSLATE_NOOP("labels", "Superintendent review")},
    {"iq_plan", QT_TRANSLATE_NOOP("labels", "Plan check (IQ sergeant)")},
    {"audit", QT_TRANSLATE_NOOP("labels", "Audit")},
};
constexpr Named shortStages[] = {
    {"plan", QT_TRANSLATE_NOOP("labels", "Plan")},
    {"initial", QT_TRANSLATE_NOOP("labels", "Initial")},
    {"inspector", QT_TRANSLATE_NOOP("labels", "Inspector")},
    {"chief_inspector", QT_TRANSLATE_NOOP("labels", "Chief inspector")},
    {"superintendent", QT_TRANSLATE_NOOP("labels", "Superintendent")},
    {"iq_plan", QT_TRANSLATE_NOOP("labels", "Plan check")},
    {"audit", QT_TRANSLATE_NOOP("labels", "Audit")},
};
constexpr Named reviewKinds[] = {
    {"plan", QT_TRANSLATE_NOOP("labels", "Investigation plan")},
    {"initial_standard", QT_TRANSLATE_NOOP("labels", "Initial, standard")},
    {"initial_enhanced", QT_TRANSLATE_NOOP("labels", "Initial, enhanced")},
    {"inspector", QT_TRANSLATE_NOOP("labels", "Inspector review")},
    {"chief_inspector", QT_TRANSLATE_NOOP("labels", "Chief inspector review")},
    {"superintendent", QT_TRANSLATE_NOOP("labels", "Superintendent review")},
    {"iq_plan", QT_TRANSLATE_NOOP("labels", "Plan check (IQ sergeant)")},
    {"audit", QT_TRANSLATE_NOOP("labels", "Audit")},
};
constexpr Named states[] = {
    {"done_on_time", QT_TRANSLATE_NOOP("labels", "done on time")},
    {"done_late", QT_TRANSLATE_NOOP("labels", "done late")},
    {"open", QT_TRANSLATE_NOOP("labels", "open")},
    {"overdue", QT_TRANSLATE_NOOP("labels", "overdue")},
    {"lapsed", QT_TRANSLATE_NOOP("labels", "lapsed")},
    {"missed", QT_TRANSLATE_NOOP("labels", "missed")},
    {"cancelled", QT_TRANSLATE_NOOP("labels", "no longer needed")},
    {"paused", QT_TRANSLATE_NOOP("labels", "paused")},
};
constexpr Named eventKinds[] = {
    {"transferred", QT_TRANSLATE_NOOP("labels", "Transferred")},
    {"allocated", QT_TRANSLATE_NOOP("labels", "Allocated")},
    {"classified", QT_TRANSLATE_NOOP("labels", "Classified")},
    {"suspended", QT_TRANSLATE_NOOP("labels", "Suspended")},
    {"resumed", QT_TRANSLATE_NOOP("labels", "Resumed")},
    {"filed", QT_TRANSLATE_NOOP("labels", "Filed")},
    {"reopened", QT_TRANSLATE_NOOP("labels", "Reopened")},
    {"arrested", QT_TRANSLATE_NOOP("labels", "Arrest")},
    {"contacted", QT_TRANSLATE_NOOP("labels", "Victim contacted")},
};
constexpr Named statuses[] = {
    {"open", QT_TRANSLATE_NOOP("labels", "Open")},
    {"suspended", QT_TRANSLATE_NOOP("labels", "Suspended")},
    {"filed", QT_TRANSLATE_NOOP("labels", "Filed")},
    {"cancelled", QT_TRANSLATE_NOOP("labels", "Cancelled")},
    {"transferred_out", QT_TRANSLATE_NOOP("labels", "Transferred out")},
};
constexpr Named redBoxNames[] = {
    {"stalking", QT_TRANSLATE_NOOP("labels", "stalking")},
    {"rape", QT_TRANSLATE_NOOP("labels", "rape")},
    {"sexual_offence", QT_TRANSLATE_NOOP("labels", "sexual offence")},
    {"knife_crime", QT_TRANSLATE_NOOP("labels", "knife crime")},
    {"domestic_abuse", QT_TRANSLATE_NOOP("labels", "domestic abuse")},
    {"manual", QT_TRANSLATE_NOOP("labels", "by hand")},
};
constexpr Named facts[] = {
    {"case_no", QT_TRANSLATE_NOOP("labels", "Case number")},
    {"recorded_at", QT_TRANSLATE_NOOP("labels", "Recorded")},
    {"allocated_at", QT_TRANSLATE_NOOP("labels", "Allocated")},
    {"oic_id", QT_TRANSLATE_NOOP("labels", "Officer in the case")},
    {"supervisor_id", QT_TRANSLATE_NOOP("labels", "Supervisor")},
    {"first_team", QT_TRANSLATE_NOOP("labels", "First team")},
    {"team", QT_TRANSLATE_NOOP("labels", "Team")},
    {"class", QT_TRANSLATE_NOOP("labels", "Class")},
    {"class_title", QT_TRANSLATE_NOOP("labels", "Offence")},
    {"included_classes", QT_TRANSLATE_NOOP("labels", "Included classes")},
    {"flags", QT_TRANSLATE_NOOP("labels", "Flags")},
    {"risk", QT_TRANSLATE_NOOP("labels", "Risk")},
    {"risk_tool", QT_TRANSLATE_NOOP("labels", "Risk assessed with")},
    {"status", QT_TRANSLATE_NOOP("labels", "Status")},
    {"status_at", QT_TRANSLATE_NOOP("labels", "Status since")},
    {"outcome", QT_TRANSLATE_NOOP("labels", "Outcome")},
    {"outcome_at", QT_TRANSLATE_NOOP("labels", "Outcome given")},
    {"victim_type", QT_TRANSLATE_NOOP("labels", "Victim")},
    {"victim_supports", QT_TRANSLATE_NOOP("labels", "Victim supports action")},
    {"suspect", QT_TRANSLATE_NOOP("labels", "Suspect")},
    {"bail_until", QT_TRANSLATE_NOOP("labels", "Bail until")},
    {"rui_since", QT_TRANSLATE_NOOP("labels", "Released under investigation since")},
    {"wanted_since", QT_TRANSLATE_NOOP("labels", "Wanted since")},
    {"time_limit_on", QT_TRANSLATE_NOOP("labels", "Time limit")},
    {"last_contact_at", QT_TRANSLATE_NOOP("labels", "Last contact with the victim")},
    {"contact_interval_days", QT_TRANSLATE_NOOP("labels", "Contact every (days)")},
    {"restricted", QT_TRANSLATE_NOOP("labels", "Restricted")},
    {"summary", QT_TRANSLATE_NOOP("labels", "Summary")},
    {"updated_at", QT_TRANSLATE_NOOP("labels", "Updated")},
};
constexpr Named values[] = {
    {"standard", QT_TRANSLATE_NOOP("labels", "standard")},
    {"medium", QT_TRANSLATE_NOOP("labels", "medium")},
    {"high", QT_TRANSLATE_NOOP("labels", "high")},
    {"domestic_abuse", QT_TRANSLATE_NOOP("labels", "domestic abuse")},
    {"hate_crime", QT_TRANSLATE_NOOP("labels", "hate crime")},
    {"yes", QT_TRANSLATE_NOOP("labels", "yes")},
    {"no", QT_TRANSLATE_NOOP("labels", "no")},
    {"unknown", QT_TRANSLATE_NOOP("labels", "not known")},
    {"none", QT_TRANSLATE_NOOP("labels", "none")},
    {"person", QT_TRANSLATE_NOOP("labels", "person")},
    {"organisation", QT_TRANSLATE_NOOP("labels", "organisation")},
    {"named", QT_TRANSLATE_NOOP("labels", "named")},
    {"wanted", QT_TRANSLATE_NOOP("labels", "wanted")},
    {"arrested", QT_TRANSLATE_NOOP("labels", "arrested")},
    {"charged", QT_TRANSLATE_NOOP("labels", "charged")},
};
constexpr Named entries[] = {
    {"note", QT_TRANSLATE_NOOP("labels", "Note")},
    {"snooze", QT_TRANSLATE_NOOP("labels", "Snoozed")},
    {"red_box", QT_TRANSLATE_NOOP("labels", "Red box by hand")},
    {"red_box_lifted", QT_TRANSLATE_NOOP("labels", "Red box by hand lifted")},
    {"undo", QT_TRANSLATE_NOOP("labels", "Undone")},
    {"review.submitted", QT_TRANSLATE_NOOP("labels", "Review signed")},
    {"review.addendum", QT_TRANSLATE_NOOP("labels", "Added to a review")},
    {"review.withdrawn", QT_TRANSLATE_NOOP("labels", "Review withdrawn")},
    {"direction.given", QT_TRANSLATE_NOOP("labels", "Direction given")},
    {"direction.closed", QT_TRANSLATE_NOOP("labels", "Direction closed")},
    {"month.closed", QT_TRANSLATE_NOOP("labels", "Month closed")},
    {"erased", QT_TRANSLATE_NOOP("labels", "Erased")},
};
constexpr Named accessActions[] = {
    {"viewed", QT_TRANSLATE_NOOP("labels", "Looked at")},
    {"searched", QT_TRANSLATE_NOOP("labels", "Searched")},
    {"exported", QT_TRANSLATE_NOOP("labels", "Taken out")},
    {"printed", QT_TRANSLATE_NOOP("labels", "Printed")},
    {"synced", QT_TRANSLATE_NOOP("labels", "Export read in")},
    {"changed", QT_TRANSLATE_NOOP("labels", "Changed")},
};
constexpr Named exportKinds[] = {
    {"full", QT_TRANSLATE_NOOP("labels", "full")},
    {"delta", QT_TRANSLATE_NOOP("labels", "changes only")},
};

} // namespace

QString rank(const std::string &word)
{
    return find(ranks, word);
}
QString shortRank(const std::string &word)
{
    return find(shortRanks, word);
}

namespace
{

QString withVariant(const QString &name, due::Variant variant)
{
    if (variant == due::Variant::Enhanced)
        return QCoreApplication::translate("labels", "%1, enhanced").arg(name);
    if (variant == due::Variant::Standard)
        return QCoreApplication::translate("labels", "%1, standard").arg(name);
    return name;
}

} // namespace

QString stage(due::Stage stage, due::Variant variant)
{
    return withVariant(find(stages, due::toWord(stage)), variant);
}

QString shortStage(due::Stage stage, due::Variant variant)
{
    return withVariant(find(shortStages, due::toWord(stage)), variant);
}

QString state(due::State state)
{
    return find(states, due::toWord(state));
}

QString band(due::Band band)
{
    switch (band) {
    case due::Band::Under50:
        return QCoreApplication::translate("labels", "less than half of the time used");
    case due::Band::Under75:
        return QCoreApplication::translate("labels", "more than half of the time used");
    case due::Band::Under100:
        return QCoreApplication::translate("labels", "nearly due");
    case due::Band::Overdue:
        return QCoreApplication::translate("labels", "overdue");
    case due::Band::Paused:
        return QCoreApplication::translate("labels", "paused");
    case due::Band::NoDueTime:
        return QCoreApplication::translate("labels", "no due time");
    }
    return {};
}

QString reviewKind(const std::string &word)
{
    return find(reviewKinds, word);
}
QString shortReviewKind(const std::string &word)
{
    const auto stage = due::parseStage(word);
    return stage ? shortStage(*stage, due::Variant::None) : reviewKind(word);
}
QString reviewKind(due::ReviewKind kind)
{
    return find(reviewKinds, due::toWord(kind));
}
QString eventKind(due::EventKind kind)
{
    return find(eventKinds, due::toWord(kind));
}
QString caseStatus(const std::string &word)
{
    return find(statuses, word);
}
QString redBox(const std::string &category)
{
    return find(redBoxNames, category);
}

QString redBoxes(const std::vector<std::string> &categories)
{
    QStringList names;
    for (const std::string &category : categories)
        names << redBox(category);
    return names.join(QStringLiteral(", "));
}

QString factName(const std::string &column)
{
    const auto named = std::find_if(std::begin(facts), std::end(facts), [&](const Named &one) { return column == one.word; });
    return named == std::end(facts) ? visibleText(column) : translated(named->text);
}

QString factWord(const std::string &fact, const std::string &word)
{
    if (fact == "status")
        return caseStatus(word);
    if (fact == "red_box")
        return redBox(word);
    if (fact == "reviewer_rank")
        return rank(word);
    if (fact == "last_review_kind")
        return reviewKind(word);
    if (fact == "stage")
        return find(stages, word);
    return find(values, word);
}

QString factValue(const std::string &column, const std::string &value)
{
    static const std::set<std::string> words = {"status", "risk", "risk_tool", "victim_type", "victim_supports", "suspect"};
    if (words.contains(column))
        return factWord(column, value);
    if (column == "flags") {
        QStringList flags;
        for (const QString &flag : QString::fromStdString(value).split(QLatin1Char(';'), Qt::SkipEmptyParts))
            flags << factWord(column, flag.trimmed().toStdString());
        return flags.join(QStringLiteral(", "));
    }
    return visibleText(value);
}

QString entryType(const std::string &word)
{
    return find(entries, word);
}
QString accessAction(const std::string &word)
{
    return find(accessActions, word);
}
QString seen(reviews::Seen seen)
{
    switch (seen) {
    case reviews::Seen::NotPasted:
        return translated(QT_TRANSLATE_NOOP("labels", "not pasted yet"));
    case reviews::Seen::Pasted:
        return translated(QT_TRANSLATE_NOOP("labels", "pasted"));
    case reviews::Seen::Altered:
        return translated(QT_TRANSLATE_NOOP("labels", "altered in the records system"));
    case reviews::Seen::OnlyThere:
        return translated(QT_TRANSLATE_NOOP("labels", "only in the records system"));
    }
    return {};
}

QString exportKind(const std::string &word)
{
    return find(exportKinds, word);
}

QString step(Progress::Step step)
{
    using Step = Progress::Step;
    switch (step) {
    case Step::Reading:
        return QCoreApplication::translate("labels", "Reading the files");
    case Step::Checking:
        return QCoreApplication::translate("labels", "Checking the rows");
    case Step::Comparing:
        return QCoreApplication::translate("labels", "Comparing with what is known");
    case Step::Writing:
        return QCoreApplication::translate("labels", "Writing");
    case Step::Computing:
        return QCoreApplication::translate("labels", "Working out what is due");
    case Step::Indexing:
        return QCoreApplication::translate("labels", "Preparing the search");
    case Step::Keeping:
        return QCoreApplication::translate("labels", "Keeping the export");
    case Step::Verifying:
        return QCoreApplication::translate("labels", "Checking the result");
    case Step::Copying:
        return QCoreApplication::translate("labels", "Copying");
    }
    return {};
}

} // namespace casegrip::ui::label
