// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/reviewing.h"

#include <QAbstractTableModel>

namespace casegrip::ui
{

// The cases of a batch, each with the line that is true of it alone, whether it was opened, and what stands
// against it. What two lines have in common is seen at once.
class BatchModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Opened, CaseNo, Line, Standing };
    static constexpr int columns = 4;

    using QAbstractTableModel::QAbstractTableModel;

    void setCases(const workspace::BegunBatch &begun, const workspace::BatchDraft &draft);
    void setLine(int row, const std::string &line);
    // `facts`: of the case as it is shown. Those of the first time stay, but for what our own work tells.
    void setOpened(int row, const forms::CaseFacts &facts);
    // Found by the check before signing; takes the place of what was found before. A case that has changed is to be opened again;
    // what changed stays to be read.
    void setRefusals(const std::vector<workspace::BatchRefusal> &refusals);
    void forgetRefusedAnswers(); // other answers are given now
    void leaveOut(int row);
    int leaveOutRefused(); // how many

    std::vector<workspace::BatchLine> lines() const;
    std::vector<std::string> openedCases() const;
    const std::string &caseNo(int row) const { return m_rows[std::size_t(row)].line.caseNo; }
    const std::string &line(int row) const { return m_rows[std::size_t(row)].line.line; }
    bool isOpened(int row) const { return m_rows[std::size_t(row)].isOpened; }
    bool isReady(int row) const;
    QString standing(int row) const; // "" when nothing stands against it
    // From `after` on, round the list; -1: all are ready.
    int nextUnready(int after) const;

    struct Counts {
        int opened = 0;
        int lined = 0; // with a line of its own
        int refused = 0;
    };
    Counts counts() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        workspace::BatchLine line;
        bool isOpened = false;
        workspace::LineFault fault = workspace::LineFault::None;
        std::optional<workspace::BatchRefusal> refused; // whatever its line says

        bool isRefused() const;
    };
    void judge(); // the lines against each other
    QString textAt(int row, int column) const;

    std::vector<Row> m_rows;
};

} // namespace casegrip::ui
