// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"
#include "tests/support/export_writer.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#define REQUIRE(result)                                                                                              \
    do {                                                                                                             \
        const auto &checked = (result);                                                                              \
        if (!checked)                                                                                                \
            QFAIL(toString(checked.error()).c_str());                                                                \
    } while (false)

namespace casegrip::test
{

using sync::Objection;
using workspace::OpenOptions;
using workspace::Workspace;

inline std::string caseNo(int i) { return "992500000" + std::to_string(10 + i); }
inline std::string onDay(int day) { return "2025-01-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + "T09:00:00Z"; }

// Small exports, synced through the front door into folders that go with it.
class SmallSync
{
protected:
    QTemporaryDir m_dir;
    FixedClock m_clock{*parseInstant("2025-03-03T08:00:00Z", TimeZone::utc())};
    NoProgress m_silent;
    int m_folders = 0;

    std::string fresh(const char *name)
    {
        return m_dir.filePath(QString::fromLatin1(name) + QString::number(++m_folders)).toStdString();
    }
    Workspace open(const std::string &folder = {})
    {
        OpenOptions made;
        made.dataDir = folder.empty() ? fresh("data") : folder;
        made.access = OpenOptions::Access::Write;
        made.clock = &m_clock;
        made.login = "tester";
        auto opened = Workspace::open(made);
        if (!opened)
            qFatal("%s", toString(opened.error()).c_str());
        return std::move(*opened);
    }
    // 30 cases, each with two events and one review.
    static ExportTables force()
    {
        ExportTables made;
        made.exportedAt = "2025-02-01T06:00:00Z";
        made.officers.add({{"officer_id", "P1"}, {"name", "Kit Lang"}, {"rank", "sergeant"}, {"team", "T1"}});
        made.units.add({{"team", "T1"}, {"area", "North"}});
        for (int i = 0; i < 30; ++i) {
            made.cases.add({{"case_no", caseNo(i)}, {"recorded_at", onDay(2)}, {"team", "T1"}, {"status", "open"},
                            {"class", "8Q"}, {"risk", "standard"}, {"oic_id", "P1"}, {"summary", "s"}});
            made.events.add({{"case_no", caseNo(i)}, {"at", onDay(3)}, {"kind", "allocated"}, {"officer_id", "P1"}, {"note", ""}});
            made.events.add({{"case_no", caseNo(i)}, {"at", onDay(4)}, {"kind", "contacted"}, {"note", "n"}});
            made.reviews.add({{"review_ref", "R" + std::to_string(i)}, {"case_no", caseNo(i)}, {"kind", "initial_standard"},
                              {"completed_at", onDay(9)}, {"decision", ""}, {"text", "t"}});
        }
        return made;
    }
    static ExportTables delta(const std::string &exportedAt)
    {
        ExportTables made;
        made.kind = ExportKind::Delta;
        made.exportedAt = exportedAt;
        made.officers.present = made.units.present = false;
        made.cases.present = made.events.present = made.reviews.present = false;
        return made;
    }
    static void put(ExportTable &table, ExportRow row)
    {
        table.present = true;
        table.add(std::move(row));
    }
    static void set(ExportRow &row, const std::string &column, const std::string &value)
    {
        for (auto &[name, old] : row) {
            if (name == column)
                old = value;
        }
    }
    Result<sync::PlanReport> plan(Workspace &opened, const ExportTables &tables)
    {
        const auto folder = fresh("export");
        if (auto written = tables.write(folder); !written)
            return failure(written.error());
        return opened.planSync(folder, m_silent);
    }
    sync::PlanReport take(Workspace &opened, const ExportTables &tables, bool withForce = false)
    {
        auto report = plan(opened, tables);
        if (!report)
            qFatal("%s", toString(report.error()).c_str());
        if (auto applied = opened.applySync(withForce, m_silent); !applied)
            qFatal("%s", toString(applied.error()).c_str());
        return *report;
    }
    static bool objects(const sync::PlanReport &report, Objection::Code code)
    {
        return std::any_of(report.objections.begin(), report.objections.end(), [code](const Objection &o) { return o.code == code; });
    }
    static std::string picture(Workspace &opened)
    {
        std::string text;
        (void)opened.forEachObligation({}, {}, [&text](const workspace::ObligationRow &row) {
            text += std::string(row.caseNo) + ' ' + std::string(due::toWord(row.obligation.stage)) + ' ' +
                    formatInstant(row.obligation.opensAt) + ' ' + std::string(due::toWord(row.obligation.state)) + ' ' +
                    std::string(row.reviewRef) + '\n';
            return true;
        });
        for (int i = 0; i < 40; ++i) {
            const auto view = opened.readCase(caseNo(i));
            if (!view)
                continue;
            for (const auto &fact : view->facts)
                text += fact.column + '=' + fact.value + ' ';
            text += std::to_string(view->events.size()) + ' ' + std::to_string(view->reviews.size()) + '\n';
        }
        return text;
    }
    void isSound(Workspace &opened)
    {
        auto report = opened.verify(false, false, m_silent);
        REQUIRE(report);
        for (const auto &finding : report->findings)
            qWarning("%s", finding.what.c_str());
        QVERIFY(report->findings.empty());
    }
    static QStringList filesOf(const std::string &folder)
    {
        QStringList names;
        QDirIterator all(QString::fromStdString(folder) + QStringLiteral("/exports"), QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
        while (all.hasNext())
            names << all.next();
        const QDir top(QString::fromStdString(folder));
        for (const auto &name : top.entryList({QStringLiteral("facts*")}, QDir::Files)) {
            if (!name.endsWith(QStringLiteral("-wal")) && !name.endsWith(QStringLiteral("-shm")))
                names << name;
        }
        names.sort();
        return names;
    }
};

} // namespace casegrip::test
