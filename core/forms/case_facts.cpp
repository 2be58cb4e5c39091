// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/case_facts.h"

#include "core/base/json.h"
#include "core/base/spoken.h"

#include <algorithm>
#include <cassert>

namespace casegrip::forms
{

void CaseFacts::set(std::string_view name, KnownFact fact)
{
    const auto index = findFact(name);
    assert(index && (isEmpty(fact.value) || hasType(fact.value, factTable()[*index].type)));
    m_facts[*index] = std::move(fact);
}

std::string factText(std::size_t fact, const Value &value, const TimeZone &zone)
{
    const FactDefinition &definition = factTable()[fact];
    if (definition.name == "last_review_decision") // the export may say it in a word of the records system
        return capitalised(spoken(toText(value, zone)));
    if (definition.type == ValueType::Word)
        return spoken(toText(value, zone));
    const auto *words = std::get_if<Words>(&value);
    std::string text;
    for (const std::string &word : words ? *words : Words{})
        text += (text.empty() ? "" : ", ") + spoken(word);
    return words ? text : toText(value, zone);
}

std::string sourceText(const KnownFact &fact, const Moment &moment)
{
    std::string text(toText(fact.source));
    if (fact.asOf)
        text += ", export of " + toText(*fact.asOf, moment.zone);
    return fact.isInferred ? text + ", found by comparing exports" : text;
}

QJsonObject toJson(const CaseFacts &facts)
{
    QJsonObject json;
    for (std::size_t i = 0; i < factTable().size(); ++i) {
        const KnownFact &fact = facts.known(i);
        if (std::holds_alternative<std::monostate>(fact.value))
            continue;
        QJsonObject one{{QStringLiteral("value"), toJson(fact.value)},
                        {QStringLiteral("source"), int(fact.source)}};
        if (fact.asOf)
            one[u"as_of"] = toQString(formatInstant(*fact.asOf));
        if (fact.isInferred)
            one[u"inferred"] = true;
        json[toQString(factTable()[i].name)] = one;
    }
    return json;
}

CaseFacts readFacts(const QJsonObject &json)
{
    const TimeZone utc = TimeZone::utc();
    CaseFacts facts;
    for (std::size_t i = 0; i < factTable().size(); ++i) {
        const QJsonObject one = json.value(toQString(factTable()[i].name)).toObject();
        const auto value = readValue(one.value(u"value"), factTable()[i].type, utc);
        if (!value || std::holds_alternative<std::monostate>(*value))
            continue;
        const auto source =
            FactSource(std::clamp(one.value(u"source").toInt(), 0, int(FactSource::Reviewer)));
        facts.set(factTable()[i].name,
                  {*value, source, parseInstant(toStd(one.value(u"as_of").toString()), utc),
                   one.value(u"inferred").toBool()});
    }
    return facts;
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

void takeOwnWork(CaseFacts &facts, const CaseFacts &now)
{
    for (std::size_t i = 0; i < factTable().size(); ++i) {
        if (factTable()[i].source == FactSource::Journal)
            facts.set(factTable()[i].name, now.known(i));
    }
}

} // namespace casegrip::forms
