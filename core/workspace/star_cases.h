// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/case_store.h"
#include "core/cases/roster.h"
#include "core/due/case_dues.h"
#include "core/figures/compliance_groups.h"
#include "core/figures/flows.h"
#include "core/reports/star_dimensions.h"
#include "core/storage/statement.h"

#include <map>

namespace casegrip::workspace
{

// One case after another as rows of a star export. Cases come by their numbers. Borrows everything.
class StarCases
{
public:
    struct Scope {
        const framework::FrameworkSet &frameworks;
        const std::vector<std::string> &ranks;
        Instant now;
        const figures::SomeTeams &counted; // whose work figures count
        const figures::PositiveSet &positive;
        const cases::TeamHistory &teams;
    };
    StarCases(storage::Database &facts, const Scope &scope, due::CaseEvaluator &evaluator,
              reports::StarDimensions &keys, reports::StarFiles &files);

    // What the evaluator evaluated last, with `own` work. `hasRows` false: it is only counted.
    // `isCountedOpen`: figures of open stock count it. Whether anything of it is in the export.
    bool add(const cases::StoredCase &stored, const due::OwnWork &own, const due::CaseDues &dues,
             bool hasRows, bool isCountedOpen);
    // After the last case: what is only counted.
    void finish();

private:
    struct Cell {
        Day month; // its first day
        std::string_view measure;
        std::int64_t unit = 0, stage = 0, reviewerUnit = 0; // 0: none
        std::string outcome;
        auto operator<=>(const Cell &) const = default;
    };
    struct Current {
        const cases::StoredCase &stored;
        const due::CaseHistory &history;
        const due::CaseDues &dues;
        bool hasRows = false;
        std::int64_t offence = 0; // with rows
        std::uint32_t team = 0;   // that owns it now, as the figures of open stock and of quality have it
        bool isTeamCounted = false;
        bool isAny = false; // something of it is in the export
    };
    void addObligations(Current &current);
    void writeObligation(const Current &current, const due::Obligation &obligation,
                         const figures::Counted *counted, std::int64_t unit, std::int64_t reviewerUnit);
    void addReviews(Current &current);
    void addReview(Current &current, std::size_t index);
    void addFlows(Current &current, bool isCountedOpen);
    void addFlow(Current &current, std::string_view kind, Day day, std::int64_t unit,
                 const std::string &outcome, std::optional<std::int64_t> days);
    void addDirections(Current &current);
    void count(Current &current, Cell cell, std::int64_t number);
    bool isOfCase(const std::string &caseNo);
    void addDirection(Current &current);
    std::int64_t unitNow(const Current &current) { return m_keys.unit(current.team, dayOf(m_scope.now)); }
    due::ClassificationId classificationNow(const due::CaseHistory &history) const;
    Day dayOf(Instant instant) const { return m_scope.frameworks.zone().dayOf(instant); }
    std::optional<Day> dayOf(std::optional<Instant> instant) const
    {
        return instant ? std::optional(dayOf(*instant)) : std::nullopt;
    }

    const Scope m_scope;
    due::CaseEvaluator &m_evaluator;
    reports::StarDimensions &m_keys;
    reports::StarFiles &m_files;
    storage::Statement m_directions;
    bool m_hasDirection; // the statement stands on a row
    std::map<Cell, std::int64_t> m_counted;
};

} // namespace casegrip::workspace
