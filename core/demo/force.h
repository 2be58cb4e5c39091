// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/demo/random.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The fictional force: 11 areas of 8 teams, a command unit in each, a headquarters, and the officers in them.
namespace casegrip::demo
{

enum class Rank : std::uint8_t {
    Constable,
    Sergeant,
    Inspector,
    ChiefInspector,
    Superintendent,
    ChiefSuperintendent,
    Staff
};
std::string_view toWord(Rank rank);

enum class UnitKind : std::uint8_t {
    Response,
    Cid,
    PriorityCrime,
    HarmReduction,
    Neighbourhood,
    Command,
    Headquarters
};

struct Unit {
    std::string code; // "ALD-ICR1"
    std::string name; // "Aldermarsh Incident and Crime Response 1"
    int area = 0;
    UnitKind kind = UnitKind::Response;
    std::vector<int> constables; // indexes of officers; staff investigators are among them
    std::vector<int> sergeants;
};

struct Officer {
    std::string id;     // "P4417"
    std::string collar; // "4417"
    std::string name;
    std::string login; // "ps4417"
    Rank rank = Rank::Constable;
    std::optional<Rank> acting;
    std::optional<Instant> left; // inactive since
    int unit = 0;
};

struct Area {
    std::string_view name;
    std::string_view code;
    int share; // per mille of the force's crime
    int care;  // per mille added to the chance that a review is done: areas differ, their mean does not
};
constexpr int areaCount = 11;
constexpr int teamsInArea = 8;
const std::array<Area, areaCount> &areas();

class Force
{
public:
    // Sized for a number of crimes a year (5,000 officers for 185,000) as it stands at `asOf`.
    Force(std::uint64_t seed, std::int64_t casesPerYear, Instant asOf);

    const std::vector<Unit> &units() const { return m_units; }
    const std::vector<Officer> &officers() const { return m_officers; }

    // A team of an area; `pick` chooses among several of a kind.
    int team(int area, UnitKind kind, std::uint32_t pick) const;
    // An officer of the team who serves at `at` (a leaver when all tries met one); -1 for a team without any.
    int constable(int team, Instant at, Stream &stream) const;
    int sergeant(int team, int ofConstable) const;
    // Who reviews cases of an area as inspector, chief inspector or superintendent.
    int reviewer(int area, Rank rank, Stream &stream) const;

    std::string unitRows() const;
    std::string officerRows() const;

private:
    void addUnits();
    void enlist(Rank rank, int unit, Stream &stream, Instant asOf);

    std::vector<Unit> m_units;
    std::vector<Officer> m_officers;
    std::vector<int> m_collars;                                       // shuffled
    std::array<std::array<std::vector<int>, 7>, areaCount> m_seniors; // by area and rank
};

} // namespace casegrip::demo
