// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/annotation_dialog.h"

#include "ui/desk.h"
#include "ui/dialogs/kept_list.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/field_name.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace casegrip::ui
{

AnnotationDialog::AnnotationDialog(const Desk &desk, const ChartPaper &paper,
                                   const std::vector<NamedPlace> &places, const AreaPlace &here,
                                   const QString &whyNot, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_places(places), m_whyNot(whyNot),
      m_list(new KeptList(desk.theme, QStringLiteral("annotations"), tr("What was typed in"),
                          {tr("Day"), tr("Where"), tr("What happened"), tr("Limits begin anew")}, this)),
      m_day(new QDateEdit(this)), m_where(new QComboBox(this)),
      m_text(makeLine(tr("What happened"), "annotationText")),
      m_reason(makeLine(tr("Why limits begin anew"), "annotationReason")),
      m_rebases(new QCheckBox(tr("Limits begin anew with the first whole month from that day"), this)),
      m_baseline(new QSpinBox(this)), m_problem(new PlainLabel(this))
{
    setObjectName(QStringLiteral("annotationDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Annotate charts"));
    auto *explanation = new PlainLabel(tr("It stands under every chart of the place and of all that is in "
                                          "it, for everybody who sees them: no names, no "
                                          "case numbers."),
                                       this);
    explanation->setWordWrap(true);
    explanation->setRole("muted");
    m_problem->setObjectName(QStringLiteral("annotationProblem"));
    m_problem->setRole("muted");
    m_problem->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addLayout(buildForm(here));
    layout->addWidget(m_problem);
    layout->addWidget(m_list, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_yes = buttons->addButton(tr("Record"), QDialogButtonBox::AcceptRole);
    m_yes->setObjectName(QStringLiteral("annotationYes"));
    m_yes->setProperty("role", QStringLiteral("primary"));
    m_yes->setDefault(true);
    layout->addWidget(buttons);
    m_list->tabAfter(*m_baseline);
    connect(buttons, &QDialogButtonBox::accepted, this, &AnnotationDialog::record);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buildList(paper);
    resize(640, std::max(sizeHint().height(), 480));
    m_text->setFocus();
    check();
}

QLineEdit *AnnotationDialog::makeLine(const QString &name, const char *objectName)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(QString::fromLatin1(objectName));
    line->setAccessibleName(name);
    line->setMaxLength(int(figures::maxAnnotation));
    connect(line, &QLineEdit::textChanged, this, &AnnotationDialog::check);
    return line;
}

QFormLayout *AnnotationDialog::buildForm(const AreaPlace &here)
{
    m_day->setObjectName(QStringLiteral("annotationDay"));
    setFieldName(*m_day, tr("Day"));
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    m_day->setDate(dateOf(m_desk.words.zone().dayOf(m_desk.clock.now())));
    m_where->setObjectName(QStringLiteral("annotationWhere"));
    m_where->setAccessibleName(tr("Where"));
    for (const NamedPlace &place : m_places) {
        m_where->addItem(place.name);
        if (place.place == here)
            m_where->setCurrentIndex(m_where->count() - 1);
    }
    m_rebases->setObjectName(QStringLiteral("annotationRebases"));
    m_reason->setEnabled(false);
    m_baseline->setObjectName(QStringLiteral("annotationBaseline"));
    setFieldName(*m_baseline, tr("The new limits are those of"));
    m_baseline->setRange(figures::fewestBaselineMonths - 1, figures::mostBaselineMonths);
    m_baseline->setSpecialValueText(tr("all months from then on"));
    m_baseline->setSuffix(tr(" months, and stay so"));
    m_baseline->setEnabled(false);
    connect(m_rebases, &QCheckBox::toggled, this, [this](bool rebases) {
        m_reason->setEnabled(rebases);
        m_baseline->setEnabled(rebases);
        check();
    });
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("What happened"), m_text);
    form->addRow(tr("Day"), m_day);
    form->addRow(tr("Where"), m_where);
    form->addRow(m_rebases);
    form->addRow(tr("Why (first know why, then begin anew)"), m_reason);
    form->addRow(tr("The new limits are those of"), m_baseline);
    setTabOrder(m_text, m_day);
    setTabOrder(m_day, m_where);
    setTabOrder(m_where, m_rebases);
    setTabOrder(m_rebases, m_reason);
    setTabOrder(m_reason, m_baseline);
    return form;
}

QString AnnotationDialog::nameOf(const figures::Annotation &annotation) const
{
    const auto found = std::find_if(m_places.begin(), m_places.end(), [&](const NamedPlace &named) {
        return named.place.team == annotation.team &&
               (!annotation.team.empty() || named.place.area == annotation.area);
    });
    if (found != m_places.end())
        return found->name.trimmed();
    if (annotation.area.empty() && annotation.team.empty())
        return tr("Whole force");
    return visibleText(annotation.team.empty() ? annotation.area : annotation.team);
}

// The newest first: what is to be put right is mostly that.
void AnnotationDialog::buildList(const ChartPaper &paper)
{
    std::vector<KeptList::Row> rows;
    for (auto state = paper.record.annotations.rbegin(); state != paper.record.annotations.rend(); ++state) {
        const figures::Annotation &made = state->made;
        const std::string entry = journal::toHex(state->entry);
        const bool isWithdrawable = std::find(paper.withdrawable.begin(), paper.withdrawable.end(), entry) !=
                                    paper.withdrawable.end();
        rows.push_back(
            {{m_desk.words.date(dateOf(made.day)), nameOf(made), visibleText(made.text),
              visibleText(made.rebaseReason) %
                  (made.baselineMonths > 0 ? tr(" (fixed after %n month(s))", "limits", made.baselineMonths)
                                           : QString())},
             entry,
             isWithdrawable});
    }
    m_list->show(std::move(rows), tr("Nothing was typed in yet."),
                 tr("Whoever answers for all teams that it concerns can withdraw it."));
    connect(m_list, &KeptList::withdrawWanted, this,
            [this](const std::string &entry, const QStringList &texts) {
                m_operation = workspace::WithdrawAnnotation{entry};
                m_what = tr("Withdrawn: %1").arg(texts[2]);
                accept();
            });
}

QString AnnotationDialog::problem() const
{
    if (!m_whyNot.isEmpty())
        return m_whyNot;
    if (m_places.empty())
        return tr("There is no area or team yet to write about: sync an export first.");
    if (m_text->text().trimmed().isEmpty())
        return tr("Write what happened.");
    return m_rebases->isChecked() && m_reason->text().trimmed().isEmpty() ? tr("Write why limits begin anew.")
                                                                          : QString();
}

// Called while the fields are being made, too.
void AnnotationDialog::check()
{
    if (!m_yes)
        return;
    const QString why = problem();
    m_problem->setText(why);
    m_yes->setEnabled(why.isEmpty());
}

void AnnotationDialog::record()
{
    if (!problem().isEmpty())
        return;
    const AreaPlace &place = m_places[std::size_t(std::max(0, m_where->currentIndex()))].place;
    const bool isTeam = !place.team.empty();
    m_operation = workspace::Annotate{
        {dayOf(m_day->date()), isTeam ? std::string() : place.area, place.team,
         m_text->text().trimmed().toStdString(),
         m_rebases->isChecked() ? m_reason->text().trimmed().toStdString() : std::string(),
         m_rebases->isChecked() && m_baseline->value() >= figures::fewestBaselineMonths ? m_baseline->value()
                                                                                        : 0}};
    m_what = tr("Recorded: %1").arg(visibleText(m_text->text().trimmed()));
    accept();
}

} // namespace casegrip::ui
