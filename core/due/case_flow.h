// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_zone.h"
#include "core/due/types.h"

#include <string>
#include <string_view>
#include <vector>

// What happened to a case on which day, as figures count it: recorded, filed, reopened, arrests, its outcome.
namespace casegrip::due
{

enum class FlowKind : std::uint8_t { Recorded, Filed, Reopened, Arrested, Outcome };
constexpr int flowKindCount = 5;

struct Flow {
    Day day; // local
    FlowKind kind = FlowKind::Recorded;
    TeamId team{};          // that owned the case then
    std::uint64_t code = 0; // Filed: days since the case was recorded; Outcome: outcomeNumber(); else 0

    bool operator==(const Flow &) const = default;
};

// An outcome's code ("1A") as a number that sorts and packs well, and back. Of a longer one than 7 bytes the first 7. 0: none.
std::uint64_t outcomeNumber(std::string_view code);
std::string outcomeText(std::uint64_t number);

// The columns of a case that say how it ended.
struct CaseEnd {
    std::string_view outcome;
    std::optional<Instant> outcomeAt;
};

// Reads the flows of one case after another; keeps its memory between them. What is later than now does not exist yet.
class FlowReader
{
public:
    void read(const CaseHistory &history, const CaseEnd &end, const TimeZone &zone, Instant now);
    // Recorded first, the outcome last, what lies between by time. Good until the next read().
    const std::vector<Flow> &flows() const { return m_flows; }
    // The earliest instant after now of something that does not exist yet.
    std::optional<Instant> nextAt() const { return m_nextAt; }

private:
    void sortEvents(const CaseHistory &history);
    TeamId teamAt(const CaseHistory &history, Instant at) const;
    void add(const CaseHistory &history, const TimeZone &zone, Instant at, FlowKind kind, std::uint64_t code);

    std::vector<Flow> m_flows;
    std::vector<const Event *> m_life, m_transfers; // by time
    std::optional<Instant> m_nextAt;
    Instant m_now;
};

// The packed form in the due_case table.
void pack(const std::vector<Flow> &flows, std::string &into);
[[nodiscard]] bool unpack(std::string_view body, std::vector<Flow> &into);

} // namespace casegrip::due
