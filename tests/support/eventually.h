// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

// What another thread or a timer brings about, however busy the computer is: a test that waits only as long as usual
// fails on somebody else's. Nothing is waited for longer than it takes.
#define EVENTUALLY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 120'000)
#define EVENTUALLY_IS(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, 120'000)
