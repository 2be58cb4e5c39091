// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/post_load.h"

#include <QDialog>

#include <optional>

class QRadioButton;
class QSpinBox;

namespace casegrip::ui
{

// Asks how many reviews a week a post can do: a number, or what it did.
class CapacityDialog : public QDialog
{
    Q_OBJECT
public:
    // `name`: of the post; `why` it may not be set; empty: it may.
    CapacityDialog(const figures::PostLoad &post, const QString &name, const QString &why, QWidget *parent);

    // None: what it did in its last full weeks, or what holds for its rank.
    std::optional<int> perWeek() const;

private:
    QRadioButton *m_past, *m_set;
    QSpinBox *m_number;
};

} // namespace casegrip::ui
