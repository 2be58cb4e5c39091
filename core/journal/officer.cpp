// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/officer.h"

#include "core/base/json.h"
#include "core/base/json_values.h"

namespace casegrip::journal
{

QJsonObject toJson(const Officer &officer)
{
    return {{QStringLiteral("id"), toQString(officer.id)},
            {QStringLiteral("name"), toQString(officer.name)},
            {QStringLiteral("rank"), toQString(officer.rank)}};
}

Officer readOfficer(const QJsonObject &json)
{
    return {wordsAt(json, "id"), wordsAt(json, "name"), wordsAt(json, "rank")};
}

} // namespace casegrip::journal
