// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fake_queue_source.h"

#include "ui/text/words.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThread>

#include <algorithm>

namespace casegrip::test
{

using namespace std::chrono_literals;
using due::OpenWork;

namespace
{
constexpr const char *offences[] = {"Stalking involving fear of violence", "Burglary in a dwelling",
                                    "Assault occasioning actual bodily harm", "Criminal damage"};
constexpr std::uint32_t offencePlaces[] = {3, 1, 0, 2};
} // namespace

FakeQueueSource::FakeQueueSource(int pieces)
{
    const std::uint32_t at = ui::toPacked(now);
    for (int i = 0; i < pieces; ++i) {
        OpenWork piece;
        piece.caseId = std::uint32_t(i + 1);
        piece.opensAt = piece.recordedAt = at - 20 * 86400 - std::uint32_t(i % 977) * 60;
        piece.dueAt = at - 10 * 86400 + std::uint32_t(i) * 180;
        piece.stage = i % 3 == 0 ? due::Stage::Initial : due::Stage::Inspector;
        piece.variant =
            i % 3 == 0 ? (i % 7 == 0 ? due::Variant::Enhanced : due::Variant::Standard) : due::Variant::None;
        piece.redBox = i % 7 == 0;
        piece.paused = i % 100 == 99;
        if (i % 50 == 25)
            piece.dueAt = OpenWork::noDueAt;
        work.push_back(piece);
    }
}

template <typename T>
void FakeQueueSource::answer(QObject *context, Result<T> value, ui::Then<T> then)
{
    if (failure)
        value = casegrip::failure(*failure);
    QMetaObject::invokeMethod(
        &m_home,
        [guard = QPointer<QObject>(context), value, then] {
            if (guard)
                then(value);
        },
        Qt::QueuedConnection);
}

void FakeQueueSource::list(QObject *context, const ui::QueueRequest &request, ui::KnownWork known,
                           ui::Then<ui::QueueList> then)
{
    QPointer<QObject> guard(context);
    m_worker.post([this, guard, request, known, then] {
        onWindowThread = onWindowThread || QThread::currentThread() == qApp->thread();
        ++listsArranged;
        ui::Work shown = known.work;
        casesReadAnew += known.work ? int(known.changed.size()) : 0;
        if (!shown || !known.changed.empty()) {
            listsRead += known.work ? 0 : 1;
            shown = std::make_shared<const std::vector<OpenWork>>(work);
        }
        ui::CaseIds among;
        for (const OpenWork &piece : *shown) {
            if (textsOf(piece).caseNo.find(request.query.search) != std::string::npos)
                among.insert(piece.caseId);
        }
        const TimeZone zone = *TimeZone::load("Europe/London");
        Result<ui::QueueList> list =
            ui::arrange(shown, request.view, ui::deadlinesAt(now, zone, request.tourStartMinutes), &among);
        if (ui::textColumn(request.view))
            sortByText(*list, request.view);
        if (failure)
            list = casegrip::failure(*failure);
        QMetaObject::invokeMethod(
            &m_home,
            [guard, list = std::make_shared<Result<ui::QueueList>>(std::move(list)), then] {
                if (guard)
                    then(std::move(*list));
            },
            Qt::QueuedConnection);
    });
}

// Every text column by the same one of its own: the offence, of which there are four.
void FakeQueueSource::sortByText(ui::QueueList &list, const ui::QueueView &view) const
{
    ++listsSorted;
    std::vector<std::uint32_t> places;
    for (const std::uint32_t position : list.shown)
        places.push_back(offencePlaces[(*list.work)[position].caseId % 4]);
    ui::sortByPlaces(list, places, view.descending);
}

void FakeQueueSource::rows(QObject *context, std::vector<OpenWork> pieces,
                           ui::Then<std::vector<due::QueueRow>> then)
{
    std::vector<due::QueueRow> rows;
    for (const OpenWork &piece : pieces)
        rows.push_back(textsOf(piece));
    rowsRead += int(rows.size());
    answer<std::vector<due::QueueRow>>(context, std::move(rows), std::move(then));
}

void FakeQueueSource::readCase(QObject *context, const ui::CaseWanted &wanted, ui::Then<ui::CasePaper> then)
{
    ++casesRead;
    if (wanted.row)
        viewed.push_back(*wanted.row);
    auto paper = paperOf(wanted.caseNo);
    paper.standing = standing;
    answer<ui::CasePaper>(context, std::move(paper), std::move(then));
}

void FakeQueueSource::caseNos(QObject *context, std::vector<OpenWork> pieces,
                              ui::Then<std::vector<std::string>> then)
{
    std::vector<std::string> numbers;
    for (const OpenWork &piece : pieces)
        numbers.push_back(textsOf(piece).caseNo);
    answer<std::vector<std::string>>(context, std::move(numbers), std::move(then));
}

void FakeQueueSource::directions(QObject *context, ui::Then<std::vector<workspace::DirectionOfCase>> then)
{
    ++directionsRead;
    answer<std::vector<workspace::DirectionOfCase>>(context, openDirections, std::move(then));
}

void FakeQueueSource::drafts(QObject *context, ui::Then<std::vector<workspace::DraftRow>> then)
{
    answer<std::vector<workspace::DraftRow>>(context, begunDrafts, std::move(then));
}

void FakeQueueSource::forms(QObject *context, const std::string &, ui::Then<std::vector<workspace::OfferedForm>> then)
{
    answer<std::vector<workspace::OfferedForm>>(context, {}, std::move(then));
}

void FakeQueueSource::officers(QObject *context, ui::Then<std::vector<workspace::Officer>> then)
{
    answer<std::vector<workspace::Officer>>(context, roster, std::move(then));
}

void FakeQueueSource::change(QObject *context, std::vector<workspace::Operation> operations,
                             std::shared_ptr<ui::SharedProgress>, ui::Then<ui::EachChange> then)
{
    ui::EachChange outcome;
    outcome.refused = refused;
    for (std::size_t i = refused.size(); i < operations.size(); ++i) {
        changes.push_back(operations[i]);
        outcome.entryIds.push_back("ab" + std::to_string(changes.size()));
    }
    answer<ui::EachChange>(context, std::move(outcome), std::move(then));
}

due::QueueRow FakeQueueSource::textsOf(const OpenWork &piece) const
{
    due::QueueRow row;
    row.caseNo = prefix + std::to_string(99250000000 + std::int64_t(piece.caseId));
    row.stage = piece.stage;
    row.variant = piece.variant;
    row.classTitle = prefix + offences[piece.caseId % 4];
    if (piece.redBox)
        row.redBox = piece.caseId % 2 ? std::vector<std::string>{"stalking"}
                                      : std::vector<std::string>{"domestic_abuse", "knife_crime"};
    row.oicId = std::to_string(5500 + piece.caseId % 40);
    row.oicName = prefix + (piece.caseId % 2 ? "Ceri Lloyd" : "Sam Whitfield");
    row.oicRank = "constable";
    row.oicOpenCases = int(piece.caseId % 23);
    row.team = "N2";
    row.teamName = prefix + "Northbrook ICR 2";
    row.status = "open";
    if (piece.caseId % 5) {
        row.lastReviewAt = now - std::chrono::hours{24 * (piece.caseId % 40)};
        row.lastReviewKind = "initial_standard";
    }
    return row;
}

ui::CasePaper FakeQueueSource::paperOf(const std::string &caseNo) const
{
    ui::CasePaper paper;
    cases::CaseView &view = paper.view;
    view.caseNo = caseNo;
    view.classTitle = prefix + "Stalking involving fear of violence";
    view.redBox = {"stalking"};
    view.recordedAt = now - 22h;
    view.oicName = prefix + "Ceri Lloyd";
    view.oicRank = "constable";
    view.teamName = prefix + "Northbrook ICR 2";
    view.area = "Northbrook";
    view.summary = prefix + "Unwanted messages and visits to the workplace.";
    const std::pair<const char *, const char *> facts[] = {
        {"recorded_at", "2026-02-23T14:20:00Z"},
        {"oic_id", "5521"},
        {"team", "N2"},
        {"class", "8Q"},
        {"flags", "domestic_abuse"},
        {"risk", "high"},
        {"status", "open"},
        {"suspect", "named"},
        {"victim_supports", "yes"},
        {"bail_until", "2026-03-20T12:00:00Z"},
    };
    for (const auto &[column, value] : facts)
        view.facts.push_back({column, std::string(column) == "suspect" ? prefix + value : value, {1, false}});
    view.events = {{now - 22h, due::EventKind::Classified, {}, {}, {}, {}, {}, {1, false}},
                   {now - 20h, due::EventKind::Allocated, {}, {}, {}, {}, {}, {1, false}},
                   {now - 8h, due::EventKind::Arrested, {}, {}, {}, {}, {}, {1, true}}};
    view.reviews = {{"R1",
                     due::ReviewKind::Plan,
                     "5521",
                     prefix + "Ceri Lloyd",
                     now - 18h,
                     "continue",
                     prefix + "Lines: phone download, witness at work.",
                     true,
                     {1, false}}};
    view.ownEntries = {{"ab", "note", now - 2h, "ps4417", prefix + "Spoke to the OIC.", {}, false}};
    workspace::ExplainedObligation explained;
    explained.obligation.stage = due::Stage::Initial;
    explained.obligation.variant = due::Variant::Enhanced;
    explained.obligation.opensAt = now - 22h;
    explained.obligation.dueAt = now + 2h;
    due::Reason reason;
    reason.at = now - 22h;
    reason.due = now + 2h;
    reason.amount = 24;
    reason.redBox = 1; // stalking
    for (const auto code :
         {due::ReasonCode::Recorded, due::ReasonCode::RedAtOpening, due::ReasonCode::DueAfterHours}) {
        reason.code = code;
        explained.reasons.push_back(reason);
        explained.sentences.push_back(prefix + "A sentence with its export.");
    }
    paper.obligations.push_back(explained);
    return paper;
}

} // namespace casegrip::test
