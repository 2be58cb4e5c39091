// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/json_object.h"

#include <cmath>

namespace casegrip::command
{

JsonObject &JsonObject::seconds(double value)
{
    separate();
    const auto milliseconds = static_cast<std::int64_t>(std::llround(value * 1000));
    appendNumber(m_text, milliseconds / 1000);
    std::string fraction = std::to_string(milliseconds % 1000);
    m_text += '.' + fraction.insert(0, 3 - fraction.size(), '0');
    return *this;
}

} // namespace casegrip::command
