// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compliance_page.h"

#include "core/figures/compliance_csv.h"
#include "ui/actions/actions.h"
#include "ui/actions/permissions.h"
#include "ui/background/workspace_thread.h"
#include "ui/delegates/cell_delegate.h"
#include "ui/desk.h"
#include "ui/models/compliance_cells.h"
#include "ui/models/compliance_model.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/field_name.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/table_view.h"

#include <QDateEdit>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSaveFile>
#include <QSettings>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

using figures::Key;

const auto presetSetting = QStringLiteral("compliance/preset");
const auto fromSetting = QStringLiteral("compliance/from");
const auto toSetting = QStringLiteral("compliance/to");
const auto keysSetting = QStringLiteral("compliance/by");
constexpr int patienceMs = 300;
constexpr int spare = 24, widest = 320, scrollBarWidth = 18; // pixels, of columns

QPushButton *makeChip(const QString &text, const QString &name, QWidget *parent)
{
    auto *chip = new QPushButton(text, parent);
    chip->setObjectName(name);
    chip->setCheckable(true);
    chip->setProperty("role", QStringLiteral("chip"));
    return chip;
}

QDateEdit *makeDate(const QString &accessibleName, const QString &name, QWidget *parent)
{
    auto *edit = new QDateEdit(parent);
    edit->setObjectName(name);
    setFieldName(*edit, accessibleName);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    edit->setMinimumWidth(132);
    edit->setDateRange({1990, 1, 1}, {2135, 12, 31});
    return edit;
}

PlainLabel *muted(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    label->setRole("muted");
    return label;
}

} // namespace

CompliancePage::CompliancePage(const Desk &desk, WorkspaceThread &reader, Actions &actions, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_reader(reader), m_actions(actions),
      m_from(makeDate(tr("First day"), QStringLiteral("complianceFrom"), this)),
      m_to(makeDate(tr("Last day"), QStringLiteral("complianceTo"), this)),
      m_model(new ComplianceModel(desk.words, this)), m_title(new PlainLabel(this)),
      m_sum(new PlainLabel(this)), m_asOf(muted({}, this))
{
    setObjectName(QStringLiteral("compliancePage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    m_title->setRole("title");
    m_title->setObjectName(QStringLiteral("complianceTitle"));
    m_sum->setObjectName(QStringLiteral("complianceSum"));
    m_sum->setWordWrap(true);
    layout->addWidget(m_title);
    layout->addLayout(buildPeriod());
    layout->addLayout(buildKeys());
    layout->addWidget(m_sum);
    buildTable();
    layout->addWidget(m_table, 1);
    layout->addLayout(buildNotes());
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_sum->setText(tr("Counting…")); });
    restoreChoices();
}

QLayout *CompliancePage::buildPeriod()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(muted(tr("Due from"), this));
    row->addWidget(m_from);
    row->addWidget(muted(tr("to", "from one day to another"), this));
    row->addWidget(m_to);
    row->addSpacing(8);
    const QString names[presetCount] = {tr("Last 12 months"), tr("This month"), tr("Last month")};
    for (int i = 0; i < presetCount; ++i) {
        auto *chip = makeChip(names[i], QStringLiteral("preset%1").arg(i), this);
        connect(chip, &QPushButton::clicked, this, [this, i] { choosePreset(Preset(i)); });
        row->addWidget(chip);
        m_presets[std::size_t(i)] = chip;
    }
    m_presets.front()->setToolTip(tr("The twelve whole months before this one."));
    row->addStretch();
    for (QDateEdit *edit : {m_from, m_to}) {
        connect(edit, &QDateEdit::dateChanged, this, [this] {
            m_preset.reset();
            request();
        });
    }
    return row;
}

QLayout *CompliancePage::buildKeys()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(muted(tr("A row for each"), this));
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const QString word = QString::fromUtf8(figures::toWord(keys[i]).data());
        auto *chip = makeChip(keyName(keys[i]).toLower(), QStringLiteral("by-") + word, this);
        connect(chip, &QPushButton::clicked, this, &CompliancePage::request);
        row->addWidget(chip);
        m_keys[i] = chip;
    }
    row->addStretch();
    auto *save = new QPushButton(tr("Save the table…"), this);
    save->setObjectName(QStringLiteral("saveTable"));
    QAction *action = m_actions.get(ActionId::SaveTable);
    connect(save, &QPushButton::clicked, action, &QAction::trigger);
    followAction(*save, *action);
    row->addWidget(save);
    return row;
}

