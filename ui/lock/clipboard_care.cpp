// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lock/clipboard_care.h"

#include <QApplication>
#include <QClipboard>
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

bool isFromHere(const QClipboard &clipboard)
{
    return clipboard.ownsClipboard() || dynamic_cast<const CopiedText *>(clipboard.mimeData());
}

} // namespace

ClipboardCare::ClipboardCare(QClipboard &clipboard, QObject *parent) : QObject(parent), m_clipboard(clipboard)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ClipboardCare::clear);
    connect(&clipboard, &QClipboard::dataChanged, this, &ClipboardCare::look);
}

void ClipboardCare::look()
{
    m_ours.clear();
    m_timer.stop();
    if (!isFromHere(m_clipboard)) // what others put there is not read
        return;
    m_ours = hashOf(m_clipboard.text());
    m_timer.start(m_limit);
}

// Something else may have come since without a word; that stays.
void ClipboardCare::clear()
{
    if (!m_ours.isEmpty() && isFromHere(m_clipboard) && hashOf(m_clipboard.text()) == m_ours)
        m_clipboard.clear();
    m_ours.clear();
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
