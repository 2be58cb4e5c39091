// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

namespace casegrip
{

Instant SystemClock::now() const
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

std::int64_t SystemClock::nowMs() const
{
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

} // namespace casegrip
