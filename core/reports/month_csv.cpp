// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/month_files.h"

#include "core/base/csv_text.h"
#include "core/reports/words.h"

#include <algorithm>
#include <iterator>

namespace casegrip::reports
{
namespace
{

std::string fileOf(const MonthPack &pack, const std::string &id)
{
    return pack.name() + '-' + id + ".csv";
}

std::string tableCsv(const std::vector<std::string> &columns, const std::vector<PackRow> &rows)
{
    std::string csv;
    CsvRow line(csv);
    for (const std::string &column : columns)
        line.text(column);
    line.end();
    for (const PackRow &row : rows) {
        for (const std::string &cell : row)
            line.text(cell);
        line.end();
    }
    return csv;
}

std::string figureCsv(const PackFigure &figure)
{
    std::vector<std::string> columns;
    for (const PackColumn &column : figure.columns)
        columns.push_back(column.key);
    return tableCsv(columns, figure.rows);
}

std::string definitionsOf(const PackFigure &figure)
{
    std::string text;
    for (const std::string &id : figure.definitions)
        text += (text.empty() ? "" : " ") + definitionText(id);
    return text;
}

std::string indexCsv(const MonthPack &pack)
{
    std::vector<PackRow> rows;
    const std::string asOf = formatInstant(pack.cover.asOf), exported = pack.cover.exportedAt ? formatInstant(*pack.cover.exportedAt) : std::string();
    for (const PackFigure &figure : pack.figures) {
        std::string behind;
        for (const std::string &id : figure.behind)
            behind += (behind.empty() ? "" : ";") + fileOf(pack, "rows-" + id);
        rows.push_back({fileOf(pack, figure.id), figure.title, figure.sentence, definitionsOf(figure), asOf, exported, behind, std::to_string(figure.rows.size()), "0"});
    }
    for (const PackRows &each : pack.rows)
        rows.push_back({fileOf(pack, "rows-" + each.id), each.title, rowsText(pack, each), "", asOf, exported, "", std::to_string(each.total), std::to_string(each.notShown)});
    return tableCsv({"file", "title", "sentence", "definition", "as_of", "exported_at", "rows_behind", "rows", "not_shown"}, rows);
}

std::string restatedCsv(const Restatement &restated)
{
    std::vector<PackRow> rows;
    for (const PackChange &change : restated.changes)
        rows.push_back({change.figure, change.row, change.column, change.then, change.now, ""});
    for (const std::string &why : restated.why)
        rows.push_back({"", "", "", "", "", why});
    return tableCsv({"figure", "row", "column", "then", "now", "why"}, rows);
}

} // namespace

std::vector<NamedFile> monthCsv(const MonthPack &pack)
{
    std::vector<NamedFile> files;
    files.emplace_back(fileOf(pack, "index"), indexCsv(pack));
    for (const PackFigure &figure : pack.figures)
        files.emplace_back(fileOf(pack, figure.id), figureCsv(figure));
    for (const PackRows &rows : pack.rows)
        files.emplace_back(fileOf(pack, "rows-" + rows.id), tableCsv(rows.columns, rows.rows));
    if (pack.restated.isOne())
        files.emplace_back(fileOf(pack, "restated"), restatedCsv(pack.restated));
    return files;
}

std::vector<std::pair<std::string, std::string>> coverLines(const MonthPack &pack)
{
    const PackCover &cover = pack.cover;
    std::vector<std::pair<std::string, std::string>> lines = {{"Force", cover.force},
                                                              {"Month", monthName(pack.month) + ", " + formatDay(figures::firstDay(pack.month)) + " to " +
                                                                            formatDay(figures::lastDay(pack.month))},
                                                              {"Counted", cover.scope},
                                                              {"As of", cover.asOfText},
                                                              {"From", cover.exportText},
                                                              {"Framework", cover.framework},
                                                              {"Marking", cover.marking}};
    if (!cover.kind.empty())
        lines.emplace_back("Not real", cover.kind);
    lines.emplace_back("Month", pack.closed ? "closed by " + pack.closed->by + "; these are the figures of then" : "not closed: the figures may still change");
    lines.emplace_back("Figures", "digest " + pack.digest);
    return lines;
}

std::string rowsText(const MonthPack &pack, const PackRows &rows)
{
    return pack.restated.isOne() && areOfTheMonth(rows.id) ? "The month was restated: these rows are as counted now, not as it was closed." : rows.whyNone;
}

std::vector<PackRow> printedRows(const PackFigure &figure)
{
    const int says = figure.id == "forecast_by_post" ? figure.column("says") : -1;
    if (says < 0)
        return figure.rows; // also of a month that was closed before posts had anything to be measured by
    std::vector<PackRow> rows;
    std::copy_if(figure.rows.begin(), figure.rows.end(), std::back_inserter(rows),
                 [says](const PackRow &row) { return !row[std::size_t(says)].empty(); });
    return rows;
}

std::string notPrintedText(const MonthPack &pack, const PackFigure &figure)
{
    const std::size_t others = figure.rows.size() - printedRows(figure).size();
    if (others == 0)
        return {};
    return counted(std::int64_t(others), "other post has no more than it does; ", "other posts have no more than they do; ") + fileOf(pack, figure.id) + " has every post.";
}

std::string behindText(const MonthPack &pack, const PackFigure &figure)
{
    const bool isTrend = figure.drawing == Drawing::Trend;
    if ((isTrend || figure.drawing == Drawing::Gaps) && figure.behind.empty()) // closed before they had any
        return "Rows behind: those of each month are in the pack of that month.";
    std::string text;
    for (const std::string &id : figure.behind) {
        const auto rows = std::find_if(pack.rows.begin(), pack.rows.end(), [&](const PackRows &each) { return each.id == id; });
        if (rows == pack.rows.end())
            continue;
        text += (text.empty() ? "Rows behind: " : " ") + fileOf(pack, "rows-" + id) + ", " + counted(std::int64_t(rows->rows.size()), "row", "rows");
        text += rows->notShown > 0 ? " and " + std::to_string(rows->notShown) + " not shown." : ".";
        const std::string said = rowsText(pack, *rows);
        text += said.empty() ? "" : " " + said;
    }
    if (isTrend && !text.empty())
        text += " These are of the month itself; those of each month before are in the pack of that month.";
    return text;
}

} // namespace casegrip::reports
