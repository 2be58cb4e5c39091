// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/figures/stock_store.h"
#include "core/reports/star_folder.h"
#include "core/storage/file.h"
#include "core/workspace/private.h"
#include "core/workspace/star_cases.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

// The star export: every case read once, in one view of the facts, as rows or as counts.
namespace casegrip::workspace
{
namespace
{

Error stopped()
{
    return {ErrorKind::Cancelled, "The export was stopped; nothing was written.", {}};
}

Done writeFile(const std::string &path, std::string_view content)
{
    auto file = storage::NewFile::create(path);
    if (!file)
        return failure(file.error());
    if (auto written = file->write(content); !written)
        return written;
    return file->finish();
}

} // namespace

// The steps of Workspace::exportStar().
class Workspace::Private::StarExport
{
public:
    StarExport(Private &d, const StarWanted &wanted, figures::PositiveSet positive,
               const reports::Pseudonyms &pseudonyms, const reports::StarFolder &folder)
        : m_d(d), m_kind(wanted.isSqlite ? reports::StarKind::Sqlite : reports::StarKind::Csv),
          m_positive(std::move(positive)), m_pseudonyms(pseudonyms), m_folder(folder)
    {
        m_report.folder = folder.folder();
        m_report.asOf = d.now();
    }

    Done write(Progress &progress)
    {
        auto files = reports::StarFiles::make(m_kind, m_folder.aside());
        if (!files)
            return failure(files.error());
        auto written = storage::guarded(m_d.factsPath, [&] { return writeTables(**files, progress); });
        if (!written)
            return written;
        if (!progress.advance(Progress::Step::Keeping, 0, 0))
            return failure(stopped());
        if (auto finished = (*files)->finish(); !finished)
            return finished;
        for (const auto &schema : reports::starSchema())
            m_report.tables.emplace_back(std::string(schema.name), (*files)->rowsOf(schema.table));
        if (written =
                writeFile(m_folder.aside() + '/' + reports::starDictionaryName, reports::starDictionary());
            !written)
            return written;
        return writeManifest();
    }
    const StarReport &report() const { return m_report; }

private:
    Done writeTables(reports::StarFiles &files, Progress &progress)
    {
        m_d.followFacts();
        const storage::Snapshot snapshot(*m_d.facts);
        const auto units = figures::readUnits(*m_d.facts);
        reports::StarDimensions keys(units, m_d.frameworks.zone().dayOf(m_d.now()), m_d.frameworks, m_d.names,
                                     m_pseudonyms);
        if (auto written = writeCases(files, keys, units, progress); !written)
            return written;
        const auto lines = m_d.readUnits();
        const auto officers = m_d.readOfficers();
        if (!lines || !officers)
            return failure(lines ? officers.error() : lines.error());
        keys.write(files, *lines, *officers);
        return files.status();
    }

    Done writeCases(reports::StarFiles &files, reports::StarDimensions &keys,
                    const figures::UnitCalendar &units, Progress &progress)
    {
        const auto asOf = m_d.asOf();
        const figures::SomeTeams counted(asOf.among, units);
        const auto officers = m_d.officerNotes();
        const figures::StockQuery everything;
        const figures::StockFilter stock(everything, units, officers, asOf);
        std::optional<SeenWork> seen; // any case, not only those that are open
        if (!m_d.gate.isOpen())
            seen.emplace(m_d.gate.sight(), *m_d.facts, m_d.names, false);
        auto evaluator = m_d.evaluator();
        (void)m_d.allOwnWork();
        StarCases rows(*m_d.facts, {m_d.frameworks, m_d.ranks, m_d.now(), counted, m_positive, m_d.teams},
                       evaluator, keys, files);
        const std::int64_t total = countCases();
        std::int64_t done = 0;
        due::CaseDues dues;
        bool goesOn = true;
        cases::CaseStore(*m_d.facts).forEach([&](const cases::StoredCase &stored) {
            const auto &own = m_d.ownWorkOf(stored.columns.caseNo);
            evaluator.evaluate(stored.columns, stored.history, own, m_d.now(), dues);
            const bool hasRows = !isRestricted(stored) &&
                                 (!seen || seen->sees(std::uint32_t(stored.id), ownerOf(stored, dues)));
            const bool isCountedOpen =
                dues.isOpen && stock.takes(figures::stockCase(stored.id, stored.columns, dues));
            if (rows.add(stored, own, dues, hasRows, isCountedOpen))
                ++(hasRows ? m_report.cases : m_report.onlyCounted);
            goesOn = files.status() &&
                     (done++ % stepCases != 0 || progress.advance(Progress::Step::Writing, done, total));
            return goesOn;
        });
        if (!goesOn)
            return files.status() ? Done(failure(stopped())) : files.status();
        rows.finish();
        return {};
    }

