// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Everything that a person can do with Casegrip, each under one name, and who may by the standard.
namespace casegrip::access
{

enum class Action : std::uint8_t {
    // Looking.
    SeeCase,          // its facts, history, due work, reviews, directions and entries
    Search,           // queue, lists, typed search: rows of the cases that are seen
    SeeFigures,       // counts; they count restricted cases too
    SeePersonFigures, // what one officer completed
    SeeInterest,      // that somebody declared an interest, and why
    SeeRefusedRows,   // rows of an export that were not taken, of any team
    ReadLog,          // the access log of all cases; the journal of a case is for whoever sees it
    Verify,
    // Beside figures.
    Annotate,  // what happened in a unit, under its charts; limits begin anew
    SetTarget, // of a percentage, for the whole force
    // Working on a case.
    WritePlan,
    Review,         // of the rank that the relation asks for
    ReviewTogether, // one decision for several cases
    ReviewPlanQuality,
    Audit,
    Approve,
    Return,
    AddAddendum,
    Withdraw,
    GiveDirection,
    CloseDirection,
    AddNote,
    Snooze,
    SetRedBox,
    LiftRedBox,
    Undo,
    DeclareInterest,
    // What leaves Casegrip.
    PrintCase,
    Disclose,
    ExportRows, // rows of the cases that are seen: tables, clipboard, files
    CloseMonth, // fixes the figures of a month in the journal
    // People.
    GiveCover,
    EndCover,
    RecordAbsence,
    // The data folder.
    Sync,
    UndoSync,
    Force, // --force, beside Sync or Restore
    Rebuild,
    InstallFramework,
    ChangeSetting,
    BackUp,
    Restore,
    Erase,
};
constexpr std::size_t actionCount = std::size_t(Action::Erase) + 1;

// "see_case": the key of the policy file.
std::string_view toWord(Action action);
std::optional<Action> parseAction(std::string_view word);
std::vector<std::string> actionWords(); // in the order of Action

// What a policy makes of a person beside the rank held.
enum class Role : std::uint8_t {
    Iq,            // investigative quality: reads plans, advises
    Auditor,       // samples and scores; reads the access log
    Administrator, // looks after data folders
};
constexpr std::size_t roleCount = 3;
using Roles = std::set<Role>;
std::string_view toWord(Role role); // "iq", "auditor", "administrator"
std::optional<Role> parseRole(std::string_view word);
std::vector<std::string> roleWords();

// To whom an action is permitted: to each of these three. About a case, a rank counts for whoever works on it (own teams,
// own case, cover, a restricted case that names the person), a role and a name for whoever sees it.
struct Grant {
    std::string fromRank; // this one and above; empty: to no rank as such
    Roles roles;
    std::vector<std::string> people; // officer_id

    bool operator==(const Grant &) const = default;
};
using Grants = std::array<Grant, actionCount>; // by Action
// Where the policy says nothing else.
Grants standardGrants();

} // namespace casegrip::access
