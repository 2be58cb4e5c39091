// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/library.h"

#include <QScrollArea>

class QAction;
class QVBoxLayout;

namespace casegrip::ui
{

// What helps with the question in focus: why we ask, how to answer, a good answer, what may be read about it. In coach
// mode all of it is open; otherwise the why, and the rest one key away.
class GuidancePanel : public QScrollArea
{
    Q_OBJECT
public:
    // `library`: what opens the page of the guidance library.
    GuidancePanel(QAction *library, QAction *coach, QWidget *parent);

    // `library` outlives the panel. `keys`: how it is answered.
    void show(const forms::Question &question, const forms::Library &library, const QString &keys);
    void showNothing();
    // `goesByItself`: the form opened so, and will not after some reviews; otherwise somebody asked for it.
    void setCoach(bool coach, bool goesByItself);
    void unfold(); // everything that helps with this question
    bool isCoach() const { return m_coach; }

private:
    void begin();
    QString coachText() const;
    void addText(const QString &text, const char *role = "", const char *name = "");
    void addFolded(const QString &title, const QStringList &paragraphs, const char *name);
    void addLibraryLink();
    void addArticle(const forms::Article &article);
    void fill();

    QAction *m_toLibrary, *m_toCoach;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_layout = nullptr;
    bool m_coach = false;
    bool m_goesByItself = false;
    const forms::Question *m_question = nullptr;
    const forms::Library *m_library = nullptr;
    QString m_keys;
};

} // namespace casegrip::ui
