// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/step_model.h"

#include "ui/review/filled_form.h"
#include "ui/text/visible_text.h"

#include <algorithm>

namespace casegrip::ui
{

std::vector<StepModel::Step> StepModel::stepsOf(const FilledForm &form)
{
    std::vector<Step> steps;
    for (std::size_t i = 0; i < form.form().sections.size(); ++i) {
        const forms::SectionState &state = form.evaluation().sections[i];
        const bool hasRows = form.form().sections[i].repeat.has_value();
        if (state.isRelevant && (state.asked > 0 || hasRows))
            steps.push_back({i, visibleText(form.form().sections[i].title), state.answered, state.asked});
    }
    return steps;
}

void StepModel::follow(const FilledForm &form)
{
    const std::vector<Step> now = stepsOf(form);
    for (std::size_t row = m_steps.size(); row-- > 0;) {
        const auto isSame = [&](const Step &step) { return step.section == m_steps[row].section; };
        if (std::none_of(now.begin(), now.end(), isSame)) {
            beginRemoveRows({}, int(row), int(row));
            m_steps.erase(m_steps.begin() + std::ptrdiff_t(row));
            endRemoveRows();
        }
    }
    for (std::size_t row = 0; row < now.size(); ++row) {
        if (row >= m_steps.size() || m_steps[row].section != now[row].section) {
            beginInsertRows({}, int(row), int(row));
            m_steps.insert(m_steps.begin() + std::ptrdiff_t(row), now[row]);
            endInsertRows();
        } else if (!(m_steps[row] == now[row])) {
            m_steps[row] = now[row];
            emit dataChanged(index(int(row), 0), index(int(row), ColumnCount - 1));
        }
    }
}

int StepModel::rowOf(std::size_t section) const
{
    const auto found = std::find_if(m_steps.begin(), m_steps.end(),
                                    [section](const Step &step) { return step.section == section; });
    return found == m_steps.end() ? -1 : int(found - m_steps.begin());
}

int StepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

int StepModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Step &step = m_steps[std::size_t(index.row())];
    if (role == Qt::ToolTipRole && index.column() == Title)
        return tipText(step.title);
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Progress ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && index.column() == Progress)
        return tr("%1 of %2 answered").arg(QString::number(step.answered), QString::number(step.asked));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (index.column() == Title)
        return step.title;
    if (step.asked == 0)
        return QString(QChar(0x2013)); // rows can be added, none is yet
    const bool isDone = step.asked > 0 && step.answered == step.asked;
    return isDone ? QString(QChar(0x2713)) : tr("%1/%2", "answered of asked").arg(QString::number(step.answered), QString::number(step.asked));
}

QVariant StepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Title ? tr("Step") : tr("Answered");
}

} // namespace casegrip::ui
