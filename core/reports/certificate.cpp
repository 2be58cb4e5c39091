// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/certificate.h"

#include "core/journal/bytes.h"
#include "core/reports/words.h"

namespace casegrip::reports
{
namespace
{

using Kind = Block::Kind;
using workspace::Finding;
using workspace::Since;
using workspace::VerifyReport;

std::string resultText(const VerifyReport &report)
{
    const std::string what = report.chainsOnly ? "The chains are whole." : "Everything agrees.";
    const std::string left = report.findings.empty() ? what : counted(std::int64_t(report.findings.size()), "thing differs.", "things differ.");
    return report.mended.empty() ? left
                                 : left + " " + counted(std::int64_t(report.mended.size()), "thing", "things") + " differed and " +
                                       (report.mended.size() == 1 ? "was" : "were") + " made anew.";
}

void addChecked(Paper &paper, const VerifyReport &report)
{
    paper.add(Kind::Heading, "What was checked");
    paper.add(Kind::Item, counted(report.entries, "entry", "entries") + " of the journal and the access log, each against its hash and the one before it" +
                              (report.erased > 0 ? "; the content of " + std::to_string(report.erased) + " was erased by an entry" : "") + ".",
              "1");
    paper.add(Kind::Item, counted(report.signatures, "signature", "signatures") + (report.chainsOnly ? ", of the last entry of each chain." : ", of every entry."), "2");
    if (report.chainsOnly) {
        paper.add(Kind::Note, "Nothing else: only the chains were asked for.");
        return;
    }
    paper.add(Kind::Item, "work.db: SQLite's own check, its tables and triggers, the stations, keys, settings and drafts.", "3");
    paper.add(Kind::Item, "The facts file: SQLite's own check; the facts of " + counted(report.cases, "case", "cases") + ", each against its digest.", "4");
    paper.add(Kind::Item, "Our own work in the facts file against the entries of the journal.", "5");
    paper.add(Kind::Item, counted(report.obligations, "obligation", "obligations") + " and " + counted(report.tallies, "tally", "tallies") + " of the figures, worked out again from the facts and compared.", "6");
}

void addEnds(Paper &paper, const VerifyReport &report, const TimeZone &zone)
{
    paper.add(Kind::Heading, "Where the chains end");
    if (report.ends.empty())
        paper.add(Kind::Answer, "There is no entry yet.");
    for (const workspace::ChainEnd &end : report.ends) {
        paper.add(Kind::Question, (end.chain == "journal" ? "Journal" : "Access log") + std::string(" of station ") + end.station);
        paper.field("Last entry", "number " + std::to_string(end.entries) + (end.writtenAt ? ", written " + exactly(*end.writtenAt, zone) : ""));
        paper.add(Kind::Code, end.id, "Hash");
    }
    paper.add(Kind::Note, "Each hash covers every entry of its chain up to there. Whoever keeps it can tell later whether one of them was "
                          "changed or taken away.");
}

std::string sinceText(const std::optional<Since> &since, const TimeZone &zone)
{
    if (!since)
        return "cannot be told";
    const std::string at = "after " + exactly(since->at, zone);
    switch (since->by) {
    case Since::Known::Written:
        return at + ", when it was written";
    case Since::Known::Backup:
        return at + ", when a backup was made that does not show it";
    case Since::Known::Export:
        return at + ", when the export that brought it was applied";
    }
    return at;
}

void addFindings(Paper &paper, const char *heading, const std::vector<Finding> &findings, const TimeZone &zone)
{
    if (findings.empty())
        return;
    paper.add(Kind::Heading, heading);
    int number = 0;
    for (const Finding &finding : findings) {
        paper.add(Kind::Question, finding.what, std::to_string(++number) + '.');
        paper.field("Where", finding.where);
        paper.field("Since when", sinceText(finding.since, zone));
        paper.field("What to do", finding.todo);
    }
}

std::string textOf(const std::vector<Block> &blocks)
{
    std::string text;
    for (const Block &block : blocks)
        text += block.lead + '\t' + block.text + '\n';
    return text;
}

} // namespace

Paper certificate(const VerifyReport &report, const CheckedFolder &folder, const TimeZone &zone)
{
    Paper paper;
    paper.title = "Certificate of a check";
    paper.marking = folder.marking;
    paper.name = "Check of " + formatInstant(report.at);
    paper.madeAt = report.at;
    paper.add(Kind::Title, paper.title);
    paper.field("Result", resultText(report));
    paper.field("Checked", exactly(report.at, zone));
    paper.field("By", folder.by);
    paper.field("Program", folder.program);
    paper.field("Data folder", folder.dataDir);
    paper.field("Framework", folder.framework);
    paper.field("Last export", folder.lastExport);
    addChecked(paper, report);
    addEnds(paper, report, zone);
    addFindings(paper, "What differs", report.findings, zone);
    addFindings(paper, "What differed before it was made anew", report.mended, zone);
    addFindings(paper, "Decisions that somebody should look at; nothing that is stored is wrong", report.doubts, zone);
    if (report.unseenDoubts > 0)
        paper.add(Kind::Note, counted(report.unseenDoubts, "more decision", "more decisions") +
                                  " to be looked at in cases that whoever ran the check does not see.");
    paper.hash = journal::toHex(journal::hash(textOf(paper.blocks)));
    return paper;
}

} // namespace casegrip::reports
