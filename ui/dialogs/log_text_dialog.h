// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace casegrip::ui
{

// A review as the text for the enquiry log, to be read before it is copied. Copying is up to who opened it (accepted()):
// the access log is told.
class LogTextDialog : public QDialog
{
    Q_OBJECT
public:
    LogTextDialog(const QString &title, const QString &text, QWidget *parent);
};

} // namespace casegrip::ui
