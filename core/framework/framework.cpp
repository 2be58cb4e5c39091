// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/framework/framework.h"

#include <algorithm>

namespace casegrip::framework
{
namespace
{

bool contains(const std::vector<std::string> &values, const std::string &value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool hasClass(const due::Classification &classification, const std::vector<std::string> &classes)
{
    return contains(classes, classification.principal) ||
           std::any_of(classification.included.begin(), classification.included.end(),
                       [&](const std::string &included) { return contains(classes, included); });
}

std::string nameOf(const Framework &framework)
{
    return framework.id + " version " + framework.version;
}

} // namespace

bool RedBoxRule::matches(const due::Classification &classification) const
{
    return (classes.empty() || hasClass(classification, classes)) &&
           (flag.empty() || contains(classification.flags, flag)) &&
           (risk.empty() || contains(risk, classification.risk));
}

std::uint64_t Framework::redBoxOf(const due::Classification &classification) const
{
    std::uint64_t mask = 0;
    for (const auto &rule : redBox) {
        if (!rule.matches(classification))
            continue;
        const auto category = std::find(categories.begin(), categories.end(), rule.category);
        mask |= std::uint64_t{1} << (category - categories.begin());
    }
    return mask;
}

std::vector<std::string> Framework::categoriesIn(std::uint64_t mask) const
{
    std::vector<std::string> names;
    for (std::size_t bit = 0; bit < categories.size(); ++bit) {
        if ((mask >> bit & 1) != 0)
            names.push_back(categories[bit]);
    }
    return names;
}

bool Framework::counts(due::Stage stage) const
{
    return std::find(excludedFromCounting.begin(), excludedFromCounting.end(), stage) ==
           excludedFromCounting.end();
}

const Periodic *Framework::periodicOf(due::Stage stage) const
{
    const auto entry = std::find_if(periodic.begin(), periodic.end(),
                                    [stage](const Periodic &candidate) { return candidate.stage == stage; });
    return entry == periodic.end() ? nullptr : &*entry;
}

const std::string &Framework::rankOf(due::Stage stage) const
{
    static const std::string none;
    if (stage == due::Stage::Plan)
        return planRank;
    if (stage == due::Stage::Initial)
        return initialRank;
    const Periodic *entry = periodicOf(stage);
    return entry ? entry->rank : none;
}

std::size_t FrameworkSet::inForceAt(Instant instant) const
{
    std::size_t version = versions.size() - 1;
    while (version > 0 && *versions[version].effectiveFrom > instant)
        --version;
    return version;
}

Result<FrameworkSet> makeSet(std::vector<Framework> versions)
{
    if (versions.empty())
        return failure(ErrorKind::Invalid, "No framework is given.", "Install a framework file first.");
    if (versions.size() > maxVersions)
        return failure(ErrorKind::Invalid,
                       "More than " + std::to_string(maxVersions) + " framework versions.");
    // An empty optional sorts before every instant.
    std::stable_sort(versions.begin(), versions.end(), [](const Framework &a, const Framework &b) {
        return a.effectiveFrom < b.effectiveFrom;
    });
    for (std::size_t i = 1; i < versions.size(); ++i) {
        const auto &before = versions[i - 1];
        const auto &after = versions[i];
        if (before.effectiveFrom == after.effectiveFrom)
            return failure(ErrorKind::Refused,
                           nameOf(before) + " and " + nameOf(after) + " take effect at the same instant.",
                           "Give one of them another effective_from.");
        if (!(before.zone == after.zone))
            return failure(ErrorKind::Refused,
                           nameOf(before) + " and " + nameOf(after) + " name different time zones.",
                           "Use one timezone in all installed versions.");
    }
    return FrameworkSet{std::move(versions)};
}

} // namespace casegrip::framework
