// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/other_officers.h"

#include <algorithm>
#include <map>

namespace casegrip::figures
{
namespace
{

template <std::size_t N> void addAll(std::array<std::int64_t, N> &sum, const std::array<std::int64_t, N> &more)
{
    for (std::size_t i = 0; i < N; ++i)
        sum[i] += more[i];
}

void add(CaseloadRow &sum, const CaseloadRow &more)
{
    sum.open += more.open;
    sum.redBox += more.redBox;
    addAll(sum.ageBands, more.ageBands);
}

// Nobody is available in two of them: each row is of one officer.
void add(StockRow &sum, const StockRow &more)
{
    sum.open += more.open;
    sum.redBox += more.redBox;
    addAll(sum.ageBands, more.ageBands);
    addAll(sum.watch, more.watch);
    sum.availableOfficers += more.availableOfficers;
    sum.unallocated += more.unallocated;
}

template <typename Row>
std::vector<Row> together(std::vector<Row> rows, const std::vector<std::string> &by, const std::function<bool(const std::string &)> &isShown)
{
    const auto place = std::find(by.begin(), by.end(), "oic") - by.begin();
    if (place == std::ptrdiff_t(by.size()))
        return rows;
    std::map<std::vector<std::string>, Row> sums;
    for (Row &row : rows) {
        std::vector<std::string> keys = row.keys;
        std::string &oic = keys.at(std::size_t(place));
        if (!oic.empty() && !isShown(oic))
            oic = otherOfficers;
        add(sums[keys], row);
    }
    rows.clear();
    for (auto &[keys, row] : sums) {
        row.keys = keys;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

std::vector<CaseloadRow> othersTogether(std::vector<CaseloadRow> rows, const std::vector<std::string> &by,
                                        const std::function<bool(const std::string &)> &isShown)
{
    return together(std::move(rows), by, isShown);
}

std::vector<StockRow> othersTogether(std::vector<StockRow> rows, const std::vector<std::string> &by,
                                     const std::function<bool(const std::string &)> &isShown)
{
    return together(std::move(rows), by, isShown);
}

} // namespace casegrip::figures
