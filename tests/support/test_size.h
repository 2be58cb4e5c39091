// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>

namespace casegrip::test
{

// How often a test of chance tries: a little every day, or as much as the environment variable says. packaging/test --full
// sets them all.
inline int tries(const char *variable, int everyday)
{
    const char *asked = std::getenv(variable);
    return asked ? std::atoi(asked) : everyday;
}

} // namespace casegrip::test
