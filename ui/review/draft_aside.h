// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/spare_drafts.h"
#include "ui/background/worker.h"
#include "ui/review/kept_draft.h"

#include <memory>

namespace casegrip::ui
{

// Where drafts go that cannot wait for the writer: files, written by a thread that does nothing else.
class DraftAside
{
public:
    // `page` outlives this.
    DraftAside(QObject &page, const std::string &dataDir) : m_page(page), m_spare(dataDir) {}

    // `saved` is called on the window's thread once it is durable.
    void put(journal::StoredDraft draft, KeptDraft::Saved saved);

private:
    QObject &m_page;
    const journal::SpareDrafts m_spare;
    std::unique_ptr<Worker> m_worker; // made when the writer is busy for the first time
};

} // namespace casegrip::ui
