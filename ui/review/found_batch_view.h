// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/batch.h"

#include <QWidget>

class QPushButton;

namespace casegrip::ui
{

class PlainLabel;
struct Desk;

// Cases that were begun to be reviewed together and not signed: whether to go on with them is asked, never
// assumed.
class FoundBatchView : public QWidget
{
    Q_OBJECT
public:
    FoundBatchView(const Desk &desk, QWidget *parent);

    // `chosen`: cases that could be begun anew instead.
    void ask(const workspace::BatchDraft &found, std::size_t chosen);

signals:
    void goOn();
    void beginAnew();

private:
    const Desk &m_desk;
    PlainLabel *m_text;
    QPushButton *m_goOn, *m_anew;
};

} // namespace casegrip::ui
