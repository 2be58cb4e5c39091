// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/batch_model.h"

#include "ui/text/sentences.h"
#include "ui/text/visible_text.h"

#include <algorithm>

namespace casegrip::ui
{

using workspace::LineFault;
using About = workspace::BatchRefusal::About;

// One that has changed is looked at again, and then it may be signed for.
bool BatchModel::Row::isRefused() const
{
    return refused && !(refused->about == About::Changed && isOpened);
}

void BatchModel::setCases(const workspace::BegunBatch &begun, const workspace::BatchDraft &draft)
{
    beginResetModel();
    m_rows.clear();
    for (const auto &each : begun.cases) {
        Row row{{each.caseNo, {}}, false, LineFault::None, {}};
        if (each.refused)
            row.refused = workspace::BatchRefusal{each.caseNo, *each.refused, About::Case};
        for (const workspace::BatchLine &line : draft.batch.lines) {
            if (line.caseNo == each.caseNo)
                row.line = line;
        }
        const bool wasOpened = std::find(draft.opened.begin(), draft.opened.end(), each.caseNo) != draft.opened.end();
        row.isOpened = wasOpened && row.line.openedOn; // else nobody knows what was seen
        m_rows.push_back(std::move(row));
    }
    judge();
    endResetModel();
}

void BatchModel::setLine(int row, const std::string &line)
{
    m_rows[std::size_t(row)].line.line = line;
    judge();
    emit dataChanged(index(0, Line),
                     index(rowCount() - 1, Standing)); // others may say the same, or no longer
}

void BatchModel::setOpened(int row, const forms::CaseFacts &facts)
{
    Row &at = m_rows[std::size_t(row)];
    if (at.isOpened && at.line.openedOn)
        forms::takeOwnWork(*at.line.openedOn, facts);
    else
        at.line.openedOn = facts;
    at.isOpened = true;
    emit dataChanged(index(row, 0), index(row, columns - 1));
}

void BatchModel::setRefusals(const std::vector<workspace::BatchRefusal> &refusals)
{
    for (Row &row : m_rows) {
        row.refused.reset();
        for (const workspace::BatchRefusal &refusal : refusals) {
            if (refusal.caseNo == row.line.caseNo && refusal.about != About::Line)
                row.refused = refusal;
        }
        if (row.refused && row.refused->about == About::Changed)
            row.isOpened = false;
    }
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

void BatchModel::forgetRefusedAnswers()
{
    for (int row = 0; row < rowCount(); ++row) {
        auto &refused = m_rows[std::size_t(row)].refused;
        if (!refused || refused->about != About::Answers)
            continue;
        refused.reset();
        emit dataChanged(index(row, Standing), index(row, Standing));
    }
}

void BatchModel::leaveOut(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    judge();
    endRemoveRows();
    if (!m_rows.empty())
        emit dataChanged(index(0, Standing), index(rowCount() - 1, Standing));
}

int BatchModel::leaveOutRefused()
{
    int left = 0;
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (m_rows[std::size_t(row)].isRefused()) {
            leaveOut(row);
            ++left;
        }
    }
    return left;
}

std::vector<workspace::BatchLine> BatchModel::lines() const
{
    std::vector<workspace::BatchLine> lines;
    for (const Row &row : m_rows)
        lines.push_back(row.line);
    return lines;
}

std::vector<std::string> BatchModel::openedCases() const
{
    std::vector<std::string> opened;
    for (const Row &row : m_rows) {
        if (row.isOpened)
            opened.push_back(row.line.caseNo);
    }
    return opened;
}

void BatchModel::judge()
{
    const auto faults = workspace::lineFaults(lines());
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        m_rows[row].fault = faults[row];
}

bool BatchModel::isReady(int row) const
{
    const Row &at = m_rows[std::size_t(row)];
    return !at.isRefused() && at.fault == LineFault::None && at.isOpened;
}

QString BatchModel::standing(int row) const
{
    const Row &at = m_rows[std::size_t(row)];
    if (at.refused)
        return sentence(at.refused->why).detail;
    switch (at.fault) {
    case LineFault::CaseTwice:
        return tr("The case is here twice");
    case LineFault::Empty:
        return tr("A line is missing");
    case LineFault::Same:
        return tr("Another case has the same line");
    case LineFault::None:
        break;
    }
    return at.isOpened ? QString() : tr("Not opened yet");
}

int BatchModel::nextUnready(int after) const
{
    for (int step = 1; step <= rowCount(); ++step) {
        const int row = (after + step) % rowCount();
        if (!isReady(row))
            return row;
    }
    return -1;
}

BatchModel::Counts BatchModel::counts() const
{
    Counts counts;
    for (const Row &row : m_rows) {
        counts.opened += row.isOpened ? 1 : 0;
        counts.lined += row.fault == LineFault::None ? 1 : 0;
        counts.refused += row.isRefused() ? 1 : 0;
    }
    return counts;
}

int BatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString BatchModel::textAt(int row, int column) const
{
    switch (column) {
    case Opened:
        return isOpened(row) ? tr("opened", "a case, in a list") : tr("not yet", "a case was not opened yet");
    case CaseNo:
        return visibleText(caseNo(row));
    case Line:
        return visibleText(line(row));
    default:
        return isReady(row) && !m_rows[std::size_t(row)].refused ? tr("ready", "a case that can be signed for") : standing(row);
    }
}

QVariant BatchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columns)
        return {};
    const QString text = textAt(index.row(), index.column());
    if (role == Qt::DisplayRole)
        return text;
    if (role == Qt::AccessibleTextRole)
        return text.isEmpty() ? tr("empty", "of a cell") : text;
    return role == Qt::ToolTipRole && !text.isEmpty() ? tipText(text.left(2000)) : QVariant();
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Opened:
        return tr("Opened");
    case CaseNo:
        return tr("Case");
    case Line:
        return tr("True of this case alone");
    default:
        return tr("How it stands");
    }
}

} // namespace casegrip::ui
