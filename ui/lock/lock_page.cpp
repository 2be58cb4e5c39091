// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lock/lock_page.h"

#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

constexpr int cardWidth = 560; // pixels

}

LockPage::LockPage(QWidget *parent) : QWidget(parent), m_open(new QPushButton(tr("Open again"), this))
{
    setObjectName(QStringLiteral("lockPage"));
    auto *card = new Card(tr("Casegrip is locked"), this);
    card->setFixedWidth(cardWidth);
    const std::pair<const char *, QString> sentences[] = {
        {"lockKept", tr("Nothing of your work is shown, and nothing of it is lost: what you were writing is saved, and everything is "
                        "as you left it.")},
        {"lockMeaning", tr("Casegrip does not know your password and cannot ask who you are. This page keeps others from reading over "
                           "your shoulder; it does not keep them out. Lock the screen of this computer when you leave it.")},
    };
    for (const auto &[name, text] : sentences) {
        auto *label = new PlainLabel(text, card);
        label->setObjectName(QString::fromLatin1(name));
        label->setWordWrap(true);
        card->body()->addWidget(label);
        (m_kept ? m_meaning : m_kept) = label;
    }
    m_open->setObjectName(QStringLiteral("openAgain"));
    m_open->setProperty("role", QStringLiteral("primary"));
    m_open->setAutoDefault(true);
    m_open->setAccessibleDescription(tr("Shows your work again, as you left it."));
    card->body()->addSpacing(8);
    card->body()->addWidget(m_open, 0, Qt::AlignLeft);
    connect(m_open, &QPushButton::clicked, this, &LockPage::openWanted);
    layOutAlone(*this, *card);
    setFocusProxy(m_open);
}

void LockPage::sayClosed(const QString &why)
{
    m_kept->setText(why);
    m_meaning->setText(tr("Nothing of your work is lost: what you were writing is saved. Casegrip opens again by itself when the policy "
                          "of this computer has been put right."));
    m_open->hide();
}

} // namespace casegrip::ui
