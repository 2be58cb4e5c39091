// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>

class QClipboard;

namespace casegrip::ui
{

// What was copied here does not stay on the clipboard: after a while it is taken off, if it is still there. Also what was
// copied out of a field or a text.
class ClipboardCare : public QObject
{
    Q_OBJECT
public:
    explicit ClipboardCare(QClipboard &clipboard, QObject *parent = nullptr);

    void setLimit(std::chrono::milliseconds limit) { m_limit = limit; }
    bool isWaiting() const { return m_timer.isActive(); } // something of ours is there
    // The selection that a middle click pastes.
    void clearSelection();

private:
    void look();
    void clear();

    QClipboard &m_clipboard;
    std::chrono::milliseconds m_limit{std::chrono::seconds{30}};
    QTimer m_timer;
    QByteArray m_ours; // hash of what is to go
};

// Puts a text onto the clipboard, marked so that programs that remember what was copied leave it out.
void putOnClipboard(const QString &text);

} // namespace casegrip::ui
