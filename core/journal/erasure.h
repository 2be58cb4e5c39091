// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal_writer.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

// Erasing what entries say, because the law asks for it. The entry stays, and with it the chain: its envelope holds only
// the hash of the content. An entry "erased" says who erased what and why. The content goes from work.db
// (JournalWriter::erase) and from every copy that this program made; a list beside work.db reminds a restored one, which
// may be older than the erasure.
namespace casegrip::journal
{

// The last entry "erased"; none when nothing was ever erased. Whoever knows it knows whether the copies have been seen to.
Result<std::optional<EntryId>> lastErasure(storage::Database &work);

// Adds what was erased in `work` to the list (the file "erasures" of the data folder: ids of entries, nothing else), and
// reads the list. Durable. A line of it that cannot be read is left out and logged.
Done noteErasures(const std::string &dataFolder, storage::Database &work);
Result<std::vector<EntryId>> notedErasures(const std::string &dataFolder);

// Erases again whatever is on the list and in this work.db not erased: after a restore. How many entries it was.
Result<int> eraseNoted(const std::string &dataFolder, storage::Database &work, JournalWriter &writer);

// Erases in every plain copy of work.db that lies in the data folder or its backups what was erased in `work`. A copy is
// written anew beside and takes the place of the old one; in it the erasure belongs to a station of its own, so that no
// number of a chain is given out twice. A copy that cannot be read or is of an older version is removed: nobody could
// say what it holds.
Done eraseInCopies(const std::string &dataFolder, storage::Database &work, const Clock &clock, const Author &author);

} // namespace casegrip::journal
