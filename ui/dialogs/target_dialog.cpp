// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/target_dialog.h"

#include "ui/actions/permissions.h"
#include "ui/desk.h"
#include "ui/dialogs/kept_list.h"
#include "ui/models/area_trend.h"
#include "ui/widgets/field_name.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace casegrip::ui
{
namespace
{

constexpr double presetPercent = 85;

// As TargetRate numbers them, and Measure.
QString rateName(figures::TargetRate rate)
{
    return measureName(Measure(rate));
}

} // namespace

TargetDialog::TargetDialog(const Desk &desk, const ChartPaper &paper, const QString &whyNot, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_list(new KeptList(desk.theme, QStringLiteral("targets"), tr("Targets"),
                                                         {tr("Of what"), tr("From"), tr("Target")}, this)),
      m_rate(new QComboBox(this)), m_from(new QDateEdit(this)), m_percent(new QDoubleSpinBox(this)),
      m_none(new QCheckBox(tr("From then on there is no target"), this))
{
    setObjectName(QStringLiteral("targetDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Targets"));
    auto *explanation = new PlainLabel(tr("A target holds for the whole force, from its day until the next "
                                          "one. It is a line in the trend, and what its "
                                          "assurance is judged by; it changes no figure."),
                                       this);
    explanation->setWordWrap(true);
    explanation->setRole("muted");
    auto *problem = new PlainLabel(whyNot, this);
    problem->setObjectName(QStringLiteral("targetProblem"));
    problem->setRole("muted");
    problem->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addLayout(buildForm());
    layout->addWidget(problem);
    layout->addWidget(m_list, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *yes = buttons->addButton(tr("Set the target"), QDialogButtonBox::AcceptRole);
    yes->setObjectName(QStringLiteral("targetYes"));
    yes->setProperty("role", QStringLiteral("primary"));
    yes->setDefault(true);
    forbidButton(*yes, whyNot);
    layout->addWidget(buttons);
    m_list->tabAfter(*m_none);
    connect(buttons, &QDialogButtonBox::accepted, this, &TargetDialog::record);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buildList(paper);
    resize(480, std::max(sizeHint().height(), 420));
    m_rate->setFocus();
}

QFormLayout *TargetDialog::buildForm()
{
    m_rate->setObjectName(QStringLiteral("targetRate"));
    m_rate->setAccessibleName(tr("Of what"));
    for (std::size_t rate = 0; rate < figures::targetRateWords.size(); ++rate)
        m_rate->addItem(rateName(figures::TargetRate(rate)));
    m_rate->setCurrentIndex(int(figures::TargetRate::OnTimeOfDue));
    m_from->setObjectName(QStringLiteral("targetFrom"));
    setFieldName(*m_from, tr("From"));
    m_from->setCalendarPopup(true);
    m_from->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    m_from->setDate(dateOf(m_desk.words.zone().dayOf(m_desk.clock.now())));
    m_percent->setObjectName(QStringLiteral("targetPercent"));
    setFieldName(*m_percent, tr("Target"));
    m_percent->setRange(0, 100);
    m_percent->setDecimals(1);
    m_percent->setSuffix(QStringLiteral(" %"));
    m_percent->setValue(presetPercent);
    m_none->setObjectName(QStringLiteral("targetNone"));
    connect(m_none, &QCheckBox::toggled, m_percent, &QWidget::setDisabled);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("Of what"), m_rate);
    form->addRow(tr("From"), m_from);
    form->addRow(tr("Target"), m_percent);
    form->addRow(m_none);
    setTabOrder(m_rate, m_from);
    setTabOrder(m_from, m_percent);
    setTabOrder(m_percent, m_none);
    return form;
}

void TargetDialog::buildList(const ChartPaper &paper)
{
    std::vector<KeptList::Row> rows;
    for (const figures::TargetState &state : paper.record.targets) {
        const std::string entry = journal::toHex(state.entry);
        const bool isWithdrawable = std::find(paper.withdrawable.begin(), paper.withdrawable.end(), entry) !=
                                    paper.withdrawable.end();
        rows.push_back({{rateName(state.set.rate), m_desk.words.date(dateOf(state.set.from)),
                         state.set.perMille ? m_desk.words.percentTenths(*state.set.perMille) : tr("none")},
                        entry,
                        isWithdrawable});
    }
    m_list->show(std::move(rows), tr("No target was set yet."),
                 tr("Whoever may set targets can withdraw it."));
    connect(m_list, &KeptList::withdrawWanted, this,
            [this](const std::string &entry, const QStringList &texts) {
                m_operation = workspace::WithdrawTarget{entry};
                m_what = tr("Withdrawn: target of %1 from %2", "what it is of, a day")
                             .arg(texts[0].toLower(), texts[1]);
                accept();
            });
}

void TargetDialog::record()
{
    figures::Target target{figures::TargetRate(std::max(0, m_rate->currentIndex())), dayOf(m_from->date()), {}};
    if (!m_none->isChecked())
        target.perMille = int(std::lround(m_percent->value() * 10));
    m_operation = workspace::SetTarget{target};
    m_what = tr("Target set: %1", "what it is of").arg(rateName(target.rate).toLower());
    accept();
}

} // namespace casegrip::ui
