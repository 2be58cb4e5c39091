// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/journal/drafts.h"
#include "core/workspace/known_settings.h"
#include "core/workspace/review_desk.h"

#include <QJsonDocument>
#include <algorithm>

// One decision and one direction for several cases: a review of its own for each, all in one step.
namespace casegrip::workspace
{
namespace
{

using About = BatchRefusal::About;

BatchRefusal refusal(const std::string &caseNo, LineFault fault)
{
    switch (fault) {
    case LineFault::CaseTwice:
        return {caseNo, {ErrorKind::Refused, "The case is in the batch twice.", "Take one of them out."}, About::Case};
    case LineFault::Empty:
        return {caseNo, {ErrorKind::Refused, "The line for this case is empty.", "Write what is true of this case alone."}, About::Line};
    default:
        return {caseNo,
                {ErrorKind::Refused, "Another case of the batch has the same line.", "Write what is true of this case alone."},
                About::Line};
    }
}

// "Risk grade: standard, now high; Suspect: none, now named".
std::string whatChanged(const std::vector<forms::FactChange> &changes, const TimeZone &zone)
{
    const auto textOf = [&](std::size_t fact, const forms::Value &value) {
        return forms::isEmpty(value) ? std::string("nothing") : forms::factText(fact, value, zone);
    };
    std::string text;
    for (const forms::FactChange &change : changes)
        text += (text.empty() ? "" : "; ") + std::string(forms::factTable()[change.fact].label) + ": " +
                textOf(change.fact, change.then) + ", now " + textOf(change.fact, change.now);
    return text;
}

// Nothing: the case is as it was opened, or nobody opened it.
std::optional<BatchRefusal> refuseChanged(const BatchLine &line, const forms::CaseFacts &now, const TimeZone &zone)
{
    const auto changes = line.openedOn ? forms::changesBetween(*line.openedOn, now) : std::vector<forms::FactChange>();
    if (changes.empty())
        return {};
    return BatchRefusal{line.caseNo,
                        {ErrorKind::Refused, "The case has changed since you opened it. " + whatChanged(changes, zone) + ".",
                         "Look at it again, then sign; or take it out of the batch."},
                        About::Changed};
}

// What the reviewer said, without what the facts of some other case answered.
void takeCommon(forms::Answers &into, const forms::Answers &common)
{
    for (const auto &[place, answer] : common.given) {
        if (answer.origin == forms::Origin::Typed)
            into.set(place, answer);
    }
    into.rows = common.rows;
    into.overrides = common.overrides;
}

std::optional<reviews::Batch> markOf(const SubmitBatch &batch)
{
    if (batch.lines.size() == 1)
        return {};
    return reviews::Batch{journal::toHex(journal::hash(batch.id)).substr(0, 16), int(batch.lines.size())};
}

// About what was answered, not about the direction or a line, which may be unfinished.
bool isOfForm(const forms::Fault &fault)
{
    return fault.path.starts_with("/answers") || fault.path.starts_with("/rows") || fault.path.starts_with("/overrides");
}

Done checkSize(std::size_t cases)
{
    if (cases > 0 && cases <= mostInBatch)
        return {};
    return failure(ErrorKind::Refused, "A batch has from 1 to " + std::to_string(mostInBatch) + " cases.", "Choose fewer.");
}

} // namespace

Result<BegunReview> ReviewDesk::beginLine(const std::string &templateId, const std::string &caseNo, bool isAlone)
{
    auto begun = begin({caseNo, {}, templateId});
    if (!begun)
        return begun;
    const ExplainedObligation *owed = begun->obligation ? &*begun->obligation : nullptr;
    const Matter matter{.caseNo = caseNo, .askedRank = askedRank(*begun->form, {begun->kind, owed})};
    if (auto allowed = isAlone ? Done() : m_d.permit(access::Action::ReviewTogether, matter); !allowed)
        return failure(allowed.error());
    if (!begun->returnedRef.empty())
        return failure(ErrorKind::Refused, "A review of this case was returned to you.", "Revise that one; take the case out of the batch.");
    if (!begun->obligation)
        return failure(ErrorKind::Refused, "No such review is waiting for this case.", "Take it out of the batch.");
    if (!isAlone && !begun->view.redBox.empty() && m_workspace.settingInForce(batchRedBoxSetting).value_or(std::string()) != "yes")
        return failure(ErrorKind::Refused, "A red-box case is reviewed by itself.", "Take it out of the batch.");
    return begun;
}

Result<ReviewDesk::Paper> ReviewDesk::signLine(const SubmitBatch &batch, const BatchLine &line, BegunReview begun)
{
    SubmitReview one{std::move(begun.fresh), {}, {}};
    one.draft.ref = refOf(batch, line.caseNo);
    if (!begun.form->find(batch.lineQuestion))
        return failure(ErrorKind::Invalid, "The form has no question " + batch.lineQuestion + " for the line of a case.");
    takeCommon(one.draft.answers, batch.answers);
    one.draft.answers.set({batch.lineQuestion}, line.line);
    if (!batch.direction.text.empty())
        one.byHand.push_back(batch.direction);
    return sign(one, markOf(batch), true);
}

Result<ReviewDesk::Stack> ReviewDesk::signAll(const SubmitBatch &batch)
{
    if (batch.id.empty())
        return failure(ErrorKind::Invalid, "The batch has no id.", "Give it a random one when it is begun.");
    if (auto fits = checkSize(batch.lines.size()); !fits)
        return failure(fits.error());
    const auto faults = lineFaults(batch.lines);
    Stack stack;
    for (std::size_t i = 0; i < batch.lines.size(); ++i) {
        const BatchLine &line = batch.lines[i];
        auto begun = beginLine(batch.templateId, line.caseNo, batch.lines.size() == 1);
        if (!begun) {
            stack.refusals.push_back({line.caseNo, begun.error(), About::Case});
        } else if (auto changed = refuseChanged(line, begun->fresh.facts, m_d.frameworks.zone())) {
            stack.refusals.push_back(std::move(*changed));
        } else if (faults[i] != LineFault::None) {
            stack.refusals.push_back(refusal(line.caseNo, faults[i]));
        } else if (auto paper = signLine(batch, line, std::move(*begun))) {
            stack.entries.insert(stack.entries.end(), paper->entries.begin(), paper->entries.end());
        } else {
            stack.refusals.push_back({line.caseNo, paper.error(), About::Answers});
        }
    }
    return stack;
}

Result<Changes> ReviewDesk::submit(const SubmitBatch &batch)
{
    const auto stack = signAll(batch);
    if (!stack)
        return failure(stack.error());
    if (!stack->refusals.empty()) {
        const BatchRefusal &first = stack->refusals.front();
        return failure(first.why.kind,
                       std::to_string(stack->refusals.size()) + " of " + std::to_string(batch.lines.size()) +
                           " cases cannot be in the batch. " + first.caseNo + ": " + first.why.what,
                       "Nothing was signed. " + first.why.todo);
    }
    const auto draft = batchDraft();
    const bool isDraft = draft && *draft && (*draft)->batch.id == batch.id;
    auto made = m_d.commitEntries(stack->entries, [&] {
        if (isDraft)
            journal::Drafts(*m_d.work).remove(actor().officerId, {}, batch.templateId);
    });
    if (made && isDraft)
        (void)m_d.spareDrafts().remove({actor().officerId, {}, batch.templateId, {}, {}});
    return made;
}

Result<BegunBatch> ReviewDesk::beginBatch(const std::string &templateId, const std::vector<std::string> &caseNos)
{
    if (auto fits = checkSize(caseNos.size()); !fits)
        return failure(fits.error());
    const forms::Template *form = library().current(templateId, moment().today());
    if (!form)
        return failure(ErrorKind::NotFound, "There is no template " + templateId + ".",
                       "casegrip template list shows those that are installed.");
    BegunBatch batch;
    std::vector<forms::CaseFacts> facts;
    for (const std::string &caseNo : caseNos) {
        auto begun = beginLine(templateId, caseNo, caseNos.size() == 1);
        batch.cases.push_back({caseNo, {}});
        if (begun)
            facts.push_back(std::move(begun->fresh.facts));
        else
            batch.cases.back().refused = begun.error();
    }
    batch.library = m_workspace.library();
    batch.form = std::make_shared<const forms::Template>(commonForm(*form, SubmitBatch().lineQuestion));
    batch.facts = commonFacts(facts);
    return batch;
}

// Kept under no case: it is about several. See removeOfCase() of drafts.h.
Result<std::optional<BatchDraft>> ReviewDesk::batchDraft()
{
    std::optional<BatchDraft> found;
    if (!m_d.work || actor().officerId.empty())
        return found;
    const auto drafts = stored({});
    if (!drafts)
        return failure(drafts.error());
    const auto mine = std::find_if(drafts->begin(), drafts->end(), [](const auto &one) { return one.caseNo.empty(); });
    const forms::Template *form = mine == drafts->end() ? nullptr : library().current(mine->form, moment().today());
    if (!form)
        return found;
    const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(mine->body)).object();
    const auto savedOn = reviews::templateOf(json);
    const forms::Template *pinned = savedOn ? library().find(savedOn->id, savedOn->version) : form;
    const bool isThere = pinned && (!savedOn || reviews::used(*pinned).content == savedOn->content);
    auto read = readBatch(json, isThere ? *pinned : *form, m_d.frameworks.zone());
    found = std::move(read.draft);
    found->isMoved = !isThere || std::any_of(read.faults.begin(), read.faults.end(), isOfForm);
    if (isThere && pinned->version != form->version) {
        found->newer = BatchDraft::Newer{m_workspace.library(), pinned, form, forms::moveTo(*form, *pinned, found->batch.answers)};
        found->batch.answers = found->newer->move.answers;
    }
    std::erase_if(found->batch.lines, [this](const BatchLine &line) { return !m_d.sees(line.caseNo); });
    return found;
}

