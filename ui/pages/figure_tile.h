// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QToolButton;

namespace casegrip::ui
{

// One number in large figures with its counts below; a click or Enter opens its rows, the button in its
// corner what it means.
class FigureTile : public QAbstractButton
{
    Q_OBJECT
public:
    FigureTile(const QString &name, const QString &objectName, QWidget *parent);

    // `number`: "45 %"; `counts`: "1,125 of 2,500"; `interval`: "43 to 47 %", or why there is none.
    void show(const QString &number, const QString &counts, const QString &interval, bool isMuted);
    // Below it all: "at month end: 55 %", and a line with its counts and interval; empty: none.
    void setBeside(const QString &text, const QString &counts);
    const QString &beside() const { return m_beside; }
    const QString &besideCounts() const { return m_besideCounts; }
    const QString &title() const { return m_name; }
    const QString &number() const { return m_number; }
    const QString &counts() const { return m_counts; }
    const QString &interval() const { return m_interval; }
    QToolButton &about() { return *m_about; } // checked: its meaning is shown
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QFont largeFont() const;
    void nameIt();

    const QString m_name;
    QToolButton *m_about;
    QString m_number, m_counts, m_interval, m_beside, m_besideCounts;
    bool m_isMuted = false;
};

} // namespace casegrip::ui
