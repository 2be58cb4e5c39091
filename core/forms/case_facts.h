// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/fact_table.h"

#include <QJsonObject>
#include <optional>
#include <string>
#include <vector>

// The facts of the table for one case, each with where it comes from and of when it is. gather.h fills them.
namespace casegrip::forms
{

struct KnownFact {
    Value value;
    FactSource source = FactSource::Records;
    std::optional<Instant> asOf; // of the export that brought it; none: now
    bool isInferred = false;     // worked out by comparing two exports

    bool operator==(const KnownFact &) const = default;
};

class CaseFacts
{
public:
    CaseFacts() : m_facts(factTable().size()) {}

    // Nothing when it is not known.
    const Value &at(std::size_t fact) const { return m_facts[fact].value; }
    const KnownFact &known(std::size_t fact) const { return m_facts[fact]; }
    // The name has to be one of the table, the value of its type.
    void set(std::string_view name, KnownFact fact);
    void set(std::string_view name, Value value)
    {
        set(name, KnownFact{std::move(value), FactSource::Records, {}, false});
    }

    bool operator==(const CaseFacts &) const = default;

private:
    std::vector<KnownFact> m_facts;
};

// The value of a fact for people and for text outputs: "domestic abuse, knife crime", "DARA"; else as toText().
std::string factText(std::size_t fact, const Value &value, const TimeZone &zone);

// "records system, export of 3 Mar 2026, 06:10": with its day, because it is signed and read years later.
std::string sourceText(const KnownFact &fact, const Moment &moment);

// As a draft keeps them; those that are not known are left out. Reading leaves out what is no fact any more.
QJsonObject toJson(const CaseFacts &facts);
CaseFacts readFacts(const QJsonObject &json);

// A fact that is not now what it was then. What moves by itself as days go by is left out.
struct FactChange {
    std::size_t fact = 0;
    Value then;
    Value now;

    bool operator==(const FactChange &) const = default;
};
std::vector<FactChange> changesBetween(const CaseFacts &then, const CaseFacts &now);
// Takes over what our own work tells (FactSource::Journal): whoever has a form open has done that or seen it done. The rest
// stays as it was opened, for changesBetween().
void takeOwnWork(CaseFacts &facts, const CaseFacts &now);

} // namespace casegrip::forms
