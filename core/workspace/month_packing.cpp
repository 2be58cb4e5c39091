// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/month_closing.h"
#include "core/reports/month_figures.h"
#include "core/reports/words.h"
#include "core/workspace/known_settings.h"
#include "core/workspace/month_reader.h"

#include <algorithm>

// The monthly pack behind the front door: as it is counted now, or as it was when the month was closed.
namespace casegrip::workspace
{
namespace
{

constexpr std::int64_t secondsInHour = 3600, hoursInDay = 24;

std::string ageText(Instant exportedAt, Instant asOf)
{
    const std::int64_t hours = std::max<std::int64_t>(0, (asOf - exportedAt).count() / secondsInHour);
    if (hours >= 2 * hoursInDay)
        return std::to_string(hours / hoursInDay) + " days old";
    return hours < 1 ? "less than an hour old" : reports::counted(hours, "hour", "hours") + " old";
}

MonthBefore beforeOf(const reports::ClosedMonth &closed)
{
    return {CaseMarks::unpack(closed.marks).value_or(CaseMarks()), closed.cover.exportName, closed.cover.exportedAt};
}

const ExportRecord *find(const std::vector<ExportRecord> &records, std::int64_t id)
{
    const auto found = std::find_if(records.begin(), records.end(), [id](const ExportRecord &record) { return record.id == id; });
    return found == records.end() ? nullptr : &*found;
}

std::string reasonOf(const std::vector<ExportRecord> &records, std::int64_t id, std::int64_t count, const TimeZone &zone)
{
    const ExportRecord *record = find(records, id);
    if (!record)
        return reports::counted(count, "case", "cases") + " changed by an export.";
    return reports::counted(count, "case", "cases") + " changed by the export " + record->name + " of " + reports::exactly(record->exportedAt, zone) + ", synced " +
           reports::exactly(record->appliedAt, zone) + ".";
}

// No marks: there was nothing to mark, or there were too many cases.
bool wereTooMany(const reports::ClosedMonth &closed)
{
    return closed.marks.empty() && std::any_of(closed.totals.begin(), closed.totals.end(), [](const auto &total) {
        return reports::areOfTheMonth(total.first) && total.second > 0;
    });
}

std::vector<reports::SyncedSince> syncedSince(const reports::ClosedMonth &closed, const std::vector<ExportRecord> &records, const TimeZone &zone)
{
    std::vector<reports::SyncedSince> since;
    for (const ExportRecord &record : records) {
        if (record.appliedAt > closed.at)
            since.push_back({record.name, reports::exactly(record.exportedAt, zone), reports::exactly(record.appliedAt, zone)});
    }
    return since;
}

// Why a month is not what it was when it was closed.
std::vector<std::string> reasonsOf(const MonthReading &now, const std::vector<reports::PackFigure> &figures, const reports::ClosedMonth &closed,
                                   const reports::PackCover &cover, const std::vector<ExportRecord> &records, const TimeZone &zone)
{
    std::vector<std::string> why;
    const MarkChanges &changed = now.changed;
    const bool isKnown = std::any_of(records.begin(), records.end(), [&](const ExportRecord &record) {
        return record.name == closed.cover.exportName && record.exportedAt == closed.cover.exportedAt;
    });
    if (!isKnown && !closed.cover.exportName.empty())
        why.push_back("The export that the month was closed on, " + closed.cover.exportName + ", was taken back or is no longer known here.");
    if (reports::haveOtherColumns(closed.figures, figures))
        why.emplace_back("Counted by another version of Casegrip, with other columns: what both have is compared.");
    if (cover.framework != closed.cover.framework)
        why.push_back("The framework was " + closed.cover.framework + " then and is " + cover.framework + " now.");
    if (wereTooMany(closed)) {
        for (std::string &each : reports::reasonsWithoutMarks(syncedSince(closed, records, zone)))
            why.push_back(std::move(each));
        return why;
    }
    for (const auto &[id, count] : changed.byExport)
        why.push_back(reasonOf(records, id, count, zone));
    if (changed.byNoExport > 0)
        why.push_back(reports::counted(changed.byNoExport, "case", "cases") + " changed without a later export: by work recorded or taken back in Casegrip, by what the records system no longer has, or by the rules.");
    if (changed.gone > 0)
        why.push_back(reports::counted(changed.gone, "case", "cases") + (changed.gone == 1 ? " is" : " are") + " no longer there.");
    if (why.empty())
        why.emplace_back("No case changed: the program or a setting counts otherwise.");
    return why;
}

Done checkIsOver(int month, const TimeZone &zone, Instant now)
{
    if (zone.endOfDay(figures::lastDay(month)) < now)
        return {};
    return failure(ErrorKind::Refused, reports::monthName(month) + " is not over yet.", "Close it when it is.");
}

// Whether they are those of then: by their digest, or by their number in a month that was closed without one.
bool areOfThen(const reports::PackRows &rows, std::int64_t totalThen, const reports::ClosedMonth &closed)
{
    const auto digest = closed.rowDigests.find(rows.id);
    return rows.total == totalThen && (digest == closed.rowDigests.end() || digest->second == rows.digest);
}

// Only what the month itself holds can be counted as of then again; what was open then has moved on when the rows differ.
void dropOvertaken(std::vector<reports::PackRows> &rows, const reports::ClosedMonth &closed)
{
    for (reports::PackRows &each : rows) {
        const auto then = std::find_if(closed.totals.begin(), closed.totals.end(), [&](const auto &total) { return total.first == each.id; });
        const std::int64_t total = then == closed.totals.end() ? 0 : then->second;
        if (reports::areOfTheMonth(each.id) || (then != closed.totals.end() && areOfThen(each, total, closed)))
            continue;
        each.rows.clear();
        each.total = total;
        each.notShown = each.total;
        each.whyNone = "The month is closed, and the cases have moved on since: only the figures are kept.";
    }
}

} // namespace

Result<reports::PackCover> Workspace::Private::packCover(const MonthReading &reading)
{
    const auto records = readExports();
    const auto units = readUnits();
    const auto marking = settingInForce(markingSetting);
    if (!records || !units || !marking)
        return failure(!records ? records.error() : !units ? units.error() : marking.error());
    const TimeZone &zone = frameworks.zone();
    const framework::Framework &inForce = frameworks.versions[frameworks.inForceAt(reading.asOf)];
    reports::PackCover cover;
    cover.force = "Force " + (units->empty() || units->front().force.empty() ? std::string("not named") : units->front().force);
    cover.scope = reading.isWhole ? "Every team of the force" : "The teams that the reader answers for";
    cover.marking = *marking;
    cover.framework = (inForce.title.empty() ? inForce.id : inForce.title) + ", version " + inForce.version;
    cover.kind = isTest ? "A test folder: the clock was set by hand." : "";
    cover.asOf = reading.asOf;
    cover.asOfText = reports::exactly(reading.asOf, zone);
    cover.exportText = "no export";
    if (records->empty())
        return cover;
    // The last one that was there then; replayed as of before all of them, the last one.
    const auto wasThere = [&](const ExportRecord &record) { return record.appliedAt <= reading.asOf; };
    const auto last = std::find_if(records->rbegin(), records->rend(), wasThere);
    const ExportRecord &record = last == records->rend() ? records->back() : *last;
    cover.exportName = record.name;
    cover.exportedAt = record.exportedAt;
    cover.exportText = record.name + " of " + reports::exactly(record.exportedAt, zone) + ", " + ageText(record.exportedAt, reading.asOf);
    return cover;
}

Result<std::vector<reports::ClosedMonth>> Workspace::Private::readClosedMonths()
{
    if (!work)
        return std::vector<reports::ClosedMonth>();
    auto entries = journal::Journal(*work).workOfNoCase(0);
    return entries ? Result<std::vector<reports::ClosedMonth>>(reports::closedMonths(std::move(*entries))) : failure(entries.error());
}

Result<std::vector<reports::ClosedMonth>> Workspace::closedMonths()
{
    if (auto allowed = d->permit(access::Action::SeeFigures); !allowed)
        return failure(allowed.error());
    if (d->teamsCounted())
        return std::vector<reports::ClosedMonth>(); // they hold every team's figures
    return d->readClosedMonths();
}

// The figures of then, counted again as of then from what is known now.
Result<reports::MonthPack> Workspace::Private::packOf(const reports::ClosedMonth &closed, Progress &progress)
{
    const MonthBefore before = beforeOf(closed);
    auto reading = readMonth(closed.month, closed.cover.asOf, &before, progress);
    if (!reading)
        return failure(reading.error());
    const auto cover = packCover(*reading);
    const auto records = readExports();
    if (!cover || !records)
        return failure(cover ? records.error() : cover.error());
    reports::MonthPack pack{closed.month, closed.cover, closed.figures, std::move(reading->rows), closed, {}, closed.digest};
    dropOvertaken(pack.rows, closed);
    const auto now = reports::monthFigures(*reading);
    pack.restated.changes = reports::changesBetween(closed.figures, now);
    if (pack.restated.isOne())
        pack.restated.why = reasonsOf(*reading, now, closed, *cover, *records, frameworks.zone());
    restatements[closed.entry] = pack.restated;
    return pack;
}

Result<reports::MonthPack> Workspace::monthPack(int month, Progress &progress)
{
    for (const auto action : {access::Action::SeeFigures, access::Action::Search, access::Action::ExportRows}) {
        if (auto allowed = d->permit(action); !allowed)
            return failure(allowed.error());
    }
    if (auto has = d->noFacts(); !has)
        return failure(has.error());
    const auto closed = closedMonths();
    if (!closed)
        return failure(closed.error());
    const auto found = std::find_if(closed->begin(), closed->end(), [month](const reports::ClosedMonth &one) { return one.month == month; });
    if (found != closed->end())
        return d->packOf(*found, progress);
    auto reading = d->readMonth(month, now(), nullptr, progress);
    if (!reading)
        return failure(reading.error());
    auto cover = d->packCover(*reading);
    if (!cover)
        return failure(cover.error());
    reports::MonthPack pack{month, std::move(*cover), reports::monthFigures(*reading), std::move(reading->rows), {}, {}, {}};
    pack.digest = reports::figuresDigest(pack.cover, pack.figures);
    return pack;
}

Result<std::vector<reports::MonthNote>> Workspace::monthNotes(Day from, Day to, Progress &progress)
{
    const auto closed = closedMonths();
    if (!closed)
        return failure(closed.error());
    std::vector<reports::MonthNote> notes;
    if (auto followed = d->facts ? d->follow() : Done(); !followed)
        return failure(followed.error());
    for (const reports::ClosedMonth &each : *closed) {
        if (!d->facts || figures::lastDay(each.month) < from || figures::firstDay(each.month) > to)
            continue;
        if (!d->restatements.contains(each.entry)) {
            if (auto counted = d->packOf(each, progress); !counted)
                return failure(counted.error());
        }
        notes.push_back({each.month, each.at, each.by, d->restatements.at(each.entry)});
    }
    return notes;
}

Result<Changes> Workspace::Private::close(const CloseMonth &wanted)
{
    if (auto allowed = permit(access::Action::CloseMonth); !allowed)
        return failure(allowed.error());
    if (auto has = noFacts(); !has)
        return failure(has.error());
    if (teamsCounted())
        return failure(ErrorKind::Refused, "You see some teams only, and a month is closed for all of them.",
                       "Ask somebody who answers for the whole force.");
    if (auto over = checkIsOver(wanted.month, frameworks.zone(), now()); !over)
        return failure(over.error());
    const auto closed = readClosedMonths();
    if (!closed)
        return failure(closed.error());
    for (const reports::ClosedMonth &each : *closed) {
        if (each.month == wanted.month)
            return failure(ErrorKind::Refused, reports::monthName(wanted.month) + " was closed by " + each.by + " already.",
                           "Whoever closed it can open it again: casegrip undo " + each.entry + ".");
    }
    NoProgress silent;
    auto reading = readMonth(wanted.month, now(), nullptr, silent);
    if (!reading)
        return failure(reading.error());
    auto cover = packCover(*reading);
    if (!cover)
        return failure(cover.error());
    reports::MonthPack pack{wanted.month, std::move(*cover), reports::monthFigures(*reading), std::move(reading->rows), {}, {}, {}};
    return commitEntry(reports::monthClosedEntry(pack, reading->marks));
}

} // namespace casegrip::workspace
