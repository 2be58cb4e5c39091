// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/base/json_values.h"
#include "core/journal/journal.h"
#include "core/journal/drafts.h"
#include "core/reviews/review_store.h"
#include "core/workspace/review_desk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

// Drafts: local, one author's, no entries.
namespace casegrip::workspace
{
namespace
{

QJsonObject objectOf(const std::string &body)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(body)).object();
}

// Of two copies of one draft. Two drafts on one form are the one that was begun anew and the one before it.
bool isNewer(const journal::StoredDraft &a, const journal::StoredDraft &b)
{
    const QJsonObject left = objectOf(a.body), right = objectOf(b.body);
    if (left.value(u"ref") == right.value(u"ref") && left.value(u"id") == right.value(u"id"))
        return left.value(u"saves").toInt() > right.value(u"saves").toInt();
    return a.savedAt > b.savedAt;
}

bool isOnSameForm(const journal::StoredDraft &a, const journal::StoredDraft &b)
{
    return a.author == b.author && a.caseNo == b.caseNo && a.form == b.form;
}

// What it will be when it is signed; of a batch, its first review.
struct Signature {
    std::string caseNo, ref;
    int version = 1;
};

Signature signatureOf(const journal::StoredDraft &draft)
{
    const QJsonObject json = objectOf(draft.body);
    if (!draft.caseNo.empty())
        return {draft.caseNo, wordsAt(json, "ref"), json.value(u"review_version").toInt(1)};
    SubmitBatch batch;
    batch.id = wordsAt(json, "id");
    const std::string first = wordsAt(json.value(u"lines").toArray().at(0).toObject(), "case_no");
    return {first, refOf(batch, first)};
}

// It was signed meanwhile, and is not of a version to come: it would be a ghost.
bool isSigned(const Signature &signature, const reviews::CaseReviews &reviews)
{
    const reviews::ReviewState *state = reviews.find(signature.ref);
    return state && signature.version <= state->latest().review.version;
}

bool isOfRevision(const journal::StoredDraft &draft)
{
    return objectOf(draft.body).value(u"review_version").toInt(1) > 1;
}

// With those that wait for the writer.
void addSpare(std::vector<journal::StoredDraft> &drafts, journal::StoredDraft &&spare)
{
    const auto same = std::find_if(drafts.begin(), drafts.end(), [&](const auto &one) { return isOnSameForm(one, spare); });
    if (same == drafts.end())
        drafts.push_back(std::move(spare));
    else if (isNewer(spare, *same))
        *same = std::move(spare);
}

} // namespace

Result<std::vector<journal::StoredDraft>> ReviewDesk::stored(const std::string &caseNo)
{
    auto drafts = journal::Drafts(*m_d.work).ofAuthor(actor().officerId, caseNo);
    if (!drafts)
        return drafts;
    for (journal::StoredDraft &spare : m_d.spareDrafts().find(actor().officerId, caseNo)) {
        const Signature signature = signatureOf(spare);
        const auto reviews = fold(signature.caseNo);
        if (reviews && !isSigned(signature, *reviews))
            addSpare(*drafts, std::move(spare));
    }
    std::stable_sort(drafts->begin(), drafts->end(), [](const auto &a, const auto &b) { return a.savedAt > b.savedAt; });
    return drafts;
}

const forms::Template *ReviewDesk::formOfDraft(const std::string &caseNo, const BegunReview &begun)
{
    const auto drafts = m_d.work && !actor().officerId.empty() ? stored(caseNo) : std::vector<journal::StoredDraft>();
    for (const journal::StoredDraft &draft : drafts ? *drafts : std::vector<journal::StoredDraft>()) {
        if (isOfRevision(draft))
            continue;
        if (draft.form == begun.form->id)
            return nullptr; // is found on it
        for (const forms::Template *other : begun.others) {
            if (other->id == draft.form)
                return other;
        }
    }
    return nullptr;
}

