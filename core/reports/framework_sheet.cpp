// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/framework_sheet.h"

#include "core/forms/value.h"
#include "core/reports/words.h"

namespace casegrip::reports
{
namespace
{

// "a", "a or b", "a, b or c"
std::string oneOf(const std::vector<std::string> &words)
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
    return text;
}

std::string reviewName(due::ReviewKind kind)
{
    switch (kind) {
    case due::ReviewKind::IqPlan:
        return "Plan check";
    case due::ReviewKind::Audit:
        return "Audit";
    default:
        return "Review";
    }
}

std::string conditionOf(const framework::RedBoxRule &rule)
{
    std::vector<std::string> parts;
    if (!rule.flag.empty())
        parts.push_back("flag " + spoken(rule.flag));
    if (!rule.classes.empty())
        parts.push_back((rule.classes.size() == 1 ? "offence class " : "offence classes ") + oneOf(rule.classes));
    if (!rule.risk.empty()) {
        std::vector<std::string> grades;
        for (const std::string &grade : rule.risk)
            grades.push_back(grade.empty() ? "not graded yet" : spoken(grade));
        parts.push_back("risk " + oneOf(grades));
    }
    std::string text;
    for (const std::string &part : parts)
        text += (text.empty() ? "" : "; ") + part;
    return text;
}

std::vector<SheetCategory> redBoxOf(const framework::Framework &framework)
{
    std::vector<SheetCategory> categories;
    for (const std::string &name : framework.categories) {
        SheetCategory category{capitalised(spoken(name)), {}};
        for (const framework::RedBoxRule &rule : framework.redBox) {
            if (rule.category == name)
                category.when.push_back(conditionOf(rule));
        }
        if (name == framework::manualCategory)
            category = {"By hand", {"a supervisor puts the case in, with a reason"}};
        categories.push_back(std::move(category));
    }
    return categories;
}

std::vector<SheetRow> rowsOf(const framework::Framework &framework)
{
    std::vector<SheetRow> rows{
        {capitalised(spoken(framework.planRank)), "Investigation plan", "by the end of the day",
         "as soon as possible"},
        {capitalised(spoken(framework.initialRank)), "Initial review",
         "enhanced, within " + counted(framework.enhancedHours, "hour", "hours"),
         "standard, within " + counted(framework.standardHours, "hour", "hours")}};
    for (const framework::Periodic &periodic : framework.periodic) {
        const std::string every = "every " + counted(periodic.everyDays, "day", "days");
        rows.push_back({capitalised(spoken(periodic.rank)), reviewName(periodic.kind), every, every});
    }
    return rows;
}

std::vector<std::string> notesOf(const framework::Framework &framework)
{
    std::vector<std::string> notes{
        "Hours run day and night, from recording; days end at 23:59 local time.",
        "The plan's day is the one on which the case was allocated.",
        "A case that turns red box later gets the enhanced review within " +
            counted(framework.enhancedHours, "hour", "hours") + " of that, or by its old time if that is sooner.",
        "A later review counts from the one before it, the first from recording."};
    for (const framework::Periodic &periodic : framework.periodic) {
        std::vector<std::string> others;
        for (const due::ReviewKind kind : periodic.alsoSatisfiedBy)
            others.push_back(spoken(due::toWord(kind)));
        if (!others.empty())
            notes.push_back("The review of the " + spoken(periodic.rank) + " is also met by: " + oneOf(others) + ".");
    }
    notes.push_back(framework.missedCycle == framework::MissedCycle::Lapse
                        ? "A late review still counts until the time of the next one has passed too; then it is missed for good."
                        : "A review that is missed stays overdue until it is done.");
    notes.push_back(framework.onReopen == framework::OnReopen::Restart
                        ? "A case that is reopened gets an initial review again."
                        : "A case that is reopened gets no second initial review.");
    notes.push_back(framework.pauseWhileSuspended ? "While a case is suspended its later reviews pause."
                                                  : "Suspending a case stops no clock.");
    std::vector<std::string> uncounted;
    for (const due::Stage stage : framework.excludedFromCounting)
        uncounted.push_back(spoken(due::toWord(stage)));
    if (!uncounted.empty())
        notes.push_back("Not part of the compliance figures: " + oneOf(uncounted) + ".");
    return notes;
}

} // namespace

FrameworkSheet frameworkSheet(const framework::Framework &framework)
{
    const std::string since =
        framework.effectiveFrom
            ? ", in force since " + forms::toText(framework.zone.dayOf(*framework.effectiveFrom), framework.zone)
            : std::string();
    return {framework.title.empty() ? framework.id : framework.title,
            "Version " + framework.version + " (" + framework.id + ")" + since, rowsOf(framework),
            redBoxOf(framework), notesOf(framework)};
}

} // namespace casegrip::reports
