// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QProgressBar;

namespace casegrip::ui
{

class PlainLabel;
class SyncRunner;

// What is being done, how far, and Cancel; hidden while nothing is. Looks at the progress ten times a second.
class ProgressStrip : public QWidget
{
    Q_OBJECT
public:
    ProgressStrip(SyncRunner &runner, QWidget *parent);

private:
    void follow();
    void look();

    SyncRunner &m_runner;
    PlainLabel *m_what;
    QProgressBar *m_bar;
    QTimer m_timer;
};

} // namespace casegrip::ui
