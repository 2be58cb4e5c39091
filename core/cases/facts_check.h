// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/facts_file.h"

#include <atomic>
#include <thread>

namespace casegrip::cases
{

// Looks through a facts file for damage, on a thread and a connection of its own, beside whoever reads and writes it: at a
// million cases this takes seconds or minutes. Stops when it goes.
class FactsCheck
{
public:
    // `facts`: opened to read, for the check alone.
    explicit FactsCheck(storage::Database facts);
    ~FactsCheck();
    FactsCheck(const FactsCheck &) = delete;
    FactsCheck &operator=(const FactsCheck &) = delete;

    bool hasEnded() const { return m_hasEnded; }
    // Damaged, with what was found first. Only once it has ended.
    const Done &outcome() const { return m_outcome; }

private:
    storage::Database m_facts;
    Done m_outcome;
    std::atomic<bool> m_hasEnded = false;
    std::thread m_thread;
};

} // namespace casegrip::cases
