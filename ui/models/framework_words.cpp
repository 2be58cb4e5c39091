// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/framework_words.h"

#include "ui/text/labels.h"
#include "ui/text/visible_text.h"

#include <algorithm>
#include <set>

namespace casegrip::ui
{
namespace
{

using framework::Framework;
using framework::RedBoxRule;

void compare(QStringList &into, const QString &what, const QString &now, const QString &then)
{
    if (now != then)
        into << FrameworkWords::tr("%1: %2, then %3", "a setting, its values under two frameworks").arg(what, now, then);
}

std::vector<RedBoxRule> rulesOf(const Framework &framework, const std::string &category)
{
    std::vector<RedBoxRule> rules;
    std::copy_if(framework.redBox.begin(), framework.redBox.end(), std::back_inserter(rules),
                 [&](const RedBoxRule &rule) { return rule.category == category; });
    return rules;
}

void compareRedBox(QStringList &into, const Framework &now, const Framework &then)
{
    std::set<std::string> all;
    for (const Framework *each : {&now, &then}) {
        for (const std::string &category : ownCategories(*each))
            all.insert(category);
    }
    for (const std::string &category : all) {
        const auto before = rulesOf(now, category), after = rulesOf(then, category);
        const QString name = label::redBox(category);
        if (before == after)
            continue;
        into << (after.empty()    ? FrameworkWords::tr("No longer red box: %1", "a category").arg(name)
                 : before.empty() ? FrameworkWords::tr("Red box too: %1", "a category").arg(name)
                                  : FrameworkWords::tr("Red box by other rules: %1", "a category").arg(name));
    }
}

} // namespace

QString FrameworkWords::hours(int number)
{
    return tr("%n hour(s)", nullptr, number);
}

QString FrameworkWords::days(int number)
{
    return number == 0 ? tr("not asked", "a review under a framework") : tr("%n day(s)", nullptr, number);
}

QString FrameworkWords::onReopen(framework::OnReopen choice)
{
    return choice == framework::OnReopen::Restart ? tr("a new initial review") : tr("no new one", "an initial review");
}

QString FrameworkWords::missedCycle(framework::MissedCycle choice)
{
    return choice == framework::MissedCycle::Lapse ? tr("lapses") : tr("stays overdue");
}

QString FrameworkWords::pause(bool pauses)
{
    return pauses ? tr("clocks stand still") : tr("clocks go on");
}

QString FrameworkWords::stage(due::Stage stage)
{
    return label::stage(stage, due::Variant::None);
}

QString FrameworkWords::name(const Framework &framework)
{
    return visibleText(framework.id + ' ' + framework.version);
}

int daysOf(const Framework &framework, due::Stage stage)
{
    const framework::Periodic *entry = framework.periodicOf(stage);
    return entry ? entry->everyDays : 0;
}

std::vector<std::string> ownCategories(const Framework &framework)
{
    std::vector<std::string> own = framework.categories;
    std::erase(own, framework::manualCategory);
    return own;
}

QStringList differences(const Framework &now, const Framework &then)
{
    QStringList list;
    compare(list, label::stage(due::Stage::Initial, due::Variant::Enhanced), FrameworkWords::hours(now.enhancedHours), FrameworkWords::hours(then.enhancedHours));
    compare(list, label::stage(due::Stage::Initial, due::Variant::Standard), FrameworkWords::hours(now.standardHours), FrameworkWords::hours(then.standardHours));
    for (int i = 0; i < due::stageCount; ++i) {
        const auto stage = due::Stage(i);
        compare(list, FrameworkWords::stage(stage), FrameworkWords::days(daysOf(now, stage)), FrameworkWords::days(daysOf(then, stage)));
        compare(list, FrameworkWords::tr("%1, done by", "a review").arg(FrameworkWords::stage(stage)), label::rank(now.rankOf(stage)), label::rank(then.rankOf(stage)));
    }
    compare(list, FrameworkWords::tr("On reopening"), FrameworkWords::onReopen(now.onReopen), FrameworkWords::onReopen(then.onReopen));
    compare(list, FrameworkWords::tr("A review that is missed"), FrameworkWords::missedCycle(now.missedCycle), FrameworkWords::missedCycle(then.missedCycle));
    compare(list, FrameworkWords::tr("While a case is suspended"), FrameworkWords::pause(now.pauseWhileSuspended), FrameworkWords::pause(then.pauseWhileSuspended));
    if (now.excludedFromCounting != then.excludedFromCounting)
        list << FrameworkWords::tr("Other stages are left out of counting.");
    for (const framework::Periodic &entry : now.periodic) {
        const framework::Periodic *other = then.periodicOf(entry.stage);
        if (other && other->alsoSatisfiedBy != entry.alsoSatisfiedBy)
            list << FrameworkWords::tr("%1: other reviews do for it too", "a review").arg(FrameworkWords::stage(entry.stage));
    }
    compareRedBox(list, now, then);
    return list;
}

} // namespace casegrip::ui
