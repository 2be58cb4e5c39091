// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/due_chip.h"

#include "ui/delegates/due_delegate.h"
#include "ui/style/theme.h"
#include "ui/text/labels.h"
#include "ui/text/visible_text.h"
#include "ui/text/words.h"
#include "ui/widgets/accessible_role.h"

#include <QPainter>

namespace casegrip::ui
{
namespace
{

due::OpenWork packed(const due::Obligation &obligation)
{
    due::OpenWork work;
    work.opensAt = toPacked(obligation.opensAt);
    work.dueAt = obligation.dueAt ? toPacked(*obligation.dueAt) : due::OpenWork::noDueAt;
    work.paused = obligation.state == due::State::Paused;
    return work;
}

} // namespace

DueChip::DueChip(const Theme &theme, const Words &words, const due::Obligation &obligation, Instant now,
                 QWidget *parent)
    : QWidget(parent), m_theme(theme), m_band(bandAt(packed(obligation), now)),
      m_redBox(obligation.redBox != 0), m_words(words.due(packed(obligation), now))
{
    if (obligation.dueAt)
        setToolTip(tipText(words.exact(*obligation.dueAt)));
    setAccessibleRole(*this, QAccessible::StaticText);
    setAccessibleName(m_words);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize DueChip::sizeHint() const
{
    return {dueChipWidth(fontMetrics(), m_words), fontMetrics().height() + 8};
}

void DueChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintDueChip(&painter, rect(), m_band, m_redBox, m_words, m_theme.look());
}

} // namespace casegrip::ui
