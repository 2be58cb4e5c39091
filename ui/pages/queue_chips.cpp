// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/queue_chips.h"

#include "ui/desk.h"
#include "ui/models/queue_model.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"

#include <QPushButton>

namespace casegrip::ui
{
namespace
{

constexpr int patienceMs = 150; // what takes longer is said
constexpr int chipHeight = 24;  // in pixels, as the style sheet has it

QString chipName(Chip chip)
{
    const char *names[chipCount] = {
        QT_TRANSLATE_NOOP("chips", "All"),
        QT_TRANSLATE_NOOP("chips", "Overdue"),
        QT_TRANSLATE_NOOP("chips", "Before my next tour"),
        QT_TRANSLATE_NOOP("chips", "This week"),
        QT_TRANSLATE_NOOP("chips", "Later"),
        QT_TRANSLATE_NOOP("chips", "Paused"),
        QT_TRANSLATE_NOOP("chips", "No due time"),
        QT_TRANSLATE_NOOP("chips", "Snoozed"),
        QT_TRANSLATE_NOOP("chips", "Returned to me"),
        QT_TRANSLATE_NOOP("chips", "Nobody there"),
    };
    return QCoreApplication::translate("chips", names[std::size_t(chip)]);
}

} // namespace

QueueChips::QueueChips(const Desk &desk, const QueueModel &model, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_model(model), m_chips(makeChips()),
      m_directions(makeChip(QStringLiteral("myDirections"))), m_redBoxOnly(makeChip(QStringLiteral("redBoxOnly"))),
      m_chosen(new PlainLabel(this)), m_busy(new PlainLabel(this))
{
    auto *row = new FlowLayout(6, 6, this);
    row->setContentsMargins(12, 8, 12, 8);
    for (QPushButton *chip : m_chips)
        row->addWidget(chip);
    m_chosen->setRole("heading");
    m_chosen->setObjectName(QStringLiteral("chosenRows"));
    m_busy->setRole("muted");
    m_busy->setObjectName(QStringLiteral("queueBusy"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_directions, m_redBoxOnly, m_chosen, m_busy})
        row->addWidget(widget);
    for (PlainLabel *label : {m_chosen, m_busy}) {
        label->setMinimumHeight(chipHeight); // on one line with them
        label->hide();
    }
    m_directions->hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_busy->setVisible(m_model.isLoading()); });
    connect(m_directions, &QPushButton::clicked, this, &QueueChips::directionsChosen);
    connect(m_redBoxOnly, &QPushButton::clicked, this, &QueueChips::redBoxOnlyChosen);
}

std::array<QPushButton *, chipCount> QueueChips::makeChips()
{
    std::array<QPushButton *, chipCount> chips = {};
    for (int i = 0; i < chipCount; ++i) {
        chips[std::size_t(i)] = makeChip(QStringLiteral("chip%1").arg(i));
        connect(chips[std::size_t(i)], &QPushButton::clicked, this, [this, i] { emit chipChosen(Chip(i)); });
    }
    return chips;
}

QPushButton *QueueChips::makeChip(const QString &objectName)
{
    auto *chip = new QPushButton(this);
    chip->setObjectName(objectName);
    chip->setCheckable(true);
    chip->setProperty("role", QStringLiteral("chip"));
    return chip;
}

void QueueChips::addDrafts(QPushButton *drafts)
{
    m_drafts = drafts;
    layout()->addWidget(drafts);
}

void QueueChips::showView(const QueueView &view)
{
    for (int i = 0; i < chipCount; ++i)
        m_chips[std::size_t(i)]->setChecked(i == int(view.chip));
    m_redBoxOnly->setChecked(view.redBoxOnly);
}

void QueueChips::showCounts()
{
    const QueueList &list = m_model.list();
    for (int i = 0; i < chipCount; ++i) {
        QPushButton *button = m_chips[std::size_t(i)];
        const std::int64_t count = list.counts[std::size_t(i)];
        button->setText(tr("%1  %2", "name of a chip, count").arg(chipName(Chip(i)), m_desk.words.count(count)));
        const bool always = i <= int(Chip::Later);
        button->setVisible(always || count > 0 || button->isChecked());
    }
    m_redBoxOnly->setText(tr("Red box only  %1").arg(m_desk.words.count(list.redBox)));
}

void QueueChips::showChosenRows(int rows)
{
    m_chosen->setVisible(rows > 1);
    m_chosen->setText(tr("%1 rows chosen").arg(m_desk.words.count(rows)));
}

void QueueChips::showDirections(bool shown, bool any)
{
    m_directions->setChecked(shown);
    m_directions->setVisible(shown || any);
    if (!shown)
        return;
    for (QPushButton *chip : m_chips)
        chip->setChecked(false);
}

void QueueChips::countDirections(std::size_t open, std::size_t overdue)
{
    const QString count = m_desk.words.count(std::int64_t(open));
    const QString late = m_desk.words.count(std::int64_t(overdue));
    m_directions->setText(overdue == 0 ? tr("My directions  %1").arg(count) : tr("My directions  %1, %2 late").arg(count, late));
    m_directions->setVisible(open > 0 || isOnDirections());
}

bool QueueChips::isOnDirections() const
{
    return m_directions->isChecked();
}

void QueueChips::wait(const QString &what)
{
    m_busy->setText(what);
    m_patience.start();
}

void QueueChips::stopWaiting()
{
    m_busy->hide();
}

QList<QWidget *> QueueChips::focusOrder() const
{
    QList<QWidget *> order(m_chips.begin(), m_chips.end());
    order << m_directions << m_redBoxOnly;
    if (m_drafts)
        order << m_drafts;
    return order;
}

} // namespace casegrip::ui
