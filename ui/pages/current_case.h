// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/permission.h"
#include "core/base/error.h"
#include "core/due/queue_row.h"
#include "core/workspace/access_log.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <string>

namespace casegrip::ui
{

class CasePanel;
struct Desk;
class QueueModel;
class QueueSource;
class TableView;

// The case of the queue's current row, or of the current direction while those are in front, which the panel beside it
// shows once the cursor rests. Nothing is read while the panel is hidden.
class CurrentCase : public QObject
{
    Q_OBJECT
public:
    CurrentCase(const Desk &desk, QueueSource &source, const QueueModel &model, const TableView &table, CasePanel &panel, QObject *parent);

    const due::OpenWork *work() const; // null: there is no current row, or a direction is in front
    std::string caseNo() const;        // empty: none, or its texts have not been read yet

    void followRow();
    void followDirection(const std::string &caseNo); // instead of the row, until showQueue(); empty: none is current
    void showQueue();
    void followTexts(); // those of some rows have come
    void forget();      // what is shown is of then; it stays until it has been read again

signals:
    void shown(const std::string &caseNo, const casegrip::access::Permissions &standing); // perhaps again
    void failed(const casegrip::Error &error);

private:
    int row() const;
    void read();
    void readTold(const std::string &caseNo, workspace::WorkReason reason);
    bool isOutside() const;
    void askReason(const std::string &caseNo);

    const Desk &m_desk;
    QueueSource &m_source;
    const QueueModel &m_model;
    const TableView &m_table;
    CasePanel &m_panel;
    QTimer m_rest;
    std::optional<std::string> m_direction; // the case of the current one, while directions are in front
    std::string m_shown;
    bool m_isAsking = false;
    std::string m_declined; // the case of which no reason was given
};

} // namespace casegrip::ui
