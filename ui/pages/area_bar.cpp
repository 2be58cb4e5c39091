// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/area_bar.h"

#include "ui/desk.h"
#include "ui/models/scope.h"
#include "ui/text/labels.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/field_name.h"
#include "ui/widgets/wheel_care.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QSettings>
#include <QSignalBlocker>

#include <map>

namespace casegrip::ui
{
namespace
{

const auto presetSetting = QStringLiteral("area/preset");
const auto rankSetting = QStringLiteral("area/rank");
const auto stageSetting = QStringLiteral("area/stage");
const auto measureSetting = QStringLiteral("area/measure");

AreaPlace rootOf(const Briefing &briefing)
{
    const std::vector<Scope> scopes = scopesFor(briefing);
    AreaPlace widest{briefing.actor.area, briefing.actor.team, {}};
    for (const Scope &scope : scopes) {
        if (scope.reach == Reach::Force)
            return {};
        if (scope.reach == Reach::Area)
            widest = {scope.code, {}, {}};
    }
    return widest;
}

void choose(QComboBox &box, const QVariant &value)
{
    const QSignalBlocker quiet(box);
    box.setCurrentIndex(std::max(0, box.findData(value)));
}

} // namespace

AreaBar::AreaBar(const Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_places(makeChoice(tr("Area or team"), "areaPlace")),
      m_periods(makeChoice(tr("Period"), "areaPeriod")), m_ranks(makeChoice(tr("Rank"), "areaRank")),
      m_stages(makeChoice(tr("Stage"), "areaStage")),
      m_measures(makeChoice(tr("What the trends show"), "areaMeasure")),
      m_from(makeDay(tr("First day"), "areaFrom")), m_to(makeDay(tr("Last day"), "areaTo"))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_places, m_periods, m_from, m_to, m_ranks, m_stages, m_measures})
        row->addWidget(field);
    row->addStretch();
    m_places->setMinimumWidth(176);
    for (const QString &text :
         {tr("Last 12 months"), tr("This month"), tr("Last month"), tr("Between two days")})
        m_periods->addItem(text);
    for (const Measure measure : {Measure::Completed, Measure::OnTime, Measure::OnTimeOfDue})
        m_measures->addItem(tr("Trend: %1", "a percentage's name").arg(measureName(measure).toLower()));
    const QSettings &settings = desk.settings;
    m_periods->setCurrentIndex(std::clamp(settings.value(presetSetting, 0).toInt(), 0, presetCount - 1));
    m_measures->setCurrentIndex(
        std::clamp(settings.value(measureSetting, int(Measure::OnTimeOfDue)).toInt(), 0, 2));
    fillStages();
    refresh();
    choose(*m_ranks, settings.value(rankSetting));
    choose(*m_stages, settings.value(stageSetting));
    connect(m_places, &QComboBox::activated, this, [this](int index) {
        m_place = m_known[std::size_t(index)];
        emit changed();
    });
    for (QComboBox *box : {m_periods, m_ranks, m_stages, m_measures})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            showPeriod();
            keep();
            emit changed();
        });
    for (QDateEdit *edit : {m_from, m_to})
        connect(edit, &QDateEdit::dateChanged, this, &AreaBar::changed);
}

QComboBox *AreaBar::makeChoice(const QString &name, const char *objectName)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(objectName));
    box->setAccessibleName(name);
    box->setMaxVisibleItems(24);
    passWheelOn(*box);
    return box;
}

QDateEdit *AreaBar::makeDay(const QString &name, const char *objectName)
{
    auto *edit = new QDateEdit(this);
    edit->setObjectName(QString::fromLatin1(objectName));
    setFieldName(*edit, name);
    passWheelOn(*edit);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    edit->setMinimumWidth(132);
    edit->setDateRange({1990, 1, 1}, {2135, 12, 31});
    return edit;
}

QWidget &AreaBar::firstField()
{
    return *m_places;
}

void AreaBar::refresh()
{
    m_root = rootOf(m_desk.briefing);
    fillPlaces();
    fillRanks();
    showPeriod();
}

