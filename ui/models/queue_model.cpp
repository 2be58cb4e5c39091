// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/queue_model.h"

#include "ui/text/labels.h"
#include "ui/text/visible_text.h"
#include "ui/text/words.h"

#include <QSet>
#include <QTimer>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

constexpr int wantedKept = 4; // pages asked for while scrolling past are not worth reading
constexpr int pagesAtOnce = 2;

// Whether they ask for the same work. What is searched for only chooses from it.
bool sameWork(const due::QueueQuery &a, const due::QueueQuery &b)
{
    return a.rank == b.rank && a.oicId == b.oicId && a.teams == b.teams && a.area == b.area &&
           a.states == b.states && a.stages == b.stages && a.redBoxOnly == b.redBoxOnly &&
           a.withSnoozed == b.withSnoozed;
}

// Case, stage, episode and cycle; the last two in 12 bits each, far more than a case has.
quint64 identityOf(const due::OpenWork &work)
{
    return quint64(work.caseId) << 32 | quint64(work.stage) << 24 | quint64(work.episode & 0xfff) << 12 |
           quint64(work.cycle & 0xfff);
}

} // namespace

QueueModel::QueueModel(QueueSource &source, const Words &words, QObject *parent)
    : QAbstractTableModel(parent), m_source(source), m_words(words)
{
    m_list.work = std::make_shared<const std::vector<due::OpenWork>>();
}

void QueueModel::setRequest(const QueueRequest &request)
{
    m_request = request;
    m_requested = true;
    read(true);
}

void QueueModel::reload()
{
    if (m_requested)
        read(false);
}

void QueueModel::follow(const std::vector<std::string> &caseNos)
{
    m_changed.insert(m_changed.end(), caseNos.begin(), caseNos.end());
    if (m_requested)
        read(true);
}

// A later request takes the place of one that is under way: it has to bring along what that one would have.
void QueueModel::read(bool fromKnown)
{
    const bool isKnown = fromKnown && m_listed && !m_reading && sameWork(m_request.query, *m_listed);
    KnownWork known;
    if (isKnown)
        known = {m_list.work, m_changed};
    m_loading = true;
    m_reading = !isKnown;
    m_source.list(this, m_request, std::move(known), [this, query = m_request.query](Result<QueueList> list) {
        m_loading = m_reading = false;
        if (!list) {
            emit failed(list.error());
            return;
        }
        m_listed = query;
        m_changed.clear(); // all of them were known when it was asked for
        take(std::move(*list));
    });
}

void QueueModel::take(QueueList list)
{
    beginResetModel();
    m_list = std::move(list);
    dropPages();
    endResetModel();
    emit listChanged();
}

void QueueModel::dropPages()
{
    m_pages.clear();
    m_pageAge.clear();
    m_wanted.clear();
    m_underWay.clear();
    ++m_generation;
}

const due::OpenWork *QueueModel::workAt(int row) const
{
    return row >= 0 && row < rowCount() ? &(*m_list.work)[m_list.shown[std::size_t(row)]] : nullptr;
}

const due::QueueRow *QueueModel::textsAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const auto page = m_pages.constFind(row / pageSize);
    if (page == m_pages.cend()) {
        want(row / pageSize);
        return nullptr;
    }
    const auto inPage = std::size_t(row % pageSize);
    return inPage < page->size() ? &(*page)[inPage] : nullptr;
}

int QueueModel::rowOf(const due::OpenWork &work) const
{
    const auto found = std::find_if(m_list.shown.begin(), m_list.shown.end(), [&](std::uint32_t position) {
        return identityOf((*m_list.work)[position]) == identityOf(work);
    });
    return found == m_list.shown.end() ? -1 : int(found - m_list.shown.begin());
}

std::vector<int> QueueModel::rowsOf(const std::vector<due::OpenWork> &work) const
{
    QSet<quint64> wanted;
    for (const due::OpenWork &piece : work)
        wanted.insert(identityOf(piece));
    std::vector<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (wanted.contains(identityOf(*workAt(row))))
            rows.push_back(row);
    }
    return rows;
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_list.shown.size());
}

int QueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    const due::OpenWork *work = index.isValid() ? workAt(index.row()) : nullptr;
    if (!work)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index.row(), index.column());
    case Qt::AccessibleTextRole: {
        const QString text = textOf(index.row(), index.column()).toString();
        return text.isEmpty() ? tr("empty", "of a cell") : text;
    }
    case Qt::ToolTipRole:
        return tipText(index.column() == Due ? dueTip(*work)
                                             : textOf(index.row(), index.column()).toString());
    case BandRole:
        return int(bandAt(*work, m_list.now));
    case RedRole:
        return work->redBox;
    default:
        return {};
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Due:
        return tr("Due");
    case CaseNo:
        return tr("Case");
    case Offence:
        return tr("Offence");
    case RedBox:
        return tr("Red box");
    case Officer:
        return tr("OIC", "officer in the case; a column title");
    case StageName:
        return tr("Stage");
    case LastReview:
        return tr("Last review");
    case Status:
        return tr("Status");
    case Team:
        return tr("Team");
    case Recorded:
        return tr("Recorded");
    default:
        return {};
    }
}

