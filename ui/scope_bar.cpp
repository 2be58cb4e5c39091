// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scope_bar.h"

#include "ui/desk.h"
#include "ui/style/icon.h"
#include "ui/text/labels.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/plain_label.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace casegrip::ui
{
namespace
{

constexpr int typingMs = 150;

QComboBox *makeChoice(const char *name, const QString &accessibleName, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(accessibleName);
    box->view()->setAccessibleName(accessibleName); // the list that opens
    box->setToolTip(tipText(accessibleName));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

} // namespace

ScopeBar::ScopeBar(const Desk &desk, QWidget *parent)
    : QFrame(parent), m_desk(desk), m_scope(makeChoice("scope", tr("Scope"), this)),
      m_rank(makeChoice("rank", tr("Whose work"), this)), m_search(new QLineEdit(this)),
      m_marking(new PlainLabel(this)), m_age(new PlainLabel(this)), m_actor(new QToolButton(this))
{
    setObjectName(QStringLiteral("scopeBar"));
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search: case, offence, officer, summary   /"));
    m_search->setAccessibleName(tr("Search the queue"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(200);
    m_search->setMaximumWidth(320);
    m_search->setMinimumWidth(96);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_marking->setRole("marking");
    m_marking->setObjectName(QStringLiteral("marking"));
    m_age->setObjectName(QStringLiteral("dataAge"));
    m_actor->setObjectName(QStringLiteral("actor"));
    m_actor->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addStrut(m_search->sizeHint().height()); // the bar stays as high without its choices
    layout->addWidget(m_scope);
    layout->addWidget(m_rank);
    layout->addWidget(m_search, 1);
    layout->addStretch(1);
    layout->addWidget(m_marking);
    layout->addSpacing(8);
    layout->addWidget(m_age);
    layout->addSpacing(8);
    layout->addWidget(m_actor);

    connect(m_actor, &QToolButton::clicked, this, &ScopeBar::actorClicked);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMs);
    connect(&m_typing, &QTimer::timeout, this, &ScopeBar::changed);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_scope, &QComboBox::currentIndexChanged, this, &ScopeBar::changed);
    connect(m_rank, &QComboBox::currentIndexChanged, this, &ScopeBar::changed);
}

void ScopeBar::refresh()
{
    const QSignalBlocker noScope(m_scope), noRank(m_rank);
    const Scope before = scope();
    const std::string rankBefore = rank();
    fillScopes();
    fillRanks();
    if (m_filledFor == m_desk.briefing.actor.officerId) {
        const QSignalBlocker noSearch(m_search);
        choose(before, rankBefore, m_search->text());
    }
    m_filledFor = m_desk.briefing.actor.officerId;
    const workspace::Actor &actor = m_desk.briefing.actor;
    const bool isKnown = !actor.officerId.empty();
    m_actor->setText(buttonText(isKnown ? QString(label::shortRank(actor.rankNow()) % QLatin1Char(' ') % visibleText(actor.name))
                                        : visibleText(actor.login)));
    const QString whoIAm = isKnown ? tr("You work as %1, %2.").arg(visibleText(actor.name), label::rank(actor.rankNow()))
                                   : tr("You are not in the roster of the last export.");
    m_actor->setToolTip(tipText(whoIAm));
    m_actor->setAccessibleName(tr("Who I am: %1").arg(isKnown ? visibleText(actor.name) : visibleText(actor.login)));
    m_actor->setAccessibleDescription(whoIAm);
    m_actor->setEnabled(m_desk.briefing.status.isOpenFolder); // under a policy the login says it
    m_marking->setText(QString::fromStdString(m_desk.briefing.status.marking));
    refreshAge();
}

void ScopeBar::refreshAge()
{
    const auto &last = m_desk.briefing.status.lastExport;
    m_age->setVisible(last.has_value());
    if (!last)
        return;
    const Instant now = m_desk.clock.now();
    m_age->setText(
        tr("export of %1, %2 old")
            .arg(m_desk.words.moment(last->exportedAt, now), m_desk.words.span(now - last->exportedAt)));
    m_age->setTip(m_desk.words.exact(last->exportedAt));
    switch (ageOf(last->exportedAt, now, m_desk.briefing.staleAfterHours)) {
    case Age::Fresh:
        m_age->setRole("muted");
        break;
    case Age::Ageing:
        m_age->setRole("amber");
        break;
    case Age::Stale:
        m_age->setRole("red");
        break;
    }
}

void ScopeBar::fillScopes()
{
    m_scopes = scopesFor(m_desk.briefing);
    m_scope->clear();
    for (const Scope &scope : m_scopes)
        m_scope->addItem(scope.title);
}

// The person's own rank first, if the framework asks something of it.
void ScopeBar::fillRanks()
{
    m_rank->clear();
    const std::string &own = m_desk.briefing.actor.rankNow();
    for (const std::string &rank : m_desk.briefing.ranks)
        m_rank->addItem(tr("For %1", "work for a rank").arg(label::rank(rank).toLower()),
                        QString::fromStdString(rank));
    m_rank->addItem(tr("For every rank"), QString());
    const int place = m_rank->findData(QString::fromStdString(own));
    m_rank->setCurrentIndex(place >= 0 ? place : m_rank->count() - 1);
}

void ScopeBar::showChoices(bool scope, bool work)
{
    m_scope->setVisible(scope);
    m_rank->setVisible(work);
    m_search->setVisible(work);
}

void ScopeBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ScopeBar::clearSearch()
{
    m_search->clear();
}

QWidget &ScopeBar::lastField()
{
    return *m_actor;
}

Scope ScopeBar::scope() const
{
    const int place = m_scope->currentIndex();
    return place >= 0 && place < int(m_scopes.size()) ? m_scopes[std::size_t(place)] : Scope();
}

std::string ScopeBar::rank() const
{
    return m_rank->currentData().toString().toStdString();
}

QString ScopeBar::search() const
{
    return m_search->text();
}

void ScopeBar::choose(const Scope &scope, const std::string &rank, const QString &search)
{
    for (std::size_t i = 0; i < m_scopes.size(); ++i) {
        if (m_scopes[i].sameAs(scope))
            m_scope->setCurrentIndex(int(i));
    }
    if (const int place = m_rank->findData(QString::fromStdString(rank)); place >= 0)
        m_rank->setCurrentIndex(place);
    m_search->setText(search);
}

bool ScopeBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape)
            m_search->clear();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
            emit searchLeft();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace casegrip::ui
