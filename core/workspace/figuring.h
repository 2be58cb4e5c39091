// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/audits.h"
#include "core/figures/capacity.h"
#include "core/figures/chart_record.h"
#include "core/figures/compliance.h"
#include "core/figures/definitions.h"
#include "core/figures/flows.h"
#include "core/figures/quality.h"
#include "core/figures/selection.h"
#include "core/figures/stock.h"
#include "core/figures/what_if.h"

// What the figures of the front door take and give, in one place for a page of figures.
namespace casegrip::workspace
{

// Whose post capacity; empty: any.
struct CapacityQuery {
    std::string rank;
    std::string area; // today
    std::string team;
};

// A day on which work fell due and was not done in time, and how often.
struct MissDay {
    Day day;
    std::int64_t misses = 0;

    bool operator==(const MissDay &) const = default;
};

} // namespace casegrip::workspace
