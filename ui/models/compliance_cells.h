// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/compliance.h"
#include "core/figures/selection.h"
#include "ui/models/period.h"

#include <optional>
#include <string>

// What the cells of a compliance table count. Pure.
namespace casegrip::ui
{

// The counts of a row, after its keys; the last one only when there is something to count.
enum ComplianceColumn { DueColumn, CompletedColumn, CompletedRateColumn, OnTimeColumn, OnTimeRateColumn, OnTimeOfDueRateColumn, BatchedColumn };
constexpr int complianceColumns = 7;

// The days of a key: "2025-04" of months, "2025-W05" of weeks; nothing: of another key, or it cannot be read.
std::optional<Period> daysOfKey(figures::Key key, const std::string &value);

// What a cell counts; of a key or of the due column what was due. Nothing: a key of the row is not known, so that it cannot be
// asked for.
std::optional<figures::Selection> cellOf(const figures::ComplianceQuery &asked, const figures::ComplianceRow &row, int column);

} // namespace casegrip::ui