    // By the export or by the policy; who exports may be named for it, who reads what is exported is not.
    bool isRestricted(const cases::StoredCase &stored) const
    {
        const auto &byPolicy = m_d.gate.reach().policyCases;
        return stored.columns.restricted ||
               std::binary_search(byPolicy.begin(), byPolicy.end(), stored.columns.caseNo);
    }
    static std::uint32_t ownerOf(const cases::StoredCase &stored, const due::CaseDues &dues)
    {
        return std::uint32_t(dues.isOpen ? dues.team : stored.columns.team);
    }
    std::int64_t countCases()
    {
        storage::Statement row(*m_d.facts, "workspace/count_cases");
        const std::int64_t count = row.step() ? row.number(0) : 0;
        row.reset();
        return count;
    }

    Done writeManifest()
    {
        const auto exports = m_d.readExports();
        if (!exports)
            return failure(exports.error());
        QJsonArray tables;
        for (const auto &[name, rows] : m_report.tables)
            tables.append(QJsonObject{{QStringLiteral("name"), toQString(name)},
                                      {QStringLiteral("rows"), qint64(rows)}});
        QJsonObject manifest{{QStringLiteral("format"), toQString(reports::starFormat)},
                             {QStringLiteral("version"), reports::starVersion},
                             {QStringLiteral("kind"), toQString(reports::toWord(m_kind))},
                             {QStringLiteral("as_of"), toQString(formatInstant(m_report.asOf))},
                             {QStringLiteral("time_zone"), toQString(m_d.frameworks.zone().id())},
                             {QStringLiteral("is_test"), m_d.isTest},
                             {QStringLiteral("positive"), toQString(m_positive.text())},
                             {QStringLiteral("cases_with_rows"), qint64(m_report.cases)},
                             {QStringLiteral("cases_only_counted"), qint64(m_report.onlyCounted)},
                             {QStringLiteral("tables"), tables}};
        if (!exports->empty())
            manifest.insert(QStringLiteral("data_of"), toQString(formatInstant(exports->back().exportedAt)));
        return writeFile(m_folder.aside() + '/' + reports::starManifestName,
                         QJsonDocument(manifest).toJson().toStdString());
    }

    static constexpr std::int64_t stepCases = 256; // between two looks whether to stop

    Private &m_d;
    const reports::StarKind m_kind;
    const figures::PositiveSet m_positive;
    const reports::Pseudonyms &m_pseudonyms;
    const reports::StarFolder &m_folder;
    StarReport m_report;
};

Result<StarReport> Workspace::exportStar(const StarWanted &wanted, Progress &progress)
{
    for (const auto action :
         {access::Action::ExportRows, access::Action::SeeFigures, access::Action::Search}) {
        if (auto allowed = d->permit(action); !allowed)
            return failure(allowed.error());
    }
    if (auto has = d->noFacts(); !has)
        return failure(has.error());
    auto positive = positiveOutcomes();
    if (!positive)
        return failure(positive.error());
    auto folder = reports::StarFolder::prepare(wanted.folder);
    if (!folder)
        return failure(folder.error());
    const auto pseudonyms = reports::Pseudonyms::loadOrMake(d->options.dataDir);
    if (!pseudonyms)
        return failure(pseudonyms.error());
    // All rows are not counted before: there may be millions.
    if (auto told = recordListed({"star export", {}, wanted.isSqlite ? "sqlite" : "csv", wanted.why}); !told)
        return failure(told.error());
    Private::StarExport made(*d, wanted, std::move(*positive), *pseudonyms, *folder);
    if (auto written = made.write(progress); !written)
        return failure(written.error());
    if (auto put = folder->put(); !put)
        return failure(put.error());
    return made.report();
}

} // namespace casegrip::workspace
