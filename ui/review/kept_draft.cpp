// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/kept_draft.h"

#include "ui/text/words.h"
#include "ui/widgets/plain_label.h"

#include <QDateTime>
#include <QPointer>

namespace casegrip::ui
{
namespace
{

constexpr int saveMs = 1000; // from the first change that is not saved: well below two seconds

// "saved 14:05:09", by the force's clock.
QString savedText(const Words &words, Instant at)
{
    const qint64 local = words.zone().toLocal(at).time_since_epoch().count();
    const QTime time = QDateTime::fromSecsSinceEpoch(local, Qt::UTC).time();
    return QCoreApplication::translate("review", "saved %1").arg(words.locale().toString(time, QStringLiteral("HH:mm:ss")));
}

} // namespace

KeptDraft::KeptDraft(const Words &words, PlainLabel &line, Write write, QObject *parent)
    : QObject(parent), m_words(words), m_line(line), m_write(std::move(write))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(saveMs);
    connect(&m_timer, &QTimer::timeout, this, &KeptDraft::save);
}

void KeptDraft::changed()
{
    m_isDirty = true;
    if (!m_timer.isActive())
        m_timer.start();
}

void KeptDraft::save()
{
    m_timer.stop();
    if (!m_isDirty)
        return;
    const auto saved = [self = QPointer(this), draft = m_draft](const Result<Instant> &at) {
        if (self)
            self->take(at, draft);
    };
    m_isDirty = !m_write(saved);
}

void KeptDraft::take(const Result<Instant> &saved, int draft)
{
    const bool isStill = draft == m_draft;
    if (saved && isStill)
        say(*saved);
    if (saved)
        return;
    emit failed(saved.error());
    if (isStill) {
        m_line.setText(QCoreApplication::translate("review", "not saved"));
        changed(); // until it succeeds
    }
}

void KeptDraft::forget()
{
    m_timer.stop();
    m_isDirty = false;
}

void KeptDraft::close()
{
    save();
    m_isDirty = false;
    ++m_draft;
}

void KeptDraft::say(Instant savedAt)
{
    m_line.setText(savedText(m_words, savedAt));
}

} // namespace casegrip::ui
