// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/action.h"

#include <algorithm>

namespace casegrip::access
{
namespace
{

constexpr std::array<std::string_view, roleCount> roleTexts = {"iq", "auditor", "administrator"};

constexpr std::string_view everybody = "constable"; // staff, and a rank that we do not know, stand beside it
constexpr std::string_view nobody = {};
// Sets of roles.
constexpr unsigned none = 0;
constexpr unsigned iq = 1U << unsigned(Role::Iq);
constexpr unsigned auditor = 1U << unsigned(Role::Auditor);
constexpr unsigned administrator = 1U << unsigned(Role::Administrator);

struct Line {
    Action action;
    std::string_view word;
    std::string_view fromRank;
    unsigned roles;
};

// In the order of Action.
constexpr std::array<Line, actionCount> lines = {{
    {Action::SeeCase, "see_case", everybody, iq | auditor | administrator},
    {Action::Search, "search", everybody, none},
    {Action::SeeFigures, "see_figures", everybody, none},
    {Action::SeePersonFigures, "see_person_figures", everybody, none},
    {Action::SeeInterest, "see_interest", everybody, none},
    {Action::SeeRefusedRows, "see_refused_rows", nobody, administrator},
    {Action::ReadLog, "read_log", nobody, auditor | administrator},
    {Action::Verify, "verify", everybody, none},
    {Action::Annotate, "annotate", "sergeant", iq | administrator},
    {Action::SetTarget, "set_target", "superintendent", administrator},
    {Action::WritePlan, "write_plan", everybody, none},
    {Action::Review, "review", "sergeant", none},
    {Action::ReviewTogether, "review_together", "superintendent", none},
    {Action::ReviewPlanQuality, "review_plan_quality", nobody, iq},
    {Action::Audit, "audit", nobody, iq | auditor},
    {Action::Approve, "approve", "sergeant", none},
    {Action::Return, "return", "sergeant", none},
    {Action::AddAddendum, "add_addendum", "sergeant", iq | auditor},
    {Action::Withdraw, "withdraw", everybody, iq | auditor},
    {Action::GiveDirection, "give_direction", "sergeant", iq},
    {Action::CloseDirection, "close_direction", everybody, iq},
    {Action::AddNote, "add_note", everybody, iq | auditor},
    {Action::Snooze, "snooze", everybody, none},
    {Action::SetRedBox, "set_red_box", everybody, iq},
    {Action::LiftRedBox, "lift_red_box", "sergeant", none},
    {Action::Undo, "undo", everybody, iq | auditor},
    {Action::DeclareInterest, "declare_interest", everybody, iq | auditor},
    {Action::PrintCase, "print_case", everybody, iq | auditor},
    {Action::Disclose, "disclose", "sergeant", none},
    {Action::ExportRows, "export_rows", everybody, none},
    {Action::CloseMonth, "close_month", "chief_inspector", none},
    {Action::GiveCover, "give_cover", "sergeant", none},
    {Action::EndCover, "end_cover", everybody, none},
    {Action::RecordAbsence, "record_absence", everybody, none},
    {Action::Sync, "sync", everybody, none},
    {Action::UndoSync, "undo_sync", nobody, administrator},
    {Action::Force, "force", nobody, administrator},
    {Action::Rebuild, "rebuild", nobody, administrator},
    {Action::InstallFramework, "install_framework", nobody, administrator},
    {Action::ChangeSetting, "change_setting", nobody, administrator},
    {Action::BackUp, "back_up", nobody, administrator},
    {Action::Restore, "restore", nobody, administrator},
    {Action::Erase, "erase", nobody, administrator},
}};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < actionCount; ++i) {
        if (lines[i].action != Action(i))
            return false;
    }
    return true;
}
static_assert(isInOrder());

Roles rolesOf(unsigned set)
{
    Roles roles;
    for (std::size_t i = 0; i < roleCount; ++i) {
        if ((set & (1U << i)) != 0)
            roles.insert(Role(i));
    }
    return roles;
}

} // namespace

std::string_view toWord(Action action)
{
    return lines[std::size_t(action)].word;
}

std::optional<Action> parseAction(std::string_view word)
{
    const auto found =
        std::find_if(lines.begin(), lines.end(), [word](const Line &line) { return line.word == word; });
    return found == lines.end() ? std::nullopt : std::optional(found->action);
}

std::vector<std::string> actionWords()
{
    std::vector<std::string> words;
    for (const Line &line : lines)
        words.emplace_back(line.word);
    return words;
}

std::string_view toWord(Role role)
{
    return roleTexts[std::size_t(role)];
}

std::optional<Role> parseRole(std::string_view word)
{
    const auto found = std::find(roleTexts.begin(), roleTexts.end(), word);
    return found == roleTexts.end() ? std::nullopt : std::optional(Role(found - roleTexts.begin()));
}

std::vector<std::string> roleWords()
{
    return {roleTexts.begin(), roleTexts.end()};
}

Grants standardGrants()
{
    Grants grants;
    for (const Line &line : lines)
        grants[std::size_t(line.action)] = {std::string(line.fromRank), rolesOf(line.roles), {}};
    return grants;
}

} // namespace casegrip::access
