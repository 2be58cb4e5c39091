// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/reviewing.h"

#include <QWidget>

class QPushButton;

namespace casegrip::ui
{

class PlainLabel;
struct Desk;

// A draft was found: whether to go on with it is asked, with its time, never assumed.
class FoundDraftView : public QWidget
{
    Q_OBJECT
public:
    FoundDraftView(const Desk &desk, QWidget *parent);

    void ask(const workspace::FoundDraft &found);

    // What the newer version drops, words differently and adds.
    static QString newerText(const workspace::NewerVersion &newer, const forms::Template &form);
    static QString movedText(); // not all answers could be taken over

signals:
    void goOn();
    void goOnNewer(); // on the newer version of the form
    void beginAnew();

private:
    const Desk &m_desk;
    PlainLabel *m_text, *m_newer;
    QPushButton *m_goOn, *m_goOnNewer, *m_anew;
};

} // namespace casegrip::ui
