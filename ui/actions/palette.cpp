// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/palette.h"

#include "ui/actions/actions.h"
#include "ui/actions/fuzzy.h"
#include "ui/widgets/plain_label.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

constexpr int actionRole = Qt::UserRole;

QString keysOf(const QAction *action)
{
    return QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
}

QString entryText(const QAction *action)
{
    const QString keys = keysOf(action);
    const QString text = keys.isEmpty() ? Actions::plainText(action)
                                        : Actions::plainText(action) % QStringLiteral("   ") % keys;
    return action->isEnabled() ? text
                               : Palette::tr("%1 - not now: %2", "an action, why it is off").arg(text, action->statusTip());
}

// Who asks for one that is off is told why.
bool isListed(const QAction *action, const QString &typed)
{
    return action->isEnabled() || (!typed.isEmpty() && !action->statusTip().isEmpty());
}

} // namespace

Palette::Palette(const Actions &actions, QWidget *parent)
    : QDialog(parent), m_actions(actions), m_typed(new QLineEdit(this)), m_matches(new QListWidget(this))
{
    setObjectName(QStringLiteral("palette"));
    setWindowTitle(tr("Find an action"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_typed->setObjectName(QStringLiteral("paletteText"));
    m_typed->setPlaceholderText(tr("What would you like to do?"));
    m_typed->setAccessibleName(tr("What would you like to do?"));
    m_typed->installEventFilter(this);
    m_matches->setObjectName(QStringLiteral("paletteMatches"));
    m_matches->setAccessibleName(tr("Actions"));
    m_matches->setWordWrap(true);
    m_matches->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_typed);
    layout->addWidget(m_matches);
    resize(480, 400);
    connect(m_typed, &QLineEdit::textChanged, this, &Palette::showMatches);
    connect(m_typed, &QLineEdit::returnPressed, this, &Palette::runCurrent);
    connect(m_matches, &QListWidget::itemActivated, this, &Palette::runCurrent);
    showMatches({});
    m_typed->setFocus();
}

void Palette::showMatches(const QString &typed)
{
    struct Match {
        int score;
        QAction *action;
    };
    std::vector<Match> matches;
    for (const ActionSpec &spec : m_actions.handled()) {
        QAction *action = m_actions.get(spec.id);
        const int score = fuzzyScore(typed, Actions::plainText(action));
        if (score > 0 && isListed(action, typed) && spec.id != ActionId::Palette)
            matches.push_back({score, action});
    }
    std::stable_sort(matches.begin(), matches.end(),
                     [](const Match &a, const Match &b) { return a.score > b.score; });
    m_matches->clear();
    for (const Match &match : matches) {
        auto *item = new QListWidgetItem(match.action->icon(), entryText(match.action), m_matches);
        item->setData(actionRole, QVariant::fromValue(match.action));
    }
    m_matches->setCurrentRow(0);
}

void Palette::runCurrent()
{
    const QListWidgetItem *item = m_matches->currentItem();
    if (!item)
        return;
    auto *action = item->data(actionRole).value<QAction *>();
    if (!action->isEnabled())
        return;
    close();
    QTimer::singleShot(0, action, &QAction::trigger); // once the focus is back where it was
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            m_matches->setCurrentRow(std::clamp(m_matches->currentRow() + step, 0, m_matches->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

KeySheet::KeySheet(const Actions &actions, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("keySheet"));
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    int place = 0;
    std::vector<ActionSpec> withKeys = actions.handled();
    std::erase_if(withKeys,
                  [&](const ActionSpec &spec) { return actions.get(spec.id)->shortcuts().isEmpty(); });
    const int rows = int(withKeys.size() + 1) / 2;
    for (const ActionSpec &spec : withKeys) {
        const QAction *action = actions.get(spec.id);
        auto *keys = new PlainLabel(keysOf(action), this);
        keys->setRole("heading");
        grid->addWidget(keys, place % rows, place / rows * 2);
        grid->addWidget(new PlainLabel(Actions::plainText(action), this), place % rows, place / rows * 2 + 1);
        ++place;
    }
    layout->addLayout(grid);
    auto *note = new PlainLabel(
        tr("Single keys do nothing while you type. All keys can be changed or switched off: Help, Change the keys."),
        this);
    note->setRole("muted");
    layout->addWidget(note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

} // namespace casegrip::ui
