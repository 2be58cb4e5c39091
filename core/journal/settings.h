// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/storage/database.h"

#include <optional>
#include <string>

namespace casegrip::journal
{

// Named texts in work.db: what the user set, and which facts file is current. Each carries a digest, so that
// `verify` finds one that was changed by anything else. A view over a connection, on its thread.
class Settings
{
public:
    explicit Settings(storage::Database &work) : m_work(work) {}

    Result<std::optional<std::string>> value(const std::string &name) const;
    // Durable on return, except inside a transaction of the caller's, which it joins.
    Done set(const std::string &name, const std::string &value);
    // The names whose text is not what was set.
    Result<std::vector<std::string>> damaged() const;

private:
    storage::Database &m_work;
};

} // namespace casegrip::journal
