// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/columns.h"
#include "core/storage/database.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace casegrip::cases
{

// The numbers that stand for texts which repeat: team codes, officer ids, classifications. Numbers are handed out in
// order and never change within one facts file; 0 is "none" for teams and officers, and the empty classification.
// Reading connections load what is stored; the one writer adds and stores what is new.
class Names
{
public:
    Names();

    due::TeamId team(std::string_view code);
    OfficerId officer(std::string_view officerId);
    // Lists are separated by ';', in any order, blanks around items ignored, repeats dropped.
    due::ClassificationId classification(std::string_view principal, std::string_view included, std::string_view flags,
                                         std::string_view risk);

    // Without adding; nothing when unknown.
    std::optional<due::TeamId> findTeam(std::string_view code) const;
    std::optional<OfficerId> findOfficer(std::string_view officerId) const;

    // Of an id that stands for nothing, as a damaged row may have it: what 0 stands for, nothing known.
    const std::string &teamCode(due::TeamId id) const { return oneOf(m_teams.texts, std::size_t(id)); }
    const std::string &officerCode(OfficerId id) const { return oneOf(m_officers.texts, std::size_t(id)); }
    const due::Classification &classification(due::ClassificationId id) const { return oneOf(m_classificationValues, std::size_t(id)); }
    // For the engine; grows, never shrinks, while this lives.
    const std::vector<due::Classification> &classifications() const { return m_classificationValues; }
    std::size_t teamCount() const { return m_teams.texts.size(); }
    std::size_t officerCount() const { return m_officers.texts.size(); }

    // Reads what `facts` holds and this does not have yet.
    void load(storage::Database &facts);
    // Writes what was added since the last load or store. Inside the caller's transaction.
    void store(storage::Database &facts);

private:
    // A bulk sync asks for the numbers of ten million texts, of a few thousand different ones: so they are found by a flat
    // table of numbers.
    struct Texts {
        std::vector<std::string> texts;
        std::vector<std::uint32_t> places; // a power of two: number + 1 by hash or in the next free one; at least half are 0, free
        std::size_t stored = 1; // the first ones, that are in the file
        std::uint32_t id(std::string_view text);
        std::optional<std::uint32_t> find(std::string_view text) const;
        std::size_t slotOf(std::string_view text) const; // where it is or would be
        void grow();
    };
    static Texts textsFrom(std::string first);
    template <typename Value>
    static const Value &oneOf(const std::vector<Value> &values, std::size_t id)
    {
        return values[id < values.size() ? id : 0];
    }

    Texts m_teams;
    Texts m_officers;
    Texts m_classificationTexts; // the four columns joined by unit separators
    std::vector<due::Classification> m_classificationValues;
    std::unordered_map<std::string, std::uint32_t> m_classificationAsSent; // quick way for a spelling seen before
};

// A list of a field, sorted and without repeats.
std::vector<std::string> splitList(std::string_view text);
std::string joinList(const std::vector<std::string> &items);

} // namespace casegrip::cases
