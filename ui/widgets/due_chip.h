// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/queue_row.h"
#include "core/due/types.h"

#include <QWidget>

namespace casegrip::ui
{

class Theme;
class Words;

// The due chip of one obligation as a widget of its own.
class DueChip : public QWidget
{
    Q_OBJECT
public:
    DueChip(const Theme &theme, const Words &words, const due::Obligation &obligation, Instant now,
            QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    due::Band m_band;
    bool m_redBox;
    QString m_words;
};

} // namespace casegrip::ui
