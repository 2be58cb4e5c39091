// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/instant.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace casegrip::ui
{

class PlainLabel;
class Words;

// What keeps a draft: it is saved a second after the first change that is not saved yet, so that at most two seconds of work
// can be lost, and again until that succeeds. When the writer does not answer soon, because it takes in a sync, it is kept
// aside meanwhile. A line says when it was saved, or that it is not.
class KeptDraft : public QObject
{
    Q_OBJECT
public:
    using Saved = std::function<void(const Result<Instant> &)>;
    // Gives what is written now to the writer, who calls `saved`. False: there is nothing worth keeping, nobody is called.
    using Write = std::function<bool(Saved saved)>;

    // Keeps what was last given to the writer somewhere else, and calls `saved` when it is durable there.
    using Aside = std::function<void(Saved saved)>;

    KeptDraft(const Words &words, PlainLabel &line, Write write, Aside aside, QObject *parent);

    void changed();     // something is not saved
    void save();        // that, now
    void forget();      // it goes with the signature, or for good: nothing is left to save
    void close();       // saves; what is still answered is not about the draft that comes next
    void say(Instant savedAt);

signals:
    void failed(const casegrip::Error &error);

private:
    using Taker = void (KeptDraft::*)(const Result<Instant> &);
    Saved taker(Taker then);
    void take(const Result<Instant> &saved);
    void takeAside(const Result<Instant> &saved);
    void putAside();

    const Words &m_words;
    PlainLabel &m_line;
    const Write m_write;
    const Aside m_aside; // may be none
    QTimer m_timer, m_patience;
    int m_draft = 0; // counts them
    int m_waiting = 0; // times that it was given to the writer who has not answered
    bool m_isDirty = false;
};

} // namespace casegrip::ui
