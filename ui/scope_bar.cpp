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
    m_actor->setText(buttonText(actorText()));
    m_actor->setToolTip(tipText(actorTip()));
    m_actor->setAccessibleName(tr("Who I am: %1").arg(actorText()));
    m_actor->setAccessibleDescription(actorTip());
    m_actor->setEnabled(m_desk.briefing.status.isOpenFolder); // under a policy the login says it
    m_marking->setText(QString::fromStdString(m_desk.briefing.status.marking));
    refreshAge();
}

// "PI Cai Inspector (covers Bo Sergeant)"
QString ScopeBar::actorText() const
{
    const workspace::Actor &actor = m_desk.briefing.actor;
    const QString who = actor.officerId.empty() ? visibleText(actor.login)
                                                : QString(label::shortRank(actor.rankNow()) % QLatin1Char(' ') % visibleText(actor.name));
    QStringList names;
    for (const Briefing::Covered &one : m_desk.briefing.covered)
        names << visibleText(one.name);
    return names.empty() ? who : tr("%1 (covers %2)", "who works, names").arg(who, names.join(QStringLiteral(", ")));
}

// Everything by which it is decided what they see and may do, a line each.
QString ScopeBar::actorTip() const
{
    const Briefing &briefing = m_desk.briefing;
    const workspace::Actor &actor = briefing.actor;
    if (actor.officerId.empty())
        return briefing.person.isOpen() ? tr("Nobody in the roster has the login %1. In an open folder you see everything; what goes under a name "
                                             "cannot be signed.")
                                              .arg(visibleText(actor.login))
                                        : tr("You work with the login %1.").arg(visibleText(actor.login));
    QStringList lines{tr("You work as %1, %2.").arg(visibleText(actor.name), label::rank(actor.rankNow()))};
    const access::Person &person = briefing.person;
    if (!actor.actingRank.empty() && person.actingUntil)
        lines << tr("Acting until %1; held: %2.", "day, rank").arg(m_desk.words.date(dateOf(*person.actingUntil)), label::rank(actor.rank));
    else if (!actor.actingRank.empty())
        lines << tr("Acting; held: %1.", "rank").arg(label::rank(actor.rank));
    if (!person.post.empty())
        lines << tr("Post: %1").arg(visibleText(person.post));
    if (!actor.team.empty())
        lines << tr("Team: %1").arg(teamTitle(briefing, actor.team));
    if (!actor.area.empty())
        lines << tr("Area: %1").arg(visibleText(actor.area));
    for (const Briefing::Covered &one : briefing.covered)
        lines << tr("Covers %1 until %2.", "who, when").arg(visibleText(one.name), m_desk.words.moment(one.until, m_desk.clock.now()));
    return lines.join(QLatin1Char('\n'));
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
