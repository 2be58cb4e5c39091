// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/navigation.h"

#include "ui/style/icon.h"
#include "ui/text/visible_text.h"

#include <QButtonGroup>
#include <QToolButton>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

// In pixels.
constexpr int narrowest = 148;
constexpr int besideText = 60; // icon and margins of an entry

} // namespace

Navigation::Navigation(QWidget *parent)
    : QFrame(parent), m_group(new QButtonGroup(this)), m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("navigation"));
    setFixedWidth(narrowest);
    m_layout->setContentsMargins(8, 8, 8, 8);
    m_layout->setSpacing(4);
    m_layout->addStretch();
    connect(m_group, &QButtonGroup::idClicked, this, &Navigation::chosen);
}

void Navigation::add(int page, const QString &name, const QString &iconName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("go%1").arg(page));
    button->setText(name);
    button->setAccessibleName(name);
    button->setIcon(icon(iconName));
    button->setIconSize({18, 18});
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_group->addButton(button, page);
    m_layout->insertWidget(m_layout->count() - 1, button);
    m_entries.insert(page, {button, name, iconName, {}, {}, {}});
}

void Navigation::setCount(int page, const QString &count, const QString &what)
{
    Entry &entry = m_entries[page];
    entry.count = count;
    entry.what = what;
    showEntry(entry);
}

void Navigation::setWarning(int page, const QString &why)
{
    Entry &entry = m_entries[page];
    entry.warning = why;
    showEntry(entry);
}

void Navigation::showEntry(const Entry &entry)
{
    const QString text = entry.count.isEmpty() ? entry.name : tr("%1  %2", "page, count").arg(entry.name, entry.count);
    QStringList tips{entry.what, entry.warning};
    tips.removeAll(QString());
    const QString tip = tips.join(QLatin1Char('\n'));
    entry.button->setText(text);
    entry.button->setIcon(icon(entry.warning.isEmpty() ? entry.iconName : QStringLiteral("warning")));
    entry.button->setToolTip(tip.isEmpty() ? QString() : tipText(tip));
    entry.button->setAccessibleName(entry.warning.isEmpty() ? text : tr("%1, warning", "page").arg(text));
    entry.button->setAccessibleDescription(tip);
    QFont bold = entry.button->font(); // when its page is shown
    bold.setBold(true);
    setFixedWidth(std::max(width(), QFontMetrics(bold).horizontalAdvance(text) + besideText));
}

void Navigation::setForbidden(int page, const QString &why)
{
    QToolButton *button = m_entries.value(page).button;
    button->setEnabled(why.isEmpty());
    button->setToolTip(tipText(why));
    button->setStatusTip(why);
    button->setAccessibleDescription(why);
}

QList<QWidget *> Navigation::buttons() const
{
    QList<QWidget *> all;
    for (QToolButton *button : findChildren<QToolButton *>())
        all << button;
    return all;
}

void Navigation::setCurrent(int page)
{
    if (m_entries.contains(page)) {
        m_entries.value(page).button->setChecked(true);
        return;
    }
    m_group->setExclusive(false); // else the last one stays checked
    for (const Entry &entry : std::as_const(m_entries))
        entry.button->setChecked(false);
    m_group->setExclusive(true);
}

} // namespace casegrip::ui
