// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/review_store.h"
#include "core/workspace/private.h"

// What was done to cases here, as the due rules take it.
namespace casegrip::workspace
{

journal::Projections Workspace::Private::projections()
{
    static const journal::Projection *const all[] = {&reviews::projection()};
    return all;
}

void Workspace::Private::forgetOwnWork()
{
    everyOwnWork.clear();
    hasEveryOwnWork = false;
}

namespace
{

due::OwnReview toOwnReview(const reviews::Completion &one, const cases::Names &names)
{
    return {one.ref, one.completedAt, one.kind, names.findOfficer(one.reviewer).value_or(cases::OfficerId{}), one.counts,
            one.batched, one.returnedAt};
}

void readOne(storage::Database &facts, const cases::Names &names, const std::string &caseNo, due::OwnWork &into)
{
    into.redBoxes.clear();
    into.reviews.clear();
    storage::Statement boxes(facts, "workspace/manual_red_boxes_of_case");
    boxes << caseNo;
    while (boxes.step())
        into.redBoxes.push_back({boxes.instant(0), boxes.optionalInstant(1)});
    reviews::forEachCompletion(facts, caseNo,
                               [&](const auto &one) { into.reviews.push_back(toOwnReview(one, names)); });
}

} // namespace

const due::OwnWork &Workspace::Private::ownWorkOf(const std::string &caseNo)
{
    if (hasEveryOwnWork)
        return due::ownWorkOf(everyOwnWork, caseNo);
    readOne(*facts, names, caseNo, ownWorkRead);
    return ownWorkRead;
}

const due::OwnWorkByCase &Workspace::Private::allOwnWork()
{
    if (hasEveryOwnWork || !facts)
        return everyOwnWork;
    everyOwnWork.clear();
    storage::Statement boxes(*facts, "workspace/manual_red_boxes");
    while (boxes.step())
        everyOwnWork[std::string(boxes.text(0))].redBoxes.push_back({boxes.instant(1), boxes.optionalInstant(2)});
    reviews::forEachCompletion(
        *facts, {}, [&](const auto &one) { everyOwnWork[one.caseNo].reviews.push_back(toOwnReview(one, names)); });
    hasEveryOwnWork = true;
    return everyOwnWork;
}

Done Workspace::Private::loadOwnWork()
{
    return storage::guarded(factsPath, [this]() -> Done {
        (void)allOwnWork();
        return {};
    });
}

void Workspace::Private::readOwnWorkAgain(const std::vector<std::string> &caseNos)
{
    if (!hasEveryOwnWork)
        return;
    for (const std::string &caseNo : caseNos)
        readOne(*facts, names, caseNo, everyOwnWork[caseNo]);
}

} // namespace casegrip::workspace
