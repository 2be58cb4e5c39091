// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/log_text.h"

#include "core/base/json.h"
#include "core/base/spoken.h"

namespace casegrip::reviews
{
namespace
{

constexpr qsizetype width = 76;

class Block
{
public:
    void line(const std::string &text) { m_text += text + '\n'; }
    void blank() { m_text += '\n'; }

    // Wrapped between words; each line of the text begins a new one.
    void paragraph(const std::string &text, const std::string &indent, const std::string &first)
    {
        std::string lead = first;
        for (const auto &part : toQString(text).split(u'\n')) {
            QString row;
            for (const auto &word : part.simplified().split(u' ', Qt::SkipEmptyParts)) {
                if (!row.isEmpty() && qsizetype(indent.size()) + row.size() + 1 + word.size() > width) {
                    line(lead + toStd(row));
                    lead = indent;
                    row.clear();
                }
                row += (row.isEmpty() ? QString() : QStringLiteral(" ")) + word;
            }
            if (row.isEmpty())
                continue;
            line(lead + toStd(row));
            lead = indent;
        }
    }
    void paragraph(const std::string &text, const std::string &indent = {})
    {
        paragraph(text, indent, indent);
    }

    std::string text() const { return m_text; }

private:
    std::string m_text;
};

std::string capitals(const std::string &text)
{
    return toStd(toQString(text).toUpper());
}

void addHead(Block &block, const SignedReview &review, const TimeZone &zone)
{
    block.line("REVIEW " + nameOf(review));
    block.paragraph(review.form.title + " of " + review.caseNo);
    block.paragraph(review.author.name + " (" + review.author.id + "), " + spoken(review.author.rank) +
                    ", " + forms::toText(review.signedAt, zone));
    if (review.batch)
        block.paragraph("Signed in a batch of " + std::to_string(review.batch->size) + ".");
    if (!review.content.decisionWords.empty())
        block.paragraph("Decision: " + review.content.decisionWords);
    block.paragraph(review.form.notice);
    if (review.approval)
        block.paragraph("Approval asked of: " + spoken(review.approval->rank) + " (" + review.approval->why + ")");
}

void addDecision(Block &block, const std::string &name, const Decision &decision, const TimeZone &zone)
{
    const Decided &said = decision.said;
    block.line("DECISION ON " + name);
    block.paragraph((said.verdict == Verdict::Approved ? "Approved by " : "Returned by ") + said.by.name + " (" + said.by.id + "), " +
                    spoken(said.by.rank) + ", " + forms::toText(decision.at, zone));
    if (!said.onBehalfOf.empty())
        block.paragraph("On behalf of " + said.onBehalfOfName + " (" + said.onBehalfOf + ")");
    block.paragraph("Asked of: " + spoken(said.askedOf));
    if (!said.reason.code.empty())
        block.paragraph("Reason: " + said.reason.label);
    block.paragraph(said.note, "    ");
    for (const CheckSaid &check : said.checks)
        block.paragraph("Looked at: " + check.label + (check.isMet ? " Yes" : " No"));
    block.line("END OF DECISION ON " + name);
}

void addAnswers(Block &block, const forms::Content &content)
{
    std::string section;
    int row = 0;
    for (const forms::SaidAnswer &answer : content.answers) {
        if (answer.section != section) {
            block.blank();
            block.paragraph(capitals(answer.section));
        }
        if (answer.row != 0 && (answer.row != row || answer.section != section))
            block.line("No. " + std::to_string(answer.row));
        section = answer.section;
        row = answer.row;
        block.paragraph(answer.label);
        block.paragraph(answer.words + (answer.source.empty() ? "" : " [" + answer.source + "]"), "    ");
    }
}

void addDirections(Block &block, const SignedReview &review, const TimeZone &zone)
{
    if (review.directions.empty())
        return;
    block.blank();
    block.line("DIRECTIONS");
    for (const PlannedDirection &direction : review.directions) {
        const std::string number = std::to_string(direction.number) + ". ";
        const std::string owner(forms::labelOf(forms::owners(), direction.owner));
        const std::string by =
            direction.dueAt ? ", by " + forms::toText(*direction.dueAt, zone) : std::string();
        block.paragraph(direction.text + " (" + owner +
                            (direction.ownerId.empty() ? "" : " " + direction.ownerId) + by + ")",
                        std::string(number.size(), ' '), number);
    }
}

void addOverrides(Block &block, const forms::Content &content)
{
    if (content.overrides.empty())
        return;
    block.blank();
    block.line("WARNINGS PASSED");
    for (const forms::Override &one : content.overrides)
        block.paragraph(one.place + ": " + one.warning + " Reason: " + one.reason);
}

} // namespace

std::string logText(const SignedReview &review, const TimeZone &zone)
{
    Block block;
    addHead(block, review, zone);
    addAnswers(block, review.content);
    addDirections(block, review, zone);
    addOverrides(block, review.content);
    block.blank();
    block.line("Form " + review.form.id + " version " + std::to_string(review.form.version));
    block.line("Hash " + journal::toHex(contentHash(toJson(review))));
    block.line("END OF REVIEW " + nameOf(review));
    return block.text();
}

namespace
{

std::string textOf(const ReviewState &review, const ReviewVersion &version, const TimeZone &zone)
{
    Block block;
    for (const Decision *decision : review.decisionsOn(version))
        addDecision(block, nameOf(version.review), *decision, zone);
    return logText(version.review, zone) + block.text();
}

void addSaying(Block &block, const std::string &what, const Reviewer &officer, const std::string &login, Instant at, const std::string &text,
               const TimeZone &zone)
{
    block.blank();
    block.line(what);
    block.paragraph((officer.name.empty() ? login : officer.name + " (" + officer.id + ')') + ", " + forms::toText(at, zone));
    block.paragraph(text, "    ");
    block.line("END OF " + what);
}

} // namespace

std::string logText(const ReviewState &review, const TimeZone &zone)
{
    return textOf(review, review.latest(), zone);
}

std::string wholeText(const ReviewState &review, const TimeZone &zone)
{
    Block said;
    for (const Addendum &one : review.addenda)
        addSaying(said, "ADDENDUM TO " + review.ref, one.officer, one.author, one.at, one.text, zone);
    if (const auto &gone = review.withdrawal)
        addSaying(said, "WITHDRAWAL OF " + review.ref, gone->officer, gone->author, gone->at, gone->reason.empty() ? "Undone." : gone->reason, zone);
    std::string text = logText(review, zone) + said.text();
    for (auto version = review.versions.rbegin(); version != review.versions.rend(); ++version) {
        if (version->entry != review.latest().entry)
            text += "\nEARLIER VERSION\n" + textOf(review, *version, zone);
    }
    return text;
}

} // namespace casegrip::reviews
