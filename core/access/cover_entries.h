// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/new_entry.h"
#include "core/journal/officer.h"

#include <optional>
#include <string>
#include <string_view>

// The entries of the journal about people: cover, absence and declared interests, version 1 each. Those that make one
// refuse what the fold would not understand; those that read one give nothing for such a payload. Whether somebody may make
// one is permission.h's.
namespace casegrip::access
{

namespace type
{
constexpr std::string_view coverGiven = "cover.given";
constexpr std::string_view coverEnded = "cover.ended";
constexpr std::string_view absenceRecorded = "absence.recorded";
constexpr std::string_view absenceEnded = "absence.ended";
constexpr std::string_view interestDeclared = "interest.declared";
} // namespace type

using journal::Officer;

// Somebody works on another's cases as well, from `from` up to but not at `until`.
struct Cover {
    Officer covered;
    Officer by;
    Instant from;
    Instant until;
    std::string reason; // may be empty: an absence is nobody else's business

    bool operator==(const Cover &) const = default;
};

// Nobody is to wait for that officer. It says no reason: that is not ours to keep.
struct Absence {
    Officer officer;
    Instant from;
    std::optional<Instant> until; // none: until it is ended

    bool operator==(const Absence &) const = default;
};

// The end of a cover or an absence before its time.
struct Ended {
    journal::EntryId entry{}; // that gave or recorded it
    Instant at;
};

struct Interest {
    Officer officer;
    std::string reason; // private to the officer and the line management

    bool operator==(const Interest &) const = default;
};

// Invalid: no officer is named, somebody would be their own cover, or it would end before it begins.
Result<journal::NewEntry> coverEntry(const Cover &cover);
Result<journal::NewEntry> coverEndedEntry(const Ended &ended);
Result<journal::NewEntry> absenceEntry(const Absence &absence);
Result<journal::NewEntry> absenceEndedEntry(const Ended &ended);
// Marked as sensitive: its text is shown and exported to nobody but the officer and the line management.
Result<journal::NewEntry> interestEntry(const std::string &caseNo, const Interest &interest);

// What somebody does by cover names both: the entry says by whom (reviews::keepOfficer), and here on whose behalf.
void keepCovered(journal::NewEntry &entry, const Officer &covered);
std::optional<Officer> coveredIn(const QJsonObject &payload); // none: in the author's own right

std::optional<Cover> readCover(const QJsonObject &payload);
std::optional<Absence> readAbsence(const QJsonObject &payload);
std::optional<Interest> readInterest(const QJsonObject &payload);
std::optional<Ended> readCoverEnded(const QJsonObject &payload);
std::optional<Ended> readAbsenceEnded(const QJsonObject &payload);

} // namespace casegrip::access
