// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <QWidget>

#include <vector>

namespace casegrip::ui
{

class Theme;

// A case's life as a line: dots where something happened, filled squares where it was reviewed, a ring where
// something is due, a bar at now. The same is in the list beside it, which is what a screen reader reads.
class Timeline : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Event, Review, Due };
    struct Mark {
        Instant at;
        Kind kind = Kind::Event;
        QString text; // for the tip
    };

    Timeline(const Theme &theme, QWidget *parent);

    void show(std::vector<Mark> marks, Instant now);
    QSize sizeHint() const override { return {240, 32}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override; // tips

private:
    int xOf(Instant at) const;
    void paintMark(QPainter &painter, const Mark &mark) const;

    const Theme &m_theme;
    std::vector<Mark> m_marks;
    Instant m_now;
    Instant m_from, m_to;
};

} // namespace casegrip::ui
