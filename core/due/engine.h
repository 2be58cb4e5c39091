// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/types.h"
#include "core/framework/framework.h"

// The due engine: how a case's history and the frameworks give its obligations (due-rules, normative). Pure: no clock,
// no database, no globals; the same input gives the same output. Thread-compatible: one Engine a thread.
namespace casegrip::due
{

struct Reason; // explanation.h

class Engine
{
public:
    // `classifications[id]` is what a ClassificationId stands for. Both are borrowed and must outlive the engine;
    // `classifications` may grow afterwards (red-box masks are computed once for each id and version).
    Engine(const framework::FrameworkSet &frameworks, const std::vector<Classification> &classifications);

    // What the case owes at `now`. `into` is cleared and its memory reused: bulk runs allocate nothing per case.
    void evaluate(const CaseHistory &history, Instant now, Dues &into);

    // Red-box categories of the case at an instant, by the version in force then; 0 is "not red".
    std::uint64_t redBoxAt(const CaseHistory &history, Instant at);
    TeamId teamAt(const CaseHistory &history, Instant at) const;

    // The explanation of each obligation of evaluate(history, now), in the same order: which facts started the
    // clock and moved it, in the order in which they did.
    std::vector<std::vector<Reason>> explain(const CaseHistory &history, Instant now);

private:
    const framework::FrameworkSet &m_frameworks;
    const std::vector<Classification> &m_classifications;
    std::vector<std::vector<std::uint64_t>> m_redMasks; // by version, by classification
};

} // namespace casegrip::due
