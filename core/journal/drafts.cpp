// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/drafts.h"

#include "core/journal/bytes.h"
#include "core/journal/columns.h"

namespace casegrip::journal
{
namespace
{

// The NULs keep neighbours apart.
Hash digestOf(const StoredDraft &draft)
{
    std::string head;
    for (const std::string &part : {draft.author, draft.caseNo, draft.form, std::to_string(toEpoch(draft.savedAt))})
        head += part + '\0';
    return hash(head, draft.body);
}

} // namespace

Done Drafts::put(const StoredDraft &draft)
{
    return storage::guarded(m_work.path(), [&]() -> Done {
        const Hash digest = digestOf(draft);
        auto query = m_work.query("journal/put_draft");
        query->bind(1, draft.author);
        query->bind(2, draft.caseNo);
        query->bind(3, draft.form);
        query->bind(4, toEpoch(draft.savedAt));
        query->bind(5, draft.body);
        bindBlob(*query, 6, digest);
        query->exec();
        return {};
    });
}

Result<std::vector<StoredDraft>> Drafts::ofAuthor(const std::string &author, const std::string &caseNo) const
{
    return storage::guarded(m_work.path(), [&]() -> Result<std::vector<StoredDraft>> {
        std::vector<StoredDraft> drafts;
        auto query = m_work.query("journal/drafts_of_author");
        query->bind(1, author);
        query->bind(2, caseNo);
        while (query->executeStep())
            drafts.push_back({author, query->getColumn(0).getString(), query->getColumn(1).getString(),
                              fromEpoch(query->getColumn(2).getInt64()), query->getColumn(3).getString()});
        return drafts;
    });
}

void Drafts::remove(const std::string &author, const std::string &caseNo, const std::string &form)
{
    auto query = m_work.query("journal/delete_draft");
    query->bind(1, author);
    query->bind(2, caseNo);
    query->bind(3, form);
    query->exec();
}

void Drafts::removeOfCase(const std::string &caseNo)
{
    auto query = m_work.query("journal/delete_drafts_of_case");
    query->bind(1, caseNo);
    query->exec();
}

Result<std::vector<std::string>> Drafts::damaged() const
{
    return storage::guarded(m_work.path(), [&]() -> Result<std::vector<std::string>> {
        std::vector<std::string> cases;
        auto query = m_work.query("journal/drafts");
        while (query->executeStep()) {
            const StoredDraft draft{query->getColumn(0).getString(), query->getColumn(1).getString(),
                                    query->getColumn(2).getString(), fromEpoch(query->getColumn(3).getInt64()),
                                    query->getColumn(4).getString()};
            if (blobOf(query->getColumn(5)) != asText(digestOf(draft)))
                cases.push_back(draft.caseNo);
        }
        return cases;
    });
}

} // namespace casegrip::journal