QVariant QueueModel::textOf(int row, int column) const
{
    const due::OpenWork &work = *workAt(row);
    if (column == Due)
        return m_words.due(work, m_list.now);
    if (column == StageName) {
        const QString stage = label::shortStage(work.stage, work.variant);
        return work.returned ? tr("%1, returned", "a stage, whose review was returned to me").arg(stage) : stage;
    }
    if (column == Recorded)
        return m_words.day(toInstant(work.recordedAt));
    const due::QueueRow *texts = textsAt(row);
    if (!texts)
        return QString();
    switch (column) {
    case CaseNo:
        return visibleText(texts->caseNo);
    case Offence:
        return visibleText(texts->classTitle);
    case RedBox:
        return label::redBoxes(texts->redBox);
    case Officer:
        return officerText(*texts);
    case LastReview:
        return lastReviewText(*texts);
    case Status:
        return statusText(*texts);
    case Team:
        return visibleText(texts->teamName.empty() ? texts->team : texts->teamName);
    default:
        return {};
    }
}

QString QueueModel::dueTip(const due::OpenWork &work) const
{
    const QString band = label::band(bandAt(work, m_list.now));
    if (work.dueAt == due::OpenWork::noDueAt)
        return tr("%1. Opened %2.").arg(band, m_words.exact(toInstant(work.opensAt)));
    return tr("Due %1.\nOpened %2.\n%3.")
        .arg(m_words.exact(toInstant(work.dueAt)), m_words.exact(toInstant(work.opensAt)), band);
}

QString QueueModel::officerText(const due::QueueRow &row) const
{
    if (row.oicId.empty())
        return tr("not allocated");
    const QString name = visibleText(row.oicName.empty() ? row.oicId : row.oicName);
    return tr("%1 %2 · %3", "rank, name, open cases: \"PC Jones · 18\"")
        .arg(label::shortRank(row.oicRank), name, m_words.count(row.oicOpenCases))
        .trimmed();
}

QString QueueModel::lastReviewText(const due::QueueRow &row) const
{
    if (!row.lastReviewAt)
        return tr("none", "no review yet");
    return tr("%1, %2", "kind of review, date")
        .arg(label::shortReviewKind(row.lastReviewKind), m_words.shortDay(*row.lastReviewAt, m_list.now));
}

QString QueueModel::statusText(const due::QueueRow &row) const
{
    if (row.absentSince)
        return tr("not in the export since %1").arg(m_words.day(*row.absentSince));
    if (row.snoozedUntil && *row.snoozedUntil > m_list.now)
        return tr("snoozed until %1").arg(m_words.moment(*row.snoozedUntil, m_list.now));
    const QString status = label::caseStatus(row.status);
    return row.restricted ? tr("%1, restricted").arg(status) : status;
}

void QueueModel::want(int page) const
{
    if (m_underWay.contains(page))
        return;
    std::erase(m_wanted, page);
    m_wanted.push_front(page);
    if (m_wanted.size() > wantedKept)
        m_wanted.pop_back();
    if (m_sending)
        return;
    m_sending = true;
    // After the paint that asks: one question for all its cells.
    auto *self = const_cast<QueueModel *>(this);
    QTimer::singleShot(0, self, [self] { self->sendWanted(); });
}

void QueueModel::sendWanted()
{
    m_sending = false;
    while (!m_wanted.empty() && m_underWay.size() < pagesAtOnce) {
        const int page = m_wanted.front();
        m_wanted.pop_front();
        const int first = page * pageSize, last = std::min(first + pageSize, rowCount());
        if (first >= last || m_underWay.contains(page))
            continue;
        std::vector<due::OpenWork> work;
        for (int row = first; row < last; ++row)
            work.push_back(*workAt(row));
        m_underWay.insert(page, true);
        m_source.rows(this, std::move(work), [this, page, generation = m_generation](Result<Page> rows) {
            takePage(page, generation, std::move(rows));
        });
    }
}

void QueueModel::takePage(int page, std::uint64_t generation, Result<Page> rows)
{
    if (generation != m_generation)
        return;
    m_underWay.remove(page);
    if (!rows)
        emit failed(rows.error()); // the page stays empty until the next reading: no asking in circles
    m_pages.insert(page, rows ? std::move(*rows) : Page());
    m_pageAge.push_back(page);
    if (m_pageAge.size() > pagesKept) {
        m_pages.remove(m_pageAge.front());
        m_pageAge.pop_front();
    }
    const int last = std::min((page + 1) * pageSize, rowCount()) - 1;
    emit dataChanged(index(page * pageSize, 0), index(last, ColumnCount - 1));
    sendWanted();
}

} // namespace casegrip::ui
