// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statement.h"
#include "core/sync/csv_scanner.h"
#include "core/sync/typed_rows.h"
#include "core/workspace/private.h"

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

// Something is wrong with the row, so the number need not stand where it should: wherever it is a field, or what is left of one.
bool mentions(const std::string &row, const CaseNos &caseNos)
{
    constexpr const char *between = " ,;|\t\r\n\"'";
    for (std::size_t at = row.find_first_not_of(between); at != std::string::npos;) {
        const std::size_t end = std::min(row.find_first_of(between, at), row.size());
        if (caseNos.contains(row.substr(at, end - at)))
            return true;
        at = row.find_first_not_of(between, end);
    }
    return false;
}

// A case that is not stored, because of what is wrong with its row.
bool isOfRestrictedCase(const sync::Refusal &refusal, const std::string &header)
{
    if (refusal.file != "cases.csv")
        return false;
    std::vector<std::string> columns(1);
    for (const char letter : header) {
        if (letter == ',')
            columns.emplace_back();
        else
            columns.back() += letter;
    }
    const auto at = std::size_t(std::find(columns.begin(), columns.end(), "restricted") - columns.begin());
    sync::CsvSplitter splitter(columns.size());
    const auto fields = splitter.split(refusal.row);
    return at < fields.size() && sync::parseYesNo(fields[at]).value_or(true);
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
    auto caseNos = std::make_shared<const CaseNos>(withheld(gate.sight(), facts ? &*facts : nullptr));
    return [caseNos, seesAll = gate.sight().seesEveryRestricted](const sync::Refusal &refusal, const std::string &header) {
        return !mentions(refusal.row, *caseNos) && (seesAll || !isOfRestrictedCase(refusal, header));
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
