// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_zone.h"
#include "core/reports/paper.h"
#include "core/reviews/match.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

// All that was reviewed and directed about one case here, for disclosure: every review with every version, addendum and
// withdrawal, and every direction with what became of it, each with the hash or entry that proves it. Nothing is left out,
// what was withdrawn or undone included.
namespace casegrip::reports
{

struct Disclosure {
    std::string caseNo;
    Instant madeAt;
    std::string madeBy;
    std::string recipient; // empty: not said
    reviews::CaseReviews here;
    std::vector<reviews::SeenReview> seen; // reviews::matchReviews()

    // What the export says of one of ours; nothing when that is not known.
    std::optional<reviews::Seen> seenOf(const std::string &ref) const;
    std::string_view seenWord(const std::string &ref) const; // "not_pasted"; empty
    bool operator==(const Disclosure &) const = default;
};

// What was taken back, in a word: "addendum", "withdrawal", "approval", "return", "direction", "direction_note".
std::string_view itemWord(const reviews::TakenBack &said);

// One object. The value of "review" in it, as canonical JSON, has the hash beside it (docs/forms.md).
std::string disclosureJson(const Disclosure &disclosure);
// One row for each thing that was said or done; the columns: docs/forms.md. RFC 4180 with LF; guarded against formulas.
std::string disclosureCsv(const Disclosure &disclosure);
// `hash`: of the JSON, in hex.
Paper disclosurePaper(const Disclosure &disclosure, const std::string &hash, const TimeZone &zone,
                      const std::string &marking);

// Names with their bytes, as `sha256sum -c` takes it.
std::string hashList(const std::vector<std::pair<std::string, std::string>> &files);

} // namespace casegrip::reports
