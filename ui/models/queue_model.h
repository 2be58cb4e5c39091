// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/queue_source.h"

#include <QAbstractTableModel>
#include <QHash>

#include <deque>
#include <optional>

namespace casegrip::ui
{

class Words;

// The rows of a queue. In memory: the packed array of the open work in scope, and the texts of the pages
// looked at last (a page is 100 rows). A cell whose page is not there yet is empty, and its arrival is
// signalled.
class QueueModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Due,
        CaseNo,
        Offence,
        RedBox,
        Officer,
        StageName,
        LastReview,
        Status,
        Team,
        Recorded,
        ColumnCount
    };
    enum Role { BandRole = Qt::UserRole + 1, RedRole };

    static constexpr int pageSize = 100;
    static constexpr int pagesKept = 40;

    QueueModel(QueueSource &source, const Words &words, QObject *parent);

    const QueueRequest &request() const { return m_request; }
    // Shows what is asked for; reads the open work only when the query differs.
    void setRequest(const QueueRequest &request);
    // Reads everything anew.
    void reload();
    // Brings the work of these cases up to date, and with it the order and what is overdue by now.
    void follow(const std::vector<std::string> &caseNos);

    const QueueList &list() const { return m_list; }
    bool isLoading() const { return m_loading; }
    const due::OpenWork *workAt(int row) const;  // null: no such row
    const due::QueueRow *textsAt(int row) const; // null: not read yet (and asked for now)
    // Where a piece of work is shown now; -1: it is not.
    int rowOf(const due::OpenWork &work) const;
    // Of several at once; those that are not shown are left out.
    std::vector<int> rowsOf(const std::vector<due::OpenWork> &work) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void listChanged();
    void failed(const casegrip::Error &error);

private:
    using Page = std::vector<due::QueueRow>;

    void read(bool fromKnown);
    void take(QueueList list);
    void dropPages();
    void want(int page) const;
    void sendWanted();
    void takePage(int page, std::uint64_t generation, Result<Page> rows);

    QVariant textOf(int row, int column) const;
    QString dueTip(const due::OpenWork &work) const;
    QString officerText(const due::QueueRow &row) const;
    QString lastReviewText(const due::QueueRow &row) const;
    QString statusText(const due::QueueRow &row) const;

    QueueSource &m_source;
    const Words &m_words;
    QueueRequest m_request;
    QueueList m_list;
    std::optional<due::QueueQuery> m_listed; // the query that m_list answers
    std::vector<std::string> m_changed;      // cases that m_list does not yet show as they are
    bool m_loading = false;
    bool m_reading = false; // what is under way reads the work anew
    bool m_requested = false;

    QHash<int, Page> m_pages;
    std::deque<int> m_pageAge;        // oldest first
    mutable std::deque<int> m_wanted; // newest first
    QHash<int, bool> m_underWay;
    mutable bool m_sending = false;
    std::uint64_t m_generation = 0; // of the list that pages belong to
};

} // namespace casegrip::ui
