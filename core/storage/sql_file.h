// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace casegrip::storage
{

// The text of core/<name>.sql ("sync/insert_case"), compiled in. A name that does not exist is a programming error
// and stops the program. Thread-safe.
const std::string &sqlFile(const std::string &name);

} // namespace casegrip::storage
