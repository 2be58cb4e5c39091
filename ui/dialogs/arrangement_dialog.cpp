// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/arrangement_dialog.h"

#include "ui/text/labels.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/field_name.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

constexpr int longestReason = 200; // characters
constexpr std::chrono::hours usualLength{24 * 14};

// "Bo Sergeant, Sergeant, S200, T1": found by any of it.
QString personText(const workspace::Officer &officer)
{
    const std::string &rank = officer.actingRank.empty() ? officer.rank : officer.actingRank;
    return ArrangementDialog::tr("%1, %2, %3, %4", "name, rank, number, team")
        .arg(visibleText(officer.name), label::rank(rank), visibleText(officer.collar.empty() ? officer.officerId : officer.collar),
             visibleText(officer.team));
}

// Empty: what was typed is nobody of the list.
std::string chosenIn(const QComboBox &people)
{
    const int row = people.findText(people.currentText());
    return row < 0 ? std::string() : people.itemData(row).toString().toStdString();
}

// The fields show civil time of the framework's zone, which need not be the desktop's: as UTC they convert nothing.
QDateTime shownAs(Instant instant, const TimeZone &zone)
{
    return QDateTime::fromSecsSinceEpoch(zone.toLocal(instant).time_since_epoch().count(), Qt::UTC);
}

} // namespace

ArrangementDialog::ArrangementDialog(Kind kind, const std::vector<workspace::Officer> &forWhom, const std::vector<workspace::Officer> &all, Instant now,
                                     const TimeZone &zone, QWidget *parent)
    : QDialog(parent), m_kind(kind), m_zone(zone),
      m_who(makePeople(kind == Kind::Cover ? tr("Who is covered") : tr("Who is away"), "arrangeWho", forWhom)),
      m_from(makeTime(tr("From"), "arrangeFrom", now)), m_until(makeTime(tr("Until"), "arrangeUntil", now + usualLength)),
      m_problem(new PlainLabel(this))
{
    setObjectName(QStringLiteral("arrangementDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    const bool isCover = kind == Kind::Cover;
    setWindowTitle(isCover ? tr("Record a cover") : tr("Record an absence"));
    auto *explanation = new PlainLabel(isCover ? tr("Works on the cases of the other as well, who still may. It ends by itself and is not passed on; "
                                                    "what is done by it is recorded with both names.")
                                               : tr("So that nobody waits for them: their work is shown as having nobody there, unless somebody "
                                                    "covers them. Why they are away is not recorded."),
                                       this);
    explanation->setWordWrap(true);
    explanation->setRole("muted");
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(isCover ? tr("Who is covered") : tr("Who is away"), m_who);
    if (isCover)
        buildCover(*form, all);
    form->addRow(tr("From"), m_from);
    form->addRow(tr("Until"), m_until);
    if (isCover)
        form->addRow(tr("Why (may be left empty; shown to the two of them and their line management)"), m_reason);
    else
        buildAbsence(*form);
    m_problem->setObjectName(QStringLiteral("arrangeProblem"));
    m_problem->setRole("muted");
    m_problem->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_yes = buttons->addButton(tr("Record"), QDialogButtonBox::AcceptRole);
    m_yes->setObjectName(QStringLiteral("arrangeYes"));
    m_yes->setProperty("role", QStringLiteral("primary"));
    m_yes->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(480, sizeHint().height());
    m_who->setFocus();
    check();
}

QComboBox *ArrangementDialog::makePeople(const QString &name, const char *objectName, const std::vector<workspace::Officer> &people)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(objectName));
    box->setAccessibleName(name);
    box->setEditable(true); // somebody is found by typing a part of the name
    box->setInsertPolicy(QComboBox::NoInsert);
    for (const workspace::Officer &officer : people)
        box->addItem(personText(officer), QString::fromStdString(officer.officerId));
    box->setCurrentIndex(-1);
    box->clearEditText();
    box->lineEdit()->setPlaceholderText(tr("Name, number or team"));
    box->lineEdit()->setAccessibleName(name);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setFilterMode(Qt::MatchContains);
    connect(box, &QComboBox::editTextChanged, this, &ArrangementDialog::check);
    return box;
}

QDateTimeEdit *ArrangementDialog::makeTime(const QString &name, const char *objectName, Instant preset)
{
    auto *edit = new QDateTimeEdit(this);
    edit->setObjectName(QString::fromLatin1(objectName));
    setFieldName(*edit, name);
    edit->setTimeSpec(Qt::UTC);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("ddd d MMM yyyy, HH:mm"));
    edit->setDateTime(shownAs(preset, m_zone));
    connect(edit, &QDateTimeEdit::dateTimeChanged, this, &ArrangementDialog::check);
    return edit;
}

void ArrangementDialog::buildCover(QFormLayout &form, const std::vector<workspace::Officer> &all)
{
    m_by = makePeople(tr("Who covers"), "arrangeBy", all);
    form.addRow(tr("Who covers"), m_by);
    setTabOrder(m_who, m_by);
    setTabOrder(m_by, m_from);
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QStringLiteral("arrangeReason"));
    m_reason->setAccessibleName(tr("Why"));
    m_reason->setMaxLength(longestReason);
}

void ArrangementDialog::buildAbsence(QFormLayout &form)
{
    m_openEnd = new QCheckBox(tr("Until it is ended"), this);
    m_openEnd->setObjectName(QStringLiteral("arrangeOpenEnd"));
    form.addRow(m_openEnd);
    connect(m_openEnd, &QCheckBox::toggled, this, [this](bool isOpen) {
        m_until->setEnabled(!isOpen);
        check();
    });
}

Instant ArrangementDialog::timeOf(const QDateTimeEdit &edit) const
{
    return m_zone.toInstant(LocalTime{Seconds{edit.dateTime().toSecsSinceEpoch()}});
}

QString ArrangementDialog::problem() const
{
    if (chosenIn(*m_who).empty())
        return m_kind == Kind::Cover ? tr("Choose who is covered.") : tr("Choose who is away.");
    if (m_by && chosenIn(*m_by).empty())
        return tr("Choose who covers.");
    if (m_by && chosenIn(*m_by) == chosenIn(*m_who))
        return tr("Nobody covers themselves: choose somebody else.");
    const bool hasEnd = !m_openEnd || !m_openEnd->isChecked();
    return hasEnd && timeOf(*m_until) <= timeOf(*m_from) ? tr("It would end before it begins: choose a later end.") : QString();
}

// Called while the fields are being made, too.
void ArrangementDialog::check()
{
    if (!m_yes)
        return;
    const QString why = problem();
    m_problem->setText(why);
    m_yes->setEnabled(why.isEmpty());
}

workspace::Operation ArrangementDialog::operation() const
{
    if (m_kind == Kind::Cover)
        return workspace::GiveCover{chosenIn(*m_who), chosenIn(*m_by), timeOf(*m_from), timeOf(*m_until), m_reason->text().trimmed().toStdString()};
    const bool isOpen = m_openEnd->isChecked();
    return workspace::RecordAbsence{chosenIn(*m_who), timeOf(*m_from), isOpen ? std::nullopt : std::optional(timeOf(*m_until))};
}

QString ArrangementDialog::who() const { return m_who->currentText().section(QStringLiteral(", "), 0, 0); }
QString ArrangementDialog::by() const { return m_by ? m_by->currentText().section(QStringLiteral(", "), 0, 0) : QString(); }

} // namespace casegrip::ui
