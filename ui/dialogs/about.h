// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace casegrip::ui
{

// Versions, licences, and what is known to be unfinished.
class About : public QDialog
{
    Q_OBJECT
public:
    explicit About(QWidget *parent);
};

} // namespace casegrip::ui
