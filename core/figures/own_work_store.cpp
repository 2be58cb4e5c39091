// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/own_work_store.h"

#include "core/storage/statement.h"

#include <algorithm>

namespace casegrip::figures
{
namespace
{

const char *sqlOf(OwnKind kind)
{
    switch (kind) {
    case OwnKind::Submitted:
        return "figures/own_submitted";
    case OwnKind::Direction:
        return "figures/own_directions";
    case OwnKind::Theme:
        return "figures/own_themes";
    case OwnKind::Review:
        return "figures/own_reviews";
    }
    return "";
}

} // namespace

void forEachOwnItem(storage::Database &facts, OwnKind kind, Instant from, Instant to, Instant now,
                    const std::function<void(const OwnItem &)> &take)
{
    storage::Statement row(facts, sqlOf(kind));
    // A direction is late from the second after its time.
    row << from << (kind == OwnKind::Direction ? std::min(to, now - Seconds(1)) : to);
    while (row.step())
        take({kind, row.instant(0), std::uint32_t(row.number(1)), std::uint32_t(row.number(2)), std::string(row.text(3)),
              row.number(4) != 0});
}

void add(Quality &quality, const OwnItem &item)
{
    switch (item.kind) {
    case OwnKind::Submitted:
        ++quality.submitted;
        quality.returned += item.isMarked ? 1 : 0;
        if (item.isMarked)
            ++quality.returnedBy[item.code];
        break;
    case OwnKind::Direction:
        ++quality.directionsDue;
        quality.directionsDone += item.isMarked ? 1 : 0;
        break;
    case OwnKind::Theme:
        ++quality.themes[item.code];
        break;
    case OwnKind::Review:
        ++quality.reviews;
        break;
    }
}

} // namespace casegrip::figures
