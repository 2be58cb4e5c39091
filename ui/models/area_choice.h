// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/selection.h"
#include "ui/models/period.h"

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

// What a mark leads to: nothing, the rows that it counts, or further down.
using AreaTarget = std::variant<std::monostate, figures::Selection, AreaPlace>;

} // namespace casegrip::ui
