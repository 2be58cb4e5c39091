// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/case_facts.h"

#include <cassert>

namespace casegrip::forms
{

void CaseFacts::set(std::string_view name, KnownFact fact)
{
    const auto index = findFact(name);
    assert(index && (isEmpty(fact.value) || hasType(fact.value, factTable()[*index].type)));
    m_facts[*index] = std::move(fact);
}

std::string sourceText(const KnownFact &fact, const Moment &moment)
{
    std::string text(toText(fact.source));
    if (fact.asOf) {
        const std::string at = toText(*fact.asOf, moment.zone);
        const bool isToday = moment.zone.dayOf(*fact.asOf) == moment.today();
        text += ", export of " + (isToday ? at.substr(at.size() - 5) : at);
    }
    return fact.isInferred ? text + ", found by comparing exports" : text;
}

std::vector<FactChange> changesBetween(const CaseFacts &then, const CaseFacts &now)
{
    std::vector<FactChange> changes;
    for (std::size_t i = 0; i < factTable().size(); ++i) {
        const bool isSame = then.at(i) == now.at(i) || (isEmpty(then.at(i)) && isEmpty(now.at(i)));
        if (!isSame && !factTable()[i].movesWithTime)
            changes.push_back({i, then.at(i), now.at(i)});
    }
    return changes;
}

} // namespace casegrip::forms