void CompliancePage::buildTable()
{
    m_table = new TableView(this);
    m_table->setObjectName(QStringLiteral("complianceTable"));
    m_table->setProperty("role", QStringLiteral("framed"));
    m_table->setAccessibleName(tr("Compliance"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setItemDelegate(new CellDelegate(m_desk.theme, m_table));
    m_table->horizontalHeader()->setStretchLastSection(false);
    connect(m_table, &QAbstractItemView::clicked, this, &CompliancePage::open);
    connect(m_table, &TableView::returnPressed, this, &CompliancePage::open);
}

QLayout *CompliancePage::buildNotes()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    auto *definition = muted(
        tr("Due: what the framework asked for by a time in the period that has come, whether it was done, done "
           "late or missed. Completed %: completed / due. On time %: on time / completed. On time of due %: on "
           "time / due. A percentage of fewer than five is marked \"few\"."),
        this);
    definition->setObjectName(QStringLiteral("complianceDefinition"));
    definition->setWordWrap(true);
    m_asOf->setObjectName(QStringLiteral("complianceAsOf"));
    m_asOf->setWordWrap(true);
    column->addWidget(definition);
    column->addWidget(m_asOf);
    return column;
}

void CompliancePage::restoreChoices()
{
    const QSettings &settings = m_desk.settings;
    const QStringList by = settings.value(keysSetting, QStringLiteral("rank")).toString().split(QLatin1Char(','));
    for (std::size_t i = 0; i < keys.size(); ++i)
        m_keys[i]->setChecked(by.contains(QString::fromUtf8(figures::toWord(keys[i]).data())));
    const int preset = settings.value(presetSetting, int(Preset::TwelveMonths)).toInt();
    if (preset >= 0 && preset < presetCount) {
        m_preset = Preset(preset);
        return; // its days are those of today, when it is shown
    }
    const QSignalBlocker noFrom(m_from), noTo(m_to);
    m_from->setDate(settings.value(fromSetting).toDate());
    m_to->setDate(settings.value(toSetting).toDate());
}

void CompliancePage::keepChoices()
{
    QStringList by;
    for (const Key key : chosenKeys())
        by << QString::fromUtf8(figures::toWord(key).data());
    m_desk.settings.setValue(keysSetting, by.join(QLatin1Char(',')));
    m_desk.settings.setValue(presetSetting, m_preset ? int(*m_preset) : -1);
    m_desk.settings.setValue(fromSetting, m_from->date());
    m_desk.settings.setValue(toSetting, m_to->date());
}

void CompliancePage::setScope(const Scope &scope)
{
    m_scope = scope;
    reload();
}

void CompliancePage::reload()
{
    m_stale = true;
    if (isVisible())
        request();
}

void CompliancePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        request();
}

void CompliancePage::choosePreset(Preset preset)
{
    m_preset = preset;
    request();
}

void CompliancePage::setPeriod(const Period &period)
{
    {
        const QSignalBlocker noFrom(m_from), noTo(m_to);
        m_from->setDate(dateOf(period.from));
        m_to->setDate(dateOf(period.to));
    }
    m_preset.reset();
    request();
}

void CompliancePage::setKey(Key key, bool chosen)
{
    m_keys[std::size_t(std::find(keys.begin(), keys.end(), key) - keys.begin())]->setChecked(chosen);
    request();
}

Period CompliancePage::period() const
{
    return {dayOf(m_from->date()), dayOf(m_to->date())};
}

std::vector<Key> CompliancePage::chosenKeys() const
{
    std::vector<Key> by;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (m_keys[i]->isChecked())
            by.push_back(keys[i]);
    }
    return by;
}

figures::ComplianceQuery CompliancePage::query() const
{
    const auto [from, to] = period();
    figures::ComplianceQuery asked{from, to, chosenKeys(), {}, {}, {}};
    if (m_scope.reach == Reach::Team)
        asked.team = m_scope.code;
    else if (m_scope.reach == Reach::Mine || m_scope.reach == Reach::Covered)
        asked.team = m_desk.briefing.actor.team;
    else if (m_scope.reach == Reach::Area)
        asked.area = m_scope.code;
    return asked;
}

// The dates of a preset are those of today, also after midnight.
void CompliancePage::showPeriod()
{
    if (m_preset) {
        const Period days = periodOf(*m_preset, m_desk.words.zone().dayOf(m_desk.clock.now()));
        const QSignalBlocker noFrom(m_from), noTo(m_to);
        m_from->setDate(dateOf(days.from));
        m_to->setDate(dateOf(days.to));
    }
    for (int i = 0; i < presetCount; ++i)
        m_presets[std::size_t(i)]->setChecked(m_preset == Preset(i));
}