std::vector<journal::StoredDraft> ReviewDesk::siblings(const reviews::Draft &draft)
{
    std::vector<journal::StoredDraft> found;
    const auto drafts = draft.occasion ? stored(draft.caseNo) : std::vector<journal::StoredDraft>();
    for (const journal::StoredDraft &one : drafts ? *drafts : std::vector<journal::StoredDraft>()) {
        const QJsonObject occasion = objectOf(one.body).value(u"occasion").toObject();
        const bool isSame = wordsAt(occasion, "stage") == due::toWord(draft.occasion->stage) &&
                            occasion.value(u"cycle").toInt(1) == int(draft.occasion->cycle);
        if (isSame && one.form != draft.templateId && !isOfRevision(one))
            found.push_back(one);
    }
    return found;
}

// After a stop while the writer was busy. One that cannot be taken in waits for the next start.
void Workspace::Private::takeInDrafts()
{
    if (!writes() || !work || !mayWrite())
        return;
    spareDrafts().removeUnfinished();
    for (const journal::StoredDraft &spare : spareDrafts().find()) {
        const Signature signature = signatureOf(spare);
        auto entries = journal::Journal(*work).workOfCase(signature.caseNo);
        auto drafts = journal::Drafts(*work).ofAuthor(spare.author, spare.caseNo);
        if (!entries || !drafts)
            continue;
        std::erase_if(*drafts, [&](const auto &one) { return !isOnSameForm(one, spare); });
        const bool isWanted = !isSigned(signature, reviews::foldReviews(std::move(*entries))) && (drafts->empty() || isNewer(spare, drafts->front()));
        if (!isWanted || journal::Drafts(*work).put(spare))
            (void)spareDrafts().remove(spare);
    }
}

const forms::Template *ReviewDesk::formOf(const reviews::Draft &draft)
{
    const forms::Template *form = library().find(draft.templateId, draft.templateVersion);
    return form && reviews::used(*form).content == draft.templateContent ? form : nullptr;
}

std::optional<FoundDraft> ReviewDesk::findDraft(const std::string &caseNo, const forms::Template &form)
{
    if (!m_d.work || actor().officerId.empty())
        return {};
    const auto drafts = stored(caseNo);
    if (!drafts)
        return {};
    const auto mine = std::find_if(drafts->begin(), drafts->end(), [&](const auto &one) { return one.form == form.id; });
    if (mine == drafts->end())
        return {};
    const QJsonObject json = objectOf(mine->body);
    const auto begunOn = reviews::templateOf(json);
    const forms::Template *pinned = begunOn ? library().find(begunOn->id, begunOn->version) : nullptr;
    FoundDraft found;
    found.isMoved = !pinned || reviews::used(*pinned).content != begunOn->content;
    found.form = found.isMoved ? &form : pinned;
    auto draft = reviews::readDraft(json, *found.form);
    if (!draft)
        return {};
    found.draft = std::move(*draft);
    found.draft.savedAt = mine->savedAt;
    if (found.isMoved) {
        found.draft.templateVersion = form.version;
        found.draft.templateContent = reviews::used(form).content;
    } else if (form.version > found.form->version) {
        found.newer = NewerVersion{&form, forms::moveTo(form, *found.form, found.draft.answers)};
    }
    return found;
}

