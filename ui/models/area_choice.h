// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/post_load.h"
#include "core/figures/selection.h"
#include "ui/models/period.h"

#include <optional>
#include <string>
#include <variant>

namespace casegrip::ui
{

// Where one stands on the way from the force to an officer. What is below a part that is empty is empty too,
// except that a team may stand without its area.
struct AreaPlace {
    enum class Level { Force, Area, Team, Officer };

    std::string area; // name
    std::string team; // code
    std::string oic;  // officer_id

    Level level() const
    {
        return !oic.empty()    ? Level::Officer
               : !team.empty() ? Level::Team
               : !area.empty() ? Level::Area
                               : Level::Force;
    }
    bool operator==(const AreaPlace &) const = default;
};

// Everything that the figures of the area page depend on.
struct AreaChoice {
    Period period;
    std::string rank;  // empty: every rank
    std::string stage; // "initial"; empty: every stage
    AreaPlace place;

    bool operator==(const AreaChoice &) const = default;
};

// A selection of what is chosen, for one figure.
inline figures::Selection selectionOf(const AreaChoice &choice, figures::Figure figure)
{
    figures::Selection selection;
    selection.figure = figure;
    selection.from = choice.period.from;
    selection.to = choice.period.to;
    selection.rank = choice.rank;
    selection.stage = choice.stage;
    selection.area = choice.place.area;
    selection.team = choice.place.team;
    selection.oic = choice.place.oic;
    return selection;
}

// What a chart or a number counts by, of all that can be chosen: nothing else is said with it.
struct Chosen {
    AreaPlace place;
    std::optional<Period> period; // none: it is of now
    std::string rank = {};
    std::string stage = {};
};
inline Chosen chosenOf(const AreaChoice &choice)
{
    return {choice.place, choice.period, choice.rank, choice.stage};
}
inline Chosen chosenOf(const AreaChoice &choice, const Period &period) // of other days
{
    return {choice.place, period, choice.rank, choice.stage};
}
inline Chosen chosenOf(const figures::Selection &selection)
{
    Chosen chosen{{selection.area, selection.team, selection.oic}, {}};
    if (figures::hasPeriod(selection.figure))
        chosen.period = Period{selection.from, selection.to};
    if (figures::hasRankAndStage(selection.figure)) {
        chosen.rank = selection.rank;
        chosen.stage = selection.stage;
    }
    return chosen;
}

// What a mark leads to: nothing, the rows that it counts, further down, or how much a post can do, to be set.
using AreaTarget = std::variant<std::monostate, figures::Selection, AreaPlace, figures::PostLoad>;

} // namespace casegrip::ui
