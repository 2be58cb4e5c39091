// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

namespace casegrip
{

// Where "now" comes from. Handed in at the front door and passed down as a value; nothing else in core reads a
// clock. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    // Milliseconds since the epoch, for the journal's hybrid clock.
    virtual std::int64_t nowMs() const = 0;
};

class SystemClock final : public Clock
{
public:
    Instant now() const override;
    std::int64_t nowMs() const override;
};

// A clock that stands still: --now of the command, and tests.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(Instant instant) : m_now(instant) {}
    Instant now() const override { return m_now; }
    std::int64_t nowMs() const override { return m_now.time_since_epoch().count() * 1000; }
    void set(Instant instant) { m_now = instant; }

private:
    Instant m_now;
};

} // namespace casegrip
