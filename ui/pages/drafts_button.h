// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/queue_source.h"

#include <QPushButton>

class QMenu;

namespace casegrip::ui
{

struct Desk;

// "My drafts  2": what I have begun and not signed, the newest first; one is chosen from its menu to go on with. Hidden while
// there is none.
class DraftsButton : public QPushButton
{
    Q_OBJECT
public:
    DraftsButton(const Desk &desk, QueueSource &source, QWidget *parent);

    void reload();

signals:
    void wanted(const casegrip::workspace::ReviewWanted &wanted);

private:
    void show(const std::vector<workspace::DraftRow> &drafts);

    const Desk &m_desk;
    QueueSource &m_source;
    QMenu *m_menu;
};

} // namespace casegrip::ui
