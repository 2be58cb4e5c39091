// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/direction_json.h"

#include "core/forms/template.h"

namespace casegrip::reviews
{

std::optional<Instant> readDeadline(const forms::Node &node, const TimeZone &zone)
{
    const std::string text = node.text("due_at");
    if (text.empty())
        return {};
    const auto at = parseDeadline(text, zone);
    if (!at)
        node.fault("due_at", "must be a date or an instant");
    return at;
}

PlannedDirection readDirection(const forms::Node &node, const TimeZone &zone)
{
    node.allow({"text", "owner", "owner_id", "due_at"});
    std::vector<std::string> known;
    for (const forms::Named &owner : forms::owners())
        known.emplace_back(owner.word);
    PlannedDirection direction;
    direction.text = node.requiredText("text");
    direction.owner = node.word("owner", known, true);
    direction.ownerId = node.text("owner_id");
    direction.dueAt = readDeadline(node, zone);
    if (!node.has("due_at"))
        node.fault("due_at", "must be given: by when it is to be done");
    return direction;
}

} // namespace casegrip::reviews
