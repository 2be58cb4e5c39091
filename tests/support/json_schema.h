// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace casegrip::test
{

// What is wrong with a value by a JSON Schema (2020-12), as the first path and keyword that refuse it; empty:
// nothing. Knows the keywords that our schemas use and stops the test program at any other, so that none is
// passed over in silence.
QString refusedBy(const QJsonObject &schema, const QJsonValue &value);

} // namespace casegrip::test
