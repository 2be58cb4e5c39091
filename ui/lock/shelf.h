// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QRect>

#include <memory>

class QDialog;
class QMainWindow;
class QMenuBar;
class QWidget;

namespace casegrip::ui
{

// Where what a window shows lies while something else stands in its place: its page, its menus and the dialogs that are open.
// Nothing there is in a window, so that nothing of it can be seen, read by a screen reader or reached by a key; and nothing of
// it is lost. A dialog that opens meanwhile goes there before it is seen.
class Shelf : public QObject
{
    Q_OBJECT
public:
    explicit Shelf(QMainWindow &window);
    ~Shelf() override;

    bool isFull() const { return m_page != nullptr; }
    // `instead` is shown in place of the page; the shelf's until giveBack() deletes it.
    void take(QWidget *instead);
    void giveBack();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Laid { // a dialog
        QPointer<QDialog> dialog;
        QPointer<QWidget> parent;
        Qt::WindowFlags flags;
        Qt::WindowModality modality = Qt::NonModal;
        QRect geometry;
    };
    void closePopups();
    void layDialogs();
    void lay(QDialog &dialog);
    void raise(const Laid &laid);

    QMainWindow &m_window;
    std::unique_ptr<QWidget> m_place; // never shown
    QPointer<QWidget> m_page;
    QPointer<QMenuBar> m_menus;
    QPointer<QWidget> m_focus;
    QList<Laid> m_dialogs;
};

} // namespace casegrip::ui
