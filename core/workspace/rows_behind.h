// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/bytes.h"
#include "core/reports/month_pack.h"

#include <map>
#include <string>
#include <vector>

namespace casegrip::workspace
{

// Gathers the rows behind figures, and leaves out what would tell who is restricted. Pure.
class RowsBehind
{
public:
    RowsBehind(const char *id, const char *title, std::vector<std::string> columns);

    // `cells`: every number in the figures that counts the row, each by a name of its own. Of hidden rows no text is kept, but
    // the digest is of all rows, so that it does not depend on who reads them.
    void add(reports::PackRow row, bool isHidden, const std::vector<std::string> &cells);
    // In the order in which they were added. A cell of fewer than 5 that counts a hidden row has none of its rows in it, nor has
    // one that counts a row which is left out for that.
    reports::PackRows take();

private:
    struct Cell {
        std::int64_t total = 0, hidden = 0; // hidden, or left out
    };
    struct Kept {
        reports::PackRow row;
        std::vector<std::size_t> cells;
    };
    std::vector<bool> listed(); // of m_kept
    void addToDigest(const reports::PackRow &row);

    reports::PackRows m_rows;
    journal::Hash m_digest{}; // the sum of the hashes of the rows: of the same rows in any order the same
    std::map<std::string, std::size_t> m_numbers;
    std::vector<Cell> m_cells;
    std::vector<Kept> m_kept;
};

} // namespace casegrip::workspace
