// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/queue_source.h"

#include <QObject>

class QWidget;

namespace casegrip::ui
{

class Actions;

// A review that nothing asks for, or on another form than would be chosen: the forms that the person may begin on the case,
// and which of them it is to be.
class FormChoice : public QObject
{
    Q_OBJECT
public:
    // `caseNo` is asked when a form is to be chosen; empty: no case is in front.
    FormChoice(QueueSource &source, Actions &actions, std::function<std::string()> caseNo, QWidget *page);

signals:
    void wanted(const casegrip::workspace::ReviewWanted &wanted);
    void failed(const casegrip::Error &error);

private:
    void ask();

    QueueSource &m_source;
    const std::function<std::string()> m_caseNo;
    QWidget *m_page;
};

} // namespace casegrip::ui
