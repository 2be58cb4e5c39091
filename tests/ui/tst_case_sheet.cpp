// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/small_sync.h"
#include "tests/ui/desk_fixture.h"
#include "ui/models/queue_source.h"
#include "ui/pages/case_sheet.h"

#include <QListWidget>

using namespace casegrip;
using namespace casegrip::test;

// What the timeline of a case says of each event: what changed, how it is known and which export brought it.
class CaseSheetTest : public QObject, private SmallSync
{
    Q_OBJECT

private:
    // Lines and tips of the timeline, the newest first.
    struct Line {
        QString text, tip;
    };
    QList<Line> timeline(Workspace &opened, const std::string &number)
    {
        auto briefing = ui::readBriefing(opened);
        auto view = opened.readCase(number);
        if (!briefing || !view)
            qFatal("not read");
        m_fixture.desk.briefing = std::move(*briefing);
        m_fixture.clock.set(m_clock.now());
        ui::CaseSheet sheet(m_fixture.desk);
        sheet.addTimeline({*view, {}});
        QList<Line> lines;
        const auto *list = sheet.findChild<QListWidget *>(QStringLiteral("timelineList"));
        for (int row = 0; row < list->count(); ++row)
            lines << Line{list->item(row)->text(), list->item(row)->toolTip()};
        return lines;
    }
    static QString all(const QList<Line> &lines)
    {
        QString text;
        for (const Line &line : lines)
            text += line.text + QStringLiteral(" | ") + line.tip + QLatin1Char('\n');
        return text;
    }

    DeskFixture m_fixture;

private slots:
    void whatWasWorkedOutIsMarked()
    {
        auto tables = force();
        tables.events.present = false;
        auto opened = open();
        take(opened, tables);
        tables.exportedAt = "2025-02-02T06:00:00Z";
        set(tables.cases.rows[2], "risk", "high");
        set(tables.cases.rows[3], "status", "filed");
        take(opened, tables);
        auto lines = timeline(opened, caseNo(2));
        QVERIFY2(lines.front().text.contains(QStringLiteral("Classified (Risk: high); worked out by comparing exports")), qPrintable(all(lines)));
        QVERIFY2(lines.front().tip.contains(QStringLiteral("worked out from export of Sun 2 Feb")), qPrintable(all(lines)));
        lines = timeline(opened, caseNo(3));
        QVERIFY2(lines.front().text.contains(QStringLiteral("Filed; worked out by comparing exports")), qPrintable(all(lines)));
    }
    void whatTheForceSentIsNot()
    {
        auto tables = force();
        put(tables.events, {{"case_no", caseNo(5)}, {"at", onDay(5)}, {"kind", "classified"}, {"class", "8Q"}, {"risk", "standard"}});
        put(tables.events, {{"case_no", caseNo(5)}, {"at", onDay(6)}, {"kind", "classified"}, {"class", "8N"}, {"risk", "standard"}});
        put(tables.events, {{"case_no", caseNo(5)}, {"at", onDay(7)}, {"kind", "transferred"}, {"team", "T1"}});
        put(tables.events, {{"case_no", caseNo(5)}, {"at", onDay(12)}, {"kind", "filed"}, {"outcome", "18"}, {"note", "<b>No line</b> left"}});
        auto opened = open();
        take(opened, tables);
        const auto lines = timeline(opened, caseNo(5));
        const QString text = all(lines);
        QVERIFY2(!text.contains(QStringLiteral("worked out")), qPrintable(text));
        QVERIFY2(lines[0].text.contains(QStringLiteral("Filed (Outcome: 18, <b>No line</b> left)")), qPrintable(text));
        QVERIFY2(lines[0].tip.contains(QStringLiteral("&lt;b&gt;")) && lines[0].tip.contains(QStringLiteral("from the export of")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Transferred (T1)")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Classified (Class: 8Q, Risk: standard)")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Classified (Class: 8N)")), qPrintable(text)); // what is another
    }
};

QTEST_MAIN(CaseSheetTest)
#include "tst_case_sheet.moc"
