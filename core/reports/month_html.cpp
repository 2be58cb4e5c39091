// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/month_files.h"

#include "core/reports/month_svg.h"

namespace casegrip::reports
{
namespace
{

constexpr const char *styles = "body{font:14px/1.45 'DejaVu Sans',sans-serif;color:#1a1d21;background:#fff;margin:24px auto;max-width:960px;padding:0 16px}"
                               "h1{font-size:24px}h2{font-size:18px;border-bottom:1px solid #b5babf;margin-top:36px}"
                               "table{border-collapse:collapse;margin:8px 0;font-size:13px}th,td{border-bottom:1px solid #dde1e6;padding:3px 10px 3px 0;text-align:left;vertical-align:top}"
                               "td.n,th.n{text-align:right}.marking{text-align:center;font-weight:bold}.muted{color:#555b61;font-size:12px}"
                               ".restated{border:2px solid #b3500b;padding:4px 14px;margin:16px 0}svg{max-width:100%;height:auto}@media print{section{break-inside:avoid}}";

std::string element(const char *name, const std::string &text, const char *role = nullptr)
{
    const std::string classed = role ? std::string(" class=\"") + role + '"' : std::string();
    return std::string("<") + name + classed + ">" + escaped(text) + "</" + name + ">\n";
}

std::string table(const PackFigure &figure)
{
    if (figure.rows.empty())
        return element("p", "Nothing to count.", "muted");
    std::string html = "<table>\n<caption class=\"muted\">" + escaped(figure.title) + "</caption>\n<thead><tr>";
    for (const PackColumn &column : figure.columns)
        html += std::string("<th scope=\"col\"") + (column.kind == PackColumn::Kind::Text ? "" : " class=\"n\"") + '>' + escaped(column.name) + "</th>";
    html += "</tr></thead>\n<tbody>\n";
    for (const PackRow &row : figure.rows) {
        html += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i)
            html += std::string("<td") + (figure.columns[i].kind == PackColumn::Kind::Text ? "" : " class=\"n\"") + '>' + escaped(shown(figure, row, i)) + "</td>";
        html += "</tr>\n";
    }
    return html + "</tbody></table>\n";
}

std::string section(const MonthPack &pack, const PackFigure &figure)
{
    std::string html = "<section id=\"" + escaped(figure.id) + "\">\n" + element("h2", figure.title);
    if (!figure.sentence.empty())
        html += element("p", figure.sentence);
    html += figureSvg(figure) + table(figure);
    if (!figure.definitions.empty()) {
        html += "<details><summary>Definition</summary>\n";
        for (const std::string &id : figure.definitions)
            html += element("p", definitionText(id), "muted");
        html += "</details>\n";
    }
    if (const std::string behind = behindText(pack, figure); !behind.empty())
        html += element("p", behind, "muted");
    return html + "</section>\n";
}

std::string restated(const MonthPack &pack)
{
    std::string html = "<div class=\"restated\" id=\"restated\">\n" + element("h2", "Restated");
    html += element("p", monthName(pack.month) + " was closed with the figures below. As of the same moment they are now counted otherwise:");
    html += "<table><thead><tr><th scope=\"col\">Figure</th><th scope=\"col\">What</th><th scope=\"col\">Then</th><th scope=\"col\">Now</th></tr></thead>\n<tbody>\n";
    for (const PackChange &change : pack.restated.changes)
        html += "<tr><td>" + escaped(change.title) + "</td><td>" + escaped(change.row + ": " + change.column) + "</td><td>" + escaped(change.then) + "</td><td>" +
                escaped(change.now) + "</td></tr>\n";
    html += "</tbody></table>\n<p>Why:</p><ul>\n";
    for (const std::string &why : pack.restated.why)
        html += element("li", why);
    return html + "</ul></div>\n";
}

} // namespace

std::string monthHtml(const MonthPack &pack)
{
    const std::string title = "Monthly pack, " + monthName(pack.month);
    std::string html = "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width\">\n" +
                       element("title", title) + "<style>" + styles + "</style>\n</head>\n<body>\n";
    html += element("p", pack.cover.marking, "marking") + element("h1", title) + "<table><tbody>\n";
    for (const auto &[name, text] : coverLines(pack))
        html += "<tr><th scope=\"row\">" + escaped(name) + "</th><td>" + escaped(text) + "</td></tr>\n";
    html += "</tbody></table>\n";
    if (pack.restated.isOne())
        html += restated(pack);
    for (const PackFigure &figure : pack.figures)
        html += section(pack, figure);
    return html + element("p", pack.cover.marking, "marking") + "</body>\n</html>\n";
}

} // namespace casegrip::reports