Result<Instant> ReviewDesk::save(const reviews::Draft &draft)
{
    if (auto allowed = m_d.mayWrite(); !allowed)
        return failure(allowed.error());
    if (draft.author.empty() || draft.author != actor().officerId)
        return failure(ErrorKind::Refused, "The draft is somebody else's.", "Only who began it goes on with it.");
    if (auto is = m_d.known(draft.caseNo); !is)
        return failure(is.error());
    if (auto seen = m_d.permitSeeing(draft.caseNo); !seen)
        return failure(seen.error());
    const forms::Template *form = formOf(draft);
    if (!form)
        return failure(ErrorKind::Refused, "The template that the draft was begun on has changed.",
                       "Open the review again: it shows what the present version has room for.");
    // What is saved late, after the review was signed, would be a ghost.
    const auto submitted = fold(draft.caseNo);
    if (!submitted)
        return failure(submitted.error());
    const reviews::ReviewState *before = submitted->find(draft.ref);
    if (before && !isRevisionOf(draft, *before))
        return failure(ErrorKind::Refused, "This review has been signed.", "casegrip review show prints it.");
    reviews::Draft saved = draft;
    saved.savedAt = m_d.now();
    const QByteArray body = QJsonDocument(reviews::toJson(saved, *form)).toJson(QJsonDocument::Compact);
    return keep({saved.author, saved.caseNo, saved.templateId, saved.savedAt, body.toStdString()});
}

Result<Instant> ReviewDesk::keep(const journal::StoredDraft &draft)
{
    if (auto put = journal::Drafts(*m_d.work).put(draft); !put)
        return failure(put.error());
    for (const journal::StoredDraft &spare : m_d.spareDrafts().find(draft.author, draft.caseNo)) {
        if (isOnSameForm(spare, draft) && !isNewer(spare, draft))
            (void)m_d.spareDrafts().remove(spare); // it is an older copy, whether it goes or stays
    }
    return draft.savedAt;
}

Done ReviewDesk::drop(const std::string &caseNo, const std::string &templateId)
{
    if (auto allowed = m_d.mayWrite(); !allowed)
        return allowed;
    return storage::guarded(m_d.work->path(), [&]() -> Done {
        journal::Drafts(*m_d.work).remove(actor().officerId, caseNo, templateId);
        return m_d.spareDrafts().remove({actor().officerId, caseNo, templateId, {}, {}});
    });
}

Result<std::vector<DraftRow>> ReviewDesk::drafts()
{
    std::vector<DraftRow> rows;
    if (!m_d.work || actor().officerId.empty())
        return rows;
    const auto all = stored({});
    if (!all)
        return failure(all.error());
    for (const auto &draft : *all) {
        const forms::Template *form = library().current(draft.form, moment().today());
        if (!draft.caseNo.empty() && m_d.sees(draft.caseNo)) // a batch is about several
            rows.push_back({draft.caseNo, draft.form, draft.savedAt, form ? form->title : std::string()});
    }
    return rows;
}

std::string templatesFolder(const std::string &dataDir) { return dataDir + "/templates"; }

std::shared_ptr<const forms::Library> Workspace::library()
{
    auto &library = d->options.library;
    if (!library)
        library = std::make_shared<forms::LibraryOnce>(templatesFolder(d->options.dataDir));
    return library->get();
}

Result<BegunReview> Workspace::beginReview(const ReviewWanted &wanted) { return ReviewDesk(*this).begin(wanted); }
Result<Instant> Workspace::saveDraft(const reviews::Draft &draft) { return ReviewDesk(*this).save(draft); }
Done Workspace::dropDraft(const std::string &caseNo, const std::string &templateId)
{
    return ReviewDesk(*this).drop(caseNo, templateId);
}
Result<std::vector<OfferedForm>> Workspace::formsFor(const std::string &caseNo) { return ReviewDesk(*this).formsFor(caseNo); }
Result<std::vector<DraftRow>> Workspace::drafts() { return ReviewDesk(*this).drafts(); }

Result<reviews::Draft> Workspace::moveDraft(const reviews::Draft &draft, const forms::Template &to)
{
    const forms::Template *form = ReviewDesk(*this).formOf(draft);
    if (!form || to.id != draft.templateId)
        return failure(ErrorKind::Refused, "The draft cannot be moved to that template.", "Open the review again.");
    reviews::Draft moved = draft;
    moved.templateVersion = to.version;
    moved.templateContent = reviews::used(to).content;
    moved.answers = forms::moveTo(to, *form, draft.answers).answers;
    return moved;
}

} // namespace casegrip::workspace
