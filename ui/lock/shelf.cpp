// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lock/shelf.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QLayout>
#include <QMainWindow>
#include <QMenuBar>

#include <algorithm>
#include <utility>

namespace casegrip::ui
{
namespace
{

// A screen reader that has learned of a widget could go on asking it. It is told anew of those that come back.
void forgetReaders(QWidget &root)
{
    QList<QWidget *> all = root.findChildren<QWidget *>();
    all << &root;
    for (QWidget *widget : all) {
        if (QAccessibleInterface *known = QAccessible::queryAccessibleInterface(widget))
            QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(known));
    }
}

int depthOf(const QWidget *widget)
{
    int depth = 0;
    for (; widget; widget = widget->parentWidget())
        ++depth;
    return depth;
}

bool isTip(const QWidget &widget)
{
    return widget.windowType() == Qt::ToolTip;
}

} // namespace

Shelf::Shelf(QMainWindow &window) : QObject(&window), m_window(window), m_place(std::make_unique<QWidget>()) {}

Shelf::~Shelf() = default;

void Shelf::take(QWidget *instead)
{
    m_focus = m_window.focusWidget();
    closePopups();
    layDialogs();
    m_menus = qobject_cast<QMenuBar *>(m_window.layout()->menuBar());
    if (m_menus) {
        m_window.layout()->setMenuBar(nullptr);
        m_menus->setParent(m_place.get());
    }
    m_page = m_window.takeCentralWidget();
    m_page->setParent(m_place.get());
    m_window.setCentralWidget(instead);
    instead->show();
    forgetReaders(*m_place);
    qApp->installEventFilter(this);
}

void Shelf::giveBack()
{
    qApp->removeEventFilter(this);
    QWidget *instead = m_window.takeCentralWidget();
    m_window.setCentralWidget(m_page);
    m_page->show();
    if (m_menus) {
        m_window.setMenuBar(m_menus);
        m_menus->show();
    }
    delete instead;
    if (m_focus)
        m_focus->setFocus();
    for (const Laid &laid : std::exchange(m_dialogs, {}))
        raise(laid);
    m_page = nullptr;
}

void Shelf::closePopups()
{
    constexpr int deepest = 20; // one menu opens another
    for (int i = 0; i < deepest && QApplication::activePopupWidget(); ++i)
        QApplication::activePopupWidget()->close();
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && isTip(*widget))
            widget->hide();
    }
}

// Those that others have opened after them, so that they are on top again.
void Shelf::layDialogs()
{
    QList<QDialog *> open;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *dialog = qobject_cast<QDialog *>(widget);
        if (dialog && dialog->isVisible())
            open << dialog;
    }
    std::sort(open.begin(), open.end(), [](const QWidget *one, const QWidget *other) { return depthOf(one) < depthOf(other); });
    for (QDialog *dialog : open)
        lay(*dialog);
}

// Hidden, not closed: it is not answered, and keeps what was typed.
void Shelf::lay(QDialog &dialog)
{
    m_dialogs.push_back({&dialog, dialog.parentWidget(), dialog.windowFlags(), dialog.windowModality(), dialog.geometry()});
    dialog.hide();
    dialog.setParent(m_place.get(), Qt::Widget);
    dialog.setAttribute(Qt::WA_DontShowOnScreen, false);
    forgetReaders(dialog);
}

void Shelf::raise(const Laid &laid)
{
    if (!laid.dialog)
        return;
    laid.dialog->setParent(laid.parent, laid.flags);
    laid.dialog->setGeometry(laid.geometry);
    if (laid.modality == Qt::NonModal)
        laid.dialog->show();
    else
        laid.dialog->open();
}

// Something that was under way wants to ask: it waits on the shelf. While it is being shown it cannot be hidden; it is kept
// off the screen and laid away right after.
bool Shelf::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Show || !watched->isWidgetType())
        return false;
    auto *widget = static_cast<QWidget *>(watched);
    if (!widget->isWindow() || widget == &m_window)
        return false;
    widget->setAttribute(Qt::WA_DontShowOnScreen);
    QMetaObject::invokeMethod(
        this,
        [this, guard = QPointer<QWidget>(widget)] {
            auto *dialog = qobject_cast<QDialog *>(guard.data());
            if (!guard || !isFull())
                return;
            if (dialog)
                lay(*dialog);
            else
                guard->close();
            m_window.activateWindow();
            m_window.centralWidget()->setFocus();
        },
        Qt::QueuedConnection);
    return false;
}

} // namespace casegrip::ui
