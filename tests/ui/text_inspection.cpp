// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/text_inspection.h"

#include "tests/support/payload_force.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QPixmap>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextEdit>
#include <QToolTip>

namespace casegrip::test
{
namespace
{

constexpr int mostRows = 80;

void pointAt(QWidget *widget, const QPoint &at)
{
    QHelpEvent help(QEvent::ToolTip, at, widget->mapToGlobal(at));
    QCoreApplication::sendEvent(widget, &help);
}

bool hasMarkup(const QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextCharFormat format = at.fragment().charFormat();
            if (format.isImageFormat() || format.isAnchor() || format.fontWeight() > QFont::Normal)
                return true;
        }
    }
    return false;
}

QString nameOf(const QWidget &widget)
{
    QString name = QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
    if (widget.objectName().isEmpty() && widget.parentWidget())
        name += QStringLiteral("in ") + widget.parentWidget()->objectName();
    return name;
}

// As tipText() makes it: <qt>, in which nothing but line breaks is markup.
bool isEscapedTip(QString text)
{
    if (!text.startsWith(QLatin1String("<qt>")) || !text.endsWith(QLatin1String("</qt>")))
        return false;
    text = text.sliced(4).chopped(5);
    return !text.remove(QLatin1String("<br>")).contains(u'<');
}

} // namespace

void TextInspection::look(QWidget &widget, const QString &where)
{
    widget.grab();
    QList<QWidget *> parts = widget.findChildren<QWidget *>();
    parts << &widget;
    for (QWidget *part : std::as_const(parts)) {
        read(*part, where);
        if (part->isVisible())
            pointAt(part, part->rect().center());
        readView(*part, where);
    }
    QToolTip::hideText();
}

void TextInspection::fault(const QString &what, const QString &text)
{
    const QString found = what + QStringLiteral(": ") + text.left(60);
    if (!m_faults.contains(found))
        m_faults << found;
}

void TextInspection::check(const QString &text, const QString &what)
{
    m_texts += showsPayload(text) ? 1 : 0;
    if (hasHidden(text))
        fault(what + QStringLiteral(" has characters that cannot be seen"), text);
}

void TextInspection::checkTip(const QString &tip, const QString &what)
{
    check(tip, what);
    static const QRegularExpression markup(QStringLiteral("<(img|a |style|b>|p )"));
    if (Qt::mightBeRichText(tip) && tip.contains(markup))
        fault(what + QStringLiteral(" is taken for markup"), tip);
}

void TextInspection::checkMarks(const QString &text, const QString &what)
{
    static const QRegularExpression mark(QStringLiteral("(?<!&)(&&)*&(Mnemonic|amp;|lt;)"));
    check(text, what);
    if (text.contains(mark))
        fault(what + QStringLiteral(" takes an ampersand for the mark of a key"), text);
}

void TextInspection::read(const QWidget &widget, const QString &where)
{
    const QString what = where + QStringLiteral(", ") + nameOf(widget);
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        check(label->text(), what);
        // The label of a tip guesses by itself; tipText() makes every tip markup, in which the text is escaped.
        const bool isTip = isEscapedTip(label->text());
        const bool isGuessing = label->textFormat() != Qt::PlainText && !isTip &&
                                (showsPayload(label->text()) || Qt::mightBeRichText(label->text()));
        if (isGuessing)
            fault(what + QStringLiteral(" guesses whether its text is markup"), label->text());
        if (label->buddy())
            checkMarks(label->text(), what);
    }
    if (const auto *text = qobject_cast<const QTextEdit *>(&widget); text && hasMarkup(*text->document()))
        fault(what + QStringLiteral(" shows markup"), text->toPlainText());
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        checkMarks(button->text(), what);
    if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
        checkMarks(group->title(), what);
    if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        for (int i = 0; i < box->count(); ++i)
            check(box->itemText(i), what + QStringLiteral(" item"));
    }
    check(widget.windowTitle(), what + QStringLiteral(" title"));
    check(widget.accessibleName(), what + QStringLiteral(" name"));
    check(widget.accessibleDescription(), what + QStringLiteral(" description"));
    check(widget.statusTip(), what + QStringLiteral(" status"));
    checkTip(widget.toolTip(), what + QStringLiteral(" tip"));
    checkTip(widget.whatsThis(), what + QStringLiteral(" help"));
    for (const QAction *action : widget.actions()) {
        checkMarks(action->text(), what + QStringLiteral(" action ") + action->objectName());
        checkTip(action->toolTip(), what + QStringLiteral(" tip of action ") + action->objectName());
        check(action->statusTip(), what + QStringLiteral(" status of action ") + action->objectName());
    }
}

void TextInspection::readView(QWidget &widget, const QString &where)
{
    auto *view = qobject_cast<QAbstractItemView *>(&widget);
    if (!view || !view->model() || qobject_cast<QHeaderView *>(view))
        return;
    const QAbstractItemModel &model = *view->model();
    for (int column = 0; column < model.columnCount(); ++column) {
        const QString what = where + QStringLiteral(", ") + nameOf(*view) + QStringLiteral(" column %1").arg(column);
        checkTip(model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString(), what + QStringLiteral(" heading"));
        for (int row = 0; row < std::min(model.rowCount(), mostRows); ++row) {
            const QModelIndex index = model.index(row, column);
            check(index.data(Qt::DisplayRole).toString(), what);
            check(index.data(Qt::AccessibleTextRole).toString(), what + QStringLiteral(" spoken"));
            checkTip(index.data(Qt::ToolTipRole).toString(), what + QStringLiteral(" tip"));
            if (view->isVisible() && view->viewport()->rect().intersects(view->visualRect(index)))
                pointAt(view->viewport(), view->visualRect(index).center());
        }
    }
}

} // namespace casegrip::test