void CompliancePage::request()
{
    showPeriod();
    keepChoices();
    m_stale = false;
    m_counting = true;
    m_title->setText(tr("Compliance: %1", "of a team, an area or the force").arg(m_scope.title));
    m_patience.start();
    const figures::ComplianceQuery asked = query();
    m_reader.runLatest(
        m_latest.next(), this,
        [asked, ranks = m_desk.briefing.ranks](workspace::Workspace &workspace) -> Result<Counted> {
            auto rows = workspace.compliance(asked);
            if (!rows)
                return failure(rows.error());
            putInOrder(*rows, asked.by, ranks);
            return Counted{std::move(*rows), workspace.now()};
        },
        [this, asked](Result<Counted> counted) {
            m_counting = false;
            m_patience.stop();
            if (counted) {
                take(asked, std::move(*counted));
                return;
            }
            dropTable();
            emit failed(counted.error());
        });
}

void CompliancePage::take(const figures::ComplianceQuery &asked, Counted counted)
{
    const bool otherColumns = !m_shown || m_shown->by != asked.by;
    m_shown = asked;
    m_model->show(asked.by, std::move(counted.rows), m_desk.briefing.units);
    if (otherColumns)
        fitColumns();
    showSum();
    showAsOf(counted.now);
    m_actions.get(ActionId::SaveTable)->setEnabled(m_model->rowCount() > 0);
    emit this->counted();
}

// What is shown is never that of another question.
void CompliancePage::dropTable()
{
    m_shown.reset();
    m_model->show({}, {}, {});
    m_sum->setText(tr("This could not be counted."));
    m_asOf->setText({});
    m_actions.get(ActionId::SaveTable)->setEnabled(false);
}

void CompliancePage::showSum()
{
    const figures::ComplianceRow sum = m_model->total();
    const Words &words = m_desk.words;
    if (sum.due == 0) {
        m_sum->setText(tr("Nothing fell due in this period here. Choose other days, or widen the scope above."));
        return;
    }
    QString text = tr("%1 due; %2 completed (%3); %4 on time (%5 of those completed, %6 of what was due).")
                       .arg(words.count(sum.due), words.count(sum.completed), rateText(sum, Rate::Completed, words),
                            words.count(sum.onTime), rateText(sum, Rate::OnTime, words),
                            rateText(sum, Rate::OnTimeOfDue, words));
    if (sum.batched > 0)
        text += QLatin1Char(' ') % tr("%1 of those completed were signed in a batch.").arg(words.count(sum.batched));
    m_sum->setText(text);
}

void CompliancePage::showAsOf(Instant now)
{
    const Words &words = m_desk.words;
    const QString asOf = tr("As of %1.").arg(words.exact(now));
    const auto &last = m_desk.briefing.status.lastExport;
    m_asOf->setText(last ? asOf % QLatin1Char(' ') %
                               tr("From the export of %1, %2 old.")
                                   .arg(words.moment(last->exportedAt, now), words.span(now - last->exportedAt))
                         : asOf);
}

// As wide as what is in them; the frame ends where the columns do.
void CompliancePage::fitColumns()
{
    const int names = int(m_model->by().size());
    int total = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_table->resizeColumnToContents(column);
        const int width = std::clamp(m_table->columnWidth(column) + spare, column < names ? 160 : 104, widest);
        m_table->setColumnWidth(column, width);
        total += width;
    }
    m_table->setMaximumWidth(std::max(total + scrollBarWidth, 640));
}

void CompliancePage::open(const QModelIndex &cell)
{
    if (!m_shown || !cell.isValid())
        return;
    if (const auto selection = cellOf(*m_shown, m_model->rows()[std::size_t(cell.row())], cell.column()))
        emit opened(*selection, m_model->nameOf(cell));
}

void CompliancePage::askFile()
{
    const QString name =
        QStringLiteral("compliance %1 %2.csv")
            .arg(m_from->date().toString(Qt::ISODate), m_to->date().toString(Qt::ISODate));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, tr("Save the table"), folder, tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const Done saved = saveAs(path); saved)
            emit happened(tr("Saved the table as %1").arg(visibleText(path)));
        else
            emit failed(saved.error());
    });
    dialog->open();
}

Done CompliancePage::saveAs(const QString &path) const
{
    const std::string csv = figures::complianceCsv(m_model->by(), m_model->rows());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(csv.data(), qint64(csv.size())) == qint64(csv.size()) &&
        file.commit())
        return {};
    return failure(ErrorKind::Io, "The table was not saved: " + file.errorString().toStdString() + ".",
                   "Choose another folder, or free space on the disk.");
}

} // namespace casegrip::ui
