// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/drafts.h"

namespace casegrip::journal
{

// Drafts that could not wait for the writer, while it takes in a sync or checks everything: a file each in the folder "drafts"
// of the data folder. The writer takes them in, or removes them, as soon as it comes to it. No connection, so from any
// thread; one thread at a time writes.
class SpareDrafts
{
public:
    explicit SpareDrafts(const std::string &dataDir) : m_folder(dataDir + "/drafts") {}

    // Takes the place of the one before; mode 0600, durable on return.
    Done put(const StoredDraft &draft) const;
    // In no order; `author` and `caseNo` empty: of all. One that cannot be read is none.
    std::vector<StoredDraft> find(const std::string &author = {}, const std::string &caseNo = {}) const;
    // None there: nothing happens.
    Done remove(const StoredDraft &draft) const; // of that author, case and form
    Done removeOfCase(const std::string &caseNo) const; // and those about several cases that name it
    void removeUnfinished() const; // what a stop left half written

private:
    std::string pathOf(const StoredDraft &draft) const;

    std::string m_folder;
};

} // namespace casegrip::journal
