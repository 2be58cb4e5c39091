// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/compliance.h"
#include "core/workspace/status.h"

#include <QAbstractTableModel>
#include <QCoreApplication>

namespace casegrip::ui
{

class Words;

// Counts first, then the percentages made of them ("no data" when there is nothing to divide by, "few" below
// five).
enum class Rate { Completed, OnTime, OnTimeOfDue };
QString rateText(const figures::ComplianceRow &row, Rate rate, const Words &words);
QString rateWithInterval(const figures::ComplianceRow &row, Rate rate, const Words &words); // "88 % (87–89)": of 95 %

// In the order of the keys: ranks by seniority (`ranks`: lowest first), stages as they follow each other, times
// onwards, names by letter. Never by a percentage. Weeks of many years are too many rows to be sorted within a frame: to
// be called where they are counted, on any thread.
void putInOrder(std::vector<figures::ComplianceRow> &rows, const std::vector<figures::Key> &by,
                const std::vector<std::string> &ranks);

// A compliance table as it is shown: a column for each key, then the counts and their percentages, and
// what was signed in a batch when there is any.
class ComplianceModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    ComplianceModel(const Words &words, QObject *parent);

    // Shows the rows in the order given (putInOrder()). `units` give the teams their names.
    void show(std::vector<figures::Key> by, std::vector<figures::ComplianceRow> rows,
              const std::vector<workspace::Unit> &units);

    const std::vector<figures::Key> &by() const { return m_by; }
    const std::vector<figures::ComplianceRow> &rows() const { return m_rows; } // in the order shown
    // "Sergeant, Mar 2025: completed": of a cell, for what opens from it.
    QString nameOf(const QModelIndex &index) const;
    // All rows together.
    figures::ComplianceRow total() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString keyText(figures::Key key, const std::string &value) const;
    QString textOf(const figures::ComplianceRow &row, int column) const;

    const Words &m_words;
    std::vector<figures::Key> m_by;
    std::vector<figures::ComplianceRow> m_rows;
    std::vector<workspace::Unit> m_units;
    bool m_hasBatched = false;
};

// "Rank", "Team": of a column and of a choice.
QString keyName(figures::Key key);

} // namespace casegrip::ui
