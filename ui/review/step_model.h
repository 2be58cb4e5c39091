// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <vector>

namespace casegrip::ui
{

class FilledForm;

// The sections of a form that are asked at present, each with how far it is answered.
class StepModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Title, Progress, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    // Rows come and go one by one, so that the current one stays.
    void follow(const FilledForm &form);
    std::size_t sectionAt(int row) const { return m_steps[std::size_t(row)].section; }
    int rowOf(std::size_t section) const; // -1: not asked at present

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Step {
        std::size_t section = 0;
        QString title;
        std::size_t answered = 0, asked = 0;

        bool operator==(const Step &) const = default;
    };
    static std::vector<Step> stepsOf(const FilledForm &form);

    std::vector<Step> m_steps;
};

} // namespace casegrip::ui
