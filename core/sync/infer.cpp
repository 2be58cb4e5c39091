// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/infer.h"

#include <algorithm>

namespace casegrip::sync
{
namespace
{

using cases::CaseColumns;
using cases::EventRecord;
using due::EventKind;

bool isClosedStatus(const std::string &status)
{
    return status == "filed" || status == "cancelled" || status == "transferred_out";
}

bool hasKind(const std::vector<EventRecord> &events, EventKind kind)
{
    return std::any_of(events.begin(), events.end(), [kind](const EventRecord &event) { return event.kind == kind; });
}

// The latest of two kinds that undo each other; none when there is neither.
std::optional<EventKind> latestOf(const std::vector<EventRecord> &events, EventKind a, EventKind b)
{
    std::optional<EventRecord> latest;
    for (const auto &event : events) {
        if (event.kind != a && event.kind != b)
            continue;
        if (!latest || event.at > latest->at || (event.at == latest->at && event.kind >= latest->kind))
            latest = event;
    }
    return latest ? std::optional(latest->kind) : std::nullopt;
}

Instant firstOf(std::initializer_list<std::optional<Instant>> instants, Instant otherwise)
{
    for (const auto &instant : instants) {
        if (instant)
            return *instant;
    }
    return otherwise;
}

class Inference
{
public:
    Inference(const CaseColumns *before, const CaseColumns &after, const std::vector<EventRecord> &known,
              Instant exportedAt, std::uint32_t exportId)
        : m_before(before), m_after(after), m_known(known), m_exportedAt(exportedAt), m_exportId(exportId),
          m_changedAt(after.updatedAt.value_or(exportedAt))
    {
    }

    std::vector<EventRecord> run()
    {
        if (m_before != nullptr) {
            team();
            allocation();
            classification();
        }
        suspension();
        closing();
        std::stable_sort(m_events.begin(), m_events.end(),
                         [](const EventRecord &a, const EventRecord &b) { return a.at < b.at; });
        return std::move(m_events);
    }

private:
    EventRecord &add(EventKind kind, Instant at)
    {
        EventRecord event;
        event.kind = kind;
        event.at = at;
        event.inferred = true;
        event.exportId = m_exportId;
        return m_events.emplace_back(event);
    }

    void team()
    {
        if (m_before->team == m_after.team)
            return;
        // Without an event the column holds throughout, so the change alone would also rewrite the time before it.
        if (!hasKind(m_known, EventKind::Transferred) && m_after.firstTeam == due::TeamId{})
            add(EventKind::Transferred, m_after.recordedAt).team = m_before->team;
        add(EventKind::Transferred, m_changedAt).team = m_after.team;
    }

    void allocation()
    {
        if (m_before->oic == m_after.oic || m_after.oic == cases::OfficerId{})
            return;
        const bool first = !hasKind(m_known, EventKind::Allocated);
        if (first && m_before->oic != cases::OfficerId{}) {
            const auto at = m_before->allocatedAt.value_or(m_after.recordedAt);
            add(EventKind::Allocated, at).officer = m_before->oic;
        }
        const bool newlyAllocated = first && m_before->oic == cases::OfficerId{};
        const auto at = newlyAllocated ? m_after.allocatedAt.value_or(m_changedAt) : m_changedAt;
        add(EventKind::Allocated, at).officer = m_after.oic;
    }

    void classification()
    {
        if (m_before->classification == m_after.classification)
            return;
        if (!hasKind(m_known, EventKind::Classified))
            add(EventKind::Classified, m_after.recordedAt).classification = m_before->classification;
        add(EventKind::Classified, m_changedAt).classification = m_after.classification;
    }

    void suspension()
    {
        const bool suspended = latestOf(m_known, EventKind::Suspended, EventKind::Resumed) == EventKind::Suspended;
        const auto at = firstOf({m_after.statusAt, m_after.updatedAt}, m_exportedAt);
        if (m_after.status == "suspended" && !suspended)
            add(EventKind::Suspended, at);
        else if (m_after.status == "open" && suspended)
            add(EventKind::Resumed, at);
    }

    void closing()
    {
        const bool filed = latestOf(m_known, EventKind::Filed, EventKind::Reopened) == EventKind::Filed;
        if (isClosedStatus(m_after.status) && !filed)
            add(EventKind::Filed, firstOf({m_after.statusAt, m_after.outcomeAt, m_after.updatedAt}, m_exportedAt));
        else if (!isClosedStatus(m_after.status) && filed)
            add(EventKind::Reopened, firstOf({m_after.statusAt, m_after.updatedAt}, m_exportedAt));
    }

    const CaseColumns *m_before;
    const CaseColumns &m_after;
    const std::vector<EventRecord> &m_known;
    Instant m_exportedAt;
    std::uint32_t m_exportId;
    Instant m_changedAt;
    std::vector<EventRecord> m_events;
};

} // namespace

std::vector<EventRecord> inferEvents(const CaseColumns *before, const CaseColumns &after,
                                     const std::vector<EventRecord> &known, Instant exportedAt, std::uint32_t exportId)
{
    return Inference(before, after, known, exportedAt, exportId).run();
}

} // namespace casegrip::sync
