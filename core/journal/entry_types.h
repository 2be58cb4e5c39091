// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/instant.h"
#include "core/journal/new_entry.h"

#include <QJsonObject>
#include <optional>
#include <span>
#include <string>
#include <string_view>

// The entries that people make, version 1 each: their names, and their payloads in both directions. The
// functions that make one refuse what the fold would not understand; those that read one give nothing for
// such a payload.
namespace casegrip::journal
{

namespace type
{
constexpr std::string_view snooze = "snooze";
constexpr std::string_view redBox = "red_box";
constexpr std::string_view redBoxLifted = "red_box_lifted";
constexpr std::string_view note = "note";
constexpr std::string_view undo = "undo";
constexpr std::string_view erased = "erased";
} // namespace type

constexpr std::size_t maxNote = 20'000; // characters

// Leaves the case out of the author's own queue until then; it moves no due time.
Result<NewEntry> snoozeEntry(const std::string &caseNo, Instant until, const std::string &reason);
// Makes the case a red-box case from then on.
Result<NewEntry> redBoxEntry(const std::string &caseNo, Instant from, const std::string &reason);
// Ends every manual red box of the case at that moment.
Result<NewEntry> liftRedBoxEntry(const std::string &caseNo, Instant at, const std::string &reason);
Result<NewEntry> noteEntry(const std::string &caseNo, const std::string &text);
// Takes back the effect of an entry of our work; that of an undo too, which puts the effect back. The entry
// stays.
Result<NewEntry> undoEntry(const Entry &target);

// Says that these entries, all about that case (empty: about none), were erased and why; JournalWriter::erase writes it.
Result<NewEntry> erasedEntry(const std::string &caseNo, std::span<const EntryId> entries, const std::string &reason);

struct Snooze {
    Instant until;
    std::string reason;
};
struct RedBoxMark {
    Instant at; // from, or lifted at
    std::string reason;
};
std::optional<Snooze> readSnooze(const QJsonObject &payload);
std::optional<RedBoxMark> readRedBox(const QJsonObject &payload);
std::optional<RedBoxMark> readRedBoxLifted(const QJsonObject &payload);
std::optional<std::string> readNote(const QJsonObject &payload);
std::optional<EntryId> undoTarget(const QJsonObject &payload);

} // namespace casegrip::journal
