// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_zone.h"

#include <QDialog>

class QDateTimeEdit;
class QFormLayout;
class QPlainTextEdit;
class QPushButton;

namespace casegrip::ui
{

// Asks for a text that has to be given: a note, or the reason for a snooze or a manual red box; for a snooze
// also until when. Does not block: open() and wait for accepted().
class ReasonDialog : public QDialog
{
    Q_OBJECT
public:
    struct Asked {
        QString title;       // inside: the title of the window, which others list, names no case
        QString explanation; // what happens and what does not
        QString label;       // of the text
        QString verb;        // on the button: "Snooze"
    };

    ReasonDialog(const Asked &asked, QWidget *parent);

    // Adds "until", preset to `preset`, not before `now`; both are shown in `zone`.
    void askUntil(Instant preset, Instant now, const TimeZone &zone);

    void setLongest(int characters);

    std::string reason() const;
    Instant until(const TimeZone &zone) const;

private:
    void check();

    int m_longest = 20000; // characters: of one answer
    QPlainTextEdit *m_text;
    QDateTimeEdit *m_until = nullptr;
    QPushButton *m_yes;
    QFormLayout *m_form;
};

} // namespace casegrip::ui
