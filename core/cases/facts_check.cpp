// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/facts_check.h"

#include <chrono>
#include <sqlite3.h>

namespace casegrip::cases
{

FactsCheck::FactsCheck(storage::Database facts) : m_facts(std::move(facts)), m_thread([this] {
        m_outcome = m_facts.check(false);
        m_hasEnded = true;
    })
{
}

FactsCheck::~FactsCheck()
{
    // Again and again: before the check has begun there is nothing to interrupt.
    while (!m_hasEnded) {
        sqlite3_interrupt(m_facts.handle());
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    }
    m_thread.join();
}

} // namespace casegrip::cases
