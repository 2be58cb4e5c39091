// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/review_paper.h"

#include "core/reports/words.h"

namespace casegrip::reports
{
namespace
{

using Kind = Block::Kind;
using reviews::PlannedDirection;
using reviews::ReviewState;
using reviews::ReviewVersion;
using reviews::SignedReview;

std::string occasionText(const reviews::Occasion &occasion, const TimeZone &zone)
{
    std::string text = capitalised(spoken(due::toWord(occasion.stage))) + ", round " + std::to_string(occasion.cycle);
    return occasion.dueAt ? text + ", due " + exactly(*occasion.dueAt, zone) : text + ", no due time";
}

void addHead(Paper &paper, const SignedReview &review, const TimeZone &zone)
{
    paper.field("Case", review.caseNo);
    paper.field("Review", reviews::nameOf(review));
    paper.field("Reviewer", whoText({}, review.author));
    paper.field("Signed", exactly(review.signedAt, zone));
    if (review.occasion)
        paper.field("Asked for as", occasionText(*review.occasion, zone));
    if (review.batch)
        paper.field("Signed together", "batch of " + std::to_string(review.batch->size));
    paper.field("Decision", review.content.decisionWords);
    if (!review.form.notice.empty())
        paper.add(Kind::Note, review.form.notice);
    if (review.approval)
        paper.field("Approval asked of", spoken(review.approval->rank) + ": " + review.approval->why);
}

void addDecisions(Paper &paper, const ReviewState &review, const TimeZone &zone)
{
    if (!review.decisions.empty())
        paper.add(Kind::Heading, "Approval");
    for (const reviews::Decision &decision : review.decisions) {
        const reviews::Decided &said = decision.said;
        const std::string effect = withoutEffect(decision);
        paper.add(Kind::Question, deciderText(said) + ", " + exactly(decision.at, zone));
        const std::string between = !said.reason.label.empty() && !said.note.empty() ? ": " : "";
        if (const std::string text = said.reason.label + between + said.note; !text.empty())
            paper.add(Kind::Answer, text);
        for (const reviews::CheckSaid &check : said.checks)
            paper.add(Kind::Note, "Looked at: " + check.label + (check.isMet ? " Yes" : " No"), check.question);
        paper.add(Kind::Note, "Asked of " + spoken(said.askedOf) +
                                  (decision.version > 0 ? "; version " + std::to_string(decision.version) : std::string()) +
                                  (effect.empty() ? "" : "; no effect: " + effect));
        paper.add(Kind::Code, journal::toHex(decision.entry), "Entry in the journal");
    }
}

void addAnswers(Paper &paper, const forms::Content &content)
{
    std::string section;
    int row = 0;
    for (const forms::SaidAnswer &answer : content.answers) {
        if (answer.section != section)
            paper.add(Kind::Heading, answer.section);
        if (answer.row != 0 && (answer.row != row || answer.section != section))
            paper.add(Kind::Note, "No. " + std::to_string(answer.row));
        section = answer.section;
        row = answer.row;
        paper.add(Kind::Question, answer.label, answer.question);
        paper.add(Kind::Answer, answer.words);
        if (!answer.source.empty())
            paper.add(Kind::Note, answer.source);
    }
}

std::string directionText(const PlannedDirection &direction, const TimeZone &zone)
{
    return direction.text + " (" + ownerText(direction) + (direction.dueAt ? ", by " + forms::toText(*direction.dueAt, zone) : "") + ")";
}

void addDirections(Paper &paper, const SignedReview &review, const TimeZone &zone)
{
    if (review.directions.empty())
        return;
    paper.add(Kind::Heading, "Directions");
    for (const PlannedDirection &direction : review.directions)
        paper.add(Kind::Item, directionText(direction, zone), std::to_string(direction.number) + '.');
}

void addOverrides(Paper &paper, const forms::Content &content)
{
    if (content.overrides.empty())
        return;
    paper.add(Kind::Heading, "Warnings passed");
    for (const forms::Override &one : content.overrides) {
        paper.add(Kind::Question, one.warning, one.place);
        paper.add(Kind::Answer, "Reason: " + one.reason);
    }
}

void addFacts(Paper &paper, const forms::Content &content)
{
    if (content.facts.empty())
        return;
    paper.add(Kind::Heading, "Facts that the form looked at");
    for (const forms::UsedFact &fact : content.facts)
        paper.add(Kind::Field,
                  (fact.words.empty() ? "not known" : fact.words) + (fact.source.empty() ? "" : " [" + fact.source + "]"),
                  fact.label);
}

std::string hashOf(const ReviewVersion &version)
{
    return journal::toHex(version.hash);
}

void addProof(Paper &paper, const ReviewVersion &version)
{
    const SignedReview &review = version.review;
    paper.add(Kind::Heading, "Proof");
    paper.field("Form", review.form.title + " (" + review.form.id + " version " + std::to_string(review.form.version) + ")");
    paper.add(Kind::Code, hashOf(version), "Hash of this version");
    if (review.previous)
        paper.add(Kind::Code, journal::toHex(*review.previous), "Hash of the version before");
    paper.add(Kind::Code, journal::toHex(review.form.content), "Hash of the form");
    paper.add(Kind::Code, journal::toHex(version.entry), "Entry in the journal");
}

void addOtherVersions(Paper &paper, const ReviewState &review, const TimeZone &zone)
{
    if (review.versions.size() < 2)
        return;
    paper.add(Kind::Heading, "All versions of this review");
    for (const ReviewVersion &version : review.versions) {
        paper.add(Kind::Item, "signed " + exactly(version.review.signedAt, zone) + ": " + standing(review, version),
                  std::to_string(version.review.version) + '.');
        paper.add(Kind::Code, hashOf(version), "Hash");
    }
}

} // namespace

void Paper::add(Block::Kind kind, std::string text, std::string lead)
{
    blocks.push_back({kind, std::move(text), std::move(lead)});
}

void Paper::field(const char *fieldName, const std::string &value)
{
    if (!value.empty())
        add(Kind::Field, value, fieldName);
}

std::string ownerText(const PlannedDirection &direction)
{
    if (!direction.ownerName.empty())
        return direction.ownerName + " (" + direction.ownerId + ")";
    const std::string role(forms::labelOf(forms::owners(), direction.owner));
    return direction.ownerId.empty() ? role : role + ' ' + direction.ownerId;
}

std::string whoText(const std::string &login, const reviews::Reviewer &officer)
{
    if (officer.id.empty())
        return login + " (not in the roster)";
    return officer.name + " (" + officer.id + "), " + spoken(officer.rank);
}

std::string standing(const ReviewState &review, const ReviewVersion &version)
{
    if (version.isUndone)
        return "undone";
    if (&version != &review.latest())
        return "replaced by version " + std::to_string(review.latest().review.version);
    if (review.approval() == reviews::ApprovalState::Returned)
        return "returned";
    return review.isWithdrawn() ? "withdrawn" : "holds";
}

std::string deciderText(const reviews::Decided &said)
{
    const std::string covered =
        said.onBehalfOf.empty() ? "" : ", on behalf of " + said.onBehalfOfName + " (" + said.onBehalfOf + ")";
    return (said.verdict == reviews::Verdict::Approved ? "Approved by " : "Returned by ") + whoText({}, said.by) + covered;
}

std::string withoutEffect(const reviews::Decision &decision)
{
    using enum reviews::Effect;
    switch (decision.effect) {
    case Holds:
        return {};
    case Overruled:
        return "somebody else returned it at the same time";
    case Voided:
        return "the review was edited afterwards";
    case Stale:
        return "the version had been replaced";
    case Late:
        return "it had been decided on";
    case OwnReview:
        return "nobody decides on their own review";
    case RankTooLow:
        return "a higher rank was asked";
    case NotAsked:
        return "no approval was asked";
    case NoVersion:
        return "the version is not here";
    }
    return {};
}

void addVersion(Paper &paper, const ReviewVersion &version, const TimeZone &zone)
{
    addHead(paper, version.review, zone);
    addAnswers(paper, version.review.content);
    addDirections(paper, version.review, zone);
    addOverrides(paper, version.review.content);
    addFacts(paper, version.review.content);
    addProof(paper, version);
}

void addLater(Paper &paper, const ReviewState &review, const TimeZone &zone)
{
    addDecisions(paper, review, zone);
    if (!review.addenda.empty())
        paper.add(Kind::Heading, "Added later");
    for (const reviews::Addendum &addendum : review.addenda) {
        paper.add(Kind::Question, whoText(addendum.author, addendum.officer) + ", " + exactly(addendum.at, zone));
        paper.add(Kind::Answer, addendum.text);
        paper.add(Kind::Code, journal::toHex(addendum.entry), "Entry in the journal");
    }
    if (!review.withdrawal)
        return;
    const reviews::Withdrawal &withdrawal = *review.withdrawal;
    paper.add(Kind::Heading, "Withdrawn");
    paper.add(Kind::Question, whoText(withdrawal.author, withdrawal.officer) + ", " + exactly(withdrawal.at, zone));
    paper.add(Kind::Answer, withdrawal.reason.empty() ? "Undone by its author." : withdrawal.reason);
    paper.add(Kind::Code, journal::toHex(withdrawal.entry), "Entry in the journal");
}

Paper reviewPaper(const ReviewState &review, const TimeZone &zone, const std::string &marking)
{
    const ReviewVersion &version = review.latest();
    Paper paper;
    paper.title = reviews::nameOf(version.review);
    paper.marking = marking;
    paper.name = reviews::nameOf(version.review);
    paper.hash = hashOf(version);
    paper.madeAt = version.review.signedAt;
    paper.add(Kind::Title, version.review.form.title);
    if (review.isWithdrawn())
        paper.add(Kind::Answer, "This review was withdrawn and does not count: see the end.");
    else if (!review.counts())
        paper.add(Kind::Answer, "This review was returned and does not count until it is resubmitted: see the end.");
    addVersion(paper, version, zone);
    addLater(paper, review, zone);
    addOtherVersions(paper, review, zone);
    return paper;
}

} // namespace casegrip::reports
