// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/due/case_flow.h"

#include "core/base/packing.h"

#include <algorithm>

namespace casegrip::due
{
namespace
{

constexpr std::size_t longestOutcome = 7;
constexpr unsigned kindBits = 3;

} // namespace

std::uint64_t outcomeNumber(std::string_view code)
{
    std::uint64_t number = 0;
    for (const char c : code.substr(0, longestOutcome))
        number = number << 8 | static_cast<unsigned char>(c);
    return number;
}

std::string outcomeText(std::uint64_t number)
{
    std::string code;
    for (; number != 0; number >>= 8)
        code.insert(code.begin(), char(number & 0xff));
    return code;
}

void FlowReader::read(const CaseHistory &history, const CaseEnd &end, const TimeZone &zone, Instant now)
{
    m_flows.clear();
    m_nextAt.reset();
    m_now = now;
    sortEvents(history);
    add(history, zone, history.recordedAt, FlowKind::Recorded, 0);
    if (history.recordedAt > now)
        return; // then neither does the rest
    const Day recordedOn = zone.dayOf(history.recordedAt);
    bool isOpen = true;
    std::optional<Instant> filedAt;
    for (const Event *event : m_life) {
        if (event->at < history.recordedAt)
            continue;
        if (event->kind == EventKind::Arrested) {
            add(history, zone, event->at, FlowKind::Arrested, 0);
        } else if (isOpen && event->kind == EventKind::Filed) {
            add(history, zone, event->at, FlowKind::Filed, std::uint64_t((zone.dayOf(event->at) - recordedOn).count()));
            filedAt = event->at;
            isOpen = false;
        } else if (!isOpen && event->kind == EventKind::Reopened) {
            add(history, zone, event->at, FlowKind::Reopened, 0);
            isOpen = true;
        }
    }
    // An outcome without a time of its own was assigned when the case was filed.
    const auto assignedAt = end.outcomeAt ? end.outcomeAt : filedAt;
    if (assignedAt && !end.outcome.empty() && end.outcome != "0")
        add(history, zone, *assignedAt, FlowKind::Outcome, outcomeNumber(end.outcome));
}

// As the timeline of the engine puts them.
void FlowReader::sortEvents(const CaseHistory &history)
{
    m_life.clear();
    m_transfers.clear();
    for (const Event &event : history.events) {
        if (event.kind == EventKind::Transferred)
            m_transfers.push_back(&event);
        else if (event.kind == EventKind::Filed || event.kind == EventKind::Reopened || event.kind == EventKind::Arrested)
            m_life.push_back(&event);
    }
    const auto byTime = [](const Event *a, const Event *b) { return a->at != b->at ? a->at < b->at : a->kind < b->kind; };
    for (auto *events : {&m_life, &m_transfers}) {
        // Nearly always they are: and sorting asks for memory.
        if (!std::is_sorted(events->begin(), events->end(), byTime))
            std::stable_sort(events->begin(), events->end(), byTime);
    }
}

TeamId FlowReader::teamAt(const CaseHistory &history, Instant at) const
{
    const auto after = std::upper_bound(m_transfers.begin(), m_transfers.end(), at,
                                        [](Instant value, const Event *event) { return value < event->at; });
    if (after != m_transfers.begin())
        return (*(after - 1))->team;
    return history.firstTeam != TeamId{} ? history.firstTeam : history.team;
}

void FlowReader::add(const CaseHistory &history, const TimeZone &zone, Instant at, FlowKind kind, std::uint64_t code)
{
    if (at > m_now)
        m_nextAt = m_nextAt ? std::min(*m_nextAt, at) : at;
    else
        m_flows.push_back({zone.dayOf(at), kind, teamAt(history, at), code});
}

void pack(const std::vector<Flow> &flows, std::string &into)
{
    into.clear();
    Packer out(into);
    std::int64_t before = 0;
    for (const Flow &flow : flows) {
        const auto day = flow.day.time_since_epoch().count();
        out.signedNumber(day - before);
        before = day;
        out.number(std::uint64_t(flow.team) << kindBits | std::uint64_t(flow.kind));
        if (flow.kind == FlowKind::Filed || flow.kind == FlowKind::Outcome)
            out.number(flow.code);
    }
}

bool unpack(std::string_view body, std::vector<Flow> &into)
{
    into.clear();
    Unpacker in(body);
    std::int64_t day = 0;
    while (!in.atEnd() && in.good()) {
        Flow flow;
        day += in.signedNumber();
        flow.day = Day{std::chrono::days{int(day)}};
        const auto bits = in.number();
        flow.kind = FlowKind(bits & ((1U << kindBits) - 1));
        flow.team = TeamId{std::uint32_t(bits >> kindBits)};
        if (int(flow.kind) >= flowKindCount)
            return false;
        if (flow.kind == FlowKind::Filed || flow.kind == FlowKind::Outcome)
            flow.code = in.number();
        into.push_back(flow);
    }
    return in.good();
}

} // namespace casegrip::due
