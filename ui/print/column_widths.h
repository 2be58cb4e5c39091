// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace casegrip::ui
{

// What a column of a printed table asks for, in the device's units.
struct ColumnNeed {
    qreal least = 0; // its longest word stays whole
    qreal whole = 0; // its longest text stays in one line; no less than `least`
};

// The widths of columns that have so much room together. Each has what it needs when there is room for that; otherwise each has its
// least, and of what is left those that want little have all of it, so that names have what others do not need. Where not even
// the least fits, words are broken, in all columns alike. Pure.
std::vector<qreal> columnWidths(const std::vector<ColumnNeed> &needs, qreal room);

} // namespace casegrip::ui
