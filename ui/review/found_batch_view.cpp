// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/found_batch_view.h"

#include "ui/desk.h"
#include "ui/review/found_draft_view.h"
#include "ui/review/page_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

constexpr int cardWidth = 560;

} // namespace

FoundBatchView::FoundBatchView(const Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_text(new PlainLabel(this)),
      m_goOn(new QPushButton(tr("Go on with it"), this)), m_anew(new QPushButton(this))
{
    setObjectName(QStringLiteral("foundBatch"));
    auto *card = new Card(tr("You have begun to review cases together"), this);
    card->setFixedWidth(cardWidth);
    m_text->setObjectName(QStringLiteral("batchFound"));
    m_text->setWordWrap(true);
    card->body()->addWidget(m_text);
    m_goOn->setObjectName(QStringLiteral("batchGoOn"));
    m_anew->setObjectName(QStringLiteral("batchAnew"));
    layOutQuestion(*this, *card, {m_goOn}, *m_anew);
    connect(m_goOn, &QPushButton::clicked, this, &FoundBatchView::goOn);
    connect(m_anew, &QPushButton::clicked, this, &FoundBatchView::beginAnew);
}

void FoundBatchView::ask(const workspace::BatchDraft &found, std::size_t chosen)
{
    QStringList lines{tr("%n case(s), saved %1, not signed.", nullptr, int(found.batch.lines.size()))
                          .arg(m_desk.words.moment(found.savedAt, m_desk.clock.now()))};
    if (found.isMoved)
        lines << FoundDraftView::movedText();
    if (found.newer)
        lines << FoundDraftView::newerText({found.newer->to, found.newer->move}, *found.newer->from);
    m_text->setText(lines.join(QLatin1Char('\n')));
    m_anew->setVisible(chosen > 0);
    m_anew->setText(tr("Begin anew with the %n case(s) chosen", nullptr, int(chosen)));
    m_goOn->setFocus(Qt::OtherFocusReason);
}

} // namespace casegrip::ui
