// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reason_dialog.h"

#include "ui/text/words.h"
#include "ui/widgets/field_name.h"
#include "ui/widgets/plain_label.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

// The fields show civil time of the framework's zone, which need not be the desktop's: as UTC they convert
// nothing.
QDateTime shownAs(Instant instant, const TimeZone &zone)
{
    const auto local = zone.toLocal(instant).time_since_epoch().count();
    return QDateTime::fromSecsSinceEpoch(local, Qt::UTC);
}

} // namespace

ReasonDialog::ReasonDialog(const Asked &asked, QWidget *parent)
    : QDialog(parent), m_text(new QPlainTextEdit(this)), m_form(new QFormLayout)
{
    setObjectName(QStringLiteral("reasonDialog"));
    setWindowTitle(asked.verb);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *explanation = new PlainLabel(asked.explanation, this);
    explanation->setWordWrap(true);
    explanation->setRole("muted");
    m_text->setObjectName(QStringLiteral("reasonText"));
    m_text->setAccessibleName(asked.label);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(80);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_form->addRow(asked.label, m_text);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_yes = buttons->addButton(asked.verb, QDialogButtonBox::AcceptRole);
    m_yes->setObjectName(QStringLiteral("reasonYes"));
    m_yes->setProperty("role", QStringLiteral("primary"));
    m_yes->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ReasonDialog::check);
    auto *submit = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this); // Enter alone begins a line
    connect(submit, &QShortcut::activated, m_yes, &QPushButton::click);

    auto *heading = new PlainLabel(asked.title, this);
    heading->setRole("heading");
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(explanation);
    layout->addLayout(m_form);
    layout->addWidget(buttons);
    resize(440, 310);
    m_text->setFocus();
    check();
}

void ReasonDialog::askUntil(Instant preset, Instant now, const TimeZone &zone)
{
    m_until = new QDateTimeEdit(this);
    m_until->setObjectName(QStringLiteral("reasonUntil"));
    setFieldName(*m_until, tr("Until"));
    m_until->setTimeSpec(Qt::UTC);
    m_until->setCalendarPopup(true);
    m_until->setDisplayFormat(QStringLiteral("ddd d MMM yyyy, HH:mm"));
    m_until->setMinimumDateTime(shownAs(now, zone));
    m_until->setDateTime(shownAs(preset, zone));
    m_form->insertRow(0, tr("Until"), m_until);
    setTabOrder(m_until, m_text);
}

void ReasonDialog::setLongest(int characters)
{
    m_longest = characters;
    check();
}

std::string ReasonDialog::reason() const
{
    return m_text->toPlainText().trimmed().toStdString();
}

Instant ReasonDialog::until(const TimeZone &zone) const
{
    return zone.toInstant(LocalTime{Seconds{m_until->dateTime().toSecsSinceEpoch()}});
}

void ReasonDialog::check()
{
    const auto length = m_text->toPlainText().trimmed().size();
    m_yes->setEnabled(length > 0 && length <= m_longest);
    m_yes->setToolTip(length > m_longest
                          ? tr("The text is too long: at most %n characters.", nullptr, m_longest)
                          : QString());
}

} // namespace casegrip::ui
