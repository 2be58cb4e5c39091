// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/fake_queue_source.h"
#include "ui/actions/actions.h"
#include "ui/desk.h"
#include "ui/style/theme.h"

#include <QSettings>
#include <QTemporaryDir>

namespace casegrip::test
{

// A desk with settings of its own and a clock that stands still; questions are answered as `answer` says.
struct DeskFixture {
    QTemporaryDir folder;
    FixedClock clock{FakeQueueSource::now};
    ui::Theme theme;
    QSettings settings{folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat};
    bool answer = true;
    std::vector<ui::Question> asked;
    ui::Desk desk{
        clock,
        theme,
        settings,
        [this](QWidget *, const ui::Question &question, const std::function<void(bool)> &answered) {
            asked.push_back(question);
            answered(answer);
        },
        ui::Words(*TimeZone::load("Europe/London"), QLocale(QLocale::English, QLocale::UnitedKingdom)),
        briefing()};
    ui::Actions actions{settings};

    static ui::Briefing briefing()
    {
        ui::Briefing made;
        made.now = FakeQueueSource::now;
        made.frameworks.versions = {framework::shippedDefault()};
        made.ranks = {"constable", "sergeant", "inspector", "chief_inspector", "superintendent"};
        made.units = {{"N2", "Northbrook ICR 2", "Northbrook", "99", "response", {}, {}},
                      {"E1", "Eastmarsh CID", "Eastmarsh", "99", "cid", {}, {}}};
        made.actor = {"ps4417", "4417", "Alex Morgan", "sergeant", "", "N2", "Northbrook"};
        made.status.hasData = true;
        made.status.marking = "OFFICIAL-SENSITIVE";
        workspace::ExportRecord record;
        record.id = 1;
        record.name = "demo";
        record.kind = "full";
        record.exportedAt = FakeQueueSource::now - std::chrono::hours{2};
        made.exports = {record};
        made.status.lastExport = record;
        return made;
    }
};

} // namespace casegrip::test
