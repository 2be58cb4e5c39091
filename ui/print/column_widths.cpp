// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/column_widths.h"

#include <algorithm>
#include <numeric>

namespace casegrip::ui
{

std::vector<qreal> columnWidths(const std::vector<ColumnNeed> &needs, qreal room)
{
    std::vector<qreal> widths;
    qreal least = 0;
    for (const ColumnNeed &need : needs) {
        widths.push_back(need.least);
        least += need.least;
    }
    if (least >= room) {
        for (qreal &width : widths)
            width *= room / least;
        return widths;
    }
    const auto wanted = [&](std::size_t column) { return std::max(qreal(0), needs[column].whole - needs[column].least); };
    std::vector<std::size_t> order(needs.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return wanted(a) < wanted(b); });
    qreal left = room - least;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const qreal more = std::min(wanted(order[i]), left / qreal(order.size() - i));
        widths[order[i]] += more;
        left -= more;
    }
    return widths;
}

} // namespace casegrip::ui
