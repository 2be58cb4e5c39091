// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/capacity_dialog.h"

#include "ui/actions/permissions.h"
#include "ui/widgets/plain_label.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace casegrip::ui
{

CapacityDialog::CapacityDialog(const figures::PostLoad &post, const QString &name, const QString &why, QWidget *parent)
    : QDialog(parent), m_past(new QRadioButton(tr("The median of its last 8 full weeks, or what is set for the rank"), this)),
      m_set(new QRadioButton(tr("Reviews a week:"), this)), m_number(new QSpinBox(this))
{
    setObjectName(QStringLiteral("capacityDialog"));
    setWindowTitle(tr("What a post can do"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *about = new PlainLabel(tr("%1: how many reviews it can do in a week. The forecast is measured by it.", "a post").arg(name), this);
    about->setWordWrap(true);
    m_past->setObjectName(QStringLiteral("capacityPast"));
    m_set->setObjectName(QStringLiteral("capacitySet"));
    m_number->setObjectName(QStringLiteral("capacityNumber"));
    m_number->setAccessibleName(tr("Reviews a week"));
    m_number->setRange(0, 10'000);
    m_number->setValue(int(std::lround(post.perWeek)));
    (post.isSet ? m_set : m_past)->setChecked(true);
    m_number->setEnabled(post.isSet);
    connect(m_set, &QRadioButton::toggled, m_number, &QWidget::setEnabled);
    auto *row = new QHBoxLayout;
    row->addWidget(m_set);
    row->addWidget(m_number);
    row->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *yes = buttons->addButton(tr("Set it"), QDialogButtonBox::AcceptRole);
    yes->setObjectName(QStringLiteral("capacityYes"));
    yes->setProperty("role", QStringLiteral("primary"));
    yes->setDefault(true);
    forbidButton(*yes, why);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addWidget(m_past);
    layout->addLayout(row);
    layout->addWidget(buttons);
    resize(460, sizeHint().height());
}

std::optional<int> CapacityDialog::perWeek() const
{
    return m_set->isChecked() ? std::optional(m_number->value()) : std::nullopt;
}

} // namespace casegrip::ui
