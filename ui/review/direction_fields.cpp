// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/direction_fields.h"

#include "ui/desk.h"
#include "ui/dialogs/direction_dialog.h"
#include "ui/review/text_editors.h"
#include "ui/text/review_words.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

constexpr int mostLetters = 1000;

} // namespace

DirectionFields::DirectionFields(const Desk &desk, const QString &name, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_text(new QLineEdit(this)), m_owner(new QComboBox(this)),
      m_day(new LineEditor(forms::QuestionType::Date, tr("By which day"), desk, this)), m_problem(new PlainLabel(this))
{
    setObjectName(QStringLiteral("directionFields"));
    m_text->setObjectName(QStringLiteral("directionText"));
    m_text->setAccessibleName(name);
    m_text->setPlaceholderText(tr("What is to be done; none when this is empty"));
    m_text->setMaxLength(mostLetters);
    m_owner->setObjectName(QStringLiteral("directionOwner"));
    m_owner->setAccessibleName(tr("For whom"));
    for (const forms::Named &owner : forms::owners()) {
        const std::string word(owner.word);
        m_owner->addItem(ownerName(word), QString::fromStdString(word));
    }
    auto *title = new PlainLabel(name, this);
    title->setBuddy(m_text);
    auto *whom = new PlainLabel(tr("for"), this);
    auto *until = new PlainLabel(tr("by", "a day"), this);
    m_problem->setObjectName(QStringLiteral("directionProblem"));
    m_problem->setRole("amber");
    m_problem->setWordWrap(true);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(m_text, 1);
    layout->addWidget(whom);
    layout->addWidget(m_owner);
    layout->addWidget(until);
    layout->addWidget(m_day);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(12, 8, 12, 8);
    lines->setSpacing(4);
    lines->addLayout(layout);
    lines->addWidget(m_problem);
    showProblem();
    connect(m_text, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_direction.text = text.trimmed().toStdString();
        onChanged();
    });
    connect(m_owner, &QComboBox::currentIndexChanged, this, [this] {
        m_direction.owner = m_owner->currentData().toString().toStdString();
        onChanged();
    });
    connect(m_day, &AnswerEditor::done, this, &DirectionFields::finished);
    connect(m_day, &AnswerEditor::answered, this, &DirectionFields::onDay);
}

void DirectionFields::show(const reviews::PlannedDirection &direction)
{
    const QSignalBlocker quiet(this);
    m_direction = direction;
    m_text->setText(QString::fromStdString(direction.text));
    m_owner->setCurrentIndex(std::max(0, m_owner->findData(QString::fromStdString(direction.owner))));
    m_direction.owner = m_owner->currentData().toString().toStdString();
    forms::Value day;
    if (direction.dueAt)
        day = m_desk.words.zone().dayOf(*direction.dueAt);
    m_day->show(day, {});
    showProblem();
}

// Until the day is over.
void DirectionFields::onDay(const forms::Value &value)
{
    const Day *day = std::get_if<Day>(&value);
    m_direction.dueAt.reset();
    if (day)
        m_direction.dueAt = m_desk.words.zone().endOfDay(*day);
    onChanged();
}

void DirectionFields::onChanged()
{
    showProblem();
    emit changed();
}

QString DirectionFields::problem() const
{
    if (m_direction.text.empty())
        return {};
    const TimeZone &zone = m_desk.words.zone();
    const auto *line = qobject_cast<const QLineEdit *>(m_day->focusPlace());
    const auto day = m_direction.dueAt ? std::optional(zone.dayOf(*m_direction.dueAt)) : std::nullopt;
    return DirectionDialog::dayProblem(line->text(), day, zone.dayOf(m_desk.clock.now()));
}

void DirectionFields::showProblem()
{
    m_problem->setText(problem());
    m_problem->setVisible(!m_problem->text().isEmpty());
}

QWidget *DirectionFields::focusPlace()
{
    return m_text;
}

QWidget *DirectionFields::dayPlace()
{
    return m_day->focusPlace();
}

} // namespace casegrip::ui
