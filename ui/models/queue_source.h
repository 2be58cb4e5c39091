// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/access/cover_fold.h"
#include "core/access/permission.h"
#include "core/cases/case_view.h"
#include "core/workspace/access_log.h"
#include "core/workspace/reviewing.h"
#include "core/workspace/status.h"
#include "ui/background/each_change.h"
#include "ui/background/shared_progress.h"
#include "ui/models/queue_list.h"

#include <functional>

class QObject;

namespace casegrip::ui
{

struct QueueRequest {
    due::QueueQuery query; // whose work, and what is searched for in it; snoozed work is always read, for its chip
    QueueView view;
    int tourStartMinutes = 7 * 60;
};

// The work of an earlier answer for the same query, whatever was searched for: only that of the cases in `changed` is read anew. Null: all is read.
struct KnownWork {
    Work work;
    std::vector<std::string> changed = {};
};

// One case as the panel shows it.
struct CasePaper {
    cases::CaseView view;
    std::vector<workspace::ExplainedObligation> obligations;
    workspace::ReviewsOfCase reviews = {};
    access::Permissions standing = {}; // what the person may do about it
    std::vector<access::InterestState> interests = {}; // declared, that the person may know of
};

// Which case is to be shown.
struct CaseWanted {
    std::string caseNo;
    std::string askedRank = {}; // of the piece of work that is chosen; empty: none is
    std::optional<workspace::Viewed> row = {}; // of the access log, durable before anything is read; none: it is there
};

template <typename T>
using Then = std::function<void(Result<T>)>;

// What the queue page works with: the window gives it the workspace's threads, a test a list of its own.
// Nothing here waits; `then` is called on the caller's thread while `context` lives. Of lists and of cases
// the latest request wins: an earlier one that is still under way is not delivered.
class QueueSource
{
public:
    virtual ~QueueSource() = default;
    // What was searched for is in the access log before the list is answered.
    virtual void list(QObject *context, const QueueRequest &request, KnownWork known, Then<QueueList> then) = 0;
    // What the access log knows to be searched for in the work that is listed; empty: nothing.
    virtual std::string searchTold() const = 0;
    virtual void rows(QObject *context, std::vector<due::OpenWork> work,
                      Then<std::vector<due::QueueRow>> then) = 0;
    virtual void readCase(QObject *context, const CaseWanted &wanted, Then<CasePaper> then) = 0;
    // The numbers of the cases that the work belongs to, each once.
    virtual void caseNos(QObject *context, std::vector<due::OpenWork> work, Then<std::vector<std::string>> then) = 0;
    // The same for the clipboard: Refused to whoever may take no rows out; the access log has a row before it is answered.
    virtual void takeCaseNos(QObject *context, std::vector<due::OpenWork> work, Then<std::vector<std::string>> then) = 0;
    // The open ones that the actor gave or that are the actor's to do.
    virtual void directions(QObject *context, Then<std::vector<workspace::DirectionOfCase>> then) = 0;
    // What the actor has begun and not signed, the newest first; with what was typed up to now.
    virtual void drafts(QObject *context, Then<std::vector<workspace::DraftRow>> then) = 0;
    // The forms that the actor may begin on a case.
    virtual void forms(QObject *context, const std::string &caseNo, Then<std::vector<workspace::OfferedForm>> then) = 0;
    // The roster, by name.
    virtual void officers(QObject *context, Then<std::vector<workspace::Officer>> then) = 0;
    // One after the other; see ui::changeEach().
    virtual void change(QObject *context, std::vector<workspace::Operation> operations,
                        std::shared_ptr<SharedProgress> progress, Then<EachChange> then) = 0;
};

} // namespace casegrip::ui
