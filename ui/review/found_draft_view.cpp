// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/found_draft_view.h"

#include "ui/desk.h"
#include "ui/review/page_parts.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

constexpr int cardWidth = 560, mostNamed = 6;

} // namespace

FoundDraftView::FoundDraftView(const Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_text(new PlainLabel(this)), m_newer(new PlainLabel(this)),
      m_goOn(new QPushButton(tr("Go on with it"), this)), m_goOnNewer(new QPushButton(tr("Go on with the newer form"), this)),
      m_anew(new QPushButton(tr("Begin anew"), this))
{
    setObjectName(QStringLiteral("foundDraft"));
    auto *card = new Card(tr("You have begun this review"), this);
    card->setFixedWidth(cardWidth);
    m_text->setObjectName(QStringLiteral("foundText"));
    for (PlainLabel *text : {m_text, m_newer}) {
        text->setWordWrap(true);
        card->body()->addWidget(text);
    }
    m_goOn->setObjectName(QStringLiteral("goOn"));
    m_goOnNewer->setObjectName(QStringLiteral("goOnNewer"));
    m_anew->setObjectName(QStringLiteral("beginAnew"));
    layOutQuestion(*this, *card, {m_goOn, m_goOnNewer}, *m_anew);
    connect(m_goOn, &QPushButton::clicked, this, &FoundDraftView::goOn);
    connect(m_goOnNewer, &QPushButton::clicked, this, &FoundDraftView::goOnNewer);
    connect(m_anew, &QPushButton::clicked, this, &FoundDraftView::beginAnew);
}

void FoundDraftView::ask(const workspace::FoundDraft &found)
{
    const Instant now = m_desk.clock.now();
    QString text = tr("Form: %1.").arg(visibleText(found.form->title)) % QLatin1Char('\n') % tr("It was saved %1 and has %n answer(s).", nullptr, int(found.draft.answers.given.size()))
                       .arg(m_desk.words.moment(found.draft.savedAt, now));
    if (found.isMoved)
        text += QLatin1Char(' ') % movedText();
    m_text->setText(text);
    m_newer->setVisible(found.newer.has_value());
    m_goOnNewer->setVisible(found.newer.has_value());
    if (found.newer)
        m_newer->setText(newerText(*found.newer, *found.form));
    m_goOn->setFocus(Qt::OtherFocusReason);
}

QString FoundDraftView::movedText()
{
    return tr("The form was changed since; answers that it has no room for are not here.");
}

QString FoundDraftView::newerText(const workspace::NewerVersion &newer, const forms::Template &form)
{
    const auto labels = [](const forms::Template &of, const std::vector<std::string> &ids) {
        QStringList named;
        for (const std::string &id : ids) {
            if (const forms::Question *question = of.find(id))
                named << visibleText(question->label);
        }
        if (const int more = int(named.size()) - mostNamed; more > 1) {
            named.resize(mostNamed);
            named << tr("and %n more", nullptr, more);
        }
        return named.join(QStringLiteral("; "));
    };
    std::vector<std::string> dropped;
    for (const forms::Place &place : newer.move.dropped)
        dropped.push_back(place.id);
    QStringList lines{tr("A newer version of this form is in force.")};
    if (!dropped.empty())
        lines << tr("It has no room for %n answer(s): %1", nullptr, int(dropped.size())).arg(labels(form, dropped));
    if (!newer.move.reworded.empty())
        lines << tr("Worded differently, to be read again: %1").arg(labels(*newer.form, newer.move.reworded));
    if (!newer.move.added.empty())
        lines << tr("New in it: %1").arg(labels(*newer.form, newer.move.added));
    return lines.join(QLatin1Char('\n'));
}

} // namespace casegrip::ui
