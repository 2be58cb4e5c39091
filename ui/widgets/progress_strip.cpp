// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progress_strip.h"

#include "ui/background/sync_runner.h"
#include "ui/text/labels.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace casegrip::ui
{

ProgressStrip::ProgressStrip(SyncRunner &runner, QWidget *parent)
    : QWidget(parent), m_runner(runner), m_what(new PlainLabel(this)), m_bar(new QProgressBar(this))
{
    setObjectName(QStringLiteral("progressStrip"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancelWork"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setMinimumWidth(200);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->addWidget(m_what);
    layout->addWidget(m_bar, 1);
    layout->addWidget(cancel);
    connect(cancel, &QPushButton::clicked, &runner, &SyncRunner::cancel);
    connect(&runner, &SyncRunner::stateChanged, this, &ProgressStrip::follow);
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, &ProgressStrip::look);
    follow();
}

void ProgressStrip::follow()
{
    setVisible(m_runner.isBusy());
    if (m_runner.isBusy())
        m_timer.start();
    else
        m_timer.stop();
    look();
}

void ProgressStrip::look()
{
    const SharedProgress::Reading reading = m_runner.progress();
    m_what->setText(
        tr("%1: %2", "what is done, its present step").arg(m_runner.doing(), label::step(reading.step)));
    m_bar->setMaximum(reading.total > 0 ? 1000 : 0);
    if (reading.total > 0)
        m_bar->setValue(int(reading.done * 1000 / reading.total));
}

} // namespace casegrip::ui
