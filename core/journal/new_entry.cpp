// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/new_entry.h"

#include "core/base/json.h"
#include "core/base/visible_text.h"

namespace casegrip::journal
{

Done checkText(const std::string &text, std::size_t limit, const std::string &name)
{
    if (isBlank(text))
        return failure(ErrorKind::Invalid, "The " + name + " is empty.", "Write it.");
    if (std::size_t(toQString(text).size()) > limit)
        return failure(ErrorKind::Invalid,
                       "The " + name + " is longer than " + std::to_string(limit) + " characters.", "Shorten it.");
    return {};
}

NewEntry newEntry(std::string_view type, const std::string &caseNo, QJsonObject payload)
{
    NewEntry entry;
    entry.type = type;
    entry.caseNo = caseNo;
    entry.payload = std::move(payload);
    return entry;
}

} // namespace casegrip::journal
