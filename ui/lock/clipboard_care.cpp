// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lock/clipboard_care.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QMimeData>

namespace casegrip::ui
{
namespace
{

QByteArray hashOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

// Its type says whose it is, on platforms that do not tell who owns the clipboard.
class CopiedText final : public QMimeData
{
};

} // namespace

ClipboardCare::ClipboardCare(QClipboard &clipboard, QObject *parent) : QObject(parent), m_clipboard(clipboard)
{
    watch(m_copied);
    connect(&clipboard, &QClipboard::dataChanged, this, [this] { look(m_copied); });
    if (!clipboard.supportsSelection())
        return;
    watch(m_selected);
    connect(&clipboard, &QClipboard::selectionChanged, this, [this] { look(m_selected); });
}

ClipboardCare::~ClipboardCare()
{
    if (!QCoreApplication::instance()) // the clipboard went with it
        return;
    disconnect(&m_clipboard, nullptr, this, nullptr);
    clear(m_copied);
    clear(m_selected);
}

void ClipboardCare::watch(Place &place)
{
    place.timer.setSingleShot(true);
    connect(&place.timer, &QTimer::timeout, this, [this, &place] { clear(place); });
}

bool ClipboardCare::isFromHere(const Place &place) const
{
    const bool isOwned = place.mode == QClipboard::Selection ? m_clipboard.ownsSelection() : m_clipboard.ownsClipboard();
    return isOwned || dynamic_cast<const CopiedText *>(m_clipboard.mimeData(place.mode));
}

void ClipboardCare::look(Place &place)
{
    place.ours.clear();
    place.timer.stop();
    if (!isFromHere(place)) // what others put there is not read
        return;
    place.ours = hashOf(m_clipboard.text(place.mode));
    place.timer.start(m_limit);
}

// Something else may have come since without a word; that stays.
void ClipboardCare::clear(Place &place)
{
    if (!place.ours.isEmpty() && isFromHere(place) && hashOf(m_clipboard.text(place.mode)) == place.ours)
        m_clipboard.clear(place.mode);
    place.ours.clear();
}

void ClipboardCare::clearSelection()
{
    if (m_clipboard.supportsSelection() && m_clipboard.ownsSelection())
        m_clipboard.clear(QClipboard::Selection);
}

void putOnClipboard(const QString &text)
{
    auto *data = new CopiedText; // the clipboard's from then on
    data->setText(text);
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    QApplication::clipboard()->setMimeData(data);
}

} // namespace casegrip::ui