Result<Instant> ReviewDesk::save(const BatchDraft &draft)
{
    if (auto allowed = m_d.mayWrite(); !allowed)
        return failure(allowed.error());
    const SubmitBatch &batch = draft.batch;
    const forms::Template *form = library().current(batch.templateId, moment().today());
    if (actor().officerId.empty() || batch.lines.empty() || !form)
        return failure(ErrorKind::Invalid, "There is nothing of the batch that could be kept.");
    // What is saved late, after it was signed, would be a ghost.
    const auto submitted = fold(batch.lines.front().caseNo);
    if (!submitted)
        return failure(submitted.error());
    if (submitted->find(refOf(batch, batch.lines.front().caseNo)))
        return failure(ErrorKind::Refused, "This batch has been signed.", "casegrip review list prints its reviews.");
    BatchDraft saved = draft;
    saved.savedAt = m_d.now();
    const QByteArray body = QJsonDocument(toJson(saved, *form)).toJson(QJsonDocument::Compact);
    return keep({actor().officerId, {}, batch.templateId, saved.savedAt, body.toStdString()});
}

Result<std::vector<BatchRefusal>> Workspace::checkBatch(const SubmitBatch &batch)
{
    auto stack = ReviewDesk(*this).signAll(batch);
    if (!stack)
        return failure(stack.error());
    return std::move(stack->refusals);
}

Result<BegunBatch> Workspace::beginBatch(const std::vector<std::string> &caseNos)
{
    return ReviewDesk(*this).beginBatch(SubmitBatch().templateId, caseNos);
}
Result<std::optional<BatchDraft>> Workspace::batchDraft() { return ReviewDesk(*this).batchDraft(); }
Result<Instant> Workspace::saveBatch(const BatchDraft &draft) { return ReviewDesk(*this).save(draft); }
Done Workspace::dropBatch() { return ReviewDesk(*this).drop({}, SubmitBatch().templateId); }

} // namespace casegrip::workspace
