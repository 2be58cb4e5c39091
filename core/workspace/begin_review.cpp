// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spoken.h"
#include "core/reviews/review_ref.h"
#include "core/workspace/review_desk.h"

#include <algorithm>

// What a form opens with.
namespace casegrip::workspace
{
namespace
{

constexpr int coachedReviews = 5;

bool comesRound(due::Stage stage)
{
    return stage != due::Stage::Plan && stage != due::Stage::Initial;
}

// No due time comes last.
bool isSooner(const due::Obligation &a, const due::Obligation &b)
{
    if (a.dueAt.has_value() != b.dueAt.has_value())
        return a.dueAt.has_value();
    return a.dueAt < b.dueAt;
}

// The most urgent of those that are waiting and that `takes`.
template <typename Takes>
const ExplainedObligation *mostUrgent(const std::vector<ExplainedObligation> &obligations, Takes &&takes)
{
    const ExplainedObligation *found = nullptr;
    for (const ExplainedObligation &one : obligations) {
        if (due::isPending(one.obligation.state) && takes(one.obligation) &&
            (!found || isSooner(one.obligation, found->obligation)))
            found = &one;
    }
    return found;
}

// Rows of different reviews are not mixed: the third line of one is not the third line of another.
std::map<forms::Place, LastAnswer> lastAnswers(const reviews::CaseReviews &reviews, const forms::Template &form)
{
    std::vector<const reviews::SignedReview *> counting;
    for (const reviews::ReviewState &state : reviews.reviews) {
        if (state.counts())
            counting.push_back(&state.latest().review);
    }
    std::stable_sort(counting.begin(), counting.end(), [](const auto *a, const auto *b) { return a->signedAt < b->signedAt; });
    const auto sectionOf = [&form](const std::string &id) {
        const forms::Question *question = form.find(id);
        return question ? form.sectionOf(*question).id : id;
    };
    std::map<std::string, const reviews::SignedReview *> newest; // that has rows in a section
    for (const auto *review : counting) {
        for (const forms::SaidAnswer &said : review->content.answers) {
            if (said.row > 0)
                newest[sectionOf(said.question)] = review;
        }
    }
    std::map<forms::Place, LastAnswer> answers;
    for (const auto *review : counting) {
        for (const forms::SaidAnswer &said : review->content.answers) {
            if (said.row == 0 || newest[sectionOf(said.question)] == review)
                answers[{said.question, said.row}] = {review->ref, review->author.name, review->signedAt, said.value, said.words};
        }
    }
    return answers;
}

std::vector<reviews::DirectionState> openOnes(const reviews::CaseReviews &reviews)
{
    std::vector<reviews::DirectionState> open;
    std::copy_if(reviews.directions.begin(), reviews.directions.end(), std::back_inserter(open),
                 [](const auto &direction) { return direction.isOpen(); });
    return open;
}

// Of a senior rank: by the form, or by the review that a form for any rank completes.
bool isSeniorReview(const forms::Template &form, due::ReviewKind kind)
{
    using Kind = due::ReviewKind;
    if (form.kind == forms::Kind::Periodic && (kind == Kind::Inspector || kind == Kind::ChiefInspector || kind == Kind::Superintendent))
        return true;
    return form.rank != "any" && form.rank != "constable" && form.rank != "sergeant";
}

} // namespace

due::Stage stageOf(due::ReviewKind kind)
{
    switch (kind) {
    case due::ReviewKind::Plan:
        return due::Stage::Plan;
    case due::ReviewKind::InitialStandard:
    case due::ReviewKind::InitialEnhanced:
        return due::Stage::Initial;
    default:
        return *due::parseStage(due::toWord(kind));
    }
}

const ExplainedObligation *waiting(const std::vector<ExplainedObligation> &obligations, due::Stage stage)
{
    return mostUrgent(obligations, [stage](const due::Obligation &one) { return one.stage == stage; });
}

due::ReviewKind kindFor(const due::Obligation &obligation)
{
    switch (obligation.stage) {
    case due::Stage::Plan:
        return due::ReviewKind::Plan;
    case due::Stage::Initial:
        return obligation.variant == due::Variant::Enhanced ? due::ReviewKind::InitialEnhanced
                                                            : due::ReviewKind::InitialStandard;
    default:
        return *due::parseReviewKind(due::toWord(obligation.stage));
    }
}

namespace
{

// What a form is begun for.
struct Choice {
    const forms::Template *form = nullptr; // none: to be chosen by the facts
    const ExplainedObligation *obligation = nullptr;
    due::ReviewKind kind = due::ReviewKind::Inspector;
};

const ExplainedObligation *owedBy(const std::string &rank, const CaseNow &now, const framework::FrameworkSet &frameworks,
                                  bool periodicOnly)
{
    return mostUrgent(now.obligations, [&](const due::Obligation &one) {
        return frameworks.versions[one.framework].rankOf(one.stage) == rank && (!periodicOnly || comesRound(one.stage));
    });
}

std::string nothingWaits(const CaseNow &now, const ReviewWanted &wanted, const std::string &rank)
{
    std::string others;
    for (const ExplainedObligation &one : now.obligations) {
        if (due::isPending(one.obligation.state))
            others += (others.empty() ? "" : ", ") + spoken(due::toWord(one.obligation.stage));
    }
    const std::string what =
        wanted.stage ? "No " + spoken(due::toWord(*wanted.stage)) + " review" : "No review by a " + spoken(rank);
    return what + " is waiting for case " + now.view.caseNo + (others.empty() ? "; nothing is." : ". Waiting: " + others + '.');
}

Result<Choice> chooseByStage(const CaseNow &now, const ReviewWanted &wanted, const std::string &rank,
                             const framework::FrameworkSet &frameworks)
{
    const ExplainedObligation *obligation =
        wanted.stage ? waiting(now.obligations, *wanted.stage) : owedBy(rank, now, frameworks, false);
    if (!obligation)
        return failure(ErrorKind::NotFound, nothingWaits(now, wanted, rank),
                       "casegrip explain shows what the case owes; name a template to review it all the same.");
    return Choice{nullptr, obligation, kindFor(obligation->obligation)};
}

Result<Choice> chooseByTemplate(const CaseNow &now, const ReviewWanted &wanted, const forms::Template &form,
                                const std::string &rank, const framework::FrameworkSet &frameworks)
{
    Choice choice{&form, nullptr, {}};
    if (wanted.stage)
        choice.obligation = waiting(now.obligations, *wanted.stage);
    else if (form.kind == forms::Kind::Periodic)
        choice.obligation = owedBy(rank, now, frameworks, true);
    else if (const auto kind = reviews::kindCompleted(form, {}))
        choice.obligation = waiting(now.obligations, stageOf(*kind));
    const auto stage = choice.obligation ? std::optional(choice.obligation->obligation.stage) : wanted.stage;
    const auto kind = reviews::kindCompleted(form, stage);
    if (!kind)
        return failure(ErrorKind::Refused, "The template " + form.id + " completes no review that is waiting.",
                       "casegrip template list shows what each is for.");
    choice.kind = *kind;
    if (stage && stageOf(*kind) != *stage)
        return failure(ErrorKind::Refused, "The template " + form.id + " is not for that review.",
                       "casegrip template list shows what each is for.");
    return choice;
}

// Begun with facts: the template, if it is still open, and what else would do.
void chooseTemplate(BegunReview &begun, const forms::CaseFacts &facts, const forms::Moment &moment)
{
    begun.others = begun.library->offered(forms::Kind(int(begun.kind)), facts, moment);
    if (begun.kind == due::ReviewKind::InitialStandard) { // what is more serious than it seemed is reviewed as such
        const auto enhanced = begun.library->offered(forms::Kind::InitialEnhanced, facts, moment);
        begun.others.insert(begun.others.end(), enhanced.begin(), enhanced.end());
    }
    if (begun.obligation && comesRound(begun.obligation->obligation.stage)) {
        const auto periodic = begun.library->offered(forms::Kind::Periodic, facts, moment);
        begun.others.insert(begun.others.end(), periodic.begin(), periodic.end());
    }
    if (!begun.form && !begun.others.empty())
        begun.form = begun.others.front();
    std::erase_if(begun.others, [&](const auto *other) { return other->id == begun.form->id; });
}

} // namespace

Done ReviewDesk::furnish(BegunReview &begun, CaseNow &&now, const forms::CaseFacts &facts)
{
    auto since = sinceLast(now, facts);
    if (!since)
        return failure(since.error());
    begun.since = std::move(*since);
    begun.directions = openOnes(now.reviews);
    begun.lastAnswers = lastAnswers(now.reviews, *begun.form);
    const auto count = std::get_if<std::int64_t>(&facts.at(*forms::findFact("reviews_of_this_kind_by_reviewer")));
    begun.coach = isSeniorReview(*begun.form, begun.kind) && count && *count < coachedReviews;
    begun.found = findDraft(now.view.caseNo, *begun.form);
    begun.view = std::move(now.view);
    return {};
}

reviews::Draft ReviewDesk::freshDraft(const BegunReview &begun, const forms::CaseFacts &facts) const
{
    reviews::Draft fresh;
    fresh.caseNo = begun.view.caseNo;
    fresh.author = actor().officerId;
    fresh.templateId = begun.form->id;
    fresh.templateVersion = begun.form->version;
    fresh.templateContent = reviews::used(*begun.form).content;
    fresh.begunAt = fresh.savedAt = m_d.now();
    fresh.facts = facts;
    return fresh;
}

Result<std::vector<OfferedForm>> ReviewDesk::formsFor(const std::string &caseNo)
{
    auto now = read(caseNo);
    if (!now)
        return failure(now.error());
    std::vector<OfferedForm> offered;
    for (const forms::Template &form : library().templates()) {
        if (library().current(form.id, moment().today()) != &form)
            continue;
        const auto choice = chooseByTemplate(*now, {caseNo, {}, form.id}, form, actor().rankNow(), m_d.frameworks);
        if (choice && may(form, caseNo, {choice->kind, choice->obligation}))
            offered.push_back({form.id, form.title});
    }
    std::sort(offered.begin(), offered.end(), [](const auto &a, const auto &b) { return a.title < b.title; });
    return offered;
}

Result<BegunReview> ReviewDesk::begin(const ReviewWanted &wanted)
{
    if (!wanted.revise.empty())
        return beginRevision(wanted);
    auto now = read(wanted.caseNo);
    if (!now)
        return failure(now.error());
    const forms::Template *named = nullptr;
    if (!wanted.templateId.empty()) {
        named = library().current(wanted.templateId, moment().today());
        if (!named)
            return failure(ErrorKind::NotFound, "There is no template " + wanted.templateId + ".",
                           "casegrip template list shows those that are installed.");
    }
    const auto choice = named ? chooseByTemplate(*now, wanted, *named, actor().rankNow(), m_d.frameworks)
                              : chooseByStage(*now, wanted, actor().rankNow(), m_d.frameworks);
    if (!choice)
        return failure(choice.error());
    const auto facts = factsOf(*now, choice->obligation, choice->kind);
    if (!facts)
        return failure(facts.error());

    BegunReview begun;
    begun.library = m_workspace.library();
    begun.form = choice->form;
    begun.kind = choice->kind;
    if (choice->obligation)
        begun.obligation = *choice->obligation;
    chooseTemplate(begun, *facts, moment());
    if (!begun.form)
        return failure(ErrorKind::NotFound, "No template for this review is installed.", "casegrip template list shows them.");
    if (const forms::Template *drafted = named || !wanted.goesOn ? nullptr : formOfDraft(wanted.caseNo, begun)) {
        const auto stage = begun.obligation ? std::optional(begun.obligation->obligation.stage) : wanted.stage;
        if (auto other = begin({wanted.caseNo, stage, drafted->id}); other && other->found) {
            other->isOfDraft = true;
            begun.others.insert(begun.others.begin(), begun.form);
            std::erase_if(begun.others, [&](const auto *one) { return one->id == drafted->id; });
            other->others = std::move(begun.others);
            return other;
        }
    }
    if (auto allowed = may(*begun.form, wanted.caseNo, {choice->kind, choice->obligation}); !allowed)
        return failure(allowed.error());

    for (const reviews::ReviewState &state : now->reviews.reviews) {
        const reviews::SignedReview &review = state.latest().review;
        if (state.approval() == reviews::ApprovalState::Returned && review.author.id == actor().officerId && review.kind == begun.kind)
            begun.returnedRef = state.ref;
    }
    if (auto furnished = furnish(begun, std::move(*now), *facts); !furnished)
        return failure(furnished.error());
    begun.fresh = freshDraft(begun, *facts);
    reviews::Draft &fresh = begun.fresh;
    fresh.ref = reviews::makeRef(journal::randomBytes<8>());
    if (begun.obligation) {
        const due::Obligation &owed = begun.obligation->obligation;
        fresh.occasion = reviews::Occasion{owed.stage, owed.cycle, owed.dueAt};
    }
    const auto evaluation = forms::evaluate(*begun.form, fresh.answers, *facts, moment());
    fresh.answers =
        forms::withPrefills(fresh.answers, forms::prefills(*begun.form, evaluation, *facts, moment()), moment());
    return begun;
}

} // namespace casegrip::workspace
