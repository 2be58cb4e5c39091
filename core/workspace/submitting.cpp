// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/drafts.h"
#include "core/reviews/match.h"
#include "core/reviews/overdue.h"
#include "core/reviews/review_ref.h"
#include "core/reviews/review_store.h"
#include "core/storage/statement.h"
#include "core/workspace/since_last.h"

#include <algorithm>

// From a draft to entries; addenda, withdrawals, directions.
namespace casegrip::workspace
{
namespace
{

constexpr int recentReviews = 10; // of the author, that texts are compared with

Error notFound(const std::string &ref)
{
    return {ErrorKind::NotFound, "There is no review " + ref + " made here.", "Check the reference."};
}

// What is said is signed once. `isLine`: it comes from a batch, which is begun anew in another way.
Done refuseSigned(const reviews::Draft &draft, const reviews::CaseReviews &of, bool isLine)
{
    if (!reviews::isRef(draft.ref))
        return failure(ErrorKind::Invalid, "The review has no reference.", "Begin it with casegrip review new.");
    const reviews::ReviewState *signedBefore = of.find(draft.ref);
    if (!signedBefore && draft.version == 1) {
        for (const reviews::ReviewState &state : of.reviews) {
            if (state.approval() == reviews::ApprovalState::Returned && isOfOccasion(state, draft.author, draft.occasion))
                return failure(ErrorKind::Refused, "The review " + state.ref + " for the same was returned to you.",
                               "Revise that one: casegrip review new --revise " + state.ref + '.');
        }
        return {};
    }
    if (!signedBefore)
        return failure(ErrorKind::Refused, "The review " + draft.ref + " that this revises is not there.", "Check the reference.");
    if (isRevisionOf(draft, *signedBefore))
        return {};
    if (signedBefore->isWithdrawn())
        return failure(ErrorKind::Refused, "The review " + draft.ref + " was signed before, and taken back since.",
                       isLine ? "Write the line of each case anew: a batch that says something else is another one."
                              : "Nothing was signed again; begin another one with casegrip review new.");
    return failure(ErrorKind::Refused, "The review " + draft.ref + " was signed before.",
                   isLine ? "casegrip review show prints it; take out of the batch what is done."
                          : "Nothing was signed again; casegrip review show prints it.");
}

std::string namesOf(const std::vector<forms::FactChange> &changes)
{
    std::string names;
    for (const forms::FactChange &change : changes)
        names += (names.empty() ? "" : ", ") + std::string(forms::factTable()[change.fact].name);
    return names;
}

// What is signed numbers the rows that say something; a draft has numbers of its own, which lead back to them.
void placeInDraft(std::vector<reviews::Signal> &found, const forms::Content &content, const forms::Evaluation &evaluation)
{
    std::vector<int> rows; // of the draft, by answer of the content
    for (const forms::QuestionState &state : evaluation.questions) {
        if (state.isAnswered())
            rows.push_back(state.row);
    }
    for (reviews::Signal &signal : found) {
        const auto answer = std::find_if(content.answers.begin(), content.answers.end(), [&](const forms::SaidAnswer &one) {
            return one.question == signal.question && one.row == signal.row;
        });
        const auto at = std::size_t(answer - content.answers.begin());
        if (answer != content.answers.end() && at < rows.size())
            signal.row = rows[at];
    }
}

Done checkDue(const std::optional<Instant> &dueAt)
{
    if (dueAt)
        return {};
    return failure(ErrorKind::Invalid, "The direction has no time by which it is to be done.", "Say by when: a date (its last moment) or an instant.");
}

} // namespace

Result<ReviewDesk::Sight> ReviewDesk::look(const reviews::Draft &draft)
{
    Sight sight;
    sight.form = formOf(draft);
    if (!sight.form)
        return failure(ErrorKind::Refused, "The template that the draft was begun on has changed.",
                       "Open the review again: it shows what the present version has room for.");
    auto now = read(draft.caseNo);
    if (!now)
        return failure(now.error());
    sight.now = std::move(*now);
    const auto stage = draft.occasion ? std::optional(draft.occasion->stage) : std::nullopt;
    const auto kind = reviews::kindCompleted(*sight.form, stage);
    if (!kind)
        return failure(ErrorKind::Refused, "The template " + draft.templateId + " completes no review that is waiting.",
                       "casegrip template list shows what each is for.");
    sight.kind = *kind;
    sight.obligation = stage ? waiting(sight.now.obligations, *stage) : nullptr;
    if (auto allowed = may(*sight.form, draft.caseNo, {sight.kind, sight.obligation}); !allowed)
        return failure(allowed.error());
    auto facts = factsOf(sight.now, sight.obligation, sight.kind);
    if (!facts)
        return failure(facts.error());
    sight.facts = std::move(*facts);
    return sight;
}

std::vector<reviews::SignedReview> ReviewDesk::ownRecent(const std::string &otherThan)
{
    std::vector<reviews::SignedReview> recent;
    const journal::Journal entries(*m_d.work);
    for (const auto &id : reviews::recentOf(*m_d.facts, actor().officerId, otherThan, recentReviews)) {
        const auto entry = entries.find(id);
        if (!entry || !*entry)
            continue;
        if (auto submitted = reviews::readSubmitted((*entry)->payload()))
            recent.push_back(std::move(submitted->review));
    }
    return recent;
}

Result<ReviewCheck> ReviewDesk::check(const reviews::Draft &draft)
{
    auto sight = look(draft);
    if (!sight)
        return failure(sight.error());
    const auto evaluation = forms::evaluate(*sight->form, draft.answers, sight->facts, moment());
    ReviewCheck check;
    check.changed = forms::changesBetween(draft.facts, sight->facts);
    check.problems = forms::blocking(evaluation, draft.answers);
    for (const auto *state : forms::unanswered(evaluation)) {
        const forms::Question &question = sight->form->questions[state->question];
        check.unanswered.push_back({{question.id, state->row}, question.label, state->isRequired});
    }
    for (const auto *state : forms::leftOut(evaluation))
        check.leftOut.push_back({sight->form->questions[state->question].id, state->row});
    check.isOwed = !draft.occasion ||
                   (sight->obligation && sight->obligation->obligation.cycle == draft.occasion->cycle);

    reviews::Signing signing;
    signing.firstDirection = sight->now.reviews.nextNumber();
    signing.given = givenBy(sight->now.reviews, draft.ref);
    reviews::SignedReview wouldBe;
    wouldBe.ref = draft.ref;
    wouldBe.caseNo = draft.caseNo;
    wouldBe.kind = sight->kind;
    wouldBe.author = {actor().officerId, actor().name, actor().rankNow()};
    wouldBe.signedAt = m_d.now();
    wouldBe.content = forms::contentOf(*sight->form, draft.answers, sight->facts, moment());
    wouldBe.directions = reviews::directionsOf(wouldBe.content, signing);
    check.directions = wouldBe.directions;
    check.approval = asked(wouldBe, *sight);
    const auto recent = storage::guarded(
        m_d.factsPath, [&]() -> Result<std::vector<reviews::SignedReview>> { return ownRecent(draft.caseNo); });
    if (!recent)
        return failure(recent.error());
    check.quality = reviews::signalsOf(
        wouldBe, *recent, sight->now.reviews,
        reviews::lastOnlyThere(sight->now.reviews, sight->now.view.reviews, m_d.frameworks.zone(), m_d.now()));
    placeInDraft(check.quality, wouldBe.content, evaluation);
    check.facts = std::move(sight->facts);
    return check;
}

Result<journal::NewEntry> ReviewDesk::closingEntry(const std::string &caseNo, const CloseDirection &closed,
                                                   const reviews::CaseReviews &of) const
{
    const auto id = journal::fromHex<32>(closed.entryId);
    const reviews::DirectionState *direction = id ? of.find(*id) : nullptr;
    if (!direction)
        return failure(ErrorKind::NotFound, "There is no such direction for this case.",
                       "casegrip direction list shows them.");
    if (!direction->isOpen())
        return failure(ErrorKind::Refused, "Direction " + std::to_string(direction->given.number) + " is closed already.",
                       "casegrip direction list shows the open ones.");
    if (closed.closing == reviews::Closing::Overdue) {
        if (auto late = reviews::checkOverdue(direction->given.number, direction->dueAt(), m_d.now(), m_d.frameworks.zone()); !late)
            return failure(late.error());
    }
    if (closed.newDueAt && *closed.newDueAt <= m_d.now())
        return failure(ErrorKind::Refused, "The further time of the direction has passed already.", "Choose a later one.");
    return reviews::directionClosedEntry(caseNo, *id, closed.closing, closed.reason, closed.newDueAt);
}

Result<ReviewDesk::Paper> ReviewDesk::sign(const SubmitReview &submitted, const std::optional<reviews::Batch> &batch, bool isLine)
{
    const reviews::Draft &draft = submitted.draft;
    auto sight = look(draft);
    if (!sight)
        return failure(sight.error());
    if (draft.author != actor().officerId)
        return failure(ErrorKind::Refused, "The draft is somebody else's.", "Only who began it signs it.");
    const auto permitted = decide(*sight->form, draft.caseNo, {sight->kind, sight->obligation});
    if (!permitted)
        return failure(permitted.error());
    if (auto allowed = permitDirections(submitted); !allowed)
        return failure(allowed.error());
    if (auto fresh = refuseSigned(draft, sight->now.reviews, isLine); !fresh)
        return failure(fresh.error());
    if (const auto changed = forms::changesBetween(draft.facts, sight->facts); !changed.empty())
        return failure(ErrorKind::Refused,
                       "The case has changed since the form was opened: " + namesOf(changed) + ".",
                       "Look at what is different (casegrip review check), then submit again; casegrip review refresh gives a file the "
                       "facts of now.");
    reviews::Signing signing;
    signing.ref = draft.ref;
    signing.caseNo = draft.caseNo;
    signing.kind = sight->kind;
    signing.author = {actor().officerId, actor().name, actor().rankNow()};
    signing.occasion = draft.occasion;
    signing.batch = batch;
    const reviews::ReviewState *before = sight->now.reviews.find(draft.ref);
    signing.previous = before ? &before->latest().review : nullptr;
    signing.given = givenBy(sight->now.reviews, draft.ref);
    signing.firstDirection = sight->now.reviews.nextNumber();
    signing.byHand = submitted.byHand;
    const auto evaluation = forms::evaluate(*sight->form, draft.answers, sight->facts, moment());
    const auto answers = forms::withProvenOrigins(draft.answers, forms::prefills(*sight->form, evaluation, sight->facts, moment()));
    auto review = reviews::sign(*sight->form, answers, sight->facts, moment(), signing);
    if (!review)
        return failure(review.error());
    review->approval = asked(*review, *sight);
    review->caseFacts = caseFactsOf(sight->facts);

    Paper paper;
    paper.review = std::move(*review);
    const auto add = [&](Result<journal::NewEntry> entry) -> Done {
        if (!entry)
            return failure(entry.error());
        entry->area = sight->now.view.area;
        entry->isSensitive = sight->now.view.restricted;
        paper.entries.push_back(std::move(*entry));
        return {};
    };
    for (const CloseDirection &closed : submitted.closed) {
        if (auto added = add(closingEntry(draft.caseNo, closed, sight->now.reviews)); !added)
            return failure(added.error());
    }
    for (const reviews::PlannedDirection &direction : paper.review.directions) {
        if (direction.number < signing.firstDirection) // given by the version before
            continue;
        if (auto added = add(reviews::directionEntry(draft.caseNo, draft.ref, direction)); !added)
            return failure(added.error());
    }
    std::vector<journal::EntryId> returns;
    for (const reviews::Decision *decision : before ? before->decisionsOn(before->latest()) : std::vector<const reviews::Decision *>())
        returns.push_back(decision->entry);
    if (auto added = add(reviews::submittedEntry(paper.review, before ? std::optional(before->latest().entry) : std::nullopt, returns)); !added)
        return failure(added.error());
    if (auto kept = m_d.keepCovered(paper.entries, *permitted); !kept)
        return failure(kept.error());
    return paper;
}

Done ReviewDesk::permitDirections(const SubmitReview &submitted)
{
    const std::string &caseNo = submitted.draft.caseNo;
    if (auto allowed = submitted.byHand.empty() ? Done() : m_d.permit(access::Action::GiveDirection, {.caseNo = caseNo}); !allowed)
        return allowed;
    for (const reviews::PlannedDirection &direction : submitted.byHand) {
        if (auto due = checkDue(direction.dueAt); !due)
            return due;
    }
    return submitted.closed.empty() ? Done() : m_d.permit(access::Action::CloseDirection, {.caseNo = caseNo});
}

Result<Changes> ReviewDesk::submit(const SubmitReview &submitted)
{
    const auto paper = sign(submitted, {}, false);
    if (!paper)
        return failure(paper.error());
    const reviews::Draft &draft = submitted.draft;
    auto gone = siblings(draft);
    gone.push_back({draft.author, draft.caseNo, draft.templateId, {}, {}});
    auto made = m_d.commitEntries(paper->entries, [&] {
        for (const journal::StoredDraft &one : gone)
            journal::Drafts(*m_d.work).remove(one.author, one.caseNo, one.form);
    });
    for (const journal::StoredDraft &one : made ? gone : std::vector<journal::StoredDraft>())
        (void)m_d.spareDrafts().remove(one); // the signed one is known by its reference
    return made;
}

Result<reviews::ReviewState> ReviewDesk::findState(const std::string &ref, std::string &caseNo)
{
    if (auto has = m_d.noFacts(); !has)
        return failure(has.error());
    if (auto allowed = m_d.permit(access::Action::Search); !allowed)
        return failure(allowed.error());
    const auto found = storage::guarded(m_d.factsPath, [&]() -> Result<std::optional<std::string>> {
        m_d.followFacts();
        return reviews::caseOf(*m_d.facts, ref);
    });
    if (!found)
        return failure(found.error());
    if (!*found || !knowsOf(**found))
        return failure(notFound(ref));
    caseNo = **found;
    const auto all = fold(caseNo);
    if (!all)
        return failure(all.error());
    for (const reviews::ReviewState &state : all->reviews) {
        if (QString::compare(QString::fromStdString(state.ref), QString::fromStdString(ref), Qt::CaseInsensitive) == 0)
            return state;
    }
    return failure(notFound(ref));
}

Result<Changes> ReviewDesk::add(const AddAddendum &addendum)
{
    std::string caseNo;
    const auto state = findState(addendum.ref, caseNo);
    if (!state)
        return failure(state.error());
    return m_d.commitAbout(access::Action::AddAddendum, caseNo,
                           reviews::addendumEntry(caseNo, state->ref, state->latest().entry, addendum.text));
}

Result<Changes> ReviewDesk::withdraw(const WithdrawReview &withdrawn)
{
    std::string caseNo;
    const auto state = findState(withdrawn.ref, caseNo);
    if (!state)
        return failure(state.error());
    if (state->isWithdrawn())
        return failure(ErrorKind::Refused, "The review does not count any more.", "It was withdrawn or undone before.");
    const Matter matter{.caseNo = caseNo, .authorId = state->latest().review.author.id};
    if (auto allowed = m_d.permit(access::Action::Withdraw, matter); !allowed)
        return failure(allowed.error());
    return m_d.commitEntry(reviews::withdrawnEntry(caseNo, state->ref, state->latest().entry, withdrawn.reason));
}

Result<std::string> ReviewDesk::nameOf(const std::string &officerId)
{
    if (officerId.empty())
        return std::string();
    return storage::guarded(m_d.factsPath, [&]() -> Result<std::string> {
        storage::Statement row(*m_d.facts, "workspace/actor");
        row << std::string_view() << officerId;
        if (row.step())
            return std::string(row.text(1));
        return failure(ErrorKind::NotFound, "The roster has nobody with the number " + officerId + ".",
                       "Name an officer_id of officers.csv, or only the role.");
    });
}

Result<Changes> ReviewDesk::give(const GiveDirection &given)
{
    if (auto allowed = m_d.permit(access::Action::GiveDirection, {.caseNo = given.caseNo}); !allowed)
        return failure(allowed.error());
    const auto &owners = forms::owners();
    if (std::none_of(owners.begin(), owners.end(), [&](const auto &owner) { return owner.word == given.owner; }))
        return failure(ErrorKind::Invalid, "The direction has no owner that is known.", "Say who is to do it: oic, sergeant, ...");
    if (auto due = checkDue(given.dueAt); !due)
        return failure(due.error());
    const auto name = nameOf(given.ownerId);
    if (!name)
        return failure(name.error());
    const auto of = fold(given.caseNo);
    if (!of)
        return failure(of.error());
    return m_d.commitAbout(access::Action::GiveDirection, given.caseNo,
                           reviews::directionEntry(given.caseNo, {},
                                                   {of->nextNumber(), given.text, given.owner, given.ownerId, given.dueAt, {}, *name}));
}

Result<Changes> ReviewDesk::close(const CloseDirection &closed)
{
    const auto id = journal::fromHex<32>(closed.entryId);
    const auto found = id ? journal::Journal(*m_d.work).find(*id) : Result<std::optional<journal::Entry>>(std::nullopt);
    if (!found)
        return failure(found.error());
    std::string caseNo = *found ? (*found)->envelope.caseNo : std::string();
    if (!knowsOf(caseNo)) // then there is no such direction either
        caseNo.clear();
    const auto of = fold(caseNo);
    if (!of)
        return failure(of.error());
    auto entry = closingEntry(caseNo, closed, *of);
    return entry ? m_d.commitAbout(access::Action::CloseDirection, caseNo, std::move(entry)) : failure(entry.error());
}

Result<ReviewCheck> Workspace::checkReview(const reviews::Draft &draft) { return ReviewDesk(*this).check(draft); }

} // namespace casegrip::workspace
