// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QClipboard>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace casegrip::ui
{

// What was copied here does not stay on the clipboard, nor what was marked in the selection that a middle click pastes: after a
// while, and at the end of the program, it is taken off, if it is still there. Also what was copied out of a field or a text.
class ClipboardCare : public QObject
{
    Q_OBJECT
public:
    explicit ClipboardCare(QClipboard &clipboard, QObject *parent = nullptr);
    ~ClipboardCare() override;

    void setLimit(std::chrono::milliseconds limit) { m_limit = limit; }
    bool isWaiting() const { return m_copied.timer.isActive() || m_selected.timer.isActive(); } // something of ours is there
    // The selection that a middle click pastes.
    void clearSelection();

private:
    struct Place {
        QClipboard::Mode mode;
        QTimer timer{};
        QByteArray ours{}; // hash of what is to go
    };
    void watch(Place &place);
    bool isFromHere(const Place &place) const;
    void look(Place &place);
    void clear(Place &place);

    QClipboard &m_clipboard;
    std::chrono::milliseconds m_limit{std::chrono::seconds{30}};
    Place m_copied{QClipboard::Clipboard};
    Place m_selected{QClipboard::Selection};
};

// Puts a text onto the clipboard, marked so that programs that remember what was copied leave it out.
void putOnClipboard(const QString &text);

} // namespace casegrip::ui
