// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/background/worker.h"
#include "ui/models/queue_source.h"

#include <QObject>

#include <atomic>

namespace casegrip::test
{

// A queue of made-up work, arranged on a thread of its own as the real one is. Counts the texts that are
// asked for.
class FakeQueueSource final : public ui::QueueSource
{
public:
    static constexpr Instant now = fromEpoch(1771935600); // Tue 24 Feb 2026, 12:20 in London

    // `pieces` of work: due from ten days ago on, every three minutes; every seventh is red, every hundredth
    // paused, every fiftieth without a due time.
    explicit FakeQueueSource(int pieces);

    void list(QObject *context, const ui::QueueRequest &request, ui::KnownWork known,
              ui::Then<ui::QueueList> then) override;
    std::string searchTold() const override { return {}; }
    void rows(QObject *context, std::vector<due::OpenWork> work,
              ui::Then<std::vector<due::QueueRow>> then) override;
    void readCase(QObject *context, const ui::CaseWanted &wanted, ui::Then<ui::CasePaper> then) override;
    void caseNos(QObject *context, std::vector<due::OpenWork> work,
                 ui::Then<std::vector<std::string>> then) override;
    void takeCaseNos(QObject *context, std::vector<due::OpenWork> taken, ui::Then<std::vector<std::string>> then) override
    {
        caseNos(context, std::move(taken), std::move(then));
    }
    void drafts(QObject *context, ui::Then<std::vector<workspace::DraftRow>> then) override;
    void forms(QObject *context, const std::string &caseNo, ui::Then<std::vector<workspace::OfferedForm>> then) override;
    void directions(QObject *context, ui::Then<std::vector<workspace::DirectionOfCase>> then) override;
    void officers(QObject *context, ui::Then<std::vector<workspace::Officer>> then) override;
    void change(QObject *context, std::vector<workspace::Operation> operations,
                std::shared_ptr<ui::SharedProgress> progress, ui::Then<ui::EachChange> then) override;

    // What every text of a row and of a case begins with.
    std::string prefix;
    std::vector<due::OpenWork> work;
    std::vector<workspace::Operation> changes;
    std::vector<workspace::Viewed> viewed; // rows of the access log
    access::Permissions standing;             // of every case
    std::vector<workspace::DirectionOfCase> openDirections;
    std::vector<workspace::DraftRow> begunDrafts;
    std::vector<workspace::Officer> roster;
    std::optional<Error> failure; // of every answer
    std::vector<ui::RefusedChange> refused; // of every change; the others are made

    std::atomic<int> rowsRead = 0;
    std::atomic<int> listsRead = 0;           // of the work
    std::atomic<int> casesReadAnew = 0;       // of a list that was known
    std::atomic<int> listsArranged = 0;       // including those
    mutable std::atomic<int> listsSorted = 0; // by a text
    std::atomic<bool> onWindowThread = false; // a list was arranged where it would block
    int casesRead = 0, directionsRead = 0;

private:
    template <typename T>
    void answer(QObject *context, Result<T> value, ui::Then<T> then);
    void sortByText(ui::QueueList &list, const ui::QueueView &view) const;
    due::QueueRow textsOf(const due::OpenWork &piece) const;
    ui::CasePaper paperOf(const std::string &caseNo) const;

    QObject m_home;
    ui::Worker m_worker{QStringLiteral("fake queue")};
};

} // namespace casegrip::test
