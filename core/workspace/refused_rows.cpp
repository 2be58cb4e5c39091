// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/facts_file.h"
#include "core/storage/statement.h"
#include "core/sync/csv_scanner.h"
#include "core/sync/typed_rows.h"
#include "core/workspace/private.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>

// The rows that exports were not taken with, for whom they are: whoever may see them sees nothing in them of restricted cases
// that do not name them.
namespace casegrip::workspace
{
namespace
{

using CaseNos = std::unordered_set<std::string>;

// Restricted cases that the person is not to know of: as the export says, and as the policy does.
CaseNos withheld(const access::Sight &sight, storage::Database *facts)
{
    CaseNos caseNos(sight.hidden.begin(), sight.hidden.end());
    if (!facts || sight.seesEveryRestricted)
        return caseNos;
    storage::Statement restricted(*facts, "workspace/restricted_cases");
    while (restricted.step()) {
        std::string caseNo(restricted.text(1));
        if (!std::binary_search(sight.named.begin(), sight.named.end(), caseNo))
            caseNos.insert(std::move(caseNo));
    }
    return caseNos;
}

// Whether a case is in the facts; by a connection of its own, because a plan asks on its own thread. When it cannot be told, it is
// not.
class StoredCases
{
public:
    explicit StoredCases(std::string factsPath) : m_path(std::move(factsPath)) {}
    bool contains(const std::string &caseNo)
    {
        const auto found = storage::guarded(m_path, [&]() -> Result<bool> {
            if (!m_row && !open())
                return false;
            *m_row << caseNo;
            const bool isThere = m_row->step();
            m_row->reset();
            return isThere;
        });
        return found && *found;
    }

private:
    bool open()
    {
        auto opened = m_path.empty() ? Result<storage::Database>(failure(ErrorKind::NotFound, {})) : cases::openFacts(m_path, storage::Database::Mode::ReadOnly);
        if (!opened)
            return false;
        m_facts.emplace(std::move(*opened));
        m_row.emplace(*m_facts, "cases/find_case");
        return true;
    }

    std::string m_path; // empty: there are none
    std::optional<storage::Database> m_facts;
    std::optional<storage::Statement> m_row; // goes first
};

bool isOfWord(char letter)
{
    return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
}

std::size_t endOfWord(const std::string &text, std::size_t at)
{
    while (at < text.size() && isOfWord(text[at]))
        ++at;
    return at;
}

// Numbers that are looked for anywhere in a text, by their first word: a number may hold what stands between words, as 43/0017/26.
class Numbers
{
public:
    explicit Numbers(const CaseNos &caseNos)
    {
        for (const std::string &caseNo : caseNos) {
            const auto begin = std::find_if(caseNo.begin(), caseNo.end(), isOfWord);
            const std::string number(begin, caseNo.end());
            m_byWord.emplace(number.substr(0, endOfWord(number, 0)), number);
        }
    }
    // Something is wrong with the row, so the number need not stand where it should.
    bool areIn(const std::string &row) const
    {
        for (std::size_t at = 0; at < row.size();) {
            const std::size_t end = endOfWord(row, at);
            const auto [first, last] = m_byWord.equal_range(row.substr(at, end - at));
            const auto stands = [&](const auto &one) {
                const std::size_t size = one.second.size();
                return size > 0 && row.compare(at, size, one.second) == 0 && endOfWord(row, at + size) == at + size;
            };
            if (end > at && std::any_of(first, last, stands))
                return true;
            at = end + 1;
        }
        return false;
    }

private:
    std::unordered_multimap<std::string, std::string> m_byWord;
};

// What a refused row has in a column. NoField: it cannot be told into fields.
struct RefusedField {
    enum Standing { Found, NoColumn, NoField } standing = NoField;
    std::string text = {};
};

RefusedField fieldOf(const sync::Refusal &refusal, const std::string &header, const char *column)
{
    std::vector<std::string> columns(1);
    for (const char letter : header) {
        if (letter == ',')
            columns.emplace_back();
        else
            columns.back() += letter;
    }
    const auto at = std::size_t(std::find(columns.begin(), columns.end(), column) - columns.begin());
    if (at == columns.size())
        return {RefusedField::NoColumn};
    sync::CsvSplitter splitter(columns.size());
    const auto fields = splitter.split(refusal.row);
    return at < fields.size() ? RefusedField{RefusedField::Found, std::string(fields[at])} : RefusedField{};
}

// A row of a case of which it is not known whether it is restricted: the case is not stored, or the row does not say which it is.
bool isOfUnknownCase(const sync::Refusal &refusal, const std::string &header, StoredCases &stored)
{
    if (refusal.file == "cases.csv") {
        const RefusedField restricted = fieldOf(refusal, header, "restricted");
        return restricted.standing == RefusedField::NoField || sync::parseYesNo(restricted.text).value_or(true);
    }
    if (refusal.file != "events.csv" && refusal.file != "reviews.csv")
        return false;
    return !stored.contains(fieldOf(refusal, header, "case_no").text);
}

// Until `take` says that it is enough.
void forEachHeld(storage::Database &facts, const std::function<bool(const sync::Refusal &, const std::string &)> &take)
{
    storage::Statement rows(facts, "workspace/quarantine");
    while (rows.step()) {
        const sync::Refusal one{std::string(rows.text(0)), rows.number(1), std::string(rows.text(2)), std::string(rows.text(3)),
                                std::string(rows.text(4))};
        if (!take(one, std::string(rows.text(5))))
            return;
    }
}

} // namespace

sync::TellsRow Workspace::Private::tellsRefused()
{
    if (!permit(access::Action::SeeRefusedRows))
        return [](const sync::Refusal &, const std::string &) { return false; };
    if (gate.isOpen())
        return {};
    const bool seesAll = gate.sight().seesEveryRestricted;
    auto hidden = std::make_shared<const Numbers>(withheld(gate.sight(), facts ? &*facts : nullptr));
    auto stored = std::make_shared<StoredCases>(facts ? factsPath : std::string());
    return [hidden, stored, seesAll](const sync::Refusal &refusal, const std::string &header) {
        return !hidden->areIn(refusal.row) && (seesAll || !isOfUnknownCase(refusal, header, *stored));
    };
}

Done Workspace::forEachRefusal(const std::function<void(const sync::Refusal &)> &take)
{
    return storage::guarded(d->factsPath, [&]() -> Done {
        const auto tells = d->tellsRefused();
        const auto tell = [&](const sync::Refusal &refusal, const std::string &header) {
            if (!tells || tells(refusal, header))
                take(refusal);
        };
        if (d->plan)
            return d->plan->forEachRefusal(tell);
        if (d->facts)
            forEachHeld(*d->facts, [&](const sync::Refusal &refusal, const std::string &header) {
                tell(refusal, header);
                return true;
            });
        return {};
    });
}

Result<sync::RefusedRows> Workspace::quarantine(std::size_t limit)
{
    sync::RefusedRows refused;
    if (auto allowed = d->permit(access::Action::SeeRefusedRows); !allowed)
        return failure(allowed.error());
    if (!d->facts)
        return refused;
    return storage::guarded(d->factsPath, [&]() -> Result<sync::RefusedRows> {
        const auto tells = d->tellsRefused();
        forEachHeld(*d->facts, [&](const sync::Refusal &one, const std::string &header) {
            if (!tells || tells(one, header))
                refused.rows.push_back(one);
            else
                ++refused.untold;
            return refused.rows.size() < limit;
        });
        return refused;
    });
}

} // namespace casegrip::workspace
