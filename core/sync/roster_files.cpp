// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/roster_files.h"

#include "core/storage/statement.h"
#include "core/sync/csv_reader.h"
#include "core/sync/hashed_text.h"
#include "core/sync/typed_rows.h"

#include <functional>

namespace casegrip::sync
{
namespace
{

using TakeRow = std::function<std::optional<RowProblem>(const Columns &, std::span<const std::string_view>)>;

// Reads every row of one small file; `take` says why a row is refused.
Done readFile(const ExportSource &source, const std::string &name, std::span<const std::string_view> known,
              RosterFiles::File &file, std::vector<Refusal> &refusals, const TakeRow &take)
{
    file.present = source.find(name) != nullptr;
    if (!file.present)
        return {};
    auto opened = openHashed(source, name);
    if (!opened)
        return failure(opened.error());
    CsvReader reader(*opened->text, name);
    if (auto header = reader.readHeader(); !header)
        return header;
    const auto missing = missingColumns(name, reader.columns());
    if (!missing.empty()) {
        file.present = false;
        file.missingColumn = missing.front();
        return {};
    }
    const std::vector<std::string_view> header(reader.columns().begin(), reader.columns().end());
    const Columns columns(known, header);
    file.unknownColumns = columns.unknown();
    for (const auto &column : reader.columns())
        file.headerText += (file.headerText.empty() ? "" : ",") + column;
    for (auto next = reader.next(); next != CsvReader::Next::End; next = reader.next()) {
        if (next == CsvReader::Next::Failed)
            return failure(reader.error());
        if (next == CsvReader::Next::Refused) {
            const auto &refusal = reader.refusal();
            refusals.push_back({name, refusal.line, {}, refusal.reason, refusal.row});
        } else if (const auto problem = take(columns, reader.row().fields)) {
            refusals.push_back({name, reader.row().line, problem->column, problem->reason, std::string(reader.row().raw)});
        }
    }
    file.rows = reader.rowCount();
    file.hash = opened->hasher->finish();
    return {};
}

} // namespace

Result<RosterFiles> readRosterFiles(const ExportSource &source)
{
    RosterFiles files;
    auto done = readFile(source, "officers.csv", officerColumnNames, files.officersFile, files.refusals,
                         [&](const Columns &c, std::span<const std::string_view> f) -> std::optional<RowProblem> {
                             if (c.at(f, 0).empty())
                                 return RowProblem{"officer_id", "The column officer_id is empty."};
                             const auto active = c.has(7) ? parseYesNo(c.at(f, 7).empty() ? "yes" : c.at(f, 7)) : true;
                             if (!active)
                                 return RowProblem{"active", "The column active is neither yes nor no."};
                             const auto text = [&](std::size_t i) { return std::string(c.at(f, i)); };
                             files.officers.push_back({text(0), text(1), text(2), text(3), text(4), text(5), text(6), *active});
                             return {};
                         });
    if (!done)
        return failure(done.error());
    done = readFile(source, "units.csv", unitColumnNames, files.unitsFile, files.refusals,
                    [&](const Columns &c, std::span<const std::string_view> f) -> std::optional<RowProblem> {
                        const auto day = [&](std::size_t i) { return parseDay(c.at(f, i).substr(0, 10)); };
                        for (const std::size_t i : {std::size_t{5}, std::size_t{6}}) {
                            if (!c.at(f, i).empty() && !day(i))
                                return RowProblem{std::string(unitColumnNames[i]),
                                                  "The column " + std::string(unitColumnNames[i]) + " is not a date such as 2025-01-31."};
                        }
                        if (c.at(f, 0).empty())
                            return RowProblem{"team", "The column team is empty."};
                        const auto text = [&](std::size_t i) { return std::string(c.at(f, i)); };
                        files.units.push_back({text(0), text(1), text(2), text(3), text(4), day(5), day(6)});
                        return {};
                    });
    if (!done)
        return failure(done.error());
    return files;
}

void noteRoster(const RosterFiles &files, cases::Names &names, cases::TeamHistory &teams, Instant exportedAt, bool first)
{
    for (const auto &officer : files.officers)
        teams.note(names.officer(officer.officerId), names.team(officer.team), first ? fromEpoch(0) : exportedAt);
    for (const auto &unit : files.units)
        names.team(unit.team);
}

void storeRoster(const RosterFiles &files, storage::Database &facts, cases::Names &names, cases::TeamHistory &teams,
                 std::uint32_t exportId)
{
    storage::Statement update(facts, "sync/update_officer");
    for (const auto &officer : files.officers) {
        update << std::int64_t(names.officer(officer.officerId)) << std::string_view(officer.collar)
               << std::string_view(officer.name) << std::string_view(officer.rank)
               << std::int64_t(names.team(officer.team)) << std::string_view(officer.login)
               << std::string_view(officer.actingRank) << std::int64_t(officer.active) << std::int64_t(exportId);
        update.run();
    }
    teams.store(facts);
    if (!files.unitsFile.present)
        return;
    storage::Statement(facts, "sync/delete_units").run();
    storage::Statement insert(facts, "sync/insert_unit");
    for (const auto &unit : files.units) {
        insert << std::int64_t(names.team(unit.team)) << std::string_view(unit.name) << std::string_view(unit.area)
               << std::string_view(unit.force) << std::string_view(unit.kind) << unit.validFrom << unit.validTo
               << std::int64_t(exportId);
        insert.run();
    }
}

} // namespace casegrip::sync
