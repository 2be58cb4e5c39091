// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/rows_behind.h"

#include "core/figures/selection.h"

#include <algorithm>

namespace casegrip::workspace
{

RowsBehind::RowsBehind(const char *id, const char *title, std::vector<std::string> columns)
{
    m_rows.id = id;
    m_rows.title = title;
    m_rows.columns = std::move(columns);
}

void RowsBehind::add(reports::PackRow row, bool isHidden, const std::vector<std::string> &cells)
{
    ++m_rows.total;
    addToDigest(row);
    std::vector<std::size_t> numbers;
    for (const std::string &name : cells) {
        const auto [at, isNew] = m_numbers.try_emplace(name, m_cells.size());
        if (isNew)
            m_cells.emplace_back();
        Cell &cell = m_cells[at->second];
        ++cell.total;
        cell.hidden += isHidden ? 1 : 0;
        numbers.push_back(at->second);
    }
    if (!isHidden)
        m_kept.push_back({std::move(row), std::move(numbers)});
}

void RowsBehind::addToDigest(const reports::PackRow &row)
{
    std::string text;
    for (const std::string &cell : row)
        text += std::to_string(cell.size()) + ':' + cell;
    const journal::Hash hash = journal::hash("CASEGRIP-ROW-1", text);
    unsigned carry = 0;
    for (std::size_t i = 0; i < hash.size(); ++i) {
        carry += unsigned(m_digest[i]) + hash[i];
        m_digest[i] = static_cast<unsigned char>(carry & 0xffU);
        carry >>= 8U;
    }
}

// A row that is left out is missing in every cell that counts it, as a hidden one is: until no cell of few has some of its rows.
std::vector<bool> RowsBehind::listed()
{
    std::vector<bool> isListed(m_kept.size(), true);
    const auto tells = [this](std::size_t number) {
        const Cell &cell = m_cells[number];
        return cell.hidden > 0 && cell.total < figures::fewestWithHidden;
    };
    for (bool isChanged = true; isChanged;) {
        isChanged = false;
        for (std::size_t row = 0; row < m_kept.size(); ++row) {
            const std::vector<std::size_t> &cells = m_kept[row].cells;
            if (!isListed[row] || std::none_of(cells.begin(), cells.end(), tells))
                continue;
            isListed[row] = false;
            isChanged = true;
            for (const std::size_t number : cells)
                ++m_cells[number].hidden;
        }
    }
    return isListed;
}

reports::PackRows RowsBehind::take()
{
    const std::vector<bool> isListed = listed();
    for (std::size_t row = 0; row < m_kept.size(); ++row) {
        if (isListed[row])
            m_rows.rows.push_back(std::move(m_kept[row].row));
    }
    m_kept.clear();
    m_rows.digest = journal::toHex(m_digest);
    m_rows.notShown = m_rows.total - std::int64_t(m_rows.rows.size());
    return std::move(m_rows);
}

} // namespace casegrip::workspace
