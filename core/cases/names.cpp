// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/names.h"

#include <algorithm>
#include <xxhash.h>

namespace casegrip::cases
{
namespace
{

constexpr char separator = '\x1f';

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

std::string joined(std::string_view a, std::string_view b, std::string_view c, std::string_view d)
{
    std::string text;
    text.reserve(a.size() + b.size() + c.size() + d.size() + 3);
    text.append(a).append(1, separator).append(b).append(1, separator).append(c).append(1, separator).append(d);
    return text;
}

} // namespace

std::vector<std::string> splitList(std::string_view text)
{
    std::vector<std::string> items;
    while (!text.empty()) {
        const auto end = std::min(text.find(';'), text.size());
        const auto item = trimmed(text.substr(0, end));
        if (!item.empty())
            items.emplace_back(item);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return items;
}

std::string joinList(const std::vector<std::string> &items)
{
    std::string text;
    for (const auto &item : items) {
        if (!text.empty())
            text += ';';
        text += item;
    }
    return text;
}

// `first` has the number 0.
Names::Texts Names::textsFrom(std::string first)
{
    Texts texts;
    texts.texts.push_back(std::move(first));
    texts.grow();
    return texts;
}

std::size_t Names::Texts::slotOf(std::string_view text) const
{
    auto slot = XXH3_64bits(text.data(), text.size()) & (places.size() - 1);
    while (places[slot] != 0 && texts[places[slot] - 1] != text)
        slot = (slot + 1) & (places.size() - 1);
    return slot;
}

void Names::Texts::grow()
{
    places.assign(std::max<std::size_t>(256, places.size() * 2), 0);
    for (std::uint32_t number = 0; number < texts.size(); ++number)
        places[slotOf(texts[number])] = number + 1;
}

std::optional<std::uint32_t> Names::Texts::find(std::string_view text) const
{
    const auto found = places[slotOf(text)];
    return found == 0 ? std::nullopt : std::optional(found - 1);
}

std::uint32_t Names::Texts::id(std::string_view text)
{
    if (const auto known = find(text))
        return *known;
    const auto number = std::uint32_t(texts.size());
    texts.emplace_back(text);
    if (texts.size() * 2 > places.size())
        grow();
    else
        places[slotOf(text)] = number + 1;
    return number;
}

Names::Names() : m_teams(textsFrom({})), m_officers(textsFrom({})), m_classificationTexts(textsFrom(joined({}, {}, {}, {})))
{
    m_classificationValues.emplace_back();
}

due::TeamId Names::team(std::string_view code) { return due::TeamId{m_teams.id(code)}; }

OfficerId Names::officer(std::string_view officerId) { return OfficerId{m_officers.id(officerId)}; }

due::ClassificationId Names::classification(std::string_view principal, std::string_view included,
                                            std::string_view flags, std::string_view risk)
{
    std::string sent = joined(principal, included, flags, risk);
    if (const auto known = m_classificationAsSent.find(sent); known != m_classificationAsSent.end())
        return due::ClassificationId{known->second};
    due::Classification value{std::string(trimmed(principal)), splitList(included), splitList(flags),
                              std::string(trimmed(risk))};
    const auto id = m_classificationTexts.id(
        joined(value.principal, joinList(value.included), joinList(value.flags), value.risk));
    if (id == m_classificationValues.size())
        m_classificationValues.push_back(std::move(value));
    m_classificationAsSent.emplace(std::move(sent), id);
    return due::ClassificationId{id};
}

std::optional<due::TeamId> Names::findTeam(std::string_view code) const
{
    const auto number = m_teams.find(code);
    return number ? std::optional(due::TeamId{*number}) : std::nullopt;
}

std::optional<OfficerId> Names::findOfficer(std::string_view officerId) const
{
    const auto number = m_officers.find(officerId);
    return number ? std::optional(OfficerId{*number}) : std::nullopt;
}

void Names::load(storage::Database &facts)
{
    auto teams = facts.query("cases/read_teams");
    teams->bind(1, std::int64_t(m_teams.texts.size()));
    while (teams->executeStep())
        m_teams.id(teams->getColumn(0).getString());
    m_teams.stored = m_teams.texts.size();
    auto officers = facts.query("cases/read_officer_codes");
    officers->bind(1, std::int64_t(m_officers.texts.size()));
    while (officers->executeStep())
        m_officers.id(officers->getColumn(0).getString());
    m_officers.stored = m_officers.texts.size();
    auto rows = facts.query("cases/read_classifications");
    rows->bind(1, std::int64_t(m_classificationTexts.texts.size()));
    while (rows->executeStep())
        classification(rows->getColumn(0).getString(), rows->getColumn(1).getString(), rows->getColumn(2).getString(),
                       rows->getColumn(3).getString());
    m_classificationTexts.stored = m_classificationTexts.texts.size();
}

void Names::store(storage::Database &facts)
{
    for (; m_teams.stored < m_teams.texts.size(); ++m_teams.stored) {
        auto insert = facts.query("cases/insert_team");
        insert->bind(1, std::int64_t(m_teams.stored));
        insert->bindNoCopy(2, m_teams.texts[m_teams.stored]);
        insert->exec();
    }
    for (; m_officers.stored < m_officers.texts.size(); ++m_officers.stored) {
        auto insert = facts.query("cases/insert_officer_code");
        insert->bind(1, std::int64_t(m_officers.stored));
        insert->bindNoCopy(2, m_officers.texts[m_officers.stored]);
        insert->exec();
    }
    for (; m_classificationTexts.stored < m_classificationTexts.texts.size(); ++m_classificationTexts.stored) {
        const auto &value = m_classificationValues[m_classificationTexts.stored];
        auto insert = facts.query("cases/insert_classification");
        insert->bind(1, std::int64_t(m_classificationTexts.stored));
        insert->bind(2, value.principal);
        insert->bind(3, joinList(value.included));
        insert->bind(4, joinList(value.flags));
        insert->bind(5, value.risk);
        insert->exec();
    }
}

} // namespace casegrip::cases