// Areas by name, with their teams below them.
void AreaBar::fillPlaces()
{
    std::map<QString, std::map<QString, AreaPlace>> teams;
    std::map<QString, std::string> areas;
    for (const workspace::Unit &unit : m_desk.briefing.units) {
        if ((!m_root.area.empty() && unit.area != m_root.area) ||
            (!m_root.team.empty() && unit.team != m_root.team))
            continue;
        const QString area = visibleText(unit.area);
        areas[area] = unit.area;
        teams[area][visibleText(unit.name.empty() ? unit.team : unit.name)] = {unit.area, unit.team, {}};
    }
    const QSignalBlocker quiet(m_places);
    m_places->clear();
    m_known.clear();
    const auto add = [this](const QString &text, const AreaPlace &place) {
        m_places->addItem(text);
        m_known.push_back(place);
    };
    if (m_root == AreaPlace())
        add(m_desk.briefing.countsEveryTeam ? tr("Whole force") : tr("The teams that you answer for"), m_root);
    for (const auto &[area, code] : areas) {
        if (!code.empty() && m_root.team.empty())
            add(area, {code, {}, {}});
        for (const auto &[team, place] : teams[area])
            add(QStringLiteral("    ") % team, place);
    }
    AreaPlace listed = m_place;
    listed.oic.clear();
    if (std::find(m_known.begin(), m_known.end(), listed) == m_known.end())
        m_place = m_root; // somebody else works here now, or the team has gone
    showPlace();
}

void AreaBar::fillRanks()
{
    const QVariant before = m_ranks->currentData();
    const QSignalBlocker quiet(m_ranks);
    m_ranks->clear();
    m_ranks->addItem(tr("All ranks"), QString());
    for (const std::string &rank : m_desk.briefing.ranks)
        m_ranks->addItem(label::rank(rank), QString::fromStdString(rank));
    choose(*m_ranks, before);
}

void AreaBar::fillStages()
{
    m_stages->addItem(tr("All stages"), QString());
    for (int stage = 0; stage < due::stageCount; ++stage) {
        const std::string_view word = due::toWord(due::Stage(stage));
        m_stages->addItem(label::stage(due::Stage(stage), due::Variant::None),
                          QString::fromUtf8(word.data(), qsizetype(word.size())));
    }
}

std::optional<Preset> AreaBar::preset() const
{
    const int index = m_periods->currentIndex();
    return index < presetCount ? std::optional(Preset(index)) : std::nullopt;
}

// The days of a preset are those of today, also after midnight.
void AreaBar::showPeriod()
{
    for (QDateEdit *edit : {m_from, m_to})
        edit->setVisible(!preset());
    if (!preset())
        return;
    const Period days = periodOf(*preset(), m_desk.words.zone().dayOf(m_desk.clock.now()));
    const QSignalBlocker noFrom(m_from), noTo(m_to);
    m_from->setDate(dateOf(days.from));
    m_to->setDate(dateOf(days.to));
}

void AreaBar::keep()
{
    QSettings &settings = m_desk.settings;
    if (preset())
        settings.setValue(presetSetting, m_periods->currentIndex());
    settings.setValue(rankSetting, m_ranks->currentData());
    settings.setValue(stageSetting, m_stages->currentData());
    settings.setValue(measureSetting, m_measures->currentIndex());
}

AreaChoice AreaBar::choice() const
{
    return {{dayOf(m_from->date()), dayOf(m_to->date())},
            m_ranks->currentData().toString().toStdString(),
            m_stages->currentData().toString().toStdString(),
            m_place};
}

Measure AreaBar::measure() const
{
    return Measure(m_measures->currentIndex());
}

AreaPlace AreaBar::whole(AreaPlace place) const
{
    for (const AreaPlace &known : m_known) {
        if (place.area.empty() && !place.team.empty() && known.team == place.team)
            place.area = known.area;
    }
    return place;
}

// An officer's team stays chosen in the list.
void AreaBar::showPlace()
{
    AreaPlace listed = m_place;
    listed.oic.clear();
    const QSignalBlocker quiet(m_places);
    const auto found = std::find(m_known.begin(), m_known.end(), listed);
    m_places->setCurrentIndex(found == m_known.end() ? -1 : int(found - m_known.begin()));
}

void AreaBar::setPlace(const AreaPlace &place)
{
    const AreaPlace wanted = whole(place);
    if (wanted == m_place)
        return;
    m_place = wanted;
    showPlace();
    emit changed();
}

void AreaBar::setPeriod(const Period &period)
{
    {
        const QSignalBlocker noPeriod(m_periods), noFrom(m_from), noTo(m_to);
        m_periods->setCurrentIndex(presetCount);
        m_from->setDate(dateOf(period.from));
        m_to->setDate(dateOf(period.to));
    }
    showPeriod();
    emit changed();
}

void AreaBar::setRank(const std::string &rank)
{
    m_ranks->setCurrentIndex(std::max(0, m_ranks->findData(QString::fromStdString(rank))));
}

void AreaBar::setStage(const std::string &stage)
{
    m_stages->setCurrentIndex(std::max(0, m_stages->findData(QString::fromStdString(stage))));
}

} // namespace casegrip::ui
