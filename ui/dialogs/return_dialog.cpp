// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/return_dialog.h"

#include "ui/text/visible_text.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/plain_label.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

constexpr int longestNote = 20000; // characters, as of one answer

// 1 to 9, then 0, then letters; none when there are more reasons than keys.
QChar keyOf(std::size_t reason)
{
    static const QString keys = QStringLiteral("1234567890abcdefghijklmnopqrstuvwxyz");
    return qsizetype(reason) < keys.size() ? keys[qsizetype(reason)] : QChar();
}

} // namespace

ReturnDialog::ReturnDialog(const Theme &theme, const Asked &asked,
                           const std::vector<framework::ReturnReason> &reasons, QWidget *parent)
    : QDialog(parent), m_reasons(reasons), m_group(new QButtonGroup(this)), m_note(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("returnDialog"));
    setWindowTitle(tr("Return to its author"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *what = new PlainLabel(
        tr("%1 goes back to %2. Its obligation is open again until it is submitted anew; nothing of what was "
           "written is lost.")
            .arg(asked.review, asked.author),
        this);
    what->setWordWrap(true);
    what->setRole("muted");
    m_note->setObjectName(QStringLiteral("returnNote"));
    m_note->setAccessibleName(tr("What has to be put right"));
    m_note->setTabChangesFocus(true);
    m_note->setMinimumHeight(80);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_yes =
        buttons->addButton(buttonText(tr("Return to %1").arg(asked.author)), QDialogButtonBox::AcceptRole);
    m_yes->setObjectName(QStringLiteral("returnYes"));
    m_yes->setProperty("role", QStringLiteral("primary"));
    m_yes->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_note, &QPlainTextEdit::textChanged, this, &ReturnDialog::check);
    auto *submit = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this); // Enter alone begins a line
    connect(submit, &QShortcut::activated, m_yes, &QPushButton::click);
    auto *why = new PlainLabel(tr("Why?"), this);
    auto *right = new PlainLabel(tr("What has to be put right?"), this);
    for (PlainLabel *heading : {why, right})
        heading->setRole("heading");
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(what);
    layout->addWidget(why);
    layout->addWidget(makeReasons(theme));
    layout->addWidget(right);
    layout->addWidget(m_note, 1);
    layout->addWidget(buttons);
    resize(560, 420);
    if (!m_group->buttons().isEmpty())
        m_group->buttons().first()->setFocus();
    propose(asked);
    check();
}

QWidget *ReturnDialog::makeReasons(const Theme &theme)
{
    auto *place = new QWidget(this);
    place->setObjectName(QStringLiteral("returnReasons"));
    setAccessibleRole(*place, QAccessible::Grouping);
    place->setAccessibleName(tr("Why?"));
    auto *layout = new FlowLayout(16, 2, place);
    layout->setContentsMargins(0, 0, 0, 0);
    for (std::size_t i = 0; i < m_reasons.size(); ++i) {
        auto *button =
            new KeyedButton<QRadioButton>(theme, QString::fromStdString(m_reasons[i].label), keyOf(i), place);
        button->setObjectName(QStringLiteral("reason-") % QString::fromStdString(m_reasons[i].code));
        m_group->addButton(button, int(i));
        layout->addWidget(button);
    }
    connect(m_group, &QButtonGroup::idClicked, this, &ReturnDialog::check);
    return place;
}

// What the field for the note does not take: the keys of the reasons work wherever else the focus is.
void ReturnDialog::keyPressEvent(QKeyEvent *event)
{
    const QString typed = event->text().toLower();
    for (std::size_t i = 0; i < m_reasons.size(); ++i) {
        if (!keyOf(i).isNull() && typed == QString(keyOf(i))) {
            choose(int(i));
            return;
        }
    }
    QDialog::keyPressEvent(event);
}

void ReturnDialog::propose(const Asked &asked)
{
    m_note->setPlainText(asked.note);
    m_note->moveCursor(QTextCursor::End);
    for (std::size_t i = 0; i < m_reasons.size(); ++i) {
        if (m_reasons[i].code == asked.reasonCode)
            choose(int(i));
    }
}

// By its key: what is to be written comes next.
void ReturnDialog::choose(int reason)
{
    m_group->button(reason)->setChecked(true);
    m_note->setFocus(Qt::ShortcutFocusReason);
    check();
}

void ReturnDialog::check()
{
    const auto length = m_note->toPlainText().trimmed().size();
    m_yes->setEnabled(m_group->checkedId() >= 0 && length > 0 && length <= longestNote);
    const QString tooLong = tr("The text is too long: at most %n characters.", nullptr, longestNote);
    const QString missing = tr("Choose a reason and say what has to be put right.");
    const QString why = length > longestNote ? tooLong : m_yes->isEnabled() ? QString() : missing;
    m_yes->setToolTip(tipText(why));
}

std::string ReturnDialog::reasonCode() const
{
    const int chosen = m_group->checkedId();
    return chosen < 0 ? std::string() : m_reasons[std::size_t(chosen)].code;
}

std::string ReturnDialog::note() const
{
    return m_note->toPlainText().trimmed().toStdString();
}

} // namespace casegrip::ui
