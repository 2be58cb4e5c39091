// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message.h"

#include "ui/text/visible_text.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace casegrip::ui
{

void message(QWidget *parent, const Question &question, std::function<void(bool)> answered)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(question.title);
    box->setTextFormat(Qt::PlainText);
    box->setText(visibleText(question.text, true));
    box->setInformativeText(visibleText(question.detail, true));
    for (QLabel *label : box->findChildren<QLabel *>()) // the informative text has a label of its own
        label->setTextFormat(Qt::PlainText);
    const QPushButton *yes = nullptr;
    if (!question.yes.isEmpty()) {
        yes = box->addButton(question.yes, QMessageBox::AcceptRole);
        box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    } else {
        box->addButton(QMessageBox::Close);
    }
    QObject::connect(box, &QMessageBox::finished, box, [box, yes, answered = std::move(answered)] {
        answered(yes && box->clickedButton() == yes);
    });
    box->open();
}

} // namespace casegrip::ui
