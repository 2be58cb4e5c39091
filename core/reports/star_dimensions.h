// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/names.h"
#include "core/figures/unit_calendar.h"
#include "core/framework/framework.h"
#include "core/reports/pseudonym.h"
#include "core/reports/star_files.h"
#include "core/workspace/status.h"

#include <map>
#include <unordered_map>

namespace casegrip::reports
{

// Hands out the keys of dimensions while facts are written, and then writes the dimensions: only what a fact
// named has a row. Grows with the number of teams, officers, stages and classes, not with that of cases.
class StarDimensions
{
public:
    // Borrows everything. `today`: what is later belongs to the area of today, as in figures.
    StarDimensions(const figures::UnitCalendar &units, Day today, const framework::FrameworkSet &frameworks,
                   const cases::Names &names, const Pseudonyms &pseudonyms);

    // `team` as the facts file numbers it.
    std::int64_t unit(std::uint32_t team, Day day);
    std::int64_t stage(std::uint8_t framework, due::Stage stage);
    // The row is one of the class's cases that has rows here and bears that title.
    std::int64_t offence(due::ClassificationId classification, const std::string &title);
    // Empty: nobody. Good until the next call.
    const std::string &officer(cases::OfficerId officer);
    const std::string &officer(const std::string &officerId);

    // After the last fact: the calendar goes from the first to the last day that was written.
    void write(StarFiles &files, const std::vector<workspace::Unit> &units,
               const std::vector<workspace::Officer> &officers) const;

private:
    struct Offence {
        std::int64_t key = 0;
        std::map<std::string, std::int64_t> titles; // and how many cases bear each
        std::string title() const;
    };
    struct UnitKey {
        std::uint32_t team = 0;
        figures::UnitCalendar::AreaId area = 0;
        auto operator<=>(const UnitKey &) const = default;
    };
    void writeUnits(StarFiles &files, const std::vector<workspace::Unit> &units) const;
    void writeOfficers(StarFiles &files, const std::vector<workspace::Officer> &officers) const;
    void writeStages(StarFiles &files) const;
    static void writeDays(StarFiles &files);

    const figures::UnitCalendar &m_units;
    const Day m_today;
    const framework::FrameworkSet &m_frameworks;
    const cases::Names &m_names;
    const Pseudonyms &m_pseudonyms;
    std::map<UnitKey, std::int64_t> m_unitKeys;
    std::map<std::pair<std::uint8_t, due::Stage>, std::int64_t> m_stageKeys;
    std::map<std::string, Offence> m_offences;                  // by class
    std::unordered_map<std::string, std::string> m_officerKeys; // by officer_id
};

} // namespace casegrip::reports
