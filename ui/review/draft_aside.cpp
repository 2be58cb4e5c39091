// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/draft_aside.h"

namespace casegrip::ui
{

void DraftAside::put(journal::StoredDraft draft, KeptDraft::Saved saved)
{
    if (!m_worker)
        m_worker = std::make_unique<Worker>(QStringLiteral("drafts"));
    m_worker->post([this, draft = std::move(draft), saved = std::move(saved)] { // which ends before this does
        const Done put = m_spare.put(draft);
        const auto at = put ? Result<Instant>(draft.savedAt) : failure(put.error());
        QMetaObject::invokeMethod(&m_page, [saved, at] { saved(at); }, Qt::QueuedConnection);
    });
}

} // namespace casegrip::ui
