// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/instant.h"
#include "core/storage/database.h"

#include <string>
#include <vector>

namespace casegrip::journal
{

// Something that is being written about a case and not signed yet, of one author, on one form.
struct StoredDraft {
    std::string author;
    std::string caseNo; // empty: it is about several, which the body names
    std::string form;   // id of the template
    Instant savedAt;
    std::string body; // JSON

    bool operator==(const StoredDraft &) const = default;
};

// Drafts in work.db: no entries of the journal. Each carries a digest, so that `verify` finds one that was changed by
// anything else. A view over a connection, on its thread.
class Drafts
{
public:
    explicit Drafts(storage::Database &work) : m_work(work) {}

    // Takes the place of the one before; durable on return.
    Done put(const StoredDraft &draft);
    // The newest first; `caseNo` empty: of all cases.
    Result<std::vector<StoredDraft>> ofAuthor(const std::string &author, const std::string &caseNo = {}) const;
    // None there: nothing happens. Joins a transaction of the caller's, and throws SQLite::Exception then.
    void remove(const std::string &author, const std::string &caseNo, const std::string &form);
    void removeOfCase(const std::string &caseNo); // and those about several cases that name it
    // The cases with a draft that is not what was saved.
    Result<std::vector<std::string>> damaged() const;

private:
    storage::Database &m_work;
};

} // namespace casegrip::journal
