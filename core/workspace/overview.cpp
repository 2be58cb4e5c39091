// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/private.h"

#include "core/cases/facts_file.h"
#include "core/figures/compliance_counter.h"
#include "core/figures/other_officers.h"
#include "core/storage/statement.h"
#include "core/workspace/known_settings.h"

#include <map>

// What the folder holds, and the figures.
namespace casegrip::workspace
{
namespace
{

// The force code of the demonstration force; no real force has it.
constexpr std::string_view demoForce = "99";

std::int64_t countOf(storage::Database &facts, const char *query)
{
    storage::Statement row(facts, query);
    const auto count = row.step() ? row.number(0) : 0;
    row.reset();
    return count;
}

ExportRecord recordOf(const storage::Statement &row)
{
    ExportRecord record;
    record.id = row.number(0);
    record.name = row.text(1);
    record.kind = row.text(2);
    record.exportedAt = row.instant(3);
    record.appliedAt = row.instant(4);
    record.cases = row.number(5);
    record.events = row.number(6);
    record.reviews = row.number(7);
    record.refused = row.number(8);
    return record;
}

} // namespace

Result<std::vector<ExportRecord>> Workspace::Private::readExports()
{
    std::vector<ExportRecord> records;
    if (!facts)
        return records;
    return storage::guarded(factsPath, [&]() -> Result<std::vector<ExportRecord>> {
        storage::Statement rows(*facts, "workspace/exports");
        while (rows.step())
            records.push_back(recordOf(rows));
        return records;
    });
}

Result<std::vector<ExportRecord>> Workspace::exports()
{
    const auto allowed = d->permit(access::Action::Search);
    return allowed ? d->readExports() : failure(allowed.error());
}

Result<Status> Workspace::status()
{
    Status status;
    status.dataDir = d->options.dataDir;
    status.frameworkTitle = d->frameworks.versions[d->frameworks.inForceAt(now())].title;
    auto marking = settingInForce(markingSetting);
    if (!marking)
        return failure(marking.error());
    status.marking = *marking;
    status.isTest = d->isTest;
    status.isOpenFolder = d->gate.isOpen();
    if (!d->facts)
        return status;
    auto records = d->readExports();
    if (!records)
        return failure(records.error());
    if (!records->empty())
        status.lastExport = records->back();
    return storage::guarded(d->factsPath, [&]() -> Result<Status> {
        status.hasData = countOf(*d->facts, "workspace/has_cases") > 0;
        storage::Statement force(*d->facts, "workspace/force");
        if (force.step())
            status.isDemo = force.text(0) == demoForce;
        return status;
    });
}

Result<Holdings> Workspace::holdings()
{
    if (auto allowed = d->permit(access::Action::SeeFigures); !allowed)
        return failure(allowed.error());
    if (!d->facts)
        return Holdings{};
    return storage::guarded(d->factsPath, [&]() -> Result<Holdings> {
        return Holdings{countOf(*d->facts, "workspace/count_cases"), countOf(*d->facts, "workspace/count_open_cases"),
                        countOf(*d->facts, "workspace/count_quarantine")};
    });
}

Result<std::vector<Unit>> Workspace::units()
{
    const auto allowed = d->permit(access::Action::Search);
    return allowed ? d->readUnits() : failure(allowed.error());
}

Result<std::vector<Unit>> Workspace::Private::readUnits()
{
    std::vector<Unit> units;
    if (!facts)
        return units;
    return storage::guarded(factsPath, [&]() -> Result<std::vector<Unit>> {
        storage::Statement rows(*facts, "workspace/units");
        while (rows.step()) {
            Unit unit;
            unit.team = rows.text(0);
            unit.name = rows.text(1);
            unit.area = rows.text(2);
            unit.force = rows.text(3);
            unit.kind = rows.text(4);
            unit.validFrom = rows.optionalDay(5);
            unit.validTo = rows.optionalDay(6);
            units.push_back(std::move(unit));
        }
        return units;
    });
}

Result<std::vector<Officer>> Workspace::officers()
{
    const auto allowed = d->permit(access::Action::Search);
    return allowed ? d->readOfficers() : failure(allowed.error());
}

Result<std::vector<Officer>> Workspace::Private::readOfficers()
{
    std::vector<Officer> officers;
    if (!facts)
        return officers;
    return storage::guarded(factsPath, [&]() -> Result<std::vector<Officer>> {
        storage::Statement rows(*facts, "workspace/officers");
        while (rows.step()) {
            Officer officer;
            officer.officerId = rows.text(0);
            officer.collar = rows.text(1);
            officer.name = rows.text(2);
            officer.rank = rows.text(3);
            officer.team = rows.text(4);
            officer.login = rows.text(5);
            officer.actingRank = rows.text(6);
            officer.active = rows.number(7) != 0;
            officers.push_back(std::move(officer));
        }
        return officers;
    });
}

void Workspace::Private::evaluateEach(
    const std::function<void(const cases::StoredCase &, const due::CaseEvaluator &, const due::CaseDues &)> &take)
{
    auto each = evaluator();
    due::CaseDues dues;
    (void)allOwnWork();
    cases::CaseStore(*facts).forEach([&](const cases::StoredCase &stored) {
        each.evaluate(stored.columns, stored.history, ownWorkOf(stored.columns.caseNo), now(), dues);
        take(stored, each, dues);
        return true;
    });
}

Result<std::vector<figures::ComplianceRow>> Workspace::compliance(const figures::ComplianceQuery &query)
{
    if (auto checked = figures::check(query); !checked)
        return failure(checked.error());
    if (auto allowed = d->permit(access::Action::SeeFigures); !allowed)
        return failure(allowed.error());
    if (!d->facts)
        return std::vector<figures::ComplianceRow>();
    if (auto followed = d->follow(); !followed)
        return failure(followed.error());
    figures::ComplianceQuery asked = query;
    asked.among = d->teamsCounted();
    if (d->usesCaches)
        return figures::compliance(*d->facts, asked, {d->frameworks.zone(), d->ranks, now()}, d->tallies);
    return storage::guarded(d->factsPath, [&]() -> Result<std::vector<figures::ComplianceRow>> {
        const auto units = figures::readUnits(*d->facts);
        figures::ComplianceCounter counter(asked, d->frameworks, units, d->ranks, now());
        d->evaluateEach([&](const cases::StoredCase &, const due::CaseEvaluator &each, const due::CaseDues &) {
            for (const auto &obligation : each.obligations()) {
                counter.add(obligation, std::uint32_t(each.reviewerTeam(obligation)), each.isBatched(obligation));
            }
        });
        return counter.rows();
    });
}

Result<std::vector<figures::CaseloadRow>> Workspace::caseload(const std::vector<std::string> &by)
{
    if (auto allowed = d->permit(access::Action::SeeFigures); !allowed)
        return failure(allowed.error());
    if (!d->facts)
        return std::vector<figures::CaseloadRow>();
    if (auto followed = d->follow(); !followed)
        return failure(followed.error());
    const figures::AsOf asOf{d->frameworks.zone(), d->ranks, now(), d->teamsCounted(), &d->gate.sight().officers};
    const auto shown = [&](const std::string &oic) { return d->showsFiguresOf(oic); };
    if (d->usesCaches) {
        auto rows = figures::caseload(*d->facts, by, asOf);
        return rows ? Result<std::vector<figures::CaseloadRow>>(figures::othersTogether(std::move(*rows), by, shown)) : rows;
    }
    return storage::guarded(d->factsPath, [&]() -> Result<std::vector<figures::CaseloadRow>> {
        const auto units = figures::readUnits(*d->facts);
        auto counter = figures::CaseloadCounter::make(by, units, asOf);
        if (!counter)
            return failure(counter.error());
        d->evaluateEach([&](const cases::StoredCase &stored, const due::CaseEvaluator &, const due::CaseDues &dues) {
            if (dues.isOpen)
                counter->add(d->names.officerCode(stored.columns.oic), std::uint32_t(dues.team), stored.columns.recordedAt,
                             dues.redBox != 0);
        });
        return figures::othersTogether(counter->rows(), by, shown);
    });
}

Result<std::vector<figures::ForecastRow>> Workspace::forecast(int days, const std::vector<std::string> &by)
{
    if (auto allowed = d->permit(access::Action::SeeFigures); !allowed)
        return failure(allowed.error());
    if (!d->facts)
        return std::vector<figures::ForecastRow>();
    if (auto followed = d->follow(); !followed)
        return failure(followed.error());
    const figures::AsOf asOf{d->frameworks.zone(), d->ranks, now(), d->teamsCounted()};
    if (d->usesCaches)
        return figures::forecast(*d->facts, days, by, asOf);
    return storage::guarded(d->factsPath, [&]() -> Result<std::vector<figures::ForecastRow>> {
        const auto units = figures::readUnits(*d->facts);
        auto counter = figures::ForecastCounter::make(days, by, units, asOf);
        if (!counter)
            return failure(counter.error());
        d->evaluateEach([&](const cases::StoredCase &, const due::CaseEvaluator &, const due::CaseDues &dues) {
            for (const auto &item : dues.open) {
                if (item.dueAt)
                    counter->add(*item.dueAt, item.stage, item.rank, std::uint32_t(dues.team), dues.redBox != 0);
            }
        });
        return counter->rows();
    });
}

} // namespace casegrip::workspace
