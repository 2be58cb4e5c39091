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

constexpr int saveMs = 1000;    // from the first change that is not saved
constexpr int patienceMs = 500; // from then on the writer has
static_assert(saveMs + patienceMs <= 1500, "what is typed is on disk within two seconds");

// "saved 14:05:09", by the force's clock.
QString savedText(const Words &words, Instant at)
{
    const qint64 local = words.zone().toLocal(at).time_since_epoch().count();
    const QTime time = QDateTime::fromSecsSinceEpoch(local, Qt::UTC).time();
    return QCoreApplication::translate("review", "saved %1").arg(words.locale().toString(time, QStringLiteral("HH:mm:ss")));
}

} // namespace

KeptDraft::KeptDraft(const Words &words, PlainLabel &line, Write write, Aside aside, QObject *parent)
    : QObject(parent), m_words(words), m_line(line), m_write(std::move(write)), m_aside(std::move(aside))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(saveMs);
    connect(&m_timer, &QTimer::timeout, this, &KeptDraft::save);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &KeptDraft::putAside);
}

void KeptDraft::changed()
{
    m_isDirty = true;
    if (!m_timer.isActive())
        m_timer.start();
}

// For an answer about this draft: of another one there is nothing to say but that it failed.
KeptDraft::Saved KeptDraft::taker(Taker then)
{
    return [self = QPointer(this), draft = m_draft, then](const Result<Instant> &saved) {
        if (self && draft == self->m_draft)
            (self.data()->*then)(saved);
        else if (self && !saved)
            emit self->failed(saved.error());
    };
}

void KeptDraft::save()
{
    m_timer.stop();
    if (!m_isDirty)
        return;
    m_isDirty = !m_write(taker(&KeptDraft::take));
    if (m_isDirty)
        return;
    ++m_waiting;
    m_patience.start();
}

void KeptDraft::putAside()
{
    m_patience.stop();
    if (m_aside && m_waiting > 0)
        m_aside(taker(&KeptDraft::takeAside));
}

void KeptDraft::take(const Result<Instant> &saved)
{
    if (--m_waiting == 0)
        m_patience.stop();
    if (saved) {
        say(*saved);
        return;
    }
    emit failed(saved.error());
    m_line.setText(QCoreApplication::translate("review", "not saved"));
    changed(); // until it succeeds
}

// The writer still has it: what it makes of it is said when it does.
void KeptDraft::takeAside(const Result<Instant> &saved)
{
    if (m_waiting == 0)
        return;
    if (saved)
        say(*saved);
    else
        m_line.setText(QCoreApplication::translate("review", "not saved"));
}

void KeptDraft::forget()
{
    m_timer.stop();
    m_patience.stop();
    m_isDirty = false;
}

void KeptDraft::close()
{
    save();
    if (m_waiting > 1)
        putAside(); // the writer is late: when its patience is over there may be nothing to put aside
    m_isDirty = false;
    m_waiting = 0;
    ++m_draft;
}

void KeptDraft::say(Instant savedAt)
{
    m_line.setText(savedText(m_words, savedAt));
}

} // namespace casegrip::ui
