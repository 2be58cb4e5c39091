// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/force.h"

#include "core/demo/export_writer.h"

#include <algorithm>

namespace casegrip::demo
{
namespace
{

constexpr std::array<Area, areaCount> areaTable = {{{"Aldermarsh", "ALD", 132, 20},
                                                    {"Brackenfold", "BRA", 108, -40},
                                                    {"Coldwater Vale", "COL", 84, 60},
                                                    {"Dunmere", "DUN", 116, 0},
                                                    {"Eastfallow", "EAS", 77, -20},
                                                    {"Fernhollow", "FER", 69, 40},
                                                    {"Greywick", "GRE", 101, -70},
                                                    {"Larkmoor", "LAR", 62, 10},
                                                    {"Mossgate", "MOS", 95, 30},
                                                    {"Oxholt and Wyre", "OXH", 88, -30},
                                                    {"Thornquay", "THO", 68, 0}}};

struct TeamPlan {
    UnitKind kind;
    std::string_view code;
    std::string_view name;
};
constexpr std::array<TeamPlan, teamsInArea> teamPlans = {
    {{UnitKind::Response, "ICR1", "Incident and Crime Response 1"},
     {UnitKind::Response, "ICR2", "Incident and Crime Response 2"},
     {UnitKind::Response, "ICR3", "Incident and Crime Response 3"},
     {UnitKind::Cid, "CID", "Criminal Investigation"},
     {UnitKind::PriorityCrime, "PCT", "Priority Crime"},
     {UnitKind::HarmReduction, "HRU", "Harm Reduction"},
     {UnitKind::Neighbourhood, "NHT1", "Neighbourhood North"},
     {UnitKind::Neighbourhood, "NHT2", "Neighbourhood South"}}};

constexpr std::array<std::string_view, 7> unitKindWords = {"icr",           "cid",     "pct",         "hru",
                                                           "neighbourhood", "command", "headquarters"};
constexpr std::array<std::string_view, 7> rankWords = {
    "constable", "sergeant", "inspector", "chief_inspector", "superintendent", "chief_superintendent",
    "staff"};
constexpr std::array<std::string_view, 7> loginPrefixes = {"pc", "ps", "in", "ci", "su", "cs", "st"};

// Officers of each rank in a force of 185,000 crimes a year (national shares), and the least in a small one.
struct Strength {
    Rank rank;
    int full;
    int least;
};
constexpr std::array<Strength, 5> strengths = {{{Rank::Constable, 3850, 4 * areaCount *teamsInArea},
                                                {Rank::Sergeant, 775, areaCount *teamsInArea},
                                                {Rank::Inspector, 240, 2 * areaCount},
                                                {Rank::ChiefInspector, 80, areaCount},
                                                {Rank::Superintendent, 38, areaCount}}};

constexpr std::array<std::string_view, 40> firstNames = {
    "Ada",   "Alun",  "Amara", "Anil",   "Beth",  "Bryn",  "Callum", "Cerys",  "Dara",   "Dev",
    "Ellis", "Emeka", "Farah", "Finn",   "Gwen",  "Hana",  "Idris",  "Imogen", "Jaspal", "Joss",
    "Kezia", "Kofi",  "Leila", "Lorcan", "Mabel", "Marek", "Nadia",  "Niall",  "Olwen",  "Omar",
    "Petra", "Rafe",  "Rhian", "Sanjay", "Seren", "Tariq", "Una",    "Viktor", "Wren",   "Yusuf"};
constexpr std::array<std::string_view, 32> nameStarts = {
    "Aller", "Bram", "Cald",   "Dray", "Elm",    "Fen",  "Gar",   "Hask", "Ivel", "Jess",  "Kell",
    "Lor",   "Mar",  "Nether", "Oak",  "Pell",   "Quar", "Rook",  "Sax",  "Tam",  "Under", "Vale",
    "Whit",  "Yar",  "Zel",    "Crow", "Bright", "Stan", "Thorn", "Holl", "Mere", "Pine"};
constexpr std::array<std::string_view, 24> nameEnds = {"ander",  "by",   "combe",  "dale", "er",      "ford",
                                                       "gate",   "holt", "ingham", "ker",  "low",     "mead",
                                                       "nock",   "over", "ridge",  "son",  "thwaite", "vick",
                                                       "wright", "yard", "tree",   "stow", "bourne",  "fell"};

std::string inventedName(Stream &stream)
{
    std::string name(nameStarts[stream.below(nameStarts.size())]);
    name += nameEnds[stream.below(nameEnds.size())];
    name += ", ";
    name += firstNames[stream.below(firstNames.size())];
    return name;
}

std::vector<int> shuffledCollars(Stream &stream)
{
    std::vector<int> collars(8000);
    for (std::size_t i = 0; i < collars.size(); ++i)
        collars[i] = 1000 + int(i);
    for (auto i = std::uint32_t(collars.size()); i > 1; --i)
        std::swap(collars[i - 1], collars[stream.below(i)]);
    return collars;
}

int scaled(const Strength &strength, std::int64_t casesPerYear)
{
    const auto full = strength.full * std::min<std::int64_t>(casesPerYear, 185'000) / 185'000;
    return std::max(int(full), strength.least);
}

// Where the i-th of a rank serves: constables, sergeants and inspectors in teams, the others in command
// units.
int postOf(Rank rank, int i)
{
    constexpr int teams = areaCount * teamsInArea;
    if (rank == Rank::ChiefInspector || rank == Rank::Superintendent)
        return teams + i % areaCount;
    return rank == Rank::Inspector ? (i * teamsInArea + i / areaCount) % teams : i % teams;
}

} // namespace

std::string_view toWord(Rank rank)
{
    return rankWords[std::size_t(rank)];
}

const std::array<Area, areaCount> &areas()
{
    return areaTable;
}

Force::Force(std::uint64_t seed, std::int64_t casesPerYear, Instant asOf)
{
    Stream stream(seed, Purpose::Force, 0);
    m_collars = shuffledCollars(stream);
    addUnits();
    for (const auto &strength : strengths) {
        for (int i = 0; i < scaled(strength, casesPerYear); ++i)
            enlist(strength.rank, postOf(strength.rank, i), stream, asOf);
    }
    for (int unit = 0; unit < areaCount * teamsInArea; ++unit) {
        if (m_units[std::size_t(unit)].kind == UnitKind::Cid ||
            m_units[std::size_t(unit)].kind == UnitKind::HarmReduction)
            enlist(Rank::Staff, unit, stream, asOf);
    }
    enlist(Rank::ChiefSuperintendent, int(m_units.size()) - 1, stream, asOf);
}

void Force::addUnits()
{
    for (int area = 0; area < areaCount; ++area) {
        for (const auto &plan : teamPlans) {
            const auto &place = areaTable[std::size_t(area)];
            m_units.push_back({std::string(place.code) + "-" + std::string(plan.code),
                               std::string(place.name) + " " + std::string(plan.name),
                               area,
                               plan.kind,
                               {},
                               {}});
        }
    }
    for (int area = 0; area < areaCount; ++area) {
        const auto &place = areaTable[std::size_t(area)];
        m_units.push_back({std::string(place.code) + "-CMD",
                           std::string(place.name) + " Command",
                           area,
                           UnitKind::Command,
                           {},
                           {}});
    }
    m_units.push_back({"HQ", "Headquarters", -1, UnitKind::Headquarters, {}, {}});
}

void Force::enlist(Rank rank, int unit, Stream &stream, Instant asOf)
{
    const int index = int(m_officers.size());
    Officer officer;
    officer.collar = std::to_string(m_collars[std::size_t(index)]);
    officer.id = "P" + officer.collar;
    officer.login = std::string(loginPrefixes[std::size_t(rank)]) + officer.collar;
    officer.name = inventedName(stream);
    officer.rank = rank;
    officer.unit = unit;
    auto &home = m_units[std::size_t(unit)];
    const bool first = home.constables.empty();
    if (rank == Rank::Constable && !first && stream.chance(40))
        officer.left = asOf - Seconds{stream.between(20, 400) * 86'400};
    else if (rank <= Rank::ChiefInspector && stream.chance(25))
        officer.acting = Rank(int(rank) + 1);
    if (rank == Rank::Constable || rank == Rank::Staff)
        home.constables.push_back(index);
    else if (rank == Rank::Sergeant)
        home.sergeants.push_back(index);
    else if (home.area >= 0)
        m_seniors[std::size_t(home.area)][std::size_t(rank)].push_back(index);
    m_officers.push_back(std::move(officer));
}

int Force::team(int area, UnitKind kind, std::uint32_t pick) const
{
    const int first = area * teamsInArea;
    switch (kind) {
    case UnitKind::Response:
        return first + int(pick % 3);
    case UnitKind::Neighbourhood:
        return first + 6 + int(pick % 2);
    default:
        return first + int(kind) + 2;
    }
}

int Force::constable(int team, Instant at, Stream &stream) const
{
    const auto &constables = m_units[std::size_t(team)].constables;
    int found = -1;
    for (int attempt = 0; attempt < 4; ++attempt) {
        found = constables[stream.below(std::uint32_t(constables.size()))];
        const auto &left = m_officers[std::size_t(found)].left;
        if (!left || *left > at)
            break;
    }
    return found;
}

int Force::sergeant(int team, int ofConstable) const
{
    const auto &sergeants = m_units[std::size_t(team)].sergeants;
    return sergeants[std::size_t(ofConstable) % sergeants.size()];
}

int Force::reviewer(int area, Rank rank, Stream &stream) const
{
    const auto &seniors = m_seniors[std::size_t(area)][std::size_t(rank)];
    return seniors[stream.below(std::uint32_t(seniors.size()))];
}

std::string Force::unitRows() const
{
    std::string rows;
    for (const auto &unit : m_units) {
        Row row(rows);
        row << unit.code << unit.name << (unit.area < 0 ? "Force" : areaTable[std::size_t(unit.area)].name)
            << "99" << unitKindWords[std::size_t(unit.kind)] << "2015-04-01";
        row.skip().end();
    }
    return rows;
}

std::string Force::officerRows() const
{
    std::string rows;
    for (const auto &officer : m_officers) {
        Row row(rows);
        row << officer.id << officer.collar << officer.name << toWord(officer.rank)
            << m_units[std::size_t(officer.unit)].code << officer.login
            << (officer.acting ? toWord(*officer.acting) : std::string_view{})
            << (officer.left ? "no" : "yes");
        row.end();
    }
    return rows;
}

} // namespace casegrip::demo
