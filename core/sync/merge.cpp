// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/merge.h"

#include "core/sync/infer.h"

#include <algorithm>

namespace casegrip::sync
{
namespace
{

using cases::CaseColumns;
using cases::EventRecord;
using cases::ReviewRecord;
using cases::StoredCase;

const EventRecord *findSame(const std::vector<EventRecord> &events, const EventRecord &event)
{
    const auto at = std::find_if(events.begin(), events.end(), [&event](const EventRecord &e) { return e.isSame(event); });
    return at == events.end() ? nullptr : &*at;
}

void addEvent(std::vector<EventRecord> &events, const EventRecord &event)
{
    if (!findSame(events, event))
        events.push_back(event);
}

// The whole history as sent; an event that was known keeps the export that brought it.
void replaceEvents(StoredCase &stored, const std::vector<EventRecord> &sent)
{
    const auto before = std::move(stored.history.events);
    stored.history.events.clear();
    for (auto event : sent) {
        if (const auto *known = findSame(before, event); known && !known->inferred)
            event.exportId = known->exportId;
        addEvent(stored.history.events, event);
    }
}

int markGone(std::vector<ReviewRecord> &reviews, const std::vector<ReviewRecord> &sent)
{
    int gone = 0;
    for (auto &review : reviews) {
        const bool isSent = std::any_of(sent.begin(), sent.end(), [&review](const ReviewRecord &s) { return s.ref == review.ref; });
        if (!isSent && review.inExport) {
            review.inExport = false;
            ++gone;
        }
    }
    return gone;
}

void putReview(std::vector<ReviewRecord> &reviews, const ReviewRecord &sent)
{
    const auto at = std::find_if(reviews.begin(), reviews.end(), [&sent](const ReviewRecord &r) { return r.ref == sent.ref; });
    if (at == reviews.end())
        reviews.push_back(sent);
    else if (at->isSame(sent))
        at->inExport = true;
    else
        *at = sent;
}

// Which columns differ, so that each can name the export that brought its value.
void noteColumnExports(StoredCase &stored, const CaseColumns &after, const Classifications &classifications,
                       std::uint32_t exportId)
{
    const auto &b = stored.columns;
    const auto &a = after;
    const auto &was = classifications.at(std::size_t(b.classification));
    const auto &is = classifications.at(std::size_t(a.classification));
    const std::array<bool, cases::caseColumnCount> differs = {
        b.caseNo != a.caseNo,           b.recordedAt != a.recordedAt,
        b.allocatedAt != a.allocatedAt, b.oic != a.oic,
        b.supervisor != a.supervisor,   b.firstTeam != a.firstTeam,
        b.team != a.team,               was.principal != is.principal,
        b.classTitle != a.classTitle,   was.included != is.included,
        was.flags != is.flags,          was.risk != is.risk,
        b.riskTool != a.riskTool,       b.status != a.status,
        b.statusAt != a.statusAt,       b.outcome != a.outcome,
        b.outcomeAt != a.outcomeAt,     b.victimType != a.victimType,
        b.victimSupports != a.victimSupports, b.suspect != a.suspect,
        b.bailUntil != a.bailUntil,     b.ruiSince != a.ruiSince,
        b.wantedSince != a.wantedSince, b.timeLimitOn != a.timeLimitOn,
        b.lastContactAt != a.lastContactAt, b.contactIntervalDays != a.contactIntervalDays,
        b.restricted != a.restricted,   b.summary != a.summary,
        b.updatedAt != a.updatedAt};
    for (std::size_t i = 0; i < differs.size(); ++i) {
        if (differs[i])
            stored.columnExports[i] = exportId;
    }
}

void mergeEvents(StoredCase &stored, const CaseRows &rows, const ExportScope &scope, const CaseColumns *before,
                 MergeResult &result)
{
    if (scope.hasEvents && scope.full && rows.columns && rows.eventsComplete)
        return replaceEvents(stored, rows.events);
    for (const auto &event : rows.events)
        addEvent(stored.history.events, event);
    if (scope.hasEvents || !rows.columns)
        return;
    const auto inferred =
        inferEvents(before, *rows.columns, stored.history.events, scope.exportedAt, scope.exportId);
    for (const auto &event : inferred)
        addEvent(stored.history.events, event);
    result.inferred = int(inferred.size());
}

// Whoever had the case stays a party to it, whatever events say of that and however often they are sent anew.
void noteFormerOfficer(StoredCase &stored, const CaseColumns &after)
{
    const cases::OfficerId left = stored.columns.oic;
    auto &former = stored.history.formerOfficers;
    if (left != cases::OfficerId{} && left != after.oic && std::find(former.begin(), former.end(), left) == former.end())
        former.push_back(left);
}

void mergeReviews(StoredCase &stored, const CaseRows &rows, const ExportScope &scope, MergeResult &result)
{
    auto &reviews = stored.history.reviews;
    if (scope.hasReviews && scope.full && rows.columns && rows.reviewsComplete)
        result.reviewsGone = markGone(reviews, rows.reviews);
    for (const auto &review : rows.reviews)
        putReview(reviews, review);
    std::sort(reviews.begin(), reviews.end(), [](const ReviewRecord &a, const ReviewRecord &b) {
        return std::tie(a.completedAt, a.ref) < std::tie(b.completedAt, b.ref);
    });
}

} // namespace

MergeResult merge(StoredCase &stored, const CaseRows &rows, const ExportScope &scope, const Classifications &classifications)
{
    MergeResult result;
    const bool isNew = stored.id == 0;
    if (isNew) {
        stored.exportId = scope.exportId;
        stored.columnExports.fill(scope.exportId);
    }
    mergeEvents(stored, rows, scope, isNew ? nullptr : &stored.columns, result);
    mergeReviews(stored, rows, scope, result);
    if (rows.columns) {
        if (!isNew)
            noteFormerOfficer(stored, *rows.columns);
        if (!isNew && !(stored.columns == *rows.columns)) {
            noteColumnExports(stored, *rows.columns, classifications, scope.exportId);
            result.changed = true;
        }
        stored.columns = *rows.columns;
        result.changed = result.changed || stored.absentSince.has_value();
        stored.absentSince.reset();
    }
    std::string body; // the views of the history point into the old one until it is packed
    cases::pack(stored.history, body);
    result.changed = result.changed || isNew || stored.body != body;
    stored.body.swap(body);
    (void)cases::unpack(stored.body, stored.history);
    return result;
}

} // namespace casegrip::sync
