// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <string>

namespace casegrip::journal
{

// An officer as the roster had it when an entry was made: the record has to be readable when the roster has moved on.
struct Officer {
    std::string id; // officer_id
    std::string name;
    std::string rank; // held then, acting rank included

    bool operator==(const Officer &) const = default;
};

// As entries keep it: "id", "name", "rank".
QJsonObject toJson(const Officer &officer);
// What is not there is empty; an empty id: nobody is named.
Officer readOfficer(const QJsonObject &json);

} // namespace casegrip::journal
