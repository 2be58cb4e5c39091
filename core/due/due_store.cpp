// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/due/due_store.h"

namespace casegrip::due
{
DueStore::DueStore(storage::Database &facts)
    : m_facts(facts), m_readCounted(facts, "due/read_counted"), m_putCase(facts, "due/put_due_case"),
      m_deleteCase(facts, "due/delete_due_case"), m_putWork(facts, "due/put_open_work"),
      m_deleteWork(facts, "due/delete_open_work"), m_putOpenCase(facts, "due/put_open_case"),
      m_deleteOpenCase(facts, "due/delete_open_case"), m_putStock(facts, "due/put_stock"),
      m_deleteStock(facts, "due/delete_stock"), m_isNotedOpen(facts, "due/is_open_case"), m_comeDue(facts, "due/come_due")
{
}

std::string DueStore::wordsOf(const cases::CaseColumns &columns)
{
    return cases::foldedWords(columns.caseNo + ' ' + columns.classTitle + ' ' + columns.summary);
}

void DueStore::put(std::int64_t caseId, const cases::CaseColumns &columns, const CaseDues &dues, bool isNew)
{
    const auto words = dues.isOpen ? wordsOf(columns) : std::string();
    putUntallied(caseId, columns, dues, words, isNew);
    m_tallies.add(caseId, dues.counted, dues.flows, 1);
}

void DueStore::putUntallied(std::int64_t caseId, const cases::CaseColumns &columns, const CaseDues &dues, std::string_view words,
                            bool isNew)
{
    if (!isNew) {
        const bool isSame = takeFromTallies(caseId, &dues);
        // Nothing is written of what did not change: of a finished case that is nearly always so.
        if (isSame && !dues.isOpen && !isNotedOpen(caseId))
            return;
        erase(caseId);
    }
    m_putCase << caseId << dues.nextChangeAt;
    m_putCase.blob(dues.packedCounted);
    m_putCase.blob(dues.packedFlows);
    m_putCase.run();
    for (const auto &item : dues.open) {
        m_putWork << std::int64_t(dues.team) << caseId << std::int64_t(item.stage) << std::int64_t(item.episode)
                  << std::int64_t(item.cycle) << std::int64_t(item.variant) << std::int64_t(item.rank)
                  << std::int64_t(item.framework) << item.opensAt << item.dueAt << std::int64_t(item.paused)
                  << std::int64_t(item.counted) << std::int64_t(dues.redBox) << std::int64_t(item.dueTeam)
                  << columns.recordedAt << std::int64_t(columns.oic);
        m_putWork.run();
    }
    if (dues.isOpen)
        putOpen(caseId, columns, dues, words);
}

void DueStore::putOpen(std::int64_t caseId, const cases::CaseColumns &columns, const CaseDues &dues, std::string_view words)
{
    m_putOpenCase << caseId << std::int64_t(dues.team) << std::int64_t(columns.oic) << columns.recordedAt
                  << std::int64_t(dues.redBox) << dues.lastReviewAt;
    if (dues.lastReviewAt)
        m_putOpenCase << std::int64_t(dues.lastReviewKind);
    else
        m_putOpenCase.null();
    const std::string offence = cases::foldedWords(columns.classTitle);
    m_putOpenCase << words << std::string_view(columns.caseNo) << std::string_view(offence) << std::string_view(columns.status)
                  << std::int64_t(columns.restricted);
    m_putOpenCase.run();
    m_putStock << caseId << std::int64_t(dues.team) << std::int64_t(columns.oic) << columns.recordedAt
               << std::int64_t(dues.redBox != 0) << dues.planSince << columns.wantedSince << columns.bailUntil
               << dues.contactDueAt << columns.timeLimitOn;
    m_putStock.run();
}

void DueStore::remove(std::int64_t caseId)
{
    (void)takeFromTallies(caseId, nullptr);
    erase(caseId);
}

// Whether what was stored is what `dues` say.
bool DueStore::takeFromTallies(std::int64_t caseId, const CaseDues *dues)
{
    m_readCounted << caseId;
    if (!m_readCounted.step())
        return false;
    const auto counted = m_readCounted.text(0);
    const auto flows = m_readCounted.text(1);
    if (unpack(counted, m_old) && unpack(flows, m_oldFlows))
        m_tallies.add(caseId, m_old, m_oldFlows, -1);
    const bool isSame = dues && counted == dues->packedCounted && flows == dues->packedFlows &&
                        m_readCounted.optionalInstant(2) == dues->nextChangeAt;
    m_readCounted.reset();
    return isSame;
}

bool DueStore::isNotedOpen(std::int64_t caseId)
{
    m_isNotedOpen << caseId;
    const bool isOpen = m_isNotedOpen.step();
    m_isNotedOpen.reset();
    return isOpen;
}

void DueStore::erase(std::int64_t caseId)
{
    for (auto *const drop : {&m_deleteCase, &m_deleteWork, &m_deleteOpenCase, &m_deleteStock}) {
        *drop << caseId;
        drop->run();
    }
}

std::vector<std::int64_t> DueStore::comeDue(Instant now)
{
    std::vector<std::int64_t> ids;
    m_comeDue << now;
    while (m_comeDue.step())
        ids.push_back(m_comeDue.number(0));
    return ids;
}

} // namespace casegrip::due
