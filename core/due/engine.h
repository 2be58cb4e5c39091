// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/types.h"
#include "core/framework/framework.h"

#include <memory>

// The due engine: how a case's history and the frameworks give its obligations (due-rules, normative). Pure:
// no clock, no database, no globals; the same input gives the same output. Thread-compatible: one Engine a
// thread.
namespace casegrip::due
{

struct Reason; // explanation.h
class Ruling;

class Engine
{
public:
    // `classifications[id]` is what a ClassificationId stands for. Both are borrowed and must outlive the
    // engine; `classifications` may grow afterwards (red-box masks are computed once for each id and
    // version).
    Engine(const framework::FrameworkSet &frameworks, const std::vector<Classification> &classifications);
    ~Engine();

    // What the case owes at `now`. `into` is cleared and its memory reused: bulk runs allocate nothing per
    // case.
    void evaluate(const CaseHistory &history, Instant now, Dues &into);

    // Red-box categories of the case at an instant, by the version in force then; 0 is "not red". Facts later
    // than `now` (at least `at`) do not exist yet; only a first `classified` event can make a difference.
    std::uint64_t redBoxAt(const CaseHistory &history, Instant at, Instant now);
    std::uint64_t redBoxAt(const CaseHistory &history, Instant at) { return redBoxAt(history, at, at); }
    TeamId teamAt(const CaseHistory &history, Instant at);

    // The explanation of each obligation of evaluate(history, now), in the same order: which facts started
    // the clock and moved it, in the order in which they did.
    std::vector<std::vector<Reason>> explain(const CaseHistory &history, Instant now);

private:
    std::unique_ptr<Ruling> m_ruling;
};

} // namespace casegrip::due
