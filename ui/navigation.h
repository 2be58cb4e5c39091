// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QHash>

class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace casegrip::ui
{

// The left edge: one button for each page that works, icon and word, with a count or a mark that something there wants
// attention.
class Navigation : public QFrame
{
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent = nullptr);

    void add(int page, const QString &name, const QString &iconName);
    // Beside the name; `what` it is as a tip and for screen readers, where that is not plain. Empty: none.
    void setCount(int page, const QString &count, const QString &what = {});
    // A warning sign in place of the page's icon, with why as its tip and for screen readers; empty: none.
    void setWarning(int page, const QString &why);
    // Off, with why as its tips; empty: on.
    void setForbidden(int page, const QString &why);
    QList<QWidget *> buttons() const; // from above
    void setCurrent(int page); // none is current when it has no button here

signals:
    void chosen(int page);

private:
    struct Entry {
        QToolButton *button;
        QString name;
        QString iconName;
        QString count, what; // see setCount
        QString warning;
    };
    void showEntry(const Entry &entry);
    QHash<int, Entry> m_entries;
    QButtonGroup *m_group;
    QVBoxLayout *m_layout;
};

} // namespace casegrip::ui
