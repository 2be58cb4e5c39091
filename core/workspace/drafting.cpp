// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/journal/drafts.h"
#include "core/reviews/review_store.h"
#include "core/workspace/review_desk.h"

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

} // namespace

const forms::Template *ReviewDesk::formOf(const reviews::Draft &draft)
{
    const forms::Template *form = library().find(draft.templateId, draft.templateVersion);
    return form && reviews::used(*form).content == draft.templateContent ? form : nullptr;
}

std::optional<FoundDraft> ReviewDesk::findDraft(const std::string &caseNo, const forms::Template &form)
{
    if (!m_d.work || actor().officerId.empty())
        return {};
    const auto stored = journal::Drafts(*m_d.work).ofAuthor(actor().officerId, caseNo);
    if (!stored)
        return {};
    const auto mine = std::find_if(stored->begin(), stored->end(), [&](const auto &one) { return one.form == form.id; });
    if (mine == stored->end())
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
    if (auto put = journal::Drafts(*m_d.work).put({saved.author, saved.caseNo, saved.templateId, saved.savedAt, body.toStdString()});
        !put)
        return failure(put.error());
    return saved.savedAt;
}

Done ReviewDesk::drop(const std::string &caseNo, const std::string &templateId)
{
    if (auto allowed = m_d.mayWrite(); !allowed)
        return allowed;
    return storage::guarded(m_d.work->path(), [&]() -> Done {
        journal::Drafts(*m_d.work).remove(actor().officerId, caseNo, templateId);
        return {};
    });
}

Result<std::vector<DraftRow>> ReviewDesk::drafts()
{
    std::vector<DraftRow> rows;
    if (!m_d.work || actor().officerId.empty())
        return rows;
    const auto stored = journal::Drafts(*m_d.work).ofAuthor(actor().officerId);
    if (!stored)
        return failure(stored.error());
    for (const auto &draft : *stored) {
        if (!draft.caseNo.empty() && m_d.sees(draft.caseNo)) // a batch is about several
            rows.push_back({draft.caseNo, draft.form, draft.savedAt});
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
